"""Units below and above each other, who issues, and for whom somebody acts."""

from datetime import date

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction

from org.models import Area, Letterhead, Unit, UnitParent, User
from tests.factories import AreaFactory, LetterheadFactory, UnitFactory, UserFactory

pytestmark = pytest.mark.django_db

JUNE_30 = date(2025, 6, 30)
JULY_1 = date(2025, 7, 1)
Role = User.Role


@pytest.fixture
def district():
    return LetterheadFactory(unit__committee=True).unit


@pytest.fixture
def commune(district):
    commune = UnitFactory(committee=True, parent=district)
    LetterheadFactory(unit=commune)
    return commune


@pytest.fixture
def department(district):
    return UnitFactory(parent=district)


def within(unit, day=JUNE_30):
    return set(Unit.objects.within(unit, day))


def test_within_is_the_unit_and_all_below_it(district, commune, department):
    village = UnitFactory(parent=commune)
    UnitFactory()

    assert within(district) == {district, commune, department, village}
    assert within(commune) == {commune, village}


def test_units_below_hold_from_day_to_day(district):
    ended = UnitFactory(parent=district, parent__ends_on=JUNE_30)

    assert within(district, JUNE_30) == {district, ended}
    assert within(district, JULY_1) == {district}


def test_queries_grow_with_levels_not_with_units(district, django_assert_num_queries):
    for unit in UnitFactory.create_batch(5, parent=district):
        UnitFactory.create_batch(2, parent=unit)

    with django_assert_num_queries(4):  # district, departments, theirs; then the units
        assert len(within(district)) == 16


def test_above_is_nearest_first(district, commune):
    unit = UnitFactory(parent=commune)

    assert unit.above(JUNE_30) == [commune.pk, district.pk]
    assert district.above(JUNE_30) == []


def test_a_unit_cannot_lie_below_itself(district, commune):
    with pytest.raises(ValidationError) as refusal:
        UnitParent(unit=district, parent=commune).full_clean()

    assert refusal.value.messages == [
        "Đơn vị cấp trên không thể nằm dưới chính đơn vị này."
    ]


# Who issues


def test_the_nearest_unit_with_a_letterhead_issues(district, commune, department):
    desk = UnitFactory(parent=department)

    assert desk.issuing(JUNE_30) == district
    assert UnitFactory(parent=commune).issuing(JUNE_30) == commune
    assert commune.issuing(JUNE_30) == commune


def test_a_department_heads_its_own_papers_and_issues_for_nobody(district, department):
    LetterheadFactory(unit=department)

    assert department.issuing(JUNE_30) == district
    assert UnitFactory(parent=department).issuing(JUNE_30) == district


def test_where_no_committee_is_above_any_unit_with_a_letterhead_issues():
    office = LetterheadFactory().unit

    assert UnitFactory(parent=office).issuing(JUNE_30) == office


def test_without_a_letterhead_anywhere_nobody_issues():
    assert UnitFactory(parent=UnitFactory()).issuing(JUNE_30) is None


def test_a_letterhead_holds_until_it_ends(district, department):
    Letterhead.objects.filter(unit=district).update(ends_on=JUNE_30)

    assert department.issuing(JUNE_30) == district
    assert department.issuing(JULY_1) is None


# For whom somebody acts


@pytest.mark.parametrize("role", [Role.STAFF, Role.HEAD])
def test_staff_and_heads_act_for_their_own_unit(department, role):
    assert UserFactory(unit=department, role=role).acts_for(JUNE_30) == department


@pytest.mark.parametrize("role", [Role.OFFICE, Role.LEADER, Role.CLERK, Role.ADMIN])
def test_who_runs_leads_or_registers_acts_for_the_unit_that_issues(
    district, department, commune, role
):
    assert UserFactory(unit=department, role=role).acts_for(JUNE_30) == district
    assert UserFactory(unit=commune, role=role).acts_for(JUNE_30) == commune


@pytest.mark.parametrize("role", Role)
def test_nobody_acts_for_a_unit_they_are_not_in(role):
    unit = UnitFactory()

    assert UserFactory(unit=unit, role=role).acts_for(JUNE_30) == unit
    assert UserFactory(unit=None, role=role).acts_for(JUNE_30) is None


# Validity


@pytest.mark.parametrize(
    ("starts_on", "ends_on", "is_valid"),
    [
        (None, None, True),
        (JULY_1, None, False),
        (JUNE_30, JUNE_30, True),
        (None, JUNE_30, True),
        (None, date(2025, 6, 29), False),
    ],
)
def test_a_row_is_valid_between_its_two_days(starts_on, ends_on, is_valid):
    area = AreaFactory(starts_on=starts_on, ends_on=ends_on)

    assert area.is_valid_on(JUNE_30) is is_valid
    assert Area.objects.on(JUNE_30).exists() is is_valid


def test_a_row_cannot_end_before_it_starts():
    area = AreaFactory()
    area.starts_on, area.ends_on = JULY_1, JUNE_30

    with pytest.raises(ValidationError) as refusal:
        area.full_clean()
    with pytest.raises(IntegrityError), transaction.atomic():
        area.save()

    assert refusal.value.messages == ["Ngày kết thúc không được trước ngày bắt đầu."]
