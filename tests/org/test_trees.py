"""What lay below a place on a day: dated parents, mergers, names."""

from datetime import date

import pytest
from django.core.exceptions import ValidationError

from org.models import AreaParent
from org.trees import AreaTree
from tests.factories import AreaChangeFactory, AreaFactory

pytestmark = pytest.mark.django_db

JUNE_30 = date(2025, 6, 30)
JULY_1 = date(2025, 7, 1)


def parts(tree, area):
    """The areas that add up to an area; its own time before a merger left out."""
    found = tree.parts_of_place(area.pk)
    return [place for place in found if not isinstance(place, tuple)]


@pytest.fixture
def province():
    return AreaFactory(province=True, name="Lam Sơn")


@pytest.fixture
def district(province):
    return AreaFactory(district=True, parent=province, parent__ends_on=JUNE_30)


def test_parents_hold_from_their_first_to_their_last_day(province, district):
    commune = AreaFactory(parent=district, parent__ends_on=JUNE_30)
    AreaParent.objects.create(area=commune, parent=province, starts_on=JULY_1)

    before, after = AreaTree.on(JUNE_30), AreaTree.on(JULY_1)

    assert list(before.within(province.pk)) == [province.pk, district.pk, commune.pk]
    assert list(after.within(province.pk)) == [province.pk, commune.pk]
    assert (before.parent(commune), after.parent(commune)) == (district, province)
    assert after.parent(district) is None


def test_a_place_named_by_a_number_has_a_capital_noun(district):
    commune = AreaFactory(name="Ví Dụ", parent=district)
    village = AreaFactory(village=True, name="3", parent=commune)

    assert AreaTree.on(JUNE_30).path(village) == "Thôn 3, xã Ví Dụ"


def test_within_goes_down_level_by_level(district):
    near, far = AreaFactory.create_batch(2, parent=district)
    village = AreaFactory(village=True, parent=near)
    AreaFactory()

    tree = AreaTree.on(JUNE_30)

    top, *middle, last = tree.within(district.pk)
    assert (top, set(middle), last) == (district.pk, {near.pk, far.pk}, village.pk)
    assert list(tree.within(village.pk)) == [village.pk]


def test_the_parts_of_an_area_are_those_below_and_those_merged_into_it(district):
    small, large = AreaFactory(), AreaFactory(parent=district)
    village = AreaFactory(village=True, parent=large)
    AreaChangeFactory(happened_on=JULY_1, sources=[small], sources__target=large)

    assert parts(AreaTree.on(JUNE_30), large) == [village.pk]
    assert parts(AreaTree.on(JULY_1), large) == [village.pk, small.pk]


def test_a_chain_of_mergers_is_followed_link_by_link():
    first, second, third = AreaFactory.create_batch(3)
    AreaChangeFactory(
        happened_on=date(2019, 11, 21), sources=[first], sources__target=second
    )
    AreaChangeFactory(happened_on=JULY_1, sources=[second], sources__target=third)

    tree = AreaTree.on(JULY_1)

    assert (parts(tree, third), parts(tree, second)) == ([second.pk], [first.pk])


def test_of_a_divided_area_no_part_counts_as_the_whole():
    divided, half = AreaFactory.create_batch(2)
    AreaChangeFactory(
        happened_on=JULY_1,
        sources=[divided],
        sources__target=half,
        sources__is_whole=False,
    )

    assert parts(AreaTree.on(JULY_1), half) == []


def test_the_rural_areas_are_those_criteria_apply_to_by_name(district):
    last = AreaFactory(name="Yên Phúc", parent=district)
    first = AreaFactory(name="Áng", parent=district)
    AreaFactory(name="Bình", town=True, parent=district)
    AreaFactory(name="Cũ", parent=district, ends_on=date(2019, 11, 20))
    AreaFactory(name="Mới", parent=district, starts_on=JULY_1)

    assert AreaTree.on(JUNE_30).rural(district.pk) == [first, last]


def test_a_commune_is_the_rural_area_of_itself():
    commune = AreaFactory()

    assert AreaTree.on(JUNE_30).rural(commune.pk) == [commune]


def test_a_path_names_places_up_to_the_commune(district):
    commune = AreaFactory(name="Liên Hội", parent=district)
    village = AreaFactory(name="Nà Pua", village=True, parent=commune)
    tree = AreaTree.on(JUNE_30)

    assert tree.path(village) == "thôn Nà Pua, xã Liên Hội"
    assert tree.path(commune) == "xã Liên Hội"
    assert tree.path(district) == district.full_name


def test_an_area_is_found_by_its_code(district):
    tree = AreaTree.on(JUNE_30)

    assert tree.by_code(district.code) == district
    assert tree.by_code("không có") is None


def test_the_tree_is_read_in_as_many_queries_for_many_areas(
    district, django_assert_num_queries
):
    AreaFactory.create_batch(9, parent=district)

    with django_assert_num_queries(3):
        tree = AreaTree.on(JUNE_30)
        tree.rural(district.pk)
        tree.path(next(iter(tree.areas.values())))


def test_an_area_cannot_lie_below_itself(province, district):
    with pytest.raises(ValidationError) as refusal:
        AreaParent(area=province, parent=district).full_clean()

    assert refusal.value.messages == [
        "Địa bàn cấp trên không thể nằm dưới chính địa bàn này."
    ]


def test_an_area_may_lie_below_two_others_in_turn(province, district):
    commune = AreaFactory(parent=district, parent__ends_on=JUNE_30)

    AreaParent(area=commune, parent=province, starts_on=JULY_1).full_clean()
