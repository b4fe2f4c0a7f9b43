"""Whatever is typed: a sentence at its field, nothing lost, nothing half-saved."""

import html

import pytest
from django.urls import reverse

from tasks.models import MilestoneReport, Reading, Submission, TaskUnit
from tests.bad_input import DAYS, NUMBERS, WORDS
from tests.entries import opened
from tests.factories import (
    IndicatorFactory,
    LetterheadFactory,
    MilestoneFactory,
    ProgrammeFactory,
    TaskFactory,
    UnitFactory,
    UserFactory,
)

pytestmark = pytest.mark.django_db
CASES = [
    *(("value", typed) for typed in NUMBERS),
    *(("happened_on", typed) for typed in DAYS),
    *(("note", typed) for typed in WORDS),
]


@pytest.fixture
def task():
    district = LetterheadFactory(unit__committee=True).unit
    opened(district)
    department = UnitFactory(parent=district)
    programme = ProgrammeFactory(unit=district)
    return TaskFactory(programme=programme, units={department: TaskUnit.Role.LEAD})


def test_bad_input_is_told_at_its_field_and_changes_nothing(log_in, task):
    unit = task.units.get().unit
    browser = log_in(UserFactory(unit=unit))
    keys = {
        "value": f"chi-tieu-{IndicatorFactory(task=task).code}",
        "note": f"moc-{MilestoneFactory(task=task).code}",
    }
    keys["happened_on"] = keys["value"]
    page = reverse("tasks:readings", args=[unit.code, "2020-H1", task.code])
    good = {"value": "5", "happened_on": "10/6/2020", "state": "ONGOING", "seen": ""}

    def told(name, typed):
        """Status, fields told of, whether what was typed is still on the screen."""
        response = browser.post(
            page, good | {"muc": keys[name], name: typed, "_phieu": "phieu"}
        )
        if response.status_code != 422:
            return response.status_code
        rows = response.context["rows"]
        form = next(form for item, form in rows if item.key == keys[name])
        is_shown = f'value="{html.escape(typed)}"' in response.content.decode()
        return response.status_code, list(form.errors), is_shown

    found = {(name, typed[:40]): told(name, typed) for name, typed in CASES}

    assert {
        case: answer for case, answer in found.items() if answer != _refusal(case)
    } == {}
    for model in (Reading, MilestoneReport, Submission):
        assert not model.objects.exists()


def _refusal(case):
    return 422, [case[0]], True
