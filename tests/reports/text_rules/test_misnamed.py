"""Names that are nearly those of the registers."""

import pytest

from reports.text_rules.misnamed import RULE

from .reading import line, values


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("xã Hữu Lỳ đã đạt", ("xã Hữu Lỳ", "xã Hữu Lý")),
        ("tại xã Bản Mẩu", ("xã Bản Mẩu", "xã Bản Mẫu")),
        (
            "Phòng Nông nghiêp và Môi trường",
            ("Phòng Nông nghiêp và Môi trường", "Phòng Nông nghiệp và Môi trường"),
        ),
        (
            "Hạ tầng kỹ thuật Chợ trung tâm và Khu Dịch vụ",
            (
                "Hạ tầng kỹ thuật Chợ trung tâm và Khu Dịch vụ",
                "Hạ tầng kỹ thuật Chợ Trung tâm và Khu Dịch vụ",
            ),
        ),
        ("hạng mục Vệ Sinh môi trường", ("Vệ Sinh môi trường", "Vệ sinh môi trường")),
        (
            "còn tiêu chí 17 Môi trường; tiêu chí khác",
            ("tiêu chí 17 Môi trường", "Môi trường và an toàn thực phẩm"),
        ),
        (
            "gồm: tiêu chí 17 Môi trường và an toàn thực phẩm sạch; tiêu chí khác",
            (
                "tiêu chí 17 Môi trường và an toàn thực phẩm sạch",
                "Môi trường và an toàn thực phẩm",
            ),
        ),
        ("chỉ đạo UBND Bản Mẫu", ("UBND Bản Mẫu",)),
    ],
)
def test_a_name_a_slip_away_from_a_known_one_is_found(text, found):
    assert values(RULE, text) == [found]


@pytest.mark.parametrize(
    "text",
    [
        "xã Hữu Lý, xã Bản Mẫu và UBND xã Bản Mẫu",
        "xã Hữu Nghị, xã Bản Lũng",
        "bản mẩu giấy, vệ sinh môi trường",
        "tiêu chí 17 Môi trường và an toàn thực phẩm trong năm",
        "XÃ HỮU LÝ",
    ],
)
def test_known_names_and_quite_other_ones_are_left_alone(text):
    assert values(RULE, text) == []


def test_capitals_of_a_figure_are_the_registers_own():
    words = "Vệ Sinh môi trường"

    assert values(RULE, line(f"còn {words}", figures=[words])) == []
