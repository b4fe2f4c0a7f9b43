"""Phrases that lack the comma they have elsewhere."""

from reports.text_rules.commas import RULE

from .reading import values

OFTEN = "Giữ kỷ luật, kỷ cương. " * 5


def test_a_comma_that_stands_everywhere_else_is_missed():
    assert values(RULE, OFTEN, "Chưa kiểm tra kỷ luật kỷ cương.") == [
        ("kỷ luật kỷ cương", "kỷ luật, kỷ cương")
    ]


def test_what_is_written_both_ways_is_left_alone():
    assert values(RULE, OFTEN, "Siết kỷ luật kỷ cương, kỷ luật kỷ cương.") == []


def test_words_that_never_take_one_are_left_alone():
    assert values(RULE, "Xây dựng công trình. " * 9) == []
