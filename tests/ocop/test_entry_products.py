"""A product and a maker that are not in the catalogue yet."""

import pytest

from ocop.actions import new_code
from ocop.forms import COUNTS_FOR, NEAR, ONE_PRODUCER, WHICH_KIND
from ocop.models import Producer, Product
from tasks.forms import SURE
from tests.factories import AreaFactory, UnitFactory, UserFactory

from .entering import refusals

LAST = 30_000  # behind whatever the factory has numbered


def add(office, **typed):
    area = {"area": office.world.commune.pk}
    return office.send("create", **area | {"name": "rượu men lá"} | typed)


@pytest.fixture(autouse=True)
def _of_the_district(office, log_in):
    """The department stands for the district's place."""
    office.unit.area = office.world.area
    office.unit.save()


def test_a_new_product_is_covered_by_the_task_below_the_heading_of_the_others(office):
    office.cover("khac", heading="Sản phẩm của năm", order=LAST)

    response = add(office, group="đồ uống", is_value_chain="on")

    product = Product.objects.get(code="ruou-men-la")
    assert response.url == office.address("product", "ruou-men-la")
    assert (product.name, product.area) == ("rượu men lá", office.world.commune)
    assert (product.group, product.is_ocop, product.is_value_chain) == (
        "đồ uống",
        True,
        True,
    )
    scope = office.task.scopes.get(object_code="ruou-men-la")
    assert (scope.domain, scope.heading, scope.order) == (
        "ocop",
        "Sản phẩm của năm",
        LAST,
    )
    kept = product.history.get()
    assert kept.history_user == office.officer
    assert office.get("product", "ruou-men-la").status_code == 200


def test_a_form_sent_twice_adds_one_product(office):
    for _ in range(2):
        assert add(office, _phieu="mot-phieu").status_code == 302

    assert Product.objects.filter(name="rượu men lá").count() == 1


def test_the_first_product_of_a_task_needs_no_heading(office):
    office.task.scopes.all().delete()

    add(office)

    assert office.task.scopes.get().heading == ""


def test_a_new_maker_comes_with_it(office):
    typed = {"new_producer": "hợp tác xã A", "new_producer_kind": "COOPERATIVE"}

    add(office, **typed)

    producer = Product.objects.get(code="ruou-men-la").producer
    assert (producer.code, producer.kind, producer.area) == (
        "hop-tac-xa-a",
        "COOPERATIVE",
        office.world.commune,
    )


def test_a_maker_that_is_there_is_taken(office):
    maker = office.world.producer()

    add(office, producer=maker.pk)

    assert Product.objects.get(code="ruou-men-la").producer == maker


@pytest.mark.parametrize(
    ("typed", "field", "sentence"),
    [
        ({"new_producer": "hợp tác xã B"}, "new_producer_kind", WHICH_KIND),
        ({"is_ocop": ""}, "is_ocop", COUNTS_FOR),
    ],
)
def test_what_is_missing_is_named(office, typed, field, sentence):
    response = add(office, **typed)

    assert response.context["form"].errors == {field: [sentence]}
    assert not Product.objects.filter(name="rượu men lá").exists()
    assert not Producer.objects.exists()


def test_one_maker_is_enough(office):
    typed = {"new_producer": "hợp tác xã B", "new_producer_kind": "GROUP"}

    response = add(office, producer=office.world.producer().pk, **typed)

    assert refusals(response) == [ONE_PRODUCER]


def test_almost_the_same_name_at_the_same_place_is_asked_once_more(office):
    typed = {"name": "Chè"}

    first = add(office, **typed)

    assert refusals(first) == [NEAR.format("sản phẩm", "chè", "che", "Chè")]
    box = first.context["form"][SURE].field.widget.attrs["value"]
    assert add(office, **typed, **{SURE: box}).status_code == 302
    assert Product.objects.filter(code="che-2").exists()


def test_the_same_name_at_another_place_is_another_product(office):
    assert add(office, name="chè", area=office.world.other.pk).status_code == 302


def test_a_maker_of_almost_the_same_name_is_asked_once_more(office):
    office.world.producer()

    typed = {"new_producer": "Hợp tác xã A", "new_producer_kind": "GROUP"}

    assert refusals(add(office, **typed)) == [
        NEAR.format("chủ thể", "hợp tác xã A", "a", "Hợp tác xã A")
    ]


def offered(response):
    return [label for _, label in response.context["form"].fields["area"].choices]


def test_places_are_offered_down_to_the_commune_and_within_the_units_own(
    office, world, log_in
):
    AreaFactory(village=True, name="Thôn xa", parent=world.commune)
    assert offered(office.get("create")) == [
        "– chọn –",
        "xã Bản Mai",
        "huyện Mường",
        "xã Nưa",
    ]
    commune = UnitFactory(committee=True, area=world.commune, parent=world.unit)
    office.task.units.create(unit=commune, role="REPORT")
    office.browser = log_in(UserFactory(unit=commune))

    assert offered(office.get("create", unit=commune)) == ["– chọn –", "xã Bản Mai"]


def test_a_place_outside_is_refused(office, world):
    elsewhere = AreaFactory()

    assert [*add(office, area=elsewhere.pk).context["form"].errors] == ["area"]


def test_a_code_that_is_taken_is_numbered(world):
    assert new_code(Product, "Chè") == "che-2"
    world.product("che-2")
    assert new_code(Product, "Chè") == "che-3"
    assert len(new_code(Product, "rượu " * 60)) <= 80
