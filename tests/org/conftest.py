"""A district with its hall and a department, and whose accounts are looked after there."""

import pytest

from tests.factories import LetterheadFactory, UnitFactory, UserFactory

from .accounts_world import PASSWORD


@pytest.fixture
def district():
    return LetterheadFactory(unit__committee=True).unit


@pytest.fixture
def department(district):
    return UnitFactory(parent=district, name="Phòng Nội vụ")


@pytest.fixture
def hall(district):
    return UnitFactory(parent=district)


@pytest.fixture
def office(hall):
    return UserFactory(unit=hall, office=True, username="vanphong")


@pytest.fixture
def head(department):
    return UserFactory(unit=department, head=True, username="truong")


@pytest.fixture
def lan(department):
    lan = UserFactory(unit=department, username="lan.noivu", full_name="Lý Lan")
    lan.set_password(PASSWORD)
    lan.save()
    return lan
