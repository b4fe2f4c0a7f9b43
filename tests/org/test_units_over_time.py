"""Which units lay below another at any time of a span, across mergers in the middle."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from org.models import Unit, UnitParent
from org.trees import ids_below_during
from tests.factories import UnitFactory

FIRST, LAST = date(2020, 1, 1), date(2020, 6, 30)
MARCH_31, APRIL_1 = date(2020, 3, 31), date(2020, 4, 1)
DAY = timedelta(days=1)


class Links(list):
    """Parent links that were read already."""

    def during(self, first, last):
        return (
            link for link in self if link.starts_on <= last and link.ends_on >= first
        )


def within(district):
    return set(Unit.objects.within_during(district, FIRST, LAST))


@pytest.fixture
def district():
    return UnitFactory(code="huyen")


@pytest.mark.django_db
def test_a_unit_that_ended_or_began_in_the_span_was_within(district):
    ended, begun = UnitFactory(), UnitFactory()
    ended.parents.create(parent=district, ends_on=MARCH_31)
    begun.parents.create(parent=district, starts_on=APRIL_1)

    assert within(district) == {district, ended, begun}


@pytest.mark.django_db
def test_the_days_beside_the_span_do_not_count(district):
    for dates in ({"ends_on": FIRST - DAY}, {"starts_on": LAST + DAY}):
        UnitFactory().parents.create(parent=district, **dates)

    assert within(district) == {district}


@pytest.mark.django_db
def test_two_links_that_never_held_together_lead_nowhere(district):
    """Left the department before the department came below the district."""
    department, team = UnitFactory(), UnitFactory()
    department.parents.create(parent=district, starts_on=APRIL_1)
    team.parents.create(parent=department, ends_on=MARCH_31)

    assert within(district) == {district, department}


@pytest.mark.django_db
def test_it_is_one_query_however_deep_and_many(district, django_assert_num_queries):
    below = district
    for _ in range(4):
        below = UnitFactory(parent=below)

    with django_assert_num_queries(2):
        assert len(within(district)) == 5


units, days = st.integers(0, 4), st.integers(0, 9)


@given(st.lists(st.tuples(units, units, days, days), max_size=9), days, days)
def test_it_is_what_was_below_on_one_of_the_days(rows, first, last):
    links = Links(
        UnitParent(
            unit_id=child,
            parent_id=parent,
            starts_on=FIRST + start * DAY,
            ends_on=FIRST + end * DAY,
        )
        for child, parent, start, end in rows
    )
    span = [FIRST + n * DAY for n in range(first, last + 1)] or [FIRST + first * DAY]

    found = ids_below_during(links, "unit", 0, span[0], span[-1])

    assert found == set().union(*(below_on(day, links) for day in span))


def below_on(day, links):
    found = {0}
    for _ in links:
        found |= {
            link.unit_id
            for link in links
            if link.parent_id in found and link.starts_on <= day <= link.ends_on
        }
    return found
