"""What is done to accounts, and what the log says of it."""

import pytest
from django.contrib.auth.password_validation import validate_password
from django.core.exceptions import ValidationError
from django.test import override_settings

from org import accounts, actions
from org.accounts import State
from org.models import AccountEvent, Deputation
from tests.factories import LetterheadFactory, UnitFactory, UserFactory

from .accounts_world import DAY, NOW, TODAY, fail, log_of

pytestmark = pytest.mark.django_db


@pytest.fixture
def office():
    return UserFactory(office=True)


@pytest.fixture
def lan():
    return UserFactory(
        username="lan", date_joined=NOW - 400 * DAY, last_login=NOW - 60 * DAY
    )


def test_a_locked_and_unused_account_opens_at_once_and_the_log_says_why(lan, office):
    fail(lan)

    actions.reopen_account(lan, reason="Báo cáo 6 tháng", by=office, at=NOW)

    assert accounts.standing(lan, NOW).closes_on == TODAY + 45 * DAY
    assert accounts.locks(["lan"], NOW) == {}
    assert log_of(lan) == [
        ("REOPENED", office, "hết hạn vì không dùng: Báo cáo 6 tháng")
    ]


def test_what_is_open_is_not_opened(lan, office):
    lan.set_password("x")
    lan.last_login = NOW

    with pytest.raises(actions.NothingToReopen, match="lan đang hoạt động"):
        actions.reopen_account(lan, reason="?", by=office, at=NOW)


def test_what_the_administrator_closed_nobody_else_opens(lan, office):
    lan.is_active = False

    with pytest.raises(actions.ClosedByAdmin, match="do quản trị khóa"):
        actions.reopen_account(lan, reason="?", by=office, at=NOW)
    with pytest.raises(actions.ClosedByAdmin):
        actions.issue_password(lan, by=office, at=NOW)
    assert log_of(lan) == []


def test_a_password_given_out_opens_the_account_once(lan, office):
    fail(lan)

    password = actions.issue_password(lan, by=office, at=NOW)

    lan.refresh_from_db()
    assert lan.check_password(password)
    assert accounts.standing(lan, NOW).state is State.OPEN
    assert accounts.password_is_due(lan, TODAY)
    assert log_of(lan) == [("PASSWORD_ISSUED", office, "")]


def test_ones_own_new_password_is_nobody_elses(lan, office):
    actions.issue_password(lan, by=office, at=NOW)

    actions.change_password(lan, password="Của-riêng-Lan-1", at=NOW)

    lan.refresh_from_db()
    assert lan.check_password("Của-riêng-Lan-1")
    assert not accounts.password_is_due(lan, TODAY)
    assert log_of(lan)[-1] == ("PASSWORD_CHANGED", lan, "")


@override_settings(PASSWORDS_REMEMBERED=3)
def test_the_last_passwords_are_not_taken_again(lan):
    for number in range(1, 6):
        actions.change_password(
            lan, password=f"Mật-Khẩu-{number}", at=NOW + number * DAY
        )

    for number in (3, 4, 5):
        with pytest.raises(ValidationError, match="đã dùng rồi"):
            validate_password(f"Mật-Khẩu-{number}", lan)
    validate_password("Mật-Khẩu-2", lan)
    assert lan.used_passwords.count() == 3


def test_the_password_in_use_is_not_taken_again_though_no_action_set_it(lan):
    lan.set_password("Đang-Dùng-1")
    lan.save()

    with pytest.raises(ValidationError, match="đã dùng rồi"):
        validate_password("Đang-Dùng-1", lan)


def test_every_change_of_rights_is_logged_with_both_values(lan, office):
    department = UnitFactory(name="Phòng Nội vụ")
    was = lan.unit
    lan.role, lan.unit, lan.is_active = lan.Role.HEAD, department, False

    actions.change_account(lan, by=office, at=NOW)

    assert log_of(lan) == [
        (
            "RIGHTS",
            office,
            f"vai trò: chuyên viên → trưởng đơn vị; đơn vị: {was} → Phòng Nội vụ;"
            " được dùng: có → không",
        )
    ]


def test_a_changed_name_is_no_change_of_rights(lan, office):
    lan.full_name = "Lý Lan"

    actions.change_account(lan, by=office, at=NOW)

    assert log_of(lan) == []


def test_an_account_opened_by_the_administrator_counts_its_days_anew(lan, office):
    lan.is_active = False
    lan.save()
    lan.is_active = True

    actions.change_account(lan, by=office, at=NOW)

    assert accounts.closes_on(lan) == TODAY + 45 * DAY


def test_a_line_of_the_log_names_who_has_no_account():
    actions.log(AccountEvent.Kind.FAILED, None, by=None, at=NOW, username="x" * 200)

    assert AccountEvent.objects.get().username == "x" * 150


# Deputations


@pytest.fixture
def department():
    return UnitFactory(parent=LetterheadFactory(unit__committee=True).unit)


@pytest.fixture
def head(department):
    return UserFactory(unit=department, head=True, username="truong")


@pytest.fixture
def deputy(department):
    return UserFactory(unit=department, full_name="Nông Thị Hoa", username="hoa")


def appoint(head, deputy, first=0, last=6, by=None):
    return actions.appoint_deputy(
        head,
        deputy,
        starts_on=TODAY + first * DAY,
        ends_on=TODAY + last * DAY,
        by=by or head,
        at=NOW,
    )


def test_a_deputation_is_dated_and_logged_with_both_names(head, deputy, office):
    made = appoint(head, deputy, by=office)

    assert (made.starts_on, made.ends_on) == (TODAY, TODAY + 6 * DAY)
    assert log_of(head) == [
        ("DEPUTY", office, "Nông Thị Hoa (hoa), 10/03/2026 – 16/03/2026")
    ]
    assert made.history.get().history_user == office


def test_nobody_of_another_agency_is_appointed(head, department):
    commune = UnitFactory(parent=department.parents.get().parent)
    LetterheadFactory(unit=commune)
    others = [UserFactory(), UserFactory(unit=commune), UserFactory(unit=None)]

    for somebody in others:
        with pytest.raises(ValidationError, match="cùng cơ quan"):
            appoint(head, somebody)


@pytest.mark.parametrize(
    ("first", "last", "sentence"),
    [(-9, -1, "đã qua"), (3, 9, "đã được ủy quyền"), (-3, 0, "đã được ủy quyền")],
)
def test_a_term_that_is_over_or_taken_is_refused(head, deputy, first, last, sentence):
    appoint(head, deputy)

    with pytest.raises(ValidationError, match=sentence):
        appoint(head, deputy, first, last)


def test_nobody_stands_in_for_themselves(head):
    with pytest.raises(ValidationError, match="chính mình"):
        appoint(head, head)


def test_an_ended_deputation_holds_no_more_today_and_held_yesterday(head, deputy):
    made = appoint(head, deputy, first=-5)

    actions.end_deputation(made, by=head, at=NOW)

    made.refresh_from_db()
    assert made.is_valid_on(TODAY - DAY)
    assert not made.is_valid_on(TODAY)
    assert log_of(head)[-1][0] == "DEPUTY_ENDED"
    with pytest.raises(actions.NotInForce):
        actions.end_deputation(made, by=head, at=NOW)


def test_a_deputation_that_never_held_is_taken_away_and_its_past_kept(head, deputy):
    made = appoint(head, deputy, first=2)

    actions.end_deputation(made, by=head, at=NOW)

    assert not Deputation.objects.exists()
    assert Deputation.history.filter(history_type="-").get().history_user == head
