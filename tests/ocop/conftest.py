"""Every test of products starts in the same made-up district."""

import pytest

from .world import World


@pytest.fixture
def world(db):
    return World()
