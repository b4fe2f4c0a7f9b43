"""How results are judged: indicators decide, and what is unknown is never "not met"."""

import pytest

from ntm.models import Assessment, Cell, CriteriaSet, Criterion, Result
from ntm.standings import Sheet, judge
from org.models import Area
from tasks.figures import Answer

PLACE = Area(pk=1, code="ban-mai", name="Bản Mai")
HEAD = Criterion(pk=1, number="1", name="A")
PARTS = (
    Criterion(pk=11, number="1.1", name="a", parent=HEAD),
    Criterion(pk=12, number="1.2", name="b", parent=HEAD),
)


def verdict(*, counts_basically=True, **results):
    """What criterion 1 comes to; `own`, `first` and `second` are the rows there are."""
    keys = {"own": 1, "first": 11, "second": 12}
    rows = {keys[name]: row(keys[name], result) for name, result in results.items()}
    sheet = Sheet(
        criteria_set=CriteriaSet(counts_basically_met=counts_basically),
        criteria=((HEAD, PARTS),),
    )
    (found,) = judge(PLACE, sheet, rows).verdicts
    return found


def row(criterion_id, result):
    answer = Answer.HAS_DATA if result else Answer.NOT_APPLICABLE
    cell = Cell(area=PLACE, criterion_id=criterion_id)
    return Assessment(code=f"r{criterion_id}", cell=cell, result=result, answer=answer)


@pytest.mark.parametrize(
    ("rows", "result"),
    [
        ({}, ""),
        ({"own": "MET"}, "MET"),
        ({"own": "NOT_MET", "first": "MET", "second": "MET"}, "MET"),
        ({"own": "MET", "first": "MET", "second": "NOT_MET"}, "NOT_MET"),
        ({"first": "NEARLY_MET", "second": "UNCLEAR"}, "UNCLEAR"),
        ({"first": "UNCLEAR", "second": "NOT_MET"}, "NOT_MET"),
        ({"first": "MET", "second": "BASICALLY_MET"}, "BASICALLY_MET"),
    ],
)
def test_indicators_with_rows_decide_their_criterion_by_the_worst(rows, result):
    assert verdict(**rows).result == result


def test_one_missed_indicator_is_enough_to_miss_the_criterion():
    assert verdict(own="MET", first="NOT_MET").is_unmet


def test_one_met_indicator_is_not_enough_to_meet_the_criterion():
    assert verdict(first="MET").result == ""
    assert verdict(first="MET", own="NOT_MET").result == Result.NOT_MET


def test_the_rows_of_a_verdict_are_those_that_decided_it():
    decided = verdict(own="MET", first="MET", second="NOT_MET")
    fallen_back = verdict(own="MET", first="MET")

    assert [row.code for row in decided.rows] == ["r11", "r12"]
    assert [row.code for row in fallen_back.rows] == ["r1"]


@pytest.mark.parametrize("counts", [True, False])
def test_the_set_says_whether_basically_met_counts(counts):
    found = verdict(own="BASICALLY_MET", counts_basically=counts)

    assert found.is_met is counts
    assert found.is_unmet is not counts


def test_an_indicator_that_does_not_apply_is_left_out():
    assert verdict(first="", second="MET").result == Result.MET


def test_a_criterion_does_not_apply_where_it_says_so_or_no_indicator_does():
    assert not verdict(own="").is_applicable
    assert not verdict(first="", second="").is_applicable
    assert verdict(first="").is_applicable
