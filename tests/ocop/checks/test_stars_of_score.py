"""A product was recognised with other stars than its score comes to."""

from datetime import date

import pytest

from ocop.checks.stars_of_score import RULE

MAY_1 = date(2020, 5, 1)


@pytest.fixture(autouse=True)
def decision(world):
    world.bands()


def test_other_stars_than_the_score_comes_to_are_found(world, look):
    world.score("65", on=MAY_1, code="cham")
    world.recognise(4, code="cong-nhan")

    assert look(RULE) == [
        "Sản phẩm chè (nhiệm vụ 1 “Sản phẩm”) được công nhận 4 sao (dòng cong-nhan,"
        " 31/5/2020, UBND huyện Mường), trong khi 65 điểm (dòng cham, 01/5/2020, UBND huyện"
        " Mường) ứng với 3 sao."
    ]


def test_the_stars_of_the_score_are_right(world, look):
    world.score("65", on=MAY_1)
    world.recognise(3)

    assert look(RULE) == []


def test_a_later_score_is_of_the_next_round(world, look):
    world.recognise(4, on=MAY_1)
    world.score("65")

    assert look(RULE) == []


def test_a_certificate_that_was_withdrawn_is_not_held_against_a_score(world, look):
    world.score("65", on=MAY_1)
    world.withdraw()

    assert look(RULE) == []
