"""Searching and sorting Vietnamese alike on every database."""

import unicodedata

import pytest
from django.db import connection
from django.db.models.functions import Collate

from org.admin import AreaAdmin
from org.models import Area
from org.text import search_key, sort_key
from tests.factories import AreaFactory, AreaKindFactory

# As a Vietnamese dictionary and the lists of communes have them.
IN_ORDER = [
    "An Sơn",
    "Áng",
    "Ăn",
    "Âu",
    "Ba",
    "bà",
    "Bả",
    "bã",
    "Bá",
    "Bạ",
    "Ba La",
    "Bà Lạt",
    "Băng",
    "Cao",
    "Dân",
    "Đá",
    "Điềm He",
    "Khu 1",
    "Khu 2",
    "Khuất Xá",
    "Lương Năng",
    "Tràng Các",
    "Tràng Phái",
    "Trấn Ninh",
    "Tri Lễ",
    "Tu Đồn",
    "Tú Xuyên",
    "Ước",
    "Yên",
]


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("ĐIỀM HE", "diem he"),
        ("Hữu Lễ", "huu le"),
        pytest.param(unicodedata.normalize("NFD", "Hữu Lễ"), "huu le", id="decomposed"),
        ("Số 25/KH-UBND", "so 25/kh-ubnd"),
        ("", ""),
    ],
)
def test_the_search_key_has_no_case_and_no_marks(text, key):
    assert search_key(text) == key


def test_the_sort_key_orders_as_a_vietnamese_dictionary():
    assert sorted(set(IN_ORDER), key=sort_key) == IN_ORDER


def test_tones_count_only_where_the_letters_are_the_same():
    assert sort_key("bạ") < sort_key("ba a")
    assert sort_key("Bà Mai") < sort_key("Ba Na")


def test_the_sort_key_is_made_of_figures_alone():
    assert all(sort_key(name).isdigit() for name in IN_ORDER)


def test_no_two_names_share_a_key():
    keys = {sort_key(name) for name in IN_ORDER}

    assert len(keys) == len(IN_ORDER)


COLLATIONS = {
    "sqlite": ["BINARY", "NOCASE"],
    "postgresql": ["C", "en-x-icu", "vi-x-icu"],
}


@pytest.mark.django_db
def test_the_database_sorts_by_the_key_whatever_its_own_order():
    kind = AreaKindFactory()
    Area.objects.bulk_create(
        Area(code=f"a-{n}", name=name, kind=kind)
        for n, name in enumerate(reversed(IN_ORDER))
    )

    for collation in COLLATIONS[connection.vendor]:
        found = Area.objects.order_by(Collate("sort_key", collation))
        assert list(found.values_list("name", flat=True)) == IN_ORDER
    assert (
        list(Area.objects.order_by("sort_key").values_list("name", flat=True))
        == IN_ORDER
    )


@pytest.mark.django_db
def test_keys_are_made_on_every_save():
    area = AreaFactory(name="Điềm He")
    area.name = "Hữu Lễ"
    area.save()

    area.refresh_from_db()
    assert (area.search_key, area.sort_key) == ("huu le", sort_key("Hữu Lễ"))


@pytest.mark.django_db
def test_keys_are_made_when_many_are_created_at_once():
    Area.objects.bulk_create([Area(code="a", name="Điềm He", kind=AreaKindFactory())])

    area = Area.objects.get()
    assert (area.search_key, area.sort_key) == ("diem he", sort_key("Điềm He"))


@pytest.mark.django_db
def test_the_longest_name_fits_its_key():
    area = AreaFactory(name="Ấ" * 120)

    area.refresh_from_db()
    assert area.sort_key == sort_key("Ấ" * 120)


@pytest.mark.django_db
@pytest.mark.parametrize("typed", ["huu le", "HỮU", "Lễ", "h-17"])
def test_the_admin_finds_a_place_however_its_name_is_typed(typed):
    area = AreaFactory(code="h-17", name="Hữu Lễ")
    AreaFactory(code="h-18", name="Điềm He")
    admin = AreaAdmin(Area, None)

    found, _ = admin.get_search_results(None, Area.objects.all(), typed)

    assert list(found) == [area]
