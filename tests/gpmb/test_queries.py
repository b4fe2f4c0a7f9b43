"""Reading costs the same however many projects, rows and figures there are."""

import pytest

from gpmb import measures
from gpmb.sections import section
from tests.factories import DocumentFactory

from .world import Kind, State


def fill(world, count):
    """So many projects, each with rows of every register, proved by papers."""
    codes = [f"da-{n}" for n in range(count)]
    for code in codes:
        values = {"project": world.project(code, f"Dự án {code}")}
        values["document"] = DocumentFactory()
        world.step("do", **values)
        world.step("lap", State.ONGOING, due_on=world.period.ends_on, **values)
        world.balance(Kind.AFFECTED, 38, 1, **values)
        world.balance(Kind.RECEIVED, 26, 0, **values)
        world.completion("98", **values)
        world.complaints(5, 3, **values)
    return codes


@pytest.mark.parametrize("count", [1, 30])
def test_a_section_costs_the_same_for_one_project_and_for_thirty(
    world, count, django_assert_num_queries
):
    codes, scope = fill(world, count), world.scope()

    # Projects, steps, percentages, units of measure; newest reports, tallies,
    # percentages and complaints (2 each).
    with django_assert_num_queries(12):
        made = section(scope, None, world.scopes(*codes))

    assert len(made.blocks) == count


def test_more_figures_of_the_same_day_cost_nothing(world, django_assert_num_queries):
    codes, scope = fill(world, 3), world.scope()
    section(scope, None, world.scopes(*codes))

    with django_assert_num_queries(0):
        for code in codes:
            measures.con_lai(scope, du_an=code, doi_tuong="ho").write()
            measures.kinh_phi(scope, du_an=code)
            measures.han(scope, du_an=code, buoc="lap").write()
            measures.hoan_thanh(scope, du_an=code, co_so="ke-hoach").write()
