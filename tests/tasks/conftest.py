"""A district with three communes, its programme, and indicators of every kind."""

import pytest
import time_machine

from tasks.scope import Scope
from tests.entries import JUNE_14, moment
from tests.factories import (
    AreaFactory,
    IndicatorFactory,
    PeriodFactory,
    ProgrammeFactory,
    UnitFactory,
)

from .reporting import JUNE_1


@pytest.fixture
def on_june_1():
    """The clock stands in the period that units report on."""
    with time_machine.travel(moment(JUNE_1), tick=False):
        yield


@pytest.fixture
def district():
    return AreaFactory(district=True, code="h1")


@pytest.fixture
def communes(district):
    return AreaFactory.create_batch(3, parent=district)


@pytest.fixture
def programme(district):
    return ProgrammeFactory(unit=UnitFactory(committee=True, area=district))


@pytest.fixture
def period():
    return PeriodFactory()


@pytest.fixture
def indicator(programme):
    return IndicatorFactory(task__programme=programme, code="km")


@pytest.fixture
def flow(programme):
    return IndicatorFactory(task__programme=programme, code="vu", flow=True)


@pytest.fixture
def stock(programme):
    return IndicatorFactory(task__programme=programme, code="nguoi", stock=True)


@pytest.fixture
def scope(programme, period):
    return Scope(unit=programme.unit, period=period, as_of=JUNE_14)


@pytest.fixture
def last_year():
    return PeriodFactory(year=2019)
