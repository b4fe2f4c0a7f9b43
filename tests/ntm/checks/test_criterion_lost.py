"""A criterion stood as met on an earlier day and is not met now."""

from datetime import date

import pytest

from ntm.checks.criterion_lost import RULE

APRIL = date(2020, 4, 10)


@pytest.fixture(autouse=True)
def covered(place, cover):
    cover(place)


def test_a_criterion_that_was_met_and_is_not_is_found(world, look, place):
    world.assess(place, 2, "MET", on=APRIL, code="truoc")
    world.assess(place, 2, "NOT_MET", stage="CHECKED", code="nay")

    assert look(RULE) == [
        "Tiêu chí 2 B của xã Bản Mai (nhiệm vụ 1 “Nông thôn mới”) trước ghi đạt (tự đánh"
        " giá; dòng truoc, 10/4/2020, UBND huyện Mường), nay ghi “chưa đạt” (thẩm tra; dòng"
        " nay, 20/5/2020, UBND huyện Mường)."
    ]


@pytest.mark.parametrize(
    ("then", "now"), [("NOT_MET", "MET"), ("MET", "BASICALLY_MET")]
)
def test_one_that_came_to_be_met_or_still_is_is_not(world, look, place, then, now):
    world.assess(place, 2, then, on=APRIL)
    world.assess(place, 2, now)

    assert look(RULE) == []
