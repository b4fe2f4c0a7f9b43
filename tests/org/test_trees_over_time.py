"""An area before each merger into it is a place of its own, so that balances keep."""

from datetime import date, timedelta

import pytest

from org.trees import AreaTree
from tests.factories import AreaChangeFactory, AreaFactory

MARCH, JULY = date(2020, 3, 1), date(2020, 7, 1)
DAY = timedelta(days=1)

pytestmark = pytest.mark.django_db


def merge(target, *sources, on):
    AreaChangeFactory(happened_on=on, sources=sources, sources__target=target)


def test_an_area_that_took_in_no_other_is_itself_on_every_day():
    area = AreaFactory()

    assert AreaTree.on(JULY).place(area.pk, date.min) == area.pk


def test_the_day_of_the_merger_belongs_to_the_larger_area():
    small, large = AreaFactory.create_batch(2)
    merge(large, small, on=JULY)

    tree = AreaTree.on(JULY)

    assert tree.place(large.pk, JULY - DAY) == (large.pk, JULY)
    assert tree.place(large.pk, JULY) == large.pk


def test_a_merger_to_come_changes_nothing():
    small, large = AreaFactory.create_batch(2)
    merge(large, small, on=JULY)

    tree = AreaTree.on(JULY - DAY)

    assert tree.place(large.pk, MARCH) == large.pk
    assert tree.parts_of_place(large.pk) == []


def test_an_area_not_yet_begun_is_what_it_will_be_made_of():
    """A new commune compares itself with what its parts were a year ago."""
    province = AreaFactory()
    first, second = AreaFactory.create_batch(2, parent=province)
    new = AreaFactory(parent=province, starts_on=JULY)
    merge(new, first, second, on=JULY)

    tree = AreaTree.on(JULY - DAY)

    assert tree.parts_of_place(new.pk) == [(new.pk, JULY), first.pk, second.pk]
    assert tree.parts_of_place(province.pk) == [first.pk, second.pk]


def test_mergers_one_after_the_other_nest():
    first, second, third, large = AreaFactory.create_batch(4)
    village = AreaFactory(village=True, parent=large)
    merge(large, first, second, on=MARCH)
    merge(large, third, on=JULY)

    tree = AreaTree.on(JULY)

    assert tree.place(large.pk, MARCH - DAY) == (large.pk, MARCH)
    assert tree.place(large.pk, MARCH) == (large.pk, JULY)
    assert tree.parts_of_place(large.pk) == [village.pk, (large.pk, JULY), third.pk]
    before_july = (large.pk, MARCH), first.pk, second.pk
    assert tree.parts_of_place((large.pk, JULY)) == list(before_july)
    assert tree.parts_of_place((large.pk, MARCH)) == []


def test_an_area_still_below_the_one_it_was_merged_into_counts_once():
    large = AreaFactory()
    small = AreaFactory(parent=large)
    merge(large, small, on=JULY)

    assert AreaTree.on(JULY).parts_of_place(large.pk) == [small.pk, (large.pk, JULY)]
