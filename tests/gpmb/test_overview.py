"""Projects for leaders: the age of a step, its term, whose projects, and what it costs."""

from datetime import date, timedelta

import pytest

from gpmb import overview, sums
from gpmb.models import Project, StepKind
from gpmb.overview import ProjectState
from tasks import facts
from tasks.formats import Precision
from tasks.models import TaskUnit
from tests.counting import queries
from tests.entries import clerk_of_records, moment
from tests.factories import (
    AreaFactory,
    IndicatorFactory,
    ProgrammeFactory,
    TaskFactory,
    TaskScopeFactory,
    UnitFactory,
)
from tests.leading import look_of, repeat

from .test_queries import fill
from .world import JUNE_14, MAY_31, Kind, State

UNKNOWN = "không rõ từ ngày nào"
JUNE_1, JUNE_30 = date(2020, 6, 1), date(2020, 6, 30)


@pytest.fixture
def task(world):
    return TaskFactory(programme=ProgrammeFactory(unit=world.unit))


@pytest.fixture
def seen(world, task):
    """The rows of the district's look, by the code of the project."""

    def read(as_of=JUNE_14, unit=None):
        found = overview.rows(look_of(unit or world.unit, task, as_of=as_of))
        return {row.project.code: row for row in found}

    return read


@pytest.fixture
def market(task, seen):
    TaskScopeFactory(task=task, domain="gpmb", object_code="cho")

    def read(as_of=JUNE_14):
        return seen(as_of)["cho"]

    return read


@pytest.mark.parametrize(
    ("precision", "age"),
    [
        (Precision.DAY, "14 ngày"),
        (Precision.BALANCE, "ít nhất 14 ngày"),
        (Precision.MONTH, "ít nhất 14 ngày"),
        (Precision.UNKNOWN, UNKNOWN),
    ],
)
def test_an_age_says_no_more_than_the_source_does(world, market, precision, age):
    world.step("do", State.ONGOING, on=MAY_31, precision=precision)

    [step] = market().steps
    assert (step.state, step.age) == ("đang thực hiện", age)


def test_a_state_is_as_old_as_its_first_report_in_a_row(world, market):
    world.step("do", State.ONGOING, on=MAY_31)
    world.step("do", State.SUBMITTED, on=JUNE_1, counterpart="tỉnh")
    world.step("do", State.ONGOING, on=date(2020, 6, 4))
    world.step("do", State.ONGOING, on=date(2020, 6, 10))

    assert market().steps[0].age == "10 ngày"
    assert market(JUNE_1).steps[0].age == "từ hôm nay"
    assert market(MAY_31).steps[0].age == "từ hôm nay"
    assert market(MAY_31 - timedelta(days=1)).steps == ()


def test_a_known_day_after_an_unknown_one_is_the_least_it_can_be(world, market):
    world.step("do", State.ONGOING, on=MAY_31, precision=Precision.UNKNOWN)
    world.step("do", State.ONGOING, on=date(2020, 6, 4))

    assert market().steps[0].age == "ít nhất 10 ngày"


def test_a_corrected_report_no_longer_ages_a_step(world, market):
    wrong = world.step("do", State.ONGOING, on=MAY_31)
    known = {"version": 1, "by": clerk_of_records(), "at": moment(JUNE_14)}
    facts.correct(wrong, reason="nhầm ngày", on=date(2020, 6, 13), **known)

    assert market().steps[0].age == "1 ngày"


@pytest.mark.parametrize(
    ("as_of", "state", "left"),
    [
        (JUNE_30 - timedelta(days=8), ProjectState.ON_COURSE, "còn 8 ngày"),
        (JUNE_30 - timedelta(days=7), ProjectState.DUE_SOON, "còn 7 ngày"),
        (JUNE_30, ProjectState.DUE_SOON, "hôm nay đến hạn"),
        (JUNE_30 + timedelta(days=1), ProjectState.OVERDUE, "quá hạn 1 ngày"),
    ],
)
def test_a_term_draws_near_and_passes(world, market, as_of, state, left):
    world.step("do", State.ONGOING, due_on=JUNE_30, due_precision=Precision.MONTH)

    found = market(as_of)
    assert (found.state, found.steps[0].left) == (state, left)
    assert found.steps[0].due.text == "tháng 6/2020"


