"""States of indicators, milestones and tasks from their facts, and the words for them."""

from datetime import date
from decimal import Decimal

import pytest

from tasks.course_states import State
from tasks.courses import courses
from tasks.models import MilestoneReport, PathPoint, Target, TaskUnit
from tasks.scope import Scope
from tests.counting import queries
from tests.entries import milestone_report, reading
from tests.factories import (
    AreaFactory,
    IndicatorFactory,
    MeasureUnitFactory,
    MilestoneFactory,
    PeriodFactory,
    TargetFactory,
    TaskFactory,
    UnitFactory,
)

pytestmark = pytest.mark.django_db

Operator = Target.Operator
JUNE_14 = date(2020, 6, 14)
AFTER = date(2021, 1, 10)


@pytest.fixture
def task():
    return TaskFactory(programme__unit__area__district=True)


@pytest.fixture
def indicator(task):
    return IndicatorFactory(task=task)


def course(task, day=JUNE_14, unit=None):
    unit = unit or task.programme.unit
    scope = Scope(unit=unit, period=PeriodFactory(), as_of=day)
    [found] = courses(scope, [task])
    return found


def part(task, day=JUNE_14):
    [found] = course(task, day).parts
    return found


@pytest.mark.parametrize(
    ("done", "state", "why"),
    [
        ("5.67", State.ON_COURSE, "đạt 57%, theo đường kế hoạch cần 45%"),
        ("4", State.BEHIND, "đạt 40%, theo đường kế hoạch cần 45%"),
        # So close that whole numbers would say the same twice.
        ("4.53", State.BEHIND, "đạt 45%, theo đường kế hoạch cần 45,4%"),
        ("10", State.DONE, "đạt mục tiêu (10 km)"),
    ],
)
def test_a_number_is_held_against_its_course(indicator, done, state, why):
    TargetFactory(indicator=indicator)
    reading(indicator, Decimal(done))

    found = part(indicator.task)

    assert (found.state, found.why) == (state, why)


def test_what_is_left_is_told_beside_and_is_not_late(indicator):
    TargetFactory(indicator=indicator)
    reading(indicator, Decimal("5.67"))

    found = part(indicator.task)

    assert (found.state, found.remaining) == (State.ON_COURSE, "4,33 km")


def test_nothing_known_is_no_zero(indicator):
    TargetFactory(indicator=indicator)

    assert part(indicator.task).state is State.NO_DATA
    assert part(indicator.task, AFTER).state is State.OVERDUE
    assert part(indicator.task, AFTER).why == (
        "quá hạn 31/12/2020 đã 10 ngày, chưa có số liệu"
    )


def test_without_goal_nothing_is_asked(indicator):
    reading(indicator, 3)

    assert part(indicator.task).state is State.NOT_MEASURED


def test_a_fraction_without_goal_is_to_be_whole(task):
    fraction = IndicatorFactory(task=task, fraction=True)
    reading(fraction, 26, base=39)

    assert part(task).state is State.ON_COURSE
    assert part(task).remaining == "13 km"


def test_more_than_ten_is_not_met_by_ten(task):
    stock = IndicatorFactory(task=task, stock=True)
    TargetFactory(indicator=stock, operator=Operator.MORE)
    reading(stock, 10)

    found = part(task)

    assert found.state is State.ON_COURSE
    assert found.why == "đạt 10 km, theo đường kế hoạch cần 4,54 km"
    assert part(task, AFTER).state is State.OVERDUE


@pytest.mark.parametrize(
    ("value", "state", "why"),
    [
        (4, State.ON_COURSE, "04 km, trong mức cho phép (không quá 05 km)"),
        (6, State.BEHIND, "06 km, vượt mức cho phép (không quá 05 km)"),
    ],
)
def test_of_a_ceiling_less_is_better(indicator, value, state, why):
    TargetFactory(indicator=indicator, operator=Operator.AT_MOST, value=5)
    reading(indicator, value)

    found = part(indicator.task)

    assert (found.state, found.why) == (state, why)


def test_a_ceiling_is_kept_only_when_the_year_is_over(indicator):
    TargetFactory(indicator=indicator, operator=Operator.AT_MOST, value=5)
    reading(indicator, 4)

    assert part(indicator.task, date(2020, 12, 31)).state is State.DUE_SOON
    assert part(indicator.task, AFTER).state is State.DONE


def test_a_ceiling_with_a_baseline_falls_step_by_step(task):
    rate = IndicatorFactory(
        task=task,
        stock=True,
        unit=MeasureUnitFactory(
            code="ty-le", word="%", dimension="tỷ lệ", is_additive=False
        ),
    )
    TargetFactory(indicator=rate, operator=Operator.AT_MOST, value=10, baseline=12)
    reading(rate, Decimal("11.5"))

    found = part(task)

    assert found.state is State.BEHIND
    assert "không quá 11,09" in found.why


def test_a_planned_point_of_the_programme_counts(indicator):
    TargetFactory(indicator=indicator)
    PathPoint.objects.create(
        indicator=indicator, day=date(2020, 6, 30), value=Decimal(2)
    )
    reading(indicator, 2)

    assert part(indicator.task).state is State.ON_COURSE
    assert part(indicator.task, date(2020, 7, 15)).state is State.BEHIND


