"""More were paid than are affected."""

import pytest

from gpmb.checks.paid_of_affected import RULE
from tests.gpmb.world import Kind


@pytest.fixture(autouse=True)
def affected(world, clearing):
    world.balance(Kind.AFFECTED, 38, code="bi-anh-huong")


def test_more_paid_than_affected_is_found(world, look):
    world.balance(Kind.RECEIVED, 39, code="da-nhan")

    assert look(RULE) == [
        "Công trình Chợ Mường (nhiệm vụ 1 “Mặt bằng”): 39 hộ gia đình đã nhận tiền (dòng"
        " da-nhan, 31/5/2020, UBND huyện Mường), nhiều hơn 38 hộ gia đình bị ảnh hưởng"
        " (dòng bi-anh-huong, 31/5/2020, UBND huyện Mường)."
    ]


@pytest.mark.parametrize("paid", [37, 38])
def test_fewer_or_all_are_not(world, look, paid):
    world.balance(Kind.PAID, paid)

    assert look(RULE) == []


def test_persons_are_not_held_against_households(world, look):
    world.balance(Kind.RECEIVED, None, 40)

    assert look(RULE) == []
