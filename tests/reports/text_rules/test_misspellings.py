"""Words that differ by their marks from words everybody writes."""

import pytest

from reports.text_rules.misspellings import RULE
from reports.vocabulary import Vocabulary
from tasks.findings import Severity

from .reading import values, writing

NOTHING = Vocabulary()


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("phần đấu hoàn thành", ("phần đấu", "phấn đấu")),
        ("thực hiện đồng bộ đầy nhanh tiến độ", ("đầy nhanh", "đẩy nhanh")),
        ("Khu trung bày sản phẩm", ("trung bày", "trưng bày")),
    ],
)
def test_a_pair_that_no_law_writes_so_is_found(text, found):
    assert values(RULE, text, known=NOTHING) == [found]


def test_the_registers_own_words_are_the_measure_of_a_phrase():
    known = Vocabulary(objectives=("tuyên truyền về thân thế, sự nghiệp của ông",))

    assert values(RULE, "nói về thân thể, sự nghiệp", known=known) == [
        ("thân thể", "thân thế")
    ]


def test_a_phrase_that_stands_more_often_otherwise_is_found():
    right = "Phấn đấu xây dựng đường."

    assert values(RULE, right, right, "Phần đầu xây dựng cầu.", known=NOTHING) == [
        ("Phần đầu", "Phấn đấu")
    ]


def test_it_is_never_more_than_a_hint():
    (found,) = RULE.check(writing("phần đấu hoàn thành", known=NOTHING))

    assert found.severity is Severity.HINT


@pytest.mark.parametrize(
    "text",
    [
        "phần đầu của văn bản, bảo vệ thân thể",
        "dự án thủy điện, thị trấn tổ chức, được sự quan tâm",
        "từ thiện tại các xã, ảnh hưởng đợt mưa",
        "chi tiêu theo chỉ tiêu",
        "sức khoẻ, hoà bình, uỷ quyền",
        "hằng năm, hàng năm; chiến sỹ, chiến sĩ",
        "xã Bình Phúc, ông Tôn Thất Tùng",
        "Hai bên cùng cấp. Hai bên cùng cấp. Hai bên cung cấp thông tin.",
        "khẩu hiệu “phần đấu”",
    ],
)
def test_right_words_beside_each_other_are_left_alone(text):
    assert values(RULE, text, known=NOTHING) == []
