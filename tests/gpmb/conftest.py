"""Every test of site clearance starts in the same made-up district."""

import pytest

from .entering import Office
from .world import World


@pytest.fixture
def world(db):
    return World()


@pytest.fixture
def office(world, log_in):
    return Office(world, log_in)