def test_the_task_is_due_on_its_own_day(indicator):
    task = indicator.task
    task.due_on = date(2020, 6, 30)
    task.save()
    TargetFactory(indicator=indicator)
    reading(indicator, 9)

    assert part(task).state is State.BEHIND  # 166 of 182 days: 91 %
    assert part(task, date(2020, 7, 1)).state is State.OVERDUE


def test_done_after_its_day_is_done_late(indicator):
    task = indicator.task
    task.due_on = date(2020, 5, 31)
    task.save()
    TargetFactory(indicator=indicator)
    reading(indicator, 10, on=JUNE_14)

    assert part(task).state is State.DONE_LATE
    assert part(task).why == "đạt mục tiêu (10 km) sau hạn 31/5/2020"


def test_done_in_time_stays_so(indicator):
    TargetFactory(indicator=indicator)
    reading(indicator, 10, on=JUNE_14)

    assert part(indicator.task, AFTER).state is State.DONE


Report = MilestoneReport.State


@pytest.mark.parametrize(
    ("report", "state", "why"),
    [
        (None, State.NO_DATA, "chưa có báo cáo"),
        (Report.NOT_STARTED, State.BEHIND, "chưa thực hiện do mưa lũ"),
        (Report.ONGOING, State.ON_COURSE, "đang thực hiện"),
        (Report.SUBMITTED, State.ON_COURSE, "đã trình"),
        (Report.DONE, State.DONE, "đã hoàn thành"),
    ],
)
def test_a_milestone_stands_by_its_newest_report(task, report, state, why):
    milestone = MilestoneFactory(task=task)
    if report:
        obstacle = "mưa lũ" if report == Report.NOT_STARTED else ""
        milestone_report(milestone, report, obstacle=obstacle)

    found = part(task)

    assert (found.state, found.why) == (state, why)


def test_a_milestone_done_after_its_day_is_late(task):
    milestone = MilestoneFactory(task=task, due_on=date(2020, 5, 31))
    milestone_report(milestone, Report.DONE, on=JUNE_14)

    assert part(task).state is State.DONE_LATE


def test_a_cancelled_task_asks_nothing(indicator):
    task = indicator.task
    TargetFactory(indicator=indicator)
    task.cancelled_on = date(2020, 6, 1)
    task.save()

    assert course(task).state is State.CANCELLED
    assert course(task, date(2020, 5, 31)).state is State.NO_DATA


def test_a_task_says_how_many_parts_and_the_first_of_them(task):
    for done in (9, 1, 2):
        indicator = IndicatorFactory(task=task, name=f"đường số {done}")
        TargetFactory(indicator=indicator)
        reading(indicator, done)

    assert course(task).why == (
        "2/3 chậm: đường số 1 – đạt 10%, theo đường kế hoạch cần 45%"
    )


def test_a_commune_is_asked_for_its_own_quota(indicator):
    commune = AreaFactory(parent=indicator.task.programme.unit.area)
    unit = UnitFactory(parent=indicator.task.programme.unit, area=commune)
    TaskUnit.objects.create(task=indicator.task, unit=unit, role="REPORT")
    TargetFactory(indicator=indicator, value=10)
    TargetFactory(indicator=indicator, value=4, area=commune)
    reading(indicator, 1, area=commune)
    MilestoneFactory(task=indicator.task)  # of the district

    [found] = course(indicator.task, unit=unit).parts

    assert (found.state, found.why) == (
        State.BEHIND,
        "đạt 25%, theo đường kế hoạch cần 45%",
    )


def test_what_only_the_whole_area_has_is_not_asked_of_a_commune(task):
    commune = AreaFactory(parent=task.programme.unit.area)
    unit = UnitFactory(parent=task.programme.unit, area=commune)
    TaskUnit.objects.create(task=task, unit=unit, role="REPORT")
    mean = IndicatorFactory(task=task, stock=True, over_place="NONE")
    reading(mean, 5, area=commune)
    told = IndicatorFactory(task=task, fraction=True)
    reading(told, 17, base=17)

    found = course(task, unit=unit)

    assert (found.parts, found.state) == ((), State.NOT_MEASURED)
    assert found.why == "không giao chỉ tiêu riêng cho đơn vị"
    assert len(course(task).parts) == 2


def test_thirty_tasks_cost_the_queries_of_one():
    def ask(number):
        tasks = TaskFactory.create_batch(number)
        for task in tasks:
            indicator = IndicatorFactory(task=task)
            TargetFactory(indicator=indicator)
            reading(indicator, 10, on=date(2021, 1, 5))
            milestone_report(MilestoneFactory(task=task), on=date(2021, 1, 5))
        found = list(
            type(task).objects.filter(pk__in=[t.pk for t in tasks]).for_report()
        )
        period, unit = PeriodFactory(), found[0].programme.unit
        scope = Scope(unit=unit, period=period, as_of=AFTER)
        return queries(lambda: courses(scope, found))

    assert ask(1) == ask(30)
