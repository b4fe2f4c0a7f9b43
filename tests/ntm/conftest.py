"""Every NTM test starts in the same made-up district."""

import pytest

from .world import World


@pytest.fixture
def world(db):
    return World()


@pytest.fixture
def place(world):
    """A commune and a set of three criteria; nothing is assessed yet."""
    world.criteria()
    return world.area("ban-mai", "Bản Mai")
