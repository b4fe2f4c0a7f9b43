"""An indicator against its target, its own base, or what its register measures by."""

from datetime import date
from decimal import Decimal

import pytest

from tasks import domains
from tasks.domain import DOMAIN
from tasks.domains import Domain, figure
from tasks.figures import Answer, Figure, Form, Measurement
from tests.entries import reading
from tests.factories import (
    IndicatorFactory,
    MeasureUnitFactory,
    TargetFactory,
)

from .asking import actual

pytestmark = pytest.mark.django_db

MAY_31 = date(2020, 5, 31)
JUNE_1 = date(2020, 6, 1)

# Targets


def test_a_target_holds_from_its_day_until_another_does(scope, indicator):
    TargetFactory(indicator=indicator, value=8)
    TargetFactory(indicator=indicator, value=10, starts_on=JUNE_1)
    reading(indicator, 4, on=MAY_31)

    def target(day):
        return figure("chi_tieu.muc_tieu", scope.on(day), ma="km").value

    assert [target(day) for day in (MAY_31, JUNE_1)] == [8, 10]
    assert actual(scope.on(MAY_31), indicator).write(Form.PERCENT) == "50%"
    assert actual(scope, indicator).write(Form.PERCENT) == "40%"


def test_a_target_that_ended_is_no_target(scope, indicator):
    TargetFactory(indicator=indicator, ends_on=MAY_31)

    assert figure("chi_tieu.muc_tieu", scope, ma="km").answer is Answer.MISSING


def test_what_remains_of_a_target_and_where_it_started(scope, indicator):
    TargetFactory(indicator=indicator, value=10, baseline=Decimal("3.5"))
    reading(indicator, Decimal("5.67"))

    found = actual(scope, indicator)

    assert (found.write(Form.REMAINING), found.write(Form.PERCENT)) == (
        "4,33 km",
        "57%",
    )
    assert figure("chi_tieu.dau_ky", scope, ma="km").write() == "3,5 km"


def test_without_a_target_there_is_no_percentage(scope, indicator):
    reading(indicator, 5)

    assert actual(scope, indicator).percent is None
    assert (
        actual(scope, indicator).write(Form.PERCENT) == "chưa có số gốc để tính tỷ lệ"
    )


def test_a_fraction_is_measured_by_its_own_denominator(scope, programme, communes):
    share = IndicatorFactory(
        task__programme=programme,
        fraction=True,
        stock=True,
        percent_places=1,
        unit=MeasureUnitFactory(code="ho", word="hộ", places=None),
    )
    TargetFactory(indicator=share, value=100)
    reading(share, 26, base=39, area=communes[0])
    reading(share, 10, base=10, area=communes[1])

    found = actual(scope, share)

    assert (found.write(Form.RATIO), found.write(Form.PERCENT)) == ("36/49 hộ", "73,5%")


def test_a_fraction_with_a_base_missing_somewhere_is_measured_by_the_target(
    scope, programme, communes
):
    share = IndicatorFactory(task__programme=programme, fraction=True, stock=True)
    TargetFactory(indicator=share, value=100)
    reading(share, 26, base=39, area=communes[0])
    reading(share, 10, area=communes[1])

    assert actual(scope, share).base == 100


# Looked up in a register


def bees(scope, **args):
    """A register that knows one figure."""
    return Figure(
        code="ong.so_to",
        args=tuple(args.items()),
        as_of=scope.as_of,
        value=Decimal(4),
        unit=Measurement(code="to", word="tổ"),
        base=Decimal(5),
    )


@pytest.fixture
def register():
    hives = Domain(
        slug="ong",
        label="Ong",
        order=1,
        measures={"ong.so_to": bees},
        section=None,
        objects=lambda code: None,
    )
    with domains.only(DOMAIN, hives):
        yield


def test_an_indicator_may_be_looked_up_in_a_register(scope, programme, register):
    hives = IndicatorFactory(
        task__programme=programme, name="tổ ong", measure="ong.so_to dia_ban=xa-1"
    )
    TargetFactory(indicator=hives, value=8)

    found = actual(scope, hives)

    assert (found.code, found.args, found.label) == (
        "ong.so_to",
        (("dia_ban", "xa-1"),),
        "tổ ong",
    )
    assert (found.write(), found.write(Form.PERCENT)) == ("04 tổ", "50%")


def test_without_a_target_a_looked_up_indicator_keeps_the_base_of_its_register(
    scope, programme, register
):
    hives = IndicatorFactory(task__programme=programme, measure="ong.so_to")

    assert actual(scope, hives).write(Form.PERCENT) == "80%"
