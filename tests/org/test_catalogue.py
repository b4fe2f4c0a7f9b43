"""Catalogue rows keep their past: what they said, since when, by whom."""

from datetime import date

import pytest
from django.apps import apps
from django.core.exceptions import ValidationError

from org.actions import save_row, save_user
from org.catalogue import Catalogue
from org.models import Area, AreaKind, User
from tests.entries import moment
from tests.factories import AreaFactory, AreaKindFactory, UserFactory

pytestmark = pytest.mark.django_db

CATALOGUES = [model for model in apps.get_models() if issubclass(model, Catalogue)]
EARLIER, LATER = moment(date(2020, 1, 1)), moment(date(2020, 6, 1))


def test_a_change_is_kept_with_who_and_when():
    officer, clerk = UserFactory.create_batch(2)
    kind = AreaKindFactory()
    area = save_row(Area, None, by=officer, at=EARLIER, code="a", name="Cũ", kind=kind)

    save_row(Area, area, by=clerk, at=LATER, name="Mới")

    past = [
        (row.name, row.history_user, row.history_date) for row in area.history.all()
    ]
    assert past == [("Mới", clerk, LATER), ("Cũ", officer, EARLIER)]
    assert area.history.as_of(EARLIER).name == "Cũ"


def test_a_row_that_breaks_a_rule_is_refused_and_nothing_is_kept():
    area = AreaFactory(name="Cũ", starts_on=date(2020, 1, 1))

    with pytest.raises(ValidationError):
        save_row(
            Area, area, by=UserFactory(), at=LATER, name="Mới", ends_on=date(2019, 1, 1)
        )

    area.refresh_from_db()
    assert (area.name, area.history.count()) == ("Cũ", 1)


@pytest.mark.parametrize("model", CATALOGUES, ids=lambda model: model._meta.label)
def test_every_catalogue_keeps_its_history(model):
    assert model.history.model._meta.get_field("history_user").related_model is User


def test_deleting_a_row_keeps_its_past():
    kind = AreaKindFactory(name="xã")
    kind.delete()

    assert [row.history_type for row in AreaKind.history.all()] == ["-", "+"]


def test_a_new_account_cannot_log_in_until_a_password_is_set():
    lan = save_user(User, None, by=UserFactory(), at=EARLIER, username="lan")

    assert not lan.has_usable_password()


def test_changing_an_account_leaves_its_password():
    lan = UserFactory(username="lan")
    lan.set_password("Mật-khẩu-1")
    lan.save()

    save_user(User, lan, by=UserFactory(), at=LATER, full_name="Lý Lan")

    lan.refresh_from_db()
    assert (lan.full_name, lan.check_password("Mật-khẩu-1")) == ("Lý Lan", True)
