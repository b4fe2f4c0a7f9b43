"""Every NTM test starts in the same made-up district."""

import pytest

from .desks import Desks, untouched
from .world import World


@pytest.fixture
def world(db):
    return World()


@pytest.fixture
def place(world):
    """A commune and a set of three criteria; nothing is assessed yet."""
    world.criteria()
    return world.area("ban-mai", "Bản Mai")


@pytest.fixture
def desks(world, place, client):
    return Desks(world, client, place)


@pytest.fixture
def commune(desks, place):
    unit = desks.unit("xa-ban-mai", place)
    desks.sit(unit)
    return unit


@pytest.fixture
def save(desks, commune, place):
    """Sends the list with what was typed; the rest of its lines untouched."""

    def save(*, line="", **typed):
        name, rest = ("line", [line]) if line else ("place", [])
        address = desks.url(name, commune, place.code, *rest)
        sent = untouched(place) | {"happened_on": "14/6/2020", "document": ""} | typed
        return desks.client.post(
            address, sent, headers={"HX-Request": "true"} if line else {}
        )

    return save
