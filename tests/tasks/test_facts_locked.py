"""When a fact may no longer be changed: its return is accepted, or somebody was first."""

from datetime import date
from threading import Barrier, Thread

import pytest
from django.db import connection, transaction

from tasks import facts
from tasks.actions import correct_reading
from tasks.models import Reading
from tests.entries import (
    JUNE_14,
    clerk_of_records,
    handed_in,
    moment,
    reading,
)
from tests.factories import (
    PeriodFactory,
    UnitFactory,
)

from .rows import JUNE_20, MAY_31, correct, values

pytestmark = pytest.mark.django_db

# Locking


@pytest.fixture
def locked(indicator):
    """A row of a unit whose return of the period was accepted afterwards."""
    row = reading(indicator, 5, on=MAY_31)
    handed_in(row.unit, PeriodFactory(), is_accepted=True)
    return row


def test_acceptance_locks_the_rows_of_the_unit_and_period(indicator, locked):
    with pytest.raises(facts.Locked) as refusal:
        reading(indicator, 6, on=JUNE_14)

    assert refusal.value.messages == [
        "Số liệu kỳ 6 tháng đầu năm 2020 đã được chấp nhận. Muốn sửa thì xin sửa số liệu;"
        " Văn phòng cho sửa thì nhập lại được."
    ]


def test_a_locked_row_cannot_be_corrected_nor_moved_out(locked):
    with pytest.raises(facts.Locked):
        correct_reading(
            locked,
            version=1,
            by=clerk_of_records(),
            at=moment(JUNE_20),
            reason="?",
            on=date(2020, 7, 1),
        )

    assert values(Reading.objects.known()) == [5]


def test_no_row_can_be_moved_into_a_locked_period(indicator, locked):
    later = reading(indicator, 6, on=date(2020, 7, 1))

    with pytest.raises(facts.Locked):
        correct_reading(
            later,
            version=1,
            by=clerk_of_records(),
            at=moment(date(2020, 7, 2)),
            reason="?",
            on=MAY_31,
        )

    assert values(Reading.objects.known()) == [5, 6]


def test_a_locked_row_cannot_be_voided(locked):
    with pytest.raises(facts.Locked):
        facts.void(
            locked, version=1, by=clerk_of_records(), at=moment(JUNE_20), reason="?"
        )


def test_other_units_and_other_periods_stay_open(indicator, locked):
    reading(indicator, 6, on=JUNE_14, unit=UnitFactory())
    reading(indicator, 7, on=date(2020, 6, 15))

    assert values(Reading.objects.known()) == [5, 6, 7]


def test_a_return_that_is_only_submitted_locks_nothing(indicator):
    unit = indicator.task.programme.unit
    handed_in(unit, PeriodFactory())

    assert reading(indicator, 5).value == 5


# Two at once


@pytest.mark.skipif(
    connection.vendor != "postgresql", reason="SQLite lets only one writer in"
)
@pytest.mark.django_db(transaction=True)
def test_of_two_who_correct_at_once_one_is_refused(indicator):
    row = reading(indicator, 5)
    ready, outcomes = Barrier(2), {}

    def correct_from_own_connection(value):
        try:
            seen = Reading.objects.get(pk=row.pk)
            ready.wait(timeout=10)
            with transaction.atomic():
                outcomes[value] = correct(seen, value).version
        except facts.Outdated:
            outcomes[value] = "refused"
        finally:
            connection.close()

    clerk_of_records()
    threads = [Thread(target=correct_from_own_connection, args=(v,)) for v in (6, 7)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    winner = next(value for value, outcome in outcomes.items() if outcome == 2)
    assert sorted(map(str, outcomes.values())) == ["2", "refused"]
    assert values(Reading.objects.known()) == [winner]
