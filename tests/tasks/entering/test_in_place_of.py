"""Entering for others: from the board to the entry page, both names in the history."""

import pytest
from django.urls import reverse

from org.models import Deputation
from tasks.models import Reading
from tests.factories import UserFactory
from tests.tasks.reporting import JUNE_1, Reporting

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("on_june_1")]


@pytest.fixture
def world():
    world = Reporting()
    world.open()
    return world


@pytest.fixture
def desk(world):
    return [world.commune.code, world.period.code, world.task.code]


def enter(site, world, desk):
    """A value by the form of the page; returns what the history says of who did it."""
    key = f"chi-tieu-{world.task.indicators.get().code}"
    typed = {"muc": key, "value": "5", "happened_on": "01/6/2020", "is_stated": "1"}
    answer = site.post(reverse("tasks:readings", args=desk), typed | {"answer": ""})
    assert answer.status_code == 302
    history = site.get(reverse("tasks:reading_history", args=[*desk, key]))
    [row] = history.context["rows"]
    return row.by


def test_the_office_goes_from_the_board_to_the_entry_of_a_unit(
    log_in, world, desk, indicator
):
    site = log_in(world.office)
    way = ["tasks:return", "tasks:hub", "tasks:readings"]
    addresses = [reverse(name, args=desk[: 2 + bool(n)]) for n, name in enumerate(way)]

    page = site.get(reverse("tasks:board"))
    for address in addresses:
        assert f'href="{address}"' in page.text
        page = site.get(address)

    assert "<strong>nhập thay</strong>" in page.text
    by = enter(site, world, desk)
    assert by == f"{world.office}, nhập thay {world.commune}"
    assert Reading.objects.get().on_behalf_of == world.commune


def test_a_deputy_works_in_the_name_of_the_absent(log_in, world, desk, indicator):
    deputy = UserFactory(unit=world.department)
    Deputation.objects.create(
        user=world.neighbour, deputy=deputy, starts_on=JUNE_1, ends_on=JUNE_1
    )
    site = log_in(deputy)

    hub = site.get(reverse("tasks:hub", args=desk)).text

    assert f"<strong>làm thay {world.neighbour}</strong>" in hub
    assert "nhập thay" not in hub
    assert enter(site, world, desk) == f"{deputy}, làm thay {world.neighbour}"


@pytest.fixture
def indicator(world):
    return world.indicator
