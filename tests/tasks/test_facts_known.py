"""What stood on a day as it was known on another, and the newest row of each thing."""

from datetime import timedelta

import pytest

from tasks import facts
from tasks.models import Reading, Series
from tasks.scope import end_of_day
from tests.entries import (
    JUNE_14,
    clerk_of_records,
    moment,
    reading,
)
from tests.factories import (
    AreaFactory,
    IndicatorFactory,
)

from .rows import JUNE_1, JUNE_20, MAY_31, correct, scope, values

pytestmark = pytest.mark.django_db


def test_a_row_stands_from_the_day_it_happened(indicator):
    reading(indicator, 5, on=JUNE_1)

    assert values(Reading.objects.standing(scope(indicator, as_of=MAY_31))) == []
    assert values(Reading.objects.standing(scope(indicator, as_of=JUNE_1))) == [5]


def test_known_on_a_day_means_by_its_end_where_the_office_is(indicator):
    # 16:59:59 UTC is a second before midnight in Asia/Ho_Chi_Minh.
    reading(indicator, 5, on=MAY_31, at=end_of_day(JUNE_1))
    reading(
        indicator,
        7,
        on=MAY_31,
        at=end_of_day(JUNE_1) + timedelta(microseconds=1),
        area=AreaFactory(),
    )

    known = Reading.objects.standing(scope(indicator, known_at=end_of_day(JUNE_1)))

    assert end_of_day(JUNE_1).isoformat() == "2020-06-01T23:59:59.999999+07:00"
    assert values(known) == [5]


def test_a_corrected_figure_is_seen_as_it_was_known(indicator):
    row = reading(indicator, 5, on=MAY_31)
    correct(row, 6, on=JUNE_20)

    def known_on(day):
        return values(
            Reading.objects.standing(scope(indicator, known_at=end_of_day(day)))
        )

    before = MAY_31 - timedelta(days=1)
    assert [known_on(day) for day in (before, MAY_31, JUNE_14, JUNE_20)] == [
        [],
        [5],
        [5],
        [6],
    ]
    assert values(Reading.objects.standing(scope(indicator))) == [6]


def test_a_row_voided_at_a_moment_is_gone_at_that_moment(indicator):
    row = reading(indicator, 5)
    facts.void(
        row, version=1, by=clerk_of_records(), at=moment(JUNE_20), reason="trùng"
    )

    just_before = moment(JUNE_20) - timedelta(microseconds=1)
    assert values(Reading.objects.known(just_before)) == [5]
    assert values(Reading.objects.known(moment(JUNE_20))) == []


def test_the_newest_row_of_a_thing_is_the_last_that_happened_and_then_the_last_written(
    indicator,
):
    reading(indicator, 3, on=JUNE_14)
    reading(indicator, 1, on=JUNE_1)
    last = reading(indicator, 4, on=JUNE_14)
    elsewhere = reading(indicator, 2, on=MAY_31, area=AreaFactory())
    reading(IndicatorFactory(), 9, on=JUNE_20)

    newest = Reading.objects.latest_for(
        Series.objects.all(), "series", scope(indicator)
    )

    assert set(newest) == {last, elsewhere}


def test_the_newest_row_is_looked_for_among_those_asked_for(indicator):
    reading(indicator, 4, on=JUNE_14)
    stated = reading(indicator, 3, on=JUNE_1, is_stated=True)

    newest = Reading.objects.latest_for(
        Series.objects.all(), "series", scope(indicator), is_stated=True
    )

    assert list(newest) == [stated]


def test_the_newest_row_as_known_skips_what_was_corrected_later(indicator):
    row = reading(indicator, 5, on=MAY_31)
    new = correct(row, 6, on=JUNE_20)

    def newest(known_at):
        asked = scope(indicator, known_at=known_at)
        return list(Reading.objects.latest_for(Series.objects.all(), "series", asked))

    assert newest(end_of_day(JUNE_14)) == [row]
    assert newest(None) == [new]
