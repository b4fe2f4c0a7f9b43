"""The rule itself: the planned course, what holds on a day, and the worst of several."""

from datetime import date
from decimal import Decimal

import pytest

from tasks.course_states import State, Way, judge, worst

YEAR = {"starts_on": date(2020, 1, 1), "due_on": date(2020, 12, 31)}
HALF_WAY = date(2020, 6, 14)


def way(start=0, goal=10, **changes):
    ends = {"start": Decimal(start), "goal": Decimal(goal)}
    return Way(**YEAR | ends | changes)


@pytest.mark.parametrize(
    ("day", "needed"),
    [
        (date(2019, 12, 1), "0"),
        (date(2020, 1, 1), "0.0273"),
        (HALF_WAY, "4.5355"),  # 166 of 366 days: 45,4 %
        (date(2020, 12, 31), "10"),
        (date(2021, 3, 1), "10"),
    ],
)
def test_the_course_is_a_straight_line_through_the_year(day, needed):
    assert round(way().needed(day), 4) == Decimal(needed)


def test_it_starts_at_the_baseline():
    needed = way("11.3", 12).needed(HALF_WAY)

    assert round(needed, 2) == Decimal("11.62")


def test_planned_points_bend_it():
    bent = way(points=((date(2020, 6, 30), Decimal(2)),))

    assert bent.needed(date(2020, 6, 30)) == 2
    assert round(bent.needed(HALF_WAY), 2) == Decimal("1.82")  # 166 of 182 days
    assert round(bent.needed(date(2020, 7, 1)), 2) == Decimal("2.04")


def test_behind_is_less_than_needed_and_not_as_much():
    assert way().is_behind(Decimal("4.5"), HALF_WAY)
    assert not way().is_behind(way().needed(HALF_WAY), HALF_WAY)


def test_of_a_falling_course_behind_is_more():
    falling = way(12, 10)  # should be 11,09 by now

    assert falling.is_behind(Decimal("11.5"), HALF_WAY)
    assert not falling.is_behind(Decimal(11), HALF_WAY)


def test_how_far_somebody_may_lag_is_a_setting(settings):
    settings.COURSE_LAG_POINTS = 10  # of a hundred of the goal: 1 of 10

    assert not way().is_behind(Decimal("3.6"), HALF_WAY)
    assert way().is_behind(Decimal("3.5"), HALF_WAY)


DUE = date(2020, 12, 31)


@pytest.mark.parametrize(
    ("day", "facts", "state"),
    [
        (HALF_WAY, {}, State.ON_COURSE),
        (HALF_WAY, {"is_behind": True}, State.BEHIND),
        (HALF_WAY, {"is_known": False}, State.NO_DATA),
        # What nobody knows lags behind nothing.
        (HALF_WAY, {"is_known": False, "is_behind": True}, State.NO_DATA),
        (date(2020, 12, 23), {}, State.ON_COURSE),
        (date(2020, 12, 24), {}, State.DUE_SOON),
        (date(2020, 12, 24), {"is_known": False}, State.DUE_SOON),
        (date(2020, 12, 24), {"is_behind": True}, State.BEHIND),
        (DUE, {}, State.DUE_SOON),
        (date(2021, 1, 1), {}, State.OVERDUE),
        (date(2021, 1, 1), {"is_behind": True}, State.OVERDUE),
        (date(2021, 1, 1), {"is_known": False}, State.OVERDUE),
        (date(2021, 1, 1), {"is_done": True}, State.DONE),
        (
            date(2021, 1, 1),
            {"is_done": True, "was_done_in_time": False},
            State.DONE_LATE,
        ),
    ],
)
def test_of_what_holds_the_worst_is_told(day, facts, state):
    assert judge(day, DUE, **{"is_done": False} | facts) is state


def test_how_soon_is_soon_is_a_setting(settings):
    settings.COURSE_SOON_DAYS = 30

    assert judge(date(2020, 12, 1), DUE, is_done=False) is State.DUE_SOON
    assert judge(date(2020, 11, 30), DUE, is_done=False) is State.ON_COURSE


def test_a_task_takes_the_worst_of_its_parts_in_the_order_the_office_gave():
    order = ["quá hạn", "chậm", "sắp hết hạn", "chưa có số liệu", "đúng tiến độ"]
    order += ["hoàn thành quá hạn", "hoàn thành đúng hạn"]
    states = [State(name) for name in order]

    for place, state in enumerate(states):
        assert worst(states[place:][::-1]) is state


def test_what_nothing_is_asked_of_does_not_count():
    assert worst([State.NOT_MEASURED, State.DONE]) is State.DONE
    assert worst([State.NOT_MEASURED]) is State.NOT_MEASURED
    assert worst([]) is State.NOT_MEASURED
