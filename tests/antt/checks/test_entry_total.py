"""A total that a unit states is not what the units below it add up to."""

import pytest

from antt.checks.entry_total import RULE
from tasks.findings import Severity
from tests.looking import found


@pytest.fixture
def severities(world, task):
    return lambda: [f.severity for f in found(RULE, world.scope(), task)]


def test_posts_that_come_to_less_than_the_office_are_found(world, look):
    world.entry(world.cases, 9, code="chung")
    world.entry(world.cases, 4, world.a)
    world.entry(world.cases, 3, world.b)

    assert look(RULE) == [
        "Số vụ (nhiệm vụ 1 “An ninh”): số chung nêu 09 vụ (dòng chung, 14/6/2020,"
        f" {world.office.name}), còn cộng các đơn vị, các kỳ bên dưới được 07 vụ."
    ]


@pytest.mark.parametrize("kind", ["FLOW", "STOCK"])
def test_a_post_that_has_more_than_the_office_blocks(world, severities, kind):
    measure = world.measure("khac", kind)
    world.entry(measure, 3)
    world.entry(measure, 4, world.a)

    assert severities() == [Severity.BLOCKING]


def test_a_post_that_is_not_known_makes_it_a_hint(world, severities):
    world.entry(world.cases, 9)
    world.entry(world.cases, 4, world.a)

    assert severities() == [Severity.HINT]


def test_months_that_are_all_known_are_added_up(world, severities):
    world.entry(world.cases, 9)
    for month in world.months():
        world.entry(world.cases, 2, period=month)

    assert severities() == [Severity.BLOCKING]


def test_what_adds_up_or_is_about_so_much_is_not(world, severities):
    world.entry(world.cases, 7)
    world.entry(world.cases, 4, world.a)
    world.entry(world.cases, 3, world.b)
    about = world.measure("khac")
    world.entry(about, 800, is_approximate=True)
    world.entry(about, 900, world.a)

    assert severities() == []
