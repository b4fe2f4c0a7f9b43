"""A month, a quarter or a year is stored as its last day, wherever it is entered."""

from datetime import date

import pytest
from django.core.exceptions import ValidationError

from tasks import formats
from tasks.models import Milestone, MilestoneReport


@pytest.mark.parametrize(
    ("precision", "last"),
    [
        ("DAY", date(2020, 2, 10)),
        ("MONTH", date(2020, 2, 29)),
        ("QUARTER", date(2020, 3, 31)),
        ("YEAR", date(2020, 12, 31)),
        ("BALANCE", date(2020, 2, 10)),
        ("UNKNOWN", date(2020, 2, 10)),
    ],
)
def test_the_last_day_of_what_is_known(precision, last):
    assert formats.last_of(date(2020, 2, 10), precision) == last


@pytest.mark.parametrize("month", range(1, 13))
def test_every_month_lies_in_its_quarter(month):
    quarter = formats.last_of(date(2020, month, 1), "QUARTER")

    assert formats.iso_by_precision(quarter, "QUARTER") == f"2020-Q{(month + 2) // 3}"


def test_a_fact_of_a_month_is_not_stored_on_another_day():
    with pytest.raises(ValidationError, match="ngày cuối của tháng"):
        MilestoneReport(happened_on=date(2020, 7, 15), precision="MONTH").clean()

    MilestoneReport(happened_on=date(2020, 7, 31), precision="MONTH").clean()


def test_a_milestone_is_not_due_on_another_day_of_the_month():
    with pytest.raises(ValidationError, match="ngày cuối của tháng"):
        Milestone(due_on=date(2020, 7, 15), due_precision="MONTH").clean()

    Milestone(due_on=None, due_precision="MONTH").clean()


def test_a_milestone_is_due_on_the_calendar():
    with pytest.raises(ValidationError, match="Hạn phải là"):
        Milestone(due_on=date(2020, 7, 31), due_precision="BALANCE").clean()
