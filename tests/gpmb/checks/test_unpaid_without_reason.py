"""Some of the affected are not paid yet, and no unit says why."""

import pytest

from gpmb.checks.unpaid_without_reason import RULE
from tests.entries import said
from tests.gpmb.world import Kind


@pytest.fixture(autouse=True)
def affected(world, clearing):
    world.balance(Kind.AFFECTED, 38, 1)


def test_those_who_are_left_are_counted(world, look):
    world.balance(Kind.RECEIVED, 26, 0)

    assert look(RULE) == [
        "Công trình Chợ Mường (nhiệm vụ 1 “Mặt bằng”) còn 12 hộ gia đình và 01 cá nhân chưa"
        " nhận tiền trên 38 hộ gia đình và 01 cá nhân bị ảnh hưởng, nhưng phần chưa hoàn"
        " thành của các đơn vị không nêu lý do."
    ]


def test_a_reason_is_enough(world, look, clearing):
    world.balance(Kind.RECEIVED, 26, 0)
    said(clearing.returned(), "UNFINISHED", task=clearing.task, reason="giá thay đổi")

    assert look(RULE) == []


def test_nobody_is_left_where_all_are_paid(world, look):
    world.balance(Kind.RECEIVED, 38, 1)

    assert look(RULE) == []


def test_nothing_is_said_before_anybody_is_to_be_paid(look):
    assert look(RULE) == []
