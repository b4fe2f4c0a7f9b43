"""What every rule on the facts promises, whichever register offers it."""

import inspect
from pathlib import Path

import pytest
from django.conf import settings
from django.db import connection
from django.test.utils import CaptureQueriesContext

from tasks import domains
from tasks.findings import Severity, findings
from tasks.models import FigureRule, TaskUnit
from tasks.scope import Scope
from tests.entries import JUNE_14, handed_in, milestone_report, reading, said
from tests.factories import (
    AreaFactory,
    IndicatorFactory,
    MilestoneFactory,
    PeriodFactory,
    ProgrammeFactory,
    TargetFactory,
    TaskDocumentFactory,
    TaskFactory,
    TaskScopeFactory,
    UnitFactory,
)
from tests.looking import inquiry

RULES = domains.rules()
each_rule = pytest.mark.parametrize("rule", RULES, ids=[rule.code for rule in RULES])


def test_codes_are_unique():
    codes = [rule.code for rule in RULES]

    assert len(codes) == len(set(codes)) > 40


@each_rule
def test_a_rule_is_a_file_of_its_code_with_a_test_of_its_own(rule):
    path = Path(inspect.getsourcefile(rule.check)).relative_to(settings.BASE_DIR)

    assert path.stem == rule.code.replace("-", "_")
    assert path.parent.name == "checks"
    app = path.parts[0]
    test = settings.BASE_DIR / "tests" / app / "checks" / f"test_{path.stem}.py"
    assert test.exists()


@each_rule
def test_a_rule_is_named_in_vietnamese_and_weighs_something(rule):
    assert rule.name[0].isupper()
    assert not rule.name.isascii()
    assert rule.severity in Severity


@pytest.mark.django_db
@each_rule
def test_an_empty_database_has_nothing_to_find(rule):
    unit, period = UnitFactory(), PeriodFactory()
    scope = Scope(unit=unit, period=period, as_of=JUNE_14)

    assert list(rule.check(inquiry(scope))) == []


@pytest.fixture
def programme():
    area = AreaFactory(district=True)
    PeriodFactory(year=2019)
    return ProgrammeFactory(unit=UnitFactory(committee=True, area=area))


@pytest.fixture
def add(programme):
    """More tasks with everything that a rule of the core looks at."""

    def add(number):
        for _ in range(number):
            unit = UnitFactory(parent=programme.unit)
            role = TaskUnit.Role.LEAD
            task = TaskFactory(programme=programme, units={unit: role})
            TaskDocumentFactory(task=task)
            _fill(task, UnitFactory(), handed_in(unit, PeriodFactory()))

    return add


def _fill(task, other, returned):
    area = AreaFactory(parent=task.programme.unit.area)
    indicators = [
        IndicatorFactory(task=task),
        IndicatorFactory(task=task, stock=True),
        IndicatorFactory(task=task, flow=True),
    ]
    for indicator in indicators:
        TargetFactory(indicator=indicator)
        TargetFactory(indicator=indicator, area=area, value=3)
        TaskScopeFactory(task=task, object_code=indicator.code)
        period = PeriodFactory()
        reading(indicator, 5, is_stated=True, precision="UNKNOWN", period=period)
        reading(indicator, 7, area=area, is_stated=True, period=period)
    milestone = MilestoneFactory(task=task, indicator=indicators[0], lead=other)
    milestone_report(milestone, "NOT_STARTED")
    TaskScopeFactory(task=task, object_code=MilestoneFactory(task=task).code)
    said(
        returned,
        "UNFINISHED",
        "còn",
        task=task,
        heading="Khác",
        indicator=indicators[0],
    )
    said(returned, "DIRECTION", "Làm tiếp.", task=task)
    FigureRule.objects.create(
        code=f"r-{task.code}",
        name="Quy tắc",
        task=task,
        kind="SUM",
        left=f"chi_tieu.thuc_hien ma={indicators[0].code}",
        right=f"chi_tieu.muc_tieu ma={indicators[0].code}",
    )


@pytest.mark.django_db
def test_looking_costs_the_same_for_thirty_tasks_as_for_one(programme, add):
    def looked():
        tasks = programme.tasks.order_by("pk")
        unit, period = programme.unit, PeriodFactory()
        asked = inquiry(Scope(unit=unit, period=period, as_of=JUNE_14), *tasks)
        with CaptureQueriesContext(connection) as captured:
            found = findings(asked, RULES)
        return len(captured), len({finding.rule for finding in found})

    add(1)
    looked()  # what is read once in the life of a process
    of_one, rules_that_hit = looked()
    assert rules_that_hit >= 8  # or else nothing is measured
    add(29)

    assert looked() == (of_one, rules_that_hit)
