"""Reading costs the same however many places, criteria and figures there are."""

import pytest

from ntm import measures, sections
from ntm.models import Stage
from tasks.readers import area_tree
from tests.counting import queries


def fill(world, count):
    """So many communes, each with results, an indicator, a forecast and a step."""
    world.criteria(size=4)
    world.indicator("2.1")
    places = [world.area(f"xa-{n}", f"Xã {n}") for n in range(count)]
    for place in places:
        world.assess_all(place, "MET", "MET", "NOT_MET", "MET")
        world.assess(place, "2.1", "NOT_MET", numerator=1, denominator=2)
        world.forecast(place, "3", 2020)
        world.step(place, Stage.SELF_ASSESSED)
    return places


@pytest.mark.parametrize("count", [1, 30])
def test_a_section_costs_the_same_for_one_place_and_for_thirty(
    world, count, django_assert_num_queries
):
    places = fill(world, count)
    scopes, task, scope = world.scopes(*places), world.task, world.scope()

    # Areas (3), sets, criteria, assessments (2), forecasts (2), steps, goals, units.
    with django_assert_num_queries(12):
        section = sections.section(scope, task, scopes)

    assert len(section.blocks) == 4 * count


def test_more_figures_of_the_same_day_cost_nothing(world, django_assert_num_queries):
    places = fill(world, 3)
    scope = world.scope()
    sections.section(scope, world.task, world.scopes(*places))

    with django_assert_num_queries(0):
        for place in places:
            measures.so_dat(scope, dia_ban=place.code)
            measures.du_kien(scope, dia_ban=place.code, nam="2021")
            measures.ket_qua(scope, dia_ban=place.code, tieu_chi="BO-2.1")
        measures.binh_quan(scope)
        measures.so_dia_ban_dat(scope, bo="BO")


def test_a_stage_is_read_once(world, django_assert_num_queries):
    (place,) = fill(world, 1)
    scope = world.scope()
    measures.so_dat(scope, dia_ban=place.code)

    with django_assert_num_queries(2):
        for _ in range(3):
            measures.so_dat(scope, dia_ban=place.code, giai_doan="tu_danh_gia")


def test_areas_are_read_once_for_all_registers(world, django_assert_num_queries):
    (place,) = fill(world, 1)
    scope = world.scope()
    measures.so_dat(scope, dia_ban=place.code)

    with django_assert_num_queries(0):
        scope.once(area_tree)


def test_reading_does_not_grow_with_history(world):
    (place,) = fill(world, 1)

    def cost():
        return queries(lambda: measures.so_dat(world.scope(), dia_ban=place.code))

    before = cost()
    for _ in range(20):
        world.assess(place, "1")

    assert cost() == before
