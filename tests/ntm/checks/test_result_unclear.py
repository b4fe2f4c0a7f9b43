"""Criteria lumped together as "nearly or not met": nobody can tell which is which."""

import pytest

from ntm.checks.result_unclear import RULE


@pytest.fixture(autouse=True)
def covered(place, cover):
    cover(place)


def test_unclear_criteria_are_counted_and_named(world, look, place):
    world.assess_all(place, "MET", "UNCLEAR", "UNCLEAR")

    assert look(RULE) == [
        "02 tiêu chí của xã Bản Mai (nhiệm vụ 1 “Nông thôn mới”) ghi chung là gần đạt và"
        " chưa đạt, không rõ tiêu chí nào ở mức nào: 2, 3."
    ]


def test_clear_results_are_not(world, look, place):
    world.assess_all(place, "MET", "NEARLY_MET", "NOT_MET")

    assert look(RULE) == []
