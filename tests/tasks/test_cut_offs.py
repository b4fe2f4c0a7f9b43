"""The days of periods as Decree 09/2019, article 12 counts them (domain.md, section 2)."""

from datetime import date
from itertools import pairwise

import pytest

from tasks.cut_offs import draft, drafts
from tasks.models import Period

Kind = Period.Kind


@pytest.mark.parametrize(
    ("kind", "ordinal", "code", "first", "last"),
    [
        (Kind.MONTH, 1, "2021-01", date(2020, 12, 15), date(2021, 1, 14)),
        (Kind.MONTH, 6, "2021-06", date(2021, 5, 15), date(2021, 6, 14)),
        (Kind.QUARTER, 1, "2021-Q1", date(2020, 12, 15), date(2021, 3, 14)),
        (Kind.QUARTER, 4, "2021-Q4", date(2021, 9, 15), date(2021, 12, 14)),
        (Kind.HALF, 1, "2021-H1", date(2020, 12, 15), date(2021, 6, 14)),
        (Kind.HALF, 2, "2021-H2", date(2021, 6, 15), date(2021, 12, 14)),
        (Kind.NINE_MONTHS, 1, "2021-9M", date(2020, 12, 15), date(2021, 9, 14)),
        (Kind.YEAR, 1, "2021", date(2020, 12, 15), date(2021, 12, 14)),
    ],
)
def test_a_period_runs_from_the_15th_to_the_14th(kind, ordinal, code, first, last):
    found = draft(kind, 2021, ordinal)

    assert (found.code, found.starts_on, found.ends_on) == (code, first, last)
    assert found.cut_off_on == last


def test_a_year_has_every_period_those_that_contain_others_first():
    codes = [found.code for found in drafts(2021)]

    assert codes[:8] == [
        "2021",
        "2021-9M",
        "2021-H1",
        "2021-H2",
        "2021-Q1",
        "2021-Q2",
        "2021-Q3",
        "2021-Q4",
    ]
    assert codes[8:] == [f"2021-{month:02}" for month in range(1, 13)]


def test_a_part_lies_within_what_contains_it():
    whole = {(found.kind, found.ordinal): found for found in drafts(2021)}

    for part in whole.values():
        if part.container:
            container = whole[part.container]
            assert container.starts_on <= part.starts_on
            assert part.ends_on <= container.ends_on


def test_the_parts_of_a_year_follow_each_other_without_a_gap():
    for kind in (Kind.MONTH, Kind.QUARTER, Kind.HALF):
        rows = [found for found in drafts(2021) if found.kind == kind]
        gaps = [
            (after.starts_on - before.ends_on).days for before, after in pairwise(rows)
        ]
        assert set(gaps) == {1}


def test_nine_months_overlap_the_halves_and_are_part_of_nothing():
    assert draft(Kind.NINE_MONTHS, 2021).container is None
    assert draft(Kind.YEAR, 2021).container is None
