"""What is expected by the end of the year falls short of the year's target."""

import pytest

from ntm.checks.forecast_below_goal import RULE


@pytest.fixture(autouse=True)
def assessed(world, place):
    world.assess_all(place, "MET", "NOT_MET", "NOT_MET")


def test_a_forecast_below_the_target_is_found(world, look, goal, place):
    goal(3)
    world.forecast(place, 2, 2020)

    assert look(RULE) == [
        "Dự kiến đến hết năm 2020 xã Bản Mai đạt 2/3 tiêu chí (thêm tiêu chí số 2 B), vẫn"
        " dưới mục tiêu 3 tiêu chí của nhiệm vụ 1 “Nông thôn mới”."
    ]


@pytest.mark.parametrize(("target", "operator"), [(2, "AT_LEAST"), (1, "MORE")])
def test_one_that_meets_it_is_not(world, look, goal, place, target, operator):
    goal(target, operator=operator)
    world.forecast(place, 2, 2020)

    assert look(RULE) == []


def test_without_a_forecast_nothing_is_held_against_the_target(look, goal):
    goal(3)

    assert look(RULE) == []
