"""A project is said to be complete, and some of the affected are not paid."""

import pytest

from gpmb.checks.completion_against_paid import RULE
from tests.gpmb.world import Kind


@pytest.fixture(autouse=True)
def affected(world, clearing):
    world.balance(Kind.AFFECTED, 38)


def test_all_done_with_somebody_left_is_found(world, look):
    world.balance(Kind.RECEIVED, 26)
    world.completion(100, code="ty-le")

    assert look(RULE) == [
        "Công trình Chợ Mường (nhiệm vụ 1 “Mặt bằng”) ghi đạt 100% (dòng ty-le, 31/5/2020,"
        " UBND huyện Mường), trong khi còn 12 hộ gia đình chưa nhận tiền."
    ]


@pytest.mark.parametrize(("paid", "percent"), [(38, 100), (26, 98), (None, 100)])
def test_nobody_left_or_not_all_done_is_not(world, look, paid, percent):
    world.balance(Kind.RECEIVED, paid)
    world.completion(percent)

    assert look(RULE) == []
