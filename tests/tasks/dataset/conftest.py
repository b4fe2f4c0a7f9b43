import pytest

from .folder import Folder
from .world import WORLD


@pytest.fixture
def folder(db, tmp_path):
    """An empty dataset folder."""
    return Folder(tmp_path)


@pytest.fixture
def world(folder):
    """The folder of the small district, not loaded."""
    return folder.write(dataset="name: Mường\n", **WORLD)


@pytest.fixture
def loaded(world):
    """The same, loaded at noon of 14/6/2020."""
    world.load()
    return world
