import pytest

from tasks.models import TaskUnit
from tests.entries import opened, reading
from tests.factories import (
    AreaFactory,
    IndicatorFactory,
    LetterheadFactory,
    ProgrammeFactory,
    TaskFactory,
    TaskScopeFactory,
    UnitFactory,
    UserFactory,
)


@pytest.fixture(autouse=True)
def media(settings, tmp_path):
    """A place of its own for the files of each test."""
    settings.MEDIA_ROOT = tmp_path / "media"
    settings.VIRUS_SCAN_COMMAND = ""
    return settings.MEDIA_ROOT


@pytest.fixture
def kept(media):
    """What lies on the disk."""

    def look():
        return sorted(path for path in media.rglob("*") if path.is_file())

    return look


@pytest.fixture
def district():
    head = LetterheadFactory(unit__committee=True, unit__area__district=True)
    return head.unit


@pytest.fixture
def commune(district):
    area = AreaFactory(parent=district.area)
    return UnitFactory(committee=True, parent=district, area=area)


@pytest.fixture
def leading(district):
    """The department in charge of the task."""
    return UnitFactory(parent=district)


@pytest.fixture
def task(district, commune, leading):
    programme = ProgrammeFactory(unit=district)
    roles = {leading: TaskUnit.Role.LEAD, commune: TaskUnit.Role.REPORT}
    return TaskFactory(programme=programme, units=roles)


@pytest.fixture
def indicator(task):
    indicator = IndicatorFactory(task=task, name="đường bê tông")
    TaskScopeFactory(task=task, object_code=indicator.code)
    return indicator


@pytest.fixture
def fact(indicator, commune):
    """What the commune entered."""
    return reading(indicator, 5, unit=commune, area=commune.area, code="w-1")


@pytest.fixture
def period(district):
    return opened(district)


@pytest.fixture
def officer(commune):
    return UserFactory(unit=commune)
