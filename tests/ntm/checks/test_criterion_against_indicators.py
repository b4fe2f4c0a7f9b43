"""The row of a criterion says otherwise than the rows of its indicators."""

import pytest

from ntm.checks.criterion_against_indicators import RULE


@pytest.fixture(autouse=True)
def indicators(world, place, cover):
    """Criterion 2 has two indicators, 2.1 met and 2.2 not."""
    cover(place)
    for number, result in (("2.1", "MET"), ("2.2", "NOT_MET")):
        world.indicator(number, name=f"chỉ tiêu {number}")
        world.assess(place, number, result, code=f"dong-{number}")


def test_a_criterion_said_to_be_met_against_its_indicators_is_found(world, look, place):
    world.assess(place, 2, "MET", code="tieu-chi")

    assert look(RULE) == [
        "Tiêu chí 2 B của xã Bản Mai (nhiệm vụ 1 “Nông thôn mới”) ghi “đạt” (dòng tieu-chi,"
        " 20/5/2020, UBND huyện Mường), nhưng theo chỉ tiêu 2.2 chỉ tiêu 2.2 là “chưa đạt”"
        " (dòng dong-2.2, 20/5/2020, UBND huyện Mường)."
    ]


def test_one_that_says_the_same_is_not(world, look, place):
    world.assess(place, 2, "NOT_MET")

    assert look(RULE) == []


def test_a_criterion_without_a_row_of_its_own_is_not(look):
    assert look(RULE) == []
