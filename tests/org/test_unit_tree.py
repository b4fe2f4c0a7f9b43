"""Which units stood below which on a day, read at once."""

from datetime import date, timedelta

import pytest

from org.trees import UnitTree
from tests.factories import UnitFactory

pytestmark = pytest.mark.django_db

JUNE_30 = date(2020, 6, 30)


def test_units_stand_below_theirs_in_print_order():
    committee = UnitFactory()
    second = UnitFactory(parent=committee, order=2)
    first = UnitFactory(parent=committee, order=1)
    post = UnitFactory(parent=first)

    tree = UnitTree.on(JUNE_30)

    assert list(tree.parts_of(committee.pk)) == [first.pk, second.pk]
    assert list(tree.parts_of(first.pk)) == [post.pk]
    assert list(tree.parts_of(post.pk)) == []


def test_a_unit_stands_below_another_while_the_link_holds():
    committee, office = UnitFactory(), UnitFactory()
    office.parents.create(parent=committee, ends_on=JUNE_30)

    assert UnitTree.on(JUNE_30).parts_of(committee.pk) == [office.pk]
    assert UnitTree.on(JUNE_30 + timedelta(days=1)).parts_of(committee.pk) == []


def test_a_link_entered_for_two_spans_counts_once():
    committee, office = UnitFactory(), UnitFactory()
    for starts_on in (None, date(2020, 1, 1)):
        office.parents.create(parent=committee, starts_on=starts_on)

    assert UnitTree.on(JUNE_30).parts_of(committee.pk) == [office.pk]


@pytest.mark.parametrize("count", [1, 20])
def test_reading_costs_one_query(count, django_assert_num_queries):
    committee = UnitFactory()
    for _ in range(count):
        UnitFactory(parent=committee)

    with django_assert_num_queries(1):
        UnitTree.on(JUNE_30)
