"""Whatever is typed: a sentence at its field, nothing lost, nothing half-saved."""

import pytest
from django.urls import reverse

from org.models import Document
from tasks.models import (
    MilestoneReport,
    Reading,
    Submission,
    TaskDocument,
    TaskUnit,
)
from tests.bad_input import DAYS, NUMBERS, WORDS, let_through, spread
from tests.entries import opened
from tests.factories import (
    DocumentTypeFactory,
    IndicatorFactory,
    LetterheadFactory,
    MilestoneFactory,
    ProgrammeFactory,
    TaskFactory,
    UnitFactory,
    UserFactory,
)

pytestmark = pytest.mark.django_db


@pytest.fixture
def task():
    district = LetterheadFactory(unit__committee=True).unit
    opened(district)
    department = UnitFactory(parent=district)
    programme = ProgrammeFactory(unit=district)
    return TaskFactory(programme=programme, units={department: TaskUnit.Role.LEAD})


@pytest.fixture
def unit(task):
    return task.units.get().unit


@pytest.fixture
def browser(log_in, unit):
    return log_in(UserFactory(unit=unit))


def sender(browser, page, good):
    def send(typed):
        return browser.post(page, good | typed | {"_phieu": "phieu"})

    return send


def test_indicators(browser, unit, task):
    key = f"chi-tieu-{IndicatorFactory(task=task).code}"
    page = reverse("tasks:readings", args=[unit.code, "2020-H1", task.code])
    good = {"muc": key, "value": "5", "happened_on": "10/6/2020"}

    send = sender(browser, page, good)
    fields = spread(NUMBERS, "value", "upper", "percent")
    fields |= {"happened_on": DAYS, "text": WORDS}
    assert let_through(send, fields, form=asked) == []
    for model in (Reading, Submission):
        assert not model.objects.exists()


def test_milestones(browser, unit, task):
    key = f"moc-{MilestoneFactory(task=task).code}"
    page = reverse("tasks:readings", args=[unit.code, "2020-H1", task.code])
    good = {"muc": key, "state": "ONGOING", "happened_on": "10/6/2020"}

    send = sender(browser, page, good)
    fields = {"happened_on": DAYS, "note": WORDS}
    assert let_through(send, fields, form=asked) == []
    for model in (MilestoneReport, Submission):
        assert not model.objects.exists()


def asked(context):
    """The one form of the page that was sent."""
    return next(form for _, form in context["rows"] if form.is_bound)


def test_papers(browser, unit, task):
    page = reverse("tasks:documents", args=[unit.code, "2020-H1", task.code])
    good = {"role": "ISSUED", "type": DocumentTypeFactory().pk, "symbol": "1/BC"}

    send = sender(browser, page, good)
    fields = {"issued_on": DAYS, "symbol": WORDS} | spread(WORDS, "issuer", "subject")
    assert let_through(send, fields, form="new") == []
    for model in (Document, TaskDocument, Submission):
        assert not model.objects.exists()
