"""An average over places of which some are not assessed: there is none."""

import pytest

from ntm.checks.average_incomplete import RULE
from tests.factories import IndicatorFactory


@pytest.fixture(autouse=True)
def average(task, place):
    IndicatorFactory(task=task, code="binh-quan", stock=True, measure="ntm.binh_quan")


def test_the_places_that_lack_are_named(world, look, place):
    world.assess_all(place, "MET", "MET", "MET")
    world.area("na-lan", "Nà Lân")

    assert look(RULE) == [
        "Chưa tính được số tiêu chí bình quân của nhiệm vụ 1 “Nông thôn mới”: thiếu 1/2 xã,"
        " chưa đánh giá đủ: xã Nà Lân."
    ]


def test_where_all_are_assessed_there_is_an_average(world, look, place):
    world.assess_all(place, "MET", "MET", "NOT_MET")

    assert look(RULE) == []


def test_a_district_without_places_has_nothing_to_average(world, look, place):
    place.ends_on = "2019-12-31"
    place.save()

    assert look(RULE) == []
