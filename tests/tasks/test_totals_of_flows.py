"""A flow of a period: its own entry, its months, its places."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tasks import totals
from tasks.totals import Entry

from .adding import parts, row, stated

PERIODS = {"2020-H1": ["2020-Q1", "2020-Q2"], "2020-Q1": ["2020-01", "2020-02"]}


def flow(place, period, reported):
    """`reported`: {(place, period): entry or value of a row}."""
    entries = {
        (where, when): [v if isinstance(v, Entry) else row(where, 1, v)]
        for (where, when), v in reported.items()
    }
    total = totals.flow(place, period, parts, lambda p: PERIODS.get(p, []), entries)
    return total and total.value


def test_a_flow_is_its_own_entry_if_there_is_one():
    months = {("xã B", "2020-01"): 1, ("xã B", "2020-02"): 2}

    assert flow("xã B", "2020-Q1", months | {("xã B", "2020-Q1"): 5}) == 5


def test_a_flow_is_the_sum_of_its_months_at_any_depth():
    months = {("xã B", "2020-01"): 1, ("xã B", "2020-02"): 2, ("xã B", "2020-Q2"): 4}

    assert flow("xã B", "2020-H1", months) == 7


def test_a_flow_with_a_month_missing_is_unknown():
    assert flow("xã B", "2020-Q1", {("xã B", "2020-01"): 1}) is None
    assert flow("xã B", "2020-Q2", {("xã B", "2020-01"): 1}) is None


def test_a_month_without_cases_is_not_a_missing_month():
    assert (
        flow("xã B", "2020-Q1", {("xã B", "2020-01"): 1, ("xã B", "2020-02"): 0}) == 1
    )


def test_one_place_may_report_the_period_and_its_neighbour_the_months():
    reported = {
        ("xã A", "2020-Q1"): 5,
        ("xã B", "2020-01"): 1,
        ("xã B", "2020-02"): 2,
    }

    assert flow("huyện", "2020-Q1", reported) == 8


def test_rows_of_the_place_itself_stand_beside_those_of_its_parts():
    reported = {
        ("huyện", "2020-01"): 10,
        ("huyện", "2020-02"): 20,
        ("xã A", "2020-Q1"): 5,
    }

    assert flow("huyện", "2020-Q1", reported) == 35


def test_a_stated_flow_wins_over_months_and_parts():
    reported = {
        ("huyện", "2020-Q1"): stated("huyện", 1, 9),
        ("huyện", "2020-01"): 1,
        ("huyện", "2020-02"): 1,
        ("xã A", "2020-Q1"): 5,
    }

    assert flow("huyện", "2020-Q1", reported) == 9


def test_months_that_the_place_states_win_over_what_its_parts_report():
    reported = {
        ("huyện", "2020-01"): stated("huyện", 1, 3),
        ("xã A", "2020-02"): 4,
        ("xã A", "2020-Q1"): 100,
    }

    assert flow("huyện", "2020-Q1", reported) == 7


def test_months_known_at_different_parts_make_a_whole_period():
    assert (
        flow("huyện", "2020-Q1", {("xã A", "2020-01"): 1, ("xã B", "2020-02"): 2}) == 3
    )


LEAVES = ["thôn 1", "thôn 2", "xã B"]
AMOUNT = st.integers(0, 50)


@given(
    st.fixed_dictionaries(
        {leaf: st.none() | AMOUNT | st.tuples(AMOUNT, AMOUNT) for leaf in LEAVES}
    )
)
def test_however_each_place_reports_the_whole_is_the_sum_of_what_is_reported(reported):
    entries, expected = {}, []
    for leaf, said in reported.items():
        if isinstance(said, tuple):
            entries |= {(leaf, "2020-01"): said[0], (leaf, "2020-02"): said[1]}
            expected += said
        elif said is not None:
            entries[leaf, "2020-Q1"] = said
            expected.append(said)

    assert flow("huyện", "2020-Q1", entries) == (sum(expected) if expected else None)


@pytest.mark.parametrize("place", ["huyện", "xã A", "thôn 1"])
def test_a_flow_of_nothing_reported_is_unknown(place):
    assert flow(place, "2020-H1", {}) is None