def test_what_is_done_has_no_term_and_what_is_handed_over_is_done(world, market):
    StepKind.objects.filter(code="giao").update(phase=StepKind.Phase.HANDOVER)
    world.step("do", due_on=MAY_31)
    world.step("giao", State.NOT_STARTED)
    assert market(JUNE_30).state is ProjectState.ON_COURSE

    world.step("giao", on=JUNE_14)

    assert market(JUNE_30).state is ProjectState.DONE
    assert market(JUNE_30).steps[0].due is None
    assert [s.step and s.step.state for s in market().stations][
        -1
    ] == "đã thực hiện xong"


def test_nothing_begun_is_not_on_its_way(world, market):
    assert market().state is ProjectState.NO_DATA
    world.step("do", State.NOT_STARTED)
    assert market().state is ProjectState.BEHIND
    world.balance(Kind.AFFECTED, 3)
    assert market().state is ProjectState.ON_COURSE


def test_nobody_is_counted_where_nobody_told_and_nought_is_a_number(world, market):
    world.balance(Kind.AFFECTED, 4, 0)
    assert market().stations[3].cells == ()
    assert market().left is None

    world.balance(Kind.RECEIVED, 0, 0)

    [paid] = market().stations[3].cells
    assert (paid.text, market().stations[3].share) == ("0/4", "0.0")
    assert market().left.text == "04"


def test_sums_leave_out_who_has_no_number(world, task):
    other, none = world.project("cau", "Cầu"), world.project("duong", "Đường")
    for project in (world.market, other, none):
        TaskScopeFactory(task=task, domain="gpmb", object_code=project.code)
    world.balance(Kind.AFFECTED, 38, 1)
    world.balance(Kind.RECEIVED, 26, 0)
    world.balance(Kind.AFFECTED, 2, 3, project=other)
    world.balance(Kind.PAID, 214, project=none)
    look = look_of(world.unit, task)

    found = sums.sums(look, overview.rows(look))

    assert (found.affected.text, found.affected.of) == ("44", 2)
    assert found.affected.words == "40 hộ gia đình và 04 cá nhân"
    assert found.affected.address == "#cong-trinh"
    assert (found.left.text, found.left.of) == ("13", 1)
    assert (found.paid.text, found.received.text) == ("214", "26")
    [series] = sums.chart(look, overview.rows(look)).series
    assert [int(value) for value in series.values] == [39, 26]


# Whose


def test_a_project_that_only_an_indicator_names_is_one_of_the_task(world, task, seen):
    world.project("cau", "Cầu")
    IndicatorFactory(task=task, measure="gpmb.hoan_thanh du_an=cau")

    assert [row.state for row in seen().values()] == [ProjectState.NO_DATA]


def test_a_commune_sees_its_own_and_who_leads_the_task_sees_all(world, task, seen):
    place = AreaFactory(code="ban", parent=world.area)
    commune = UnitFactory(committee=True, area=place, parent=world.unit)
    centre = UnitFactory(area=world.area, parent=world.unit)
    TaskUnit.objects.create(task=task, unit=commune, role=TaskUnit.Role.COOPERATE)
    TaskUnit.objects.create(task=task, unit=centre, role=TaskUnit.Role.LEAD)
    own = world.project("cau", "Cầu")
    own.area = place
    own.save()
    for code in ("cho", "cau"):
        TaskScopeFactory(task=task, domain="gpmb", object_code=code)

    assert list(seen(unit=commune)) == ["cau"]
    assert list(seen(unit=centre)) == ["cho", "cau"]
    assert seen()["cho"].leads == (str(centre),)


# What it costs


def test_thirty_projects_and_a_hundred_facts_cost_what_one_does(world, task):
    def read():
        look = look_of(world.unit, task)
        rows = overview.rows(look)
        sums.sums(look, rows)
        sums.chart(look, rows)

    for code in fill(world, 1):
        TaskScopeFactory(task=task, domain="gpmb", object_code=code)
    Project.objects.update(lead=world.unit)
    of_one = queries(read)
    for number in range(29):
        project = world.project(f"them-{number}", f"Thêm {number}", lead=world.unit)
        TaskScopeFactory(task=task, domain="gpmb", object_code=project.code)
    for number in range(3):
        project = Project.objects.get(code=f"them-{number}")
        repeat(world.step("do", State.ONGOING, project=project), 30)
        world.balance(Kind.AFFECTED, 1, project=project)

    assert queries(read) == of_one
