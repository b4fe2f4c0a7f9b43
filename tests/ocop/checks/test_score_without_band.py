"""A score lies between two bands of the decision: no stars follow from it."""

from datetime import date

import pytest

from ocop.checks.score_without_band import RULE


def test_a_score_between_two_bands_is_found(world, look):
    world.bands()
    world.score("89.5", code="cham")

    assert look(RULE) == [
        "Sản phẩm chè (nhiệm vụ 1 “Sản phẩm”) được 89,5 điểm (dòng cham, 31/5/2020, UBND huyện"
        " Mường), không nằm trong mức điểm nào của quyết định đang có hiệu lực ngày đó."
    ]


@pytest.mark.parametrize("score", ["89", "90", "50"])
def test_one_inside_a_band_is_not(world, look, score):
    world.bands()
    world.score(score)

    assert look(RULE) == []


def test_where_no_decision_holds_nothing_is_asked(world, look):
    world.bands(starts_on=date(2021, 1, 1))
    world.score("89.5")

    assert look(RULE) == []
