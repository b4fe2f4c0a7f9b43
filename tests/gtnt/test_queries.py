"""Reading costs the same however many places, rows and figures there are."""

import pytest

from gtnt import measures
from gtnt.domain import DOMAIN
from gtnt.sections import section
from tests.factories import AreaFactory, DocumentFactory


def fill(world, count):
    """So many communes, each with a plan by a paper, a stated total and a stretch."""
    for n in range(count):
        area = AreaFactory(code=f"xa-{n}", parent=world.district)
        for road_class in (world.a, world.b):
            world.plan("5", road_class, area, document=DocumentFactory())
            world.stated("1", road_class, area)
            world.work("1", road_class, area, document=DocumentFactory())
    return world.scope()


@pytest.mark.parametrize("count", [1, 30])
def test_a_section_costs_the_same_for_one_line_and_for_thirty(
    world, count, django_assert_num_queries
):
    scope = fill(world, count)

    # Classes, areas (3), plans, work, units of measure.
    with django_assert_num_queries(7):
        section(scope, None, world.scopes("a", "b"))


def test_more_figures_of_the_same_day_cost_nothing(world, django_assert_num_queries):
    scope = fill(world, 3)
    measures.thuc_hien(scope)

    with django_assert_num_queries(0):
        for measure in DOMAIN.measures.values():
            for n in range(3):
                measure(scope, loai="b", dia_ban=f"xa-{n}").write()
