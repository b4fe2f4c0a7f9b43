"""What the sheet of a task says, part by part, and what it costs to ask."""

from datetime import date
from decimal import Decimal

import pytest

from tasks.courses import courses
from tasks.directions import instructions
from tasks.guarded import Closed
from tasks.models import Direction
from tasks.scope import Scope
from tasks.task_sheet import Asked, task_sheet
from tests.counting import queries
from tests.entries import milestone_report, reading
from tests.factories import (
    IndicatorFactory,
    MilestoneFactory,
    PeriodFactory,
    TargetFactory,
    TaskFactory,
)

from .directing import Directing

pytestmark = pytest.mark.django_db

JUNE_14 = date(2020, 6, 14)
OPEN = Closed(slugs=frozenset(), tables=frozenset(), rules=frozenset(), label="An ninh")
ROAD = ("Chỉ tiêu", [("trục xã", "10 km", "04 km", "40%", "06 km", "4,54 km", "chậm")])


@pytest.fixture
def task():
    return TaskFactory(programme__unit__area__district=True)


@pytest.fixture
def road(task):
    indicator = IndicatorFactory(task=task, name="trục xã")
    TargetFactory(indicator=indicator)
    reading(indicator, Decimal(4))
    return indicator


def sheet(task, **values):
    scope = Scope(unit=task.programme.unit, period=PeriodFactory(), as_of=JUNE_14)
    [course] = courses(scope, [task])
    about = {"closed": OPEN, "printed_on": JUNE_14} | values
    return task_sheet(Asked(scope=scope, course=course, **about))


def parts(task, **values):
    """[(title, rows)] of what is printed."""
    printed = sheet(task, **values).printed
    return [(part.title, [row.cells for row in part.rows]) for part in printed]


def test_indicators_and_works_stand_with_their_state(task, road):
    milestone = MilestoneFactory(task=task, name="kiểm tra")
    milestone_report(milestone, "NOT_STARTED", obstacle="dịch")

    works = [("Kiểm tra", "31/12/2020", "chậm", "chưa thực hiện; dịch")]
    assert parts(task) == [ROAD, ("Các việc", works)]
    assert sheet(task).state == "chậm"


def test_last_year_is_a_column_where_there_is_one(task, road):
    assert sheet(task).parts[0].note == "Cùng kỳ năm 2019: chưa có số liệu."

    PeriodFactory(year=2019)
    reading(road, Decimal(3), on=date(2019, 6, 1))

    [(_, [cells]), *_] = parts(task)
    assert cells[-2:] == ("03 km", "đúng tiến độ")
    assert sheet(task).parts[0].note == ""


def test_what_is_closed_is_left_out_and_said(task, road):
    road.measure = "antt.so_lieu ma=vu"
    road.save()
    closed = Closed(
        slugs=frozenset({"antt"}),
        tables=frozenset(),
        rules=frozenset(),
        label="An ninh trật tự",
    )

    [indicators] = sheet(task, closed=closed).printed

    assert indicators.rows == ()
    assert indicators.note.startswith("Không gồm 1 dòng của sổ An ninh trật tự")


def test_open_instructions_are_on_it_the_late_ones_marked():
    world = Directing()
    world.give("Làm ngay", due_on=date(2020, 6, 10))
    world.act(world.give("Thôi"), "WITHDRAW", by=world.leader, text="nhầm")

    given = tuple(instructions(Direction.objects.all()))

    name = world.department.name
    found = dict(parts(world.task, directions=given))
    assert found["Ý kiến chỉ đạo"] == [
        ("Làm ngay", name, "10/6/2020", "quá hạn trả lời")
    ]


def test_queries_do_not_grow_with_the_indicators(task, road):
    MilestoneFactory(task=task)
    sheet(task)  # what is remembered from page to page

    one = queries(lambda: sheet(task))
    for _ in range(3):
        more = IndicatorFactory(task=task)
        TargetFactory(indicator=more)
        reading(more, 1)
        MilestoneFactory(task=task)

    assert queries(lambda: sheet(task)) == one
