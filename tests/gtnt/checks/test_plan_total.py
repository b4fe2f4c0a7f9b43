"""The plan of a place is not the sum of the plans of its parts."""

import pytest

from gtnt.checks.plan_total import RULE
from tests.looking import sentences

from .roads import task_of


@pytest.mark.parametrize(("km", "count"), [(10, 1), (9, 0)])
def test_plans_of_communes_come_to_the_plan_of_the_district(world, km, count):
    task = task_of(world)
    world.plan(km)
    world.plan(4, area=world.ban_mai)
    world.plan(5, area=world.na_lan)

    assert len(sentences(RULE, world.scope(), task)) == count


def test_both_plans_are_told(world):
    task = task_of(world)
    world.plan(10)
    world.plan(4, area=world.ban_mai)

    assert sentences(RULE, world.scope(), task) == [
        "Kế hoạch đường loại một của nhiệm vụ 1 “Làm đường”: số chung là 10 km (kế hoạch"
        " a-2020-muong), còn cộng kế hoạch của 1 địa bàn được 04 km."
    ]


def test_a_district_that_plans_by_itself_is_not_found(world):
    task = task_of(world)
    world.plan(10)

    assert sentences(RULE, world.scope(), task) == []
