"""Reading costs the same however many units, lines, rows and figures there are."""

import pytest

from antt import measures
from antt.sections import section
from tests.factories import DocumentFactory, UnitFactory

from .world import Kind


def fill(world, count):
    """So many lines of every kind of measure, entered by as many units for two years."""
    periods = [world.period, world.last_year(), world.half_before()]
    world.months()
    units = [UnitFactory(parent=world.office) for _ in range(count)]
    for n in range(count):
        line = world.add_line(
            f"l{n}",
            f"có {{v{n}}}, {{c{n}}}, {{o{n}}}, {{w{n}}}, {{r{n}}}"
            f"[ ({{v{n}, c{n} | so_cung_ky}})]",
            order=n,
        )
        values = {"line": line}
        flow = world.measure(f"v{n}", **values)
        level = world.measure(f"c{n}", Kind.STOCK, **values)
        world.measure(f"o{n}", carried_from=level, **values)
        remark = world.measure(f"w{n}", Kind.WORDS, **values)
        world.measure(
            f"r{n}", Kind.RATE, "phan-tram", numerator=flow, denominator=flow, **values
        )
        for unit in units:
            for period in periods:
                world.entry(flow, 1, unit, period=period, document=DocumentFactory())
                world.entry(level, 1, unit, period=period)
                world.entry(remark, None, unit, period=period, text="ổn định")
    return world.scope()


@pytest.mark.parametrize("count", [1, 5])
def test_a_section_costs_the_same_for_one_line_and_for_many(
    world, count, django_assert_num_queries
):
    scope = fill(world, count)

    # Groups, lines, measures. Of this year: parts of the period, rows, units, newest
    # rows (2), the period before and its newest rows (2). Of the last: which period,
    # its parts, rows, units and newest rows (2).
    with django_assert_num_queries(17):
        section(scope, None, world.scopes("trom"))


def test_more_figures_of_the_same_day_cost_nothing(world, django_assert_num_queries):
    scope = fill(world, 3)
    for kind in "vcowr":
        measures.so_cung_ky(scope, f"{kind}0")

    with django_assert_num_queries(0):
        for n in range(3):
            for kind in "vcowr":
                measures.so_cung_ky(scope, f"{kind}{n}").write()
