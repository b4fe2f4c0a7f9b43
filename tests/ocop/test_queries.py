"""Reading costs the same however many products, rows and figures there are."""

import pytest

from ocop import measures
from ocop.models.register import State
from ocop.sections import section
from tests.factories import DocumentFactory

from .world import MAY_31


def fill(world, count):
    """So many products, each with rows of every register, proved by papers."""
    world.bands()
    codes = [f"sp-{n}" for n in range(count)]
    maker = world.producer()
    for code in codes:
        product = world.product(
            code, code, producer=maker, is_ocop=True, is_value_chain=True
        )
        values = {"product": product, "document": DocumentFactory()}
        world.recognise(on=MAY_31.replace(month=1), **values)
        world.step("mau", **values)
        world.step("nhan", State.DONE, **values)
        world.score(75, **values)
        world.expect(4, 7, 8, **values)
        world.chain(**values)
    return codes


@pytest.mark.parametrize("count", [1, 30])
def test_a_section_costs_the_same_for_one_product_and_for_thirty(
    world, count, django_assert_num_queries
):
    codes, scope = fill(world, count), world.scope()

    # Products, places (3), steps, bands, units of measure; newest recognitions, step
    # reports, scores, expectations and chain reports (2 each).
    with django_assert_num_queries(17):
        made = section(scope, None, world.scopes(*codes))

    assert len(made.blocks) == count


def test_more_figures_of_the_same_day_cost_nothing(world, django_assert_num_queries):
    codes, scope = fill(world, 3), world.scope()
    section(scope, None, world.scopes(*codes))
    measures.so_cong_nhan(scope)
    measures.chuoi_gia_tri(scope)

    with django_assert_num_queries(0):
        for code in codes:
            measures.hieu_luc(scope, san_pham=code).write()
            measures.buoc(scope, san_pham=code, buoc="thi")
        measures.so_cong_nhan(scope, hang="3", dia_ban="ban")
        measures.chuoi_gia_tri(scope, dia_ban="nua")
        measures.con_hieu_luc(scope)
        measures.sap_het_han(scope, thang="6")
