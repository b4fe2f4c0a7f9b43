"""Words with a capital that they have nowhere else."""

import pytest

from reports.text_rules.case_of_words import RULE

from .reading import values

SMALL = "Đã xây dựng nông thôn mới. " * 3


def test_a_capital_between_the_same_words_that_are_small_elsewhere_is_found():
    assert values(RULE, SMALL, "Chung sức xây dựng Nông thôn mới.") == [
        ("dựng Nông thôn", "dựng nông thôn")
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Đã xây dựng Nông thôn. Sẽ xây dựng Nông thôn.",
        "Nông thôn mới là chương trình lớn.",
        "về chương trình Nông thôn mới",
        "XÂY DỰNG NÔNG THÔN MỚI",
    ],
)
def test_names_sentences_and_other_neighbours_are_left_alone(text):
    assert values(RULE, SMALL, text) == []


def test_one_paper_has_a_capital_and_papers_have_none():
    assert (
        values(RULE, "làm theo kế hoạch này. " * 5, "theo Kế hoạch số 9/KH-UBND") == []
    )
