"""Two texts held together, and sentences that stood in the text of last time."""

from tasks.differences import differences
from tasks.repeated import repeated

LONG = (
    "Ủy ban nhân dân đã chỉ đạo các cơ quan chuyên môn khẩn trương thực hiện nhiệm vụ."
)


def test_words_that_differ_are_told_apart_and_the_rest_is_kept():
    assert differences("Đã làm ba tuyến.\nXong.", "Đã làm năm tuyến.\nXong.") == [
        ("same", "Đã làm "),
        ("gone", "ba"),
        ("new", "năm"),
        ("same", " tuyến.\nXong."),
    ]


def test_nothing_is_lost_of_either_text():
    before, after = "a b\nc", "b  c d"

    found = differences(before, after)

    assert "".join(words for kind, words in found if kind != "new") == before
    assert "".join(words for kind, words in found if kind != "gone") == after


def test_a_long_sentence_of_last_time_is_found_whatever_its_marks():
    assert repeated(f"- **Mới.** {LONG} Hết.", [f"Cũ. {LONG}"]) == [LONG]


def test_short_sentences_and_new_ones_are_let_be():
    assert (
        repeated(f"Đã làm xong. {LONG[:-1]} khác hẳn.", [f"Đã làm xong. {LONG}"]) == []
    )
