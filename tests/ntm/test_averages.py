"""What is counted over all places of a unit: the average, and how many meet a set."""

from datetime import date
from decimal import Decimal

import pytest

from ntm import measures
from org.models import Area, AreaParent, Unit
from tasks.figures import Answer, Form
from tests.factories import AreaChangeFactory

from .world import JUNE, MAY, World

MERGED_ON = date(2020, 6, 1)


@pytest.fixture
def places(world: World) -> list[Area]:
    """Three communes and a township, to which criteria do not apply."""
    world.criteria()
    world.area("pho", "Phố", "thi-tran")
    return [world.area(f"xa-{name}", name) for name in ("Ba", "Bốn", "Năm")]


def merge(world: World, old: Area, new: Area) -> None:
    """The old place ends the day before, wholly in the new one."""
    Area.objects.filter(pk=old.pk).update(ends_on=date(2020, 5, 31))
    AreaParent.objects.filter(area=old).update(ends_on=date(2020, 5, 31))
    AreaChangeFactory(happened_on=MERGED_ON, sources=[old], sources__target=new)


def test_the_average_is_of_all_rural_places(world, places):
    world.assess_all(places[0], "MET", "MET", "MET")
    world.assess_all(places[1], "MET", "MET", "NOT_MET")
    world.assess_all(places[2], "MET", "MET", "BASICALLY_MET")

    figure = measures.binh_quan(world.scope())

    assert figure.value == Decimal(8) / 3
    assert figure.write() == "2,7 tiêu chí"
    assert figure.base == 3
    assert len(figure.sources) == 9


def test_one_place_without_data_leaves_no_average(world, places):
    world.assess_all(places[0], "MET", "MET", "MET")

    figure = measures.binh_quan(world.scope())

    assert figure.answer is Answer.MISSING
    assert figure.value is None
    assert figure.write() == "thiếu 2/3 xã"
    assert figure.write(Form.NUMBER) == "chưa có số liệu"


def test_a_place_assessed_in_part_is_missing_too(world, places):
    for place in places:
        world.assess_all(place, "MET", "MET", "MET")
    other = world.area("xa-sau", "Sáu")
    world.assess(other, "1")

    assert measures.binh_quan(world.scope()).write() == "thiếu 1/4 xã"


def test_the_word_for_what_is_missing_is_the_kind_of_the_places(world, places):
    kind = world.kinds["xa"]
    kind.name = "làng"
    kind.save()

    assert measures.binh_quan(world.scope()).write() == "thiếu 3/3 làng"


def test_the_average_is_of_the_places_there_were_on_the_day(world, places):
    for place in places[:2]:
        world.assess_all(place, "MET", "MET", "MET")
    world.assess_all(places[2], "NOT_MET", "NOT_MET", "NOT_MET")
    merge(world, places[2], places[0])

    assert measures.binh_quan(world.scope(as_of=MAY)).write() == "02 tiêu chí"
    assert measures.binh_quan(world.scope(as_of=JUNE)).write() == "03 tiêu chí"


def test_a_new_place_inherits_nothing_and_the_old_one_keeps_its_own(world, places):
    for place in places:
        world.assess_all(place, "MET", "MET", "MET")
    new = world.area("xa-moi", "Mới", starts_on=MERGED_ON)
    merge(world, places[0], new)
    scope = world.scope()

    assert measures.binh_quan(scope).write() == "thiếu 1/3 xã"
    assert measures.so_dat(scope, dia_ban="xa-Ba").value == 3


def test_a_unit_without_a_place_has_no_average(world, places):
    office = Unit.objects.create(code="phong", name="Phòng", kind="DEPARTMENT")

    figure = measures.binh_quan(world.scope(unit=office))

    assert (figure.answer, figure.text) == (Answer.MISSING, "")


def test_places_that_meet_every_criterion_are_counted_and_named(world, places):
    world.assess_all(places[0], "MET", "MET", "BASICALLY_MET")
    world.assess_all(places[1], "MET", "MET", "NOT_MET")
    world.assess_all(places[2], "MET", "MET")

    figure = measures.so_dia_ban_dat(world.scope(), bo="BO")

    assert figure.write() == "01 xã"
    assert figure.write(Form.RATIO) == "1/3 xã"
    assert figure.names == ("xã Ba",)
    assert len(figure.sources) == 3  # the rows of that one place


def test_a_place_that_has_ended_is_not_counted(world, places):
    for place in places:
        world.assess_all(place, "MET", "MET", "MET")
    Area.objects.filter(pk=places[0].pk).update(ends_on=date(2020, 5, 31))

    assert measures.so_dia_ban_dat(world.scope(), bo="BO").base == 2
    assert measures.so_dia_ban_dat(world.scope(as_of=MAY), bo="BO").base == 3


def test_how_many_places_meet_a_set_is_missing_before_the_first_row(world, places):
    figure = measures.so_dia_ban_dat(world.scope(), bo="BO")

    assert (figure.answer, figure.value) == (Answer.MISSING, None)


def test_a_set_for_no_kind_counts_the_places_assessed_by_it(world, places):
    world.criteria("KDC", size=2, applies_to=None)
    world.area("khu-1", "Một", "khu", parent="xa-Ba")
    hamlet = world.area("khu-2", "Hai", "khu", parent="xa-Ba")
    world.assess_all(hamlet, "MET", "MET", bo="KDC")

    figure = measures.so_dia_ban_dat(world.scope(), bo="KDC")

    assert figure.write(Form.RATIO) == "1/1 địa bàn"
    assert figure.names == ("khu Hai",)


def test_places_of_other_units_are_not_counted(world, places):
    for place in places:
        world.assess_all(place, "MET", "MET", "MET")
    commune = Unit.objects.create(
        code="ubnd-ba", name="UBND xã Ba", kind="COMMITTEE", area=places[0]
    )
    scope = world.scope(unit=commune)

    assert measures.so_dia_ban_dat(scope, bo="BO").base == 1
    assert measures.binh_quan(scope).value == 3
