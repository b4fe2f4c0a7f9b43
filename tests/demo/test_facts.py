"""Every fact of the real report stands in its place in the generated one."""

import re
from pathlib import Path

import pytest
import yaml

from tests.reports.paper import Paper

pytestmark = [pytest.mark.django_db, pytest.mark.slow]

FACTS = yaml.safe_load(
    (Path(__file__).parent / "facts_2020_h1.yaml").read_text(encoding="utf-8")
)
each_fact = pytest.mark.parametrize(
    "fact", FACTS, ids=[f"{fact['place']}-{fact['id']}" for fact in FACTS]
)
# How far apart the words of a fact may stand: in one clause, in one sentence.
STOP = r"(?<!\d)\. "
GAPS = {"…": rf"(?:(?!{STOP}|;).)*?", "[…]": rf"(?:(?!{STOP}).)*?"}


@pytest.fixture(scope="module")
def paper(pdf):
    """All letters on paper without blanks: a line may break anywhere."""
    return letters(" ".join(Paper(pdf).words()))


@each_fact
def test_fact_stands_in_its_place(printed, fact):
    assert lines_with(printed, fact), fact["printed"]


@each_fact
def test_line_with_the_fact_is_on_paper_whole(printed, paper, fact):
    lines = [letters(line) for line in lines_with(printed, fact)]

    assert [line for line in lines if line in paper] == lines


def test_no_reference_is_left_unresolved(printed):
    assert printed.problems == []
    assert [line for line in printed.lines if "{" in line or "}" in line] == []


def lines_with(printed, fact):
    """The lines of the fact's place, or of its item there, that print the fact."""
    place = fact["place"]
    lines = (
        printed.item(place, fact["item"]) if "item" in fact else printed.within(place)
    )
    wanted = pattern(fact["printed"])
    return [line for line in lines if wanted.search(normal(line))]


def pattern(words):
    pieces = re.split(r" (\[…\]|…) ", normal(words))
    return re.compile(
        " ?".join(GAPS.get(p) or rf"(?<!\w){re.escape(p)}(?!\w)" for p in pieces)
    )


def letters(text):
    """Without blanks, and without the signs that call footnotes."""
    return re.sub(r"\(\d+\)", "", "".join(text.split()))


def normal(text):
    """`5,67 km` is `5,67km`; capitals make no difference."""
    return re.sub(r"(?<=\d) (?=km\b|%)", "", " ".join(text.split())).casefold()
