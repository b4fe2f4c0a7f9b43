"""The parts of a count that is taken apart whole do not add up to it."""

import pytest

from antt.checks.breakdown_sum import RULE
from antt.models import Breakdown


def enter(world, parts, whole, new, old):
    for measure, value in zip((world.cases, *parts), (whole, new, old), strict=True):
        if value is not None:
            world.entry(measure, value, code=f"d-{measure.code}")


def test_parts_that_do_not_come_to_the_whole_are_found(world, look, parts):
    enter(world, parts, 12, 9, 2)

    assert look(RULE) == [
        "Số vụ: 12 vụ (d-vu@1), nhưng chia theo nguồn cộng lại được 11 vụ (vụ mới: 09 vụ"
        " (d-moi@1); vụ cũ: 02 vụ (d-cu@1)); nhiệm vụ 1 “An ninh”."
    ]


@pytest.mark.parametrize(
    ("whole", "new", "old"), [(12, 10, 2), (12, 9, None), (None, 9, 2)]
)
def test_what_adds_up_and_what_is_not_known_whole_is_not(
    world, look, parts, whole, new, old
):
    enter(world, parts, whole, new, old)

    assert look(RULE) == []


def test_a_breakdown_that_is_not_of_the_whole_need_not_add_up(world, look, parts):
    Breakdown.objects.update(is_exhaustive=False)
    enter(world, parts, 12, 9, 2)

    assert look(RULE) == []


def test_that_none_occurred_is_a_part_of_zero(world, look, parts):
    enter(world, parts, 9, 9, None)
    world.entry(parts[1], answer="NONE_OCCURRED")

    assert look(RULE) == []


def test_about_so_many_are_held_against_nothing(world, look, parts):
    enter(world, parts, None, 9, 2)
    world.entry(world.cases, 12, is_approximate=True)

    assert look(RULE) == []
