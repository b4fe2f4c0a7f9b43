"""Fewer have been paid than on an earlier day: a running total does not fall."""

from datetime import date

import pytest

from gpmb.checks.tally_falls import RULE
from tests.gpmb.world import Kind

JUNE_1 = date(2020, 6, 1)


def test_fewer_paid_than_before_is_found(world, look):
    world.tallies(Kind.RECEIVED, 26, code="thang-5")
    world.tallies(Kind.RECEIVED, 20, on=JUNE_1, code="thang-6")

    assert look(RULE) == [
        "Công trình Chợ Mường (nhiệm vụ 1 “Mặt bằng”): lũy kế đã nhận tiền trước là 26 hộ"
        " gia đình (dòng thang-5, 31/5/2020, UBND huyện Mường), sau lại là 20 hộ gia đình"
        " (dòng thang-6, 01/6/2020, UBND huyện Mường)."
    ]


@pytest.mark.parametrize(
    ("kind", "later"), [(Kind.RECEIVED, 26), (Kind.RECEIVED, 27), (Kind.AFFECTED, 20)]
)
def test_more_paid_and_fewer_affected_are_not(world, look, kind, later):
    world.tallies(kind, 26)
    world.tallies(kind, later, on=JUNE_1)

    assert look(RULE) == []
