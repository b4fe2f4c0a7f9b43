import pytest

from tests.looking import sentences

from .clearing import Clearing


@pytest.fixture
def clearing(world):
    return Clearing(world)


@pytest.fixture
def look(world, clearing):
    """The sentences of a rule about the task that clears the site."""
    return lambda rule: sentences(rule, world.scope(), clearing.task)
