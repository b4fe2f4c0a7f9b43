"""A part of a count is more than the whole."""

import pytest

from antt.checks.breakdown_part import RULE
from antt.models import Breakdown


@pytest.fixture(autouse=True)
def open_breakdown(parts):
    Breakdown.objects.update(is_exhaustive=False)


def test_a_part_above_the_whole_is_found(world, look, parts):
    world.entry(world.cases, 8, code="chung")
    world.entry(parts[0], 9, code="phan")

    assert look(RULE) == [
        "Vụ mới: 09 vụ (phan@1) là một phần (theo nguồn) mà lớn hơn số chung, số vụ: 08 vụ"
        " (chung@1); nhiệm vụ 1 “An ninh”."
    ]


@pytest.mark.parametrize("whole", [9, 10, None])
def test_one_below_it_or_of_an_unknown_whole_is_not(world, look, parts, whole):
    world.entry(parts[0], 9)
    if whole is not None:
        world.entry(world.cases, whole)

    assert look(RULE) == []
