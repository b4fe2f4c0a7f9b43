"""A stated running total of road is less than an earlier one: roads do not shrink."""

from datetime import date

import pytest

from gtnt.checks.work_falls import RULE
from tests.looking import sentences

from .roads import task_of

JUNE_1 = date(2020, 6, 1)


def test_a_total_that_falls_is_found(world):
    task = task_of(world)
    world.stated(5, code="thang-5")
    world.stated(3, on=JUNE_1, code="thang-6")

    assert sentences(RULE, world.scope(), task) == [
        "Đường loại một của nhiệm vụ 1 “Làm đường”: lũy kế trước là 05 km (dòng thang-5,"
        " 20/5/2020, UBND huyện Mường), sau lại là 03 km (dòng thang-6, 01/6/2020, UBND"
        " huyện Mường)."
    ]


@pytest.mark.parametrize("later", [5, 6])
def test_one_that_stays_or_grows_is_not(world, later):
    task = task_of(world)
    world.stated(5)
    world.stated(later, on=JUNE_1)

    assert sentences(RULE, world.scope(), task) == []


def test_a_short_stretch_after_a_total_is_an_addition(world):
    task = task_of(world)
    world.stated(5)
    world.work(1, on=JUNE_1)

    assert sentences(RULE, world.scope(), task) == []
