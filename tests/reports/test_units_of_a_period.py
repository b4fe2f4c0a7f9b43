"""Whose words a report keeps: those of every unit that was within in its period."""

from datetime import date

import pytest

from tests.entries import handed_in, said
from tests.factories import PeriodFactory, TaskFactory, UnitFactory

from .drafts import task_lines

pytestmark = pytest.mark.django_db

MARCH_31, APRIL_1 = date(2020, 3, 31), date(2020, 4, 1)


@pytest.fixture
def task(programme):
    return TaskFactory(programme=programme)


def says(unit, task, text):
    said(handed_in(unit, PeriodFactory(), on=MARCH_31), "RESULT", text, task=task)


def test_a_commune_that_was_dissolved_in_the_period_keeps_its_words(
    report, district, task
):
    gone, successor = UnitFactory(), UnitFactory()
    gone.parents.create(parent=district, ends_on=MARCH_31)
    successor.parents.create(parent=district, starts_on=APRIL_1)
    says(gone, task, "Xã cũ đã làm.")
    says(successor, task, "Xã mới đã làm.")

    assert task_lines(report) == ["Xã cũ đã làm.", "Xã mới đã làm."]


def test_a_commune_that_left_before_the_period_has_no_say(report, district, task):
    gone = UnitFactory()
    gone.parents.create(parent=district, ends_on=date(2019, 12, 14))
    says(gone, task, "Xã đã đi.")

    assert "Xã đã đi." not in task_lines(report)


def test_a_commune_that_comes_after_the_day_of_the_report_has_none_yet(
    report, district, task
):
    coming = UnitFactory()
    coming.parents.create(parent=district, starts_on=APRIL_1)
    says(coming, task, "Xã sắp có.")

    assert "Xã sắp có." not in task_lines(report, as_of=MARCH_31)
