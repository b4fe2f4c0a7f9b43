"""A step of clearance stood as done on an earlier day and is open again."""

from datetime import date

from gpmb.checks.step_reopened import RULE
from tests.gpmb.world import State

JUNE_1 = date(2020, 6, 1)


def test_a_step_that_is_open_again_is_found(world, look):
    world.step("do", State.DONE, code="thang-5")
    world.step("do", State.ONGOING, on=JUNE_1, code="thang-6")

    assert look(RULE) == [
        "Bước đo đất của Công trình Chợ Mường (nhiệm vụ 1 “Mặt bằng”) đã ghi xong (dòng"
        " thang-5, 31/5/2020, UBND huyện Mường) nhưng nay lại ghi “đang thực hiện” (dòng"
        " thang-6, 01/6/2020, UBND huyện Mường)."
    ]


def test_a_step_that_came_to_its_end_is_not(world, look):
    world.step("do", State.ONGOING)
    world.step("do", State.DONE, on=JUNE_1)

    assert look(RULE) == []


def test_another_step_that_is_open_is_not(world, look):
    world.step("do", State.DONE)
    world.step("lap", State.ONGOING, on=JUNE_1)

    assert look(RULE) == []
