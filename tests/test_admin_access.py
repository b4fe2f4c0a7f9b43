"""The admin site: catalogues are edited by the administrator, registers by nobody."""

import pytest
from django.apps import apps
from django.contrib import admin
from django.urls import reverse

from org.catalogue import Catalogue
from org.models import User
from tasks.facts import Fact
from tasks.models import Reading
from tests.anything import anything
from tests.building import routes
from tests.entries import handed_in, reading, said
from tests.factories import IndicatorFactory, PeriodFactory, UserFactory

pytestmark = pytest.mark.django_db

OURS = {"org", "tasks", "ntm", "ocop", "gtnt", "gpmb", "antt", "reports"}
EDITED = [m for m in admin.site._registry if issubclass(m, Catalogue | User)]
READ = [m for m in admin.site._registry if m not in EDITED]
FACTS = [m for m in apps.get_models() if issubclass(m, Fact)]


def label(model):
    return model._meta.label


def page(model, name, *args):
    return reverse(
        f"admin:{model._meta.app_label}_{model._meta.model_name}_{name}", args=args
    )


@pytest.fixture
def administrator():
    return UserFactory(admin=True)


@pytest.fixture
def site(log_in, administrator):
    return log_in(administrator)


def statuses(site, model, row):
    addresses = {
        "changelist": page(model, "changelist"),
        "add": page(model, "add"),
        "change": page(model, "change", row.pk),
        "delete": page(model, "delete", row.pk),
        "history": page(model, "history", row.pk),
    }
    return {name: site.get(path).status_code for name, path in addresses.items()}


@pytest.mark.parametrize(
    "role", [role for role in User.Role if role != User.Role.ADMIN]
)
def test_only_administrators_enter(log_in, role):
    somebody = log_in(UserFactory(role=role))

    for address in (
        reverse("admin:index"),
        page(User, "add"),
        page(Reading, "changelist"),
    ):
        assert somebody.get(address, follow=True).status_code == 403, address


def test_no_page_of_the_site_is_left_open_to_others(log_in):
    somebody = log_in(UserFactory(office=True))
    door = reverse("admin:login")

    paths = [route.path(app_label="org") for route in routes()]
    inside = [
        path
        for path in paths
        if path.startswith(reverse("admin:index")) and path != door
    ]
    answers = {path: somebody.get(path) for path in inside}

    open_doors = {
        p for p, a in answers.items() if a.status_code != 302 or door not in a.url
    }
    assert open_doors == {reverse("admin:logout")}  # which takes a form only


def test_administrators_find_their_way(site):
    pages = ["index", "password_change", "password_change_done", "jsi18n", "login"]

    for name in pages:
        assert site.get(reverse(f"admin:{name}"), follow=True).status_code == 200, name
    for app in {model._meta.app_label for model in admin.site._registry}:
        assert site.get(reverse("admin:app_list", args=[app])).status_code == 200, app
    assert site.get("/quan-tri/gì-đó/").status_code == 404


def test_every_register_is_shown_and_none_is_edited(site):
    assert set(FACTS) <= set(READ)
    assert {m for m in apps.get_models() if issubclass(m, Catalogue)} >= set(EDITED) - {
        User
    }


@pytest.mark.parametrize("model", EDITED, ids=label)
def test_a_catalogue_is_edited(site, administrator, model):
    row = model.objects.first() or anything(model, **CONTENT.get(model._meta.label, {}))

    assert set(statuses(site, model, row).values()) == {200}


# What a row of the catalogue must say besides what it requires.
CONTENT = {
    "tasks.FigureRule": {"left": "a.b", "right": "a.c"},
    "ntm.Goal": {"recognition": "đạt chuẩn"},
    "ntm.Threshold": {"text": "đạt"},
}


@pytest.fixture
def registered():
    """A reading, and a return with its text."""
    fact = reading(IndicatorFactory(), 5)
    version = handed_in(fact.unit, PeriodFactory())
    text = said(version, "CAUSE", "Do mưa lũ.")
    return {type(row): row for row in (fact, version.parent, version, text)}


READ_ONLY = {
    "changelist": 200,
    "add": 403,
    "change": 200,
    "delete": 403,
    "history": 200,
}


def test_a_register_is_only_read(site, registered):
    for model, row in registered.items():
        assert statuses(site, model, row) == READ_ONLY, model
        assert b'name="_save"' not in site.get(page(model, "change", row.pk)).content


@pytest.mark.parametrize("model", READ, ids=label)
def test_no_register_offers_to_add_change_or_delete(rf, administrator, model):
    request = rf.get("/")
    request.user = UserFactory(is_superuser=True)
    options = admin.site._registry[model]

    assert not options.has_add_permission(request)
    assert not options.has_change_permission(request)
    assert not options.has_delete_permission(request)
    assert "delete_selected" not in options.get_actions(request)


def test_what_is_posted_to_a_register_changes_nothing(site, registered):
    row = registered[Reading]

    assert site.post(page(Reading, "change", row.pk), {"value": 9}).status_code == 403
    assert (
        site.post(page(Reading, "delete", row.pk), {"post": "yes"}).status_code == 403
    )
    row.refresh_from_db()
    assert (row.value, row.version) == (5, 1)


def test_an_indicator_with_readings_cannot_be_deleted(site, registered):
    indicator = registered[Reading].series.indicator

    site.post(page(type(indicator), "delete", indicator.pk), {"post": "yes"})

    assert Reading.objects.get().series.indicator == indicator


# Accounts


def test_an_administrator_gives_out_roles_and_no_permissions(site):
    account = UserFactory()
    form = site.get(page(User, "change", account.pk)).context["adminform"].form

    assert set(form.fields) == {
        "username",
        "password",
        "full_name",
        "unit",
        "role",
        "is_active",
    }


def test_an_administrator_makes_an_account(site):
    response = site.post(
        page(User, "add"),
        {
            "username": "lan",
            "usable_password": "true",
            "full_name": "Lý Lan",
            "password1": "Vq-thử-nghiệm-1",
            "password2": "Vq-thử-nghiệm-1",
            "unit": UserFactory().unit.pk,
            "role": User.Role.HEAD,
        },
    )

    assert response.status_code == 302
    lan = User.objects.get(username="lan")
    assert (lan.role, lan.is_superuser, lan.is_staff) == (User.Role.HEAD, False, False)


def test_an_administrator_cannot_take_over_a_superuser(site):
    root = UserFactory(is_superuser=True)

    assert site.get(page(User, "delete", root.pk)).status_code == 403
    assert (
        site.post(page(User, "change", root.pk), {"role": "STAFF"}).status_code == 403
    )
    password = reverse("admin:auth_user_password_change", args=[root.pk])
    assert site.get(password).status_code == 403
