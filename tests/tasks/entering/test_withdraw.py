"""A row that should never have been is taken out, with a reason, and stays on file."""

import pytest
from django.urls import reverse

from tasks import facts
from tasks.models import Reading, TaskUnit
from tasks.told import told
from tests.entries import JUNE_14, moment, opened, reading
from tests.factories import (
    IndicatorFactory,
    LetterheadFactory,
    ProgrammeFactory,
    TaskFactory,
    UnitFactory,
    UserFactory,
)

pytestmark = pytest.mark.django_db


@pytest.fixture
def commune():
    district = LetterheadFactory(unit__committee=True).unit
    return UnitFactory(committee=True, parent=district)


@pytest.fixture
def row(commune):
    opened(commune.parents.get().parent)
    district = commune.parents.get().parent
    task = TaskFactory(
        programme=ProgrammeFactory(unit=district), units={commune: TaskUnit.Role.REPORT}
    )
    return reading(IndicatorFactory(task=task), 5, unit=commune)


@pytest.fixture
def browser(log_in, commune):
    return log_in(UserFactory(unit=commune))


def address(row):
    task = row.series.indicator.task
    args = [row.unit.code, "2020-H1", task.code, "reading", row.code]
    return reverse("tasks:withdraw", args=args)


def test_it_is_taken_out_with_its_reason(browser, row):
    said = {"seen": str(row), "reason": "ghi nhầm nhiệm vụ"}

    response = browser.post(f"{address(row)}?next=/nhap/", said)

    assert (response.status_code, response.url) == (302, "/nhap/")
    row.refresh_from_db()
    assert (row.is_voided, row.void_reason) == (True, "ghi nhầm nhiệm vụ")
    (line,) = told("reading", series=row.series)
    assert line.said == "giá trị: 5"


def test_without_a_reason_nothing_happens(browser, row):
    response = browser.post(address(row), {"seen": str(row), "reason": " "})

    assert response.status_code == 422
    assert Reading.objects.known().get() == row


def test_a_row_that_was_corrected_meanwhile_is_not_taken_out(browser, row):
    by = UserFactory(unit=row.unit)
    facts.correct(row, version=1, by=by, at=moment(JUNE_14, 13), reason="sai", value=7)

    said = {"seen": f"{row.code}@1", "reason": "ghi nhầm"}
    response = browser.post(address(row), said)

    assert response.status_code == 422
    assert Reading.objects.known().get().value == 7


def test_the_row_of_another_unit_is_nowhere(browser, row, commune):
    other = reading(row.series.indicator, 6)
    task = row.series.indicator.task
    args = [commune.code, "2020-H1", task.code, "reading", other.code]

    assert browser.get(reverse("tasks:withdraw", args=args)).status_code == 404


def test_it_does_not_lead_to_another_site(browser, row):
    said = {"seen": str(row), "reason": "ghi nhầm"}

    response = browser.post(f"{address(row)}?next=https://example.com/", said)

    assert response.url.startswith(f"/nhap/{row.unit.code}/")
