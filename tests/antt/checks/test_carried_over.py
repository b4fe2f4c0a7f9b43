"""What is said to have come over from the last period is not what was open at its end."""

import pytest

from antt.checks.carried_over import RULE


@pytest.fixture(autouse=True)
def before(world):
    """Three were open at the end of the half-year before."""
    before = world.half_before()
    world.open = world.stock("mo", name="vụ đang làm")
    world.carried = world.measure(
        "chuyen", name="vụ chuyển sang", carried_from=world.open
    )
    return before


def test_another_number_than_was_open_is_found(world, look, before):
    world.entry(world.open, 3, period=before, on=before.cut_off_on, code="cuoi")
    world.entry(world.carried, 2, code="dau")

    assert look(RULE) == [
        "Vụ chuyển sang (nhiệm vụ 1 “An ninh”) ghi 02 vụ (dòng dau, 14/6/2020,"
        f" {world.office.name}), nhưng cuối kỳ {before} còn 03 vụ (dòng cuoi, 14/12/2019,"
        f" {world.office.name})."
    ]


def test_the_number_that_was_open_is_right(world, look, before):
    world.entry(world.open, 3, period=before, on=before.cut_off_on)
    world.entry(world.carried, 3)

    assert look(RULE) == []


def test_what_another_unit_had_open_is_not_held_against_it(world, look, before):
    world.entry(world.open, 3, world.a, period=before, on=before.cut_off_on)
    world.entry(world.carried, 2, world.b)

    assert look(RULE) == []


def test_where_nothing_was_said_at_the_end_nothing_is_asked(world, look):
    world.entry(world.carried, 2)

    assert look(RULE) == []
