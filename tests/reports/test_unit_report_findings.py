"""Soát xét of a unit's own report: of its share, not of what others answer for."""

import pytest

from reports.findings import findings_of
from tasks.models import FigureRule, TaskUnit
from tests.factories import (
    IndicatorFactory,
    LetterheadFactory,
    ReportFactory,
    TargetFactory,
    TaskScopeFactory,
    UnitFactory,
)

from .own import Commune

pytestmark = pytest.mark.django_db


@pytest.fixture
def commune():
    return Commune().with_paper()


@pytest.fixture
def lead(commune):
    """The department that leads the task, with the same place as the programme."""
    area = commune.district.area
    unit = UnitFactory(parent=commune.district, area=area)
    TaskUnit.objects.create(task=commune.task, unit=unit, role=TaskUnit.Role.LEAD)
    return unit


@pytest.fixture
def goal(commune):
    """A goal of the programme of which nothing is known."""
    indicator = IndicatorFactory(task=commune.task, code="km")
    TaskScopeFactory(task=commune.task, object_code="km")
    return TargetFactory(indicator=indicator)


def rules(commune, unit):
    """Codes of the rules that find something in the unit's own report."""
    head = unit.letterheads.first() or LetterheadFactory(unit=unit)
    report = ReportFactory(
        letterhead=head, outline=commune.outline, period=commune.period
    )
    return {checked.finding.rule for checked in findings_of(report)}


def test_who_leads_is_asked_for_goals_and_solutions_of_the_task(commune, lead, goal):
    assert {"target-without-actual", "task-without-solution"} <= rules(commune, lead)


def test_who_takes_part_is_not_asked_for_what_others_answer_for(commune, lead, goal):
    assert rules(commune, commune.unit) == set()


def test_the_office_s_own_rules_are_asked_of_no_unit(commune, lead, goal):
    FigureRule.objects.create(
        code="luon-sai",
        name="Luôn sai",
        kind=FigureRule.Kind.RANGE,
        left="chi_tieu.muc_tieu ma=km",
        high=1,
    )

    assert "declared" not in rules(commune, lead)
    commune.outline.is_of_unit = False
    commune.outline.save()
    assert "declared" in rules(commune, commune.district)
