"""How the nine tasks of the demo stand: written down by hand before the rule was."""

from datetime import date

import pytest

from tasks.course_states import State
from tasks.courses import courses
from tasks.models import Period, Task
from tasks.scope import Scope

pytestmark = pytest.mark.django_db

# On 14/06/2020 45,4 % of the year has gone by.
JUNE_14 = {
    # Average, rise and model villages have no figure; 3 communes and Đồng Mô are on course.
    "2020-1": State.NO_DATA,
    # 01 of 01 chain product, 01 of 02 OCOP (50 %), the plan of the hall is drafted.
    "2020-2": State.ON_COURSE,
    # 03 of 05 km (60 %), 5,67 of 10 km (57 %), 8,67 of 15 km (58 %).
    "2020-3": State.ON_COURSE,
    # Eight works and events under way.
    "2020-4": State.ON_COURSE,
    # Told in words only.
    "2020-5": State.NOT_MEASURED,
    # 17 of 17 told; inspection not begun, for Covid-19.
    "2020-6": State.BEHIND,
    # 26 of 39 at the market (67 %); nothing of Tân Sơn nor of the large projects.
    "2020-7": State.NO_DATA,
    # A register with no goal.
    "2020-8": State.NOT_MEASURED,
    # Recruitment without a figure.
    "2020-9": State.NO_DATA,
}
# On 31/12/2020 all of the year has gone by, and the day itself is still in time: what has
# a number short of its goal is behind, what has none or no number is due today.
DECEMBER_31 = {
    "2020-1": State.BEHIND,
    "2020-2": State.BEHIND,
    "2020-3": State.BEHIND,
    "2020-4": State.DUE_SOON,
    "2020-5": State.NOT_MEASURED,
    "2020-6": State.BEHIND,
    "2020-7": State.BEHIND,
    "2020-8": State.NOT_MEASURED,
    "2020-9": State.DUE_SOON,
}
# The day after, nothing more having come.
JANUARY_1 = {
    **dict.fromkeys(DECEMBER_31, State.OVERDUE),
    "2020-5": State.NOT_MEASURED,
    "2020-8": State.NOT_MEASURED,
}


@pytest.mark.parametrize(
    ("day", "expected"),
    [
        (date(2020, 6, 14), JUNE_14),
        (date(2020, 12, 31), DECEMBER_31),
        (date(2021, 1, 1), JANUARY_1),
    ],
)
def test_the_nine_tasks_stand_as_a_person_would_say(demo, day, expected):
    period = Period.objects.get(code="2020-H1")
    tasks = list(Task.objects.filter(programme__code="h184-2020").for_report())
    scope = Scope(unit=tasks[0].programme.unit, period=period, as_of=day)

    found = {course.task.code: course.state for course in courses(scope, tasks)}

    assert found == expected
