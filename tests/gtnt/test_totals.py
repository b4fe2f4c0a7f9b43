"""Stated or summed: over classes, places and time, across mergers and corrections."""

from datetime import date, timedelta
from decimal import Decimal

import pytest

from gtnt import actions, measures
from tasks.figures import Answer
from tests.entries import JUNE_14, clerk_of_records, moment
from tests.factories import AreaChangeFactory, AreaFactory, UnitFactory

from .world import MAY_20, YEAR_END

MERGED_ON = date(2020, 7, 1)
DAY = timedelta(days=1)


def done(world, as_of=JUNE_14, dia_ban="", **scope):
    return measures.thuc_hien(
        world.scope(as_of, **scope), loai="a", dia_ban=dia_ban
    ).value


# Over places


def test_stretches_of_the_places_below_add_up(world):
    world.work("1.5", area=world.ban_mai)
    world.work("0.5", area=world.ban_mai)
    world.work("2", area=world.na_lan)

    assert done(world) == 4
    assert done(world, dia_ban="ban-mai") == 2


def test_totals_that_places_state_add_up(world):
    world.stated("1.5", area=world.ban_mai)
    world.stated("2", area=world.na_lan)

    assert done(world) == Decimal("3.5")


def test_the_total_stated_for_the_whole_wins_over_the_parts(world):
    world.work("1", area=world.ban_mai)
    world.stated("5.67")

    assert done(world) == Decimal("5.67")
    assert done(world, dia_ban="ban-mai") == 1


def test_the_plan_stated_for_the_whole_wins_over_the_parts(world):
    world.plan("10")
    world.plan("3", area=world.ban_mai)

    assert measures.ke_hoach(world.scope(), loai="a").value == 10
    assert measures.ke_hoach(world.scope(), loai="a", dia_ban="ban-mai").value == 3


def test_a_line_without_a_plan_of_its_own_is_the_sum_of_its_parts(world):
    world.plan(None)
    world.plan("3", area=world.ban_mai)
    world.plan("4", area=world.na_lan)

    assert measures.ke_hoach(world.scope(), loai="a").value == 7


def test_a_commune_reports_its_own_roads(world):
    world.plan("3", area=world.ban_mai)
    world.work("1", area=world.ban_mai)
    world.work("2", area=world.na_lan)

    commune = UnitFactory(committee=True, area=world.ban_mai)
    figure = measures.thuc_hien(world.scope(unit=commune), loai="a")

    assert (figure.value, figure.base) == (1, 3)


# Over time


def test_work_after_the_stated_day_is_added_and_work_before_is_in_it(world):
    world.stated("5.67", on=MAY_20)
    world.work("1", area=world.ban_mai, on=MAY_20 - DAY)
    world.work("1", area=world.ban_mai, on=MAY_20)
    world.work("0.33", area=world.na_lan, on=MAY_20 + DAY)

    assert done(world, MAY_20) == Decimal("5.67")
    assert done(world, MAY_20 + DAY) == 6


def test_before_the_stated_day_the_parts_speak_for_themselves(world):
    world.stated("5.67", on=MAY_20)
    world.work("1", area=world.ban_mai, on=MAY_20 - DAY)

    assert done(world, MAY_20 - DAY) == 1
    assert done(world, MAY_20 - 2 * DAY) is None


def test_a_total_stated_later_by_a_part_adds_its_growth(world):
    world.stated("2", area=world.ban_mai, on=MAY_20 - DAY)
    world.stated("5.67", on=MAY_20)
    world.stated("3", area=world.ban_mai, on=MAY_20 + DAY)

    assert done(world) == Decimal("6.67")


def test_the_newest_stated_total_stands(world):
    world.stated("3", on=MAY_20)
    world.stated("4", on=MAY_20 + DAY)

    assert done(world, MAY_20) == 3
    assert done(world) == 4


# Over what was known


def test_a_corrected_row_counts_as_corrected_and_then_as_known(world):
    work = world.work("3", on=MAY_20, at=moment(MAY_20))

    actions.correct_work(
        work,
        version=1,
        by=clerk_of_records(),
        at=moment(JUNE_14),
        reason="gõ nhầm",
        km=Decimal(2),
    )

    assert done(world) == 2
    assert done(world, known_at=moment(JUNE_14 - DAY)) == 3
    assert done(world, known_at=moment(MAY_20 - DAY)) is None


def test_a_row_corrected_to_another_class_leaves_the_first(world):
    work = world.work("3", world.a)

    moved = actions.correct_work(
        work,
        version=1,
        by=clerk_of_records(),
        at=moment(JUNE_14),
        reason="nhầm loại",
        road_class=world.b,
    )

    assert measures.thuc_hien(world.scope(), loai="a").answer is Answer.MISSING
    assert measures.thuc_hien(world.scope(), loai="b").value == 3
    assert (moved.line.code, moved.version) == ("b-2020-muong", 2)


def test_a_row_corrected_in_its_value_keeps_its_line_of_another_year(world):
    work = world.work("3", year=2019)

    corrected = actions.correct_work(
        work,
        version=1,
        by=clerk_of_records(),
        at=moment(JUNE_14),
        reason="gõ nhầm",
        km=Decimal(2),
    )

    assert corrected.line == work.line


# Over mergers


def merge(world, source, target):
    source.parents.update(ends_on=MERGED_ON - DAY)
    AreaChangeFactory(happened_on=MERGED_ON, sources=[source], sources__target=target)


@pytest.mark.parametrize("write", ["work", "stated"])
def test_a_merged_commune_keeps_counting(world, write):
    world.plan("4", area=world.ban_mai)
    world.plan("3", area=world.na_lan)
    getattr(world, write)("2", area=world.ban_mai)
    getattr(world, write)("1", area=world.na_lan)
    merge(world, world.na_lan, world.ban_mai)

    for as_of in (JUNE_14, YEAR_END):
        figure = measures.thuc_hien(world.scope(as_of), loai="a")
        assert (figure.value, figure.base) == (3, 7)
    assert done(world, JUNE_14, "ban-mai") == 2
    assert done(world, YEAR_END, "ban-mai") == 3


def test_a_total_stated_after_the_merger_is_of_both(world):
    world.stated("2", area=world.ban_mai)
    world.stated("1", area=world.na_lan)
    merge(world, world.na_lan, world.ban_mai)
    world.stated("3.5", area=world.ban_mai, on=MERGED_ON)

    assert done(world, MERGED_ON) == Decimal("3.5")


def test_a_new_commune_takes_over_what_it_was_made_of(world):
    new = AreaFactory(code="tan-an", parent=world.district, starts_on=MERGED_ON)
    world.plan("4", area=world.ban_mai)
    world.work("2", area=world.ban_mai)
    world.work("1", area=world.na_lan)
    merge(world, world.ban_mai, new)
    merge(world, world.na_lan, new)

    assert done(world, YEAR_END, "tan-an") == 3

    world.plan("9", area=new)
    figure = measures.thuc_hien(world.scope(YEAR_END), loai="a", dia_ban="tan-an")
    assert (figure.value, figure.base) == (3, 9)
