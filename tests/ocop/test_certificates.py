"""How long a certificate holds: thirty-six months, month ends included, or as it says."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ocop import measures
from ocop.models.register import add_months
from tasks.domains import UnknownFigure
from tasks.figures import Answer
from tasks.formats import Precision

from .world import MAY_31


def count(measure, world, as_of, **args):
    return measure(world.scope(as_of), **args).write()


def validity(world, as_of):
    return measures.hieu_luc(world.scope(as_of), san_pham="che").write()


@pytest.mark.parametrize(
    ("issued_on", "expires_on"),
    [
        (date(2020, 4, 30), date(2023, 4, 30)),
        (date(2020, 2, 29), date(2023, 2, 28)),
        (date(2021, 2, 28), date(2024, 2, 28)),
        (date(2020, 12, 31), date(2023, 12, 31)),
    ],
)
def test_a_certificate_holds_for_thirty_six_months(world, issued_on, expires_on):
    row = world.recognise(on=issued_on)

    assert row.expires_on == expires_on
    assert row.holds_on(expires_on)
    assert not row.holds_on(expires_on + timedelta(days=1))


@pytest.mark.parametrize(
    ("day", "months", "later"),
    [
        (date(2020, 1, 31), 1, date(2020, 2, 29)),
        (date(2021, 1, 31), 1, date(2021, 2, 28)),
        (date(2020, 11, 30), 3, date(2021, 2, 28)),
        (date(2020, 8, 31), 1, date(2020, 9, 30)),
        (date(2020, 12, 15), 12, date(2021, 12, 15)),
    ],
)
def test_months_end_where_the_month_does(day, months, later):
    assert add_months(day, months) == later


@given(st.dates(date(1990, 1, 1), date(2090, 1, 1)), st.integers(0, 240))
def test_months_on_is_so_many_months_later_and_no_later_day(day, months):
    later = add_months(day, months)

    assert (later.year - day.year) * 12 + later.month - day.month == months
    assert later.day <= day.day
    assert later.day == day.day or (later + timedelta(days=1)).day == 1


def test_the_end_that_a_certificate_states_goes_before(world):
    world.recognise(on=MAY_31, valid_until=date(2021, 1, 5))

    assert validity(world, date(2021, 1, 5)) == "có giá trị đến ngày 05/01/2021"
    assert validity(world, date(2021, 1, 6)) == "đã hết hạn ngày 05/01/2021"


def test_an_end_is_as_exact_as_the_day_of_issue(world):
    world.recognise(on=MAY_31, precision=Precision.MONTH)

    assert validity(world, MAY_31) == "có giá trị đến tháng 5/2023"


@pytest.mark.parametrize("precision", [Precision.UNKNOWN, Precision.BALANCE])
def test_a_certificate_of_no_known_day_has_no_known_end(world, precision):
    row = world.recognise(on=MAY_31, precision=precision)
    late = date(2030, 1, 1)

    assert row.expires_on is None
    assert validity(world, late) == "chưa có số liệu"
    assert count(measures.con_hieu_luc, world, late) == "01 sản phẩm"
    assert count(measures.sap_het_han, world, late, thang="12") == "0 sản phẩm"


def test_certificates_in_force_on_the_day(world):
    world.recognise(3, on=date(2020, 2, 29))
    mat = world.product("mat", area=world.other, is_ocop=True)
    world.recognise(4, on=MAY_31, product=mat)

    assert count(measures.con_hieu_luc, world, MAY_31) == "02 sản phẩm"
    assert count(measures.con_hieu_luc, world, MAY_31, hang="4") == "01 sản phẩm"
    assert count(measures.con_hieu_luc, world, MAY_31, dia_ban="ban") == "01 sản phẩm"
    assert count(measures.con_hieu_luc, world, date(2023, 2, 28)) == "02 sản phẩm"
    assert count(measures.con_hieu_luc, world, date(2023, 3, 1)) == "01 sản phẩm"


def test_certificates_that_expire_soon_are_named(world):
    world.recognise(on=date(2020, 4, 30))

    soon = measures.sap_het_han(world.scope(date(2023, 1, 30)), thang="3")

    assert (soon.value, soon.names) == (1, ("chè",))
    assert soon.args == (("thang", "3"),)
    assert count(measures.sap_het_han, world, date(2023, 1, 29), thang="3") == (
        "0 sản phẩm"
    )
    assert count(measures.sap_het_han, world, date(2023, 5, 1), thang="3") == (
        "0 sản phẩm"
    )


@pytest.mark.parametrize("thang", ["x", "-1", "0", "1,5", "99999"])
def test_months_are_a_whole_number(world, thang):
    with pytest.raises(UnknownFigure, match=r"Số tháng .* phải là số nguyên dương"):
        measures.sap_het_han(world.scope(), thang=thang)


def test_a_withdrawn_certificate_is_none(world):
    world.recognise(on=date(2020, 4, 30))
    world.withdraw(on=MAY_31)
    scope = world.scope()

    assert measures.hang(scope, san_pham="che").write() == "đã bị thu hồi"
    assert measures.hang(scope, san_pham="che").value is None
    assert measures.hieu_luc(scope, san_pham="che").write() == "đã bị thu hồi"
    assert measures.con_hieu_luc(scope).write() == "0 sản phẩm"
    before = world.scope(date(2020, 5, 30))
    assert measures.hang(before, san_pham="che").write() == "3 sao"


def test_a_product_recognised_again_has_its_newest_stars(world):
    world.recognise(3, on=date(2020, 4, 30))
    world.recognise(4, on=MAY_31)

    assert measures.hang(world.scope(), san_pham="che").write() == "4 sao"
    assert validity(world, MAY_31) == "có giá trị đến ngày 31/5/2023"


def test_nothing_known_of_certificates_is_no_zero(world):
    scope = world.scope()

    for figure in (
        measures.hang(scope, san_pham="che"),
        measures.hieu_luc(scope, san_pham="che"),
        measures.con_hieu_luc(scope),
        measures.sap_het_han(scope, thang="3"),
    ):
        assert (figure.answer, figure.value, figure.sources) == (
            Answer.MISSING,
            None,
            (),
        )
