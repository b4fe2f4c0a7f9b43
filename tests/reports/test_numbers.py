"""Numbers and days: from 01 on 01/01, burnt by nothing, given once."""

from datetime import date
from threading import Barrier, Thread

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError, connection, transaction

from reports import actions
from reports.models import NumberSeries, OutgoingEntry, Report
from reports.render import press
from reports.states import Move, State
from tests.entries import moment
from tests.factories import (
    DocumentTypeFactory,
    OutlineFactory,
    PeriodFactory,
    ReportFactory,
)

from .office import JUNE_15, NOON, Office, again, later

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("quick_press")]

JUNE_16 = date(2020, 6, 16)


@pytest.fixture
def another(office, report):
    """More reports of the same agency, signed."""

    def make(outline=None):
        year = 2000 + Report.objects.count()
        made = ReportFactory(
            letterhead=report.unit.letterheads.get(),
            outline=outline or report.outline,
            period=PeriodFactory(year=year),
        )
        return office.take(made, State.SIGNED)

    return make


# Numbers


def test_numbers_run_from_01_and_only_issuing_takes_one(office, signed, another):
    second = another()
    office.move(second, Move.RETURN, by=office.clerk, reason="Sai thể thức.")
    third = another()

    first, following = office.issue(signed), office.issue(third)

    assert (first.full_symbol, following.full_symbol) == ("01/BC-UBND", "02/BC-UBND")
    assert NumberSeries.objects.get().next_number == 3


def test_a_failed_issue_burns_no_number(office, signed, another, monkeypatch):
    def out_of_paper(html, attached=()):
        raise press.StaticFileMissing("Tinos_400Regular.ttf")

    with monkeypatch.context() as patched:
        patched.setattr(press, "press", out_of_paper)
        with pytest.raises(press.StaticFileMissing):
            office.issue(signed)
    assert not OutgoingEntry.objects.exists()
    assert again(signed).state is State.SIGNED

    assert office.issue(another()).number == 1


def test_every_year_begins_at_01(office, signed, another):
    office.issue(signed)
    new_year = date(2021, 1, 1)

    entry = office.issue(another(), on=new_year, at=moment(new_year))

    assert (entry.year, entry.full_symbol) == (2021, "01/BC-UBND")


def test_every_agency_has_numbers_of_its_own(office, signed):
    office.issue(signed)
    other = ReportFactory(outline=signed.outline)
    elsewhere = Office(other.unit)

    elsewhere.take(other, State.SIGNED)

    assert elsewhere.issue(other).number == 1


def test_a_type_with_a_series_of_its_own_is_numbered_apart(office, signed, another):
    plans = OutlineFactory(code="ke-hoach", type=DocumentTypeFactory())
    actions.open_series(unit=office.unit, year=2020, kind=plans.type, next_number=7)

    common, own = office.issue(signed), office.issue(another(plans))

    assert (common.full_symbol, own.full_symbol) == ("01/BC-UBND", "07/KH-UBND")
    new_year = date(2021, 1, 4)
    assert office.issue(another(plans), on=new_year, at=moment(new_year)).number == 1
    assert NumberSeries.objects.get(year=2021).type == plans.type


def test_numbers_given_outside_are_passed_over(office, signed, another):
    assert office.issue(signed, number=137).full_symbol == "137/BC-UBND"
    assert actions.next_number(signed, JUNE_15) == 138

    late = another()
    with pytest.raises(actions.NumberTaken) as refusal:
        office.issue(late, number=136)

    assert str(refusal.value).startswith(
        "Số 136 không cấp được nữa; số tiếp theo của dãy"
    )
    assert office.issue(late).number == 138


def test_a_series_is_not_set_back(office, signed):
    office.issue(signed, number=12)

    with pytest.raises(actions.NumberTaken):
        actions.open_series(unit=office.unit, year=2020, kind=None, next_number=12)
    assert NumberSeries.objects.get().next_number == 13


def test_no_number_and_symbol_of_an_agency_stands_twice(office, signed, another):
    entry = office.issue(signed)
    other = NumberSeries.objects.create(
        unit=office.unit, year=2020, type=DocumentTypeFactory()
    )
    entry.pk, entry.series, entry.report = None, other, another()

    with pytest.raises(ValidationError) as refusal:
        entry.full_clean()
    assert "Số, ký hiệu này của cơ quan đã cấp trong năm." in refusal.value.messages
    with pytest.raises(IntegrityError), transaction.atomic():
        entry.save()


@pytest.mark.skipif(
    connection.vendor != "postgresql", reason="SQLite lets only one writer in"
)
@pytest.mark.django_db(transaction=True)
def test_two_clerks_who_issue_at_once_get_two_numbers(office, signed, another):
    reports = [signed, another()]
    ready, numbers = Barrier(2), []

    def issue_from_own_connection(report):
        try:
            ready.wait(timeout=10)
            numbers.append(office.issue(report).number)
        finally:
            connection.close()

    threads = [Thread(target=issue_from_own_connection, args=(r,)) for r in reports]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert sorted(numbers) == [1, 2]


@pytest.mark.skipif(
    connection.vendor != "postgresql", reason="SQLite lets only one writer in"
)
@pytest.mark.django_db(transaction=True)
def test_of_two_clerks_who_issue_one_report_one_is_refused(office, signed):
    ready, outcomes = Barrier(2), []

    def issue_from_own_connection():
        try:
            seen = len(again(signed).past)
            ready.wait(timeout=10)
            actions.issue_report(
                signed, seen=seen, by=office.clerk, on=JUNE_15, at=NOON
            )
            outcomes.append("issued")
        except actions.Outdated:
            outcomes.append("refused")
        finally:
            connection.close()

    threads = [Thread(target=issue_from_own_connection) for _ in range(2)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert sorted(outcomes) == ["issued", "refused"]
    assert NumberSeries.objects.get().next_number == 2


# The day


def test_the_day_is_not_before_the_signature_nor_to_come(office, signed):
    with pytest.raises(actions.DayOutOfOrder, match="ký ngày 15/6/2020"):
        office.issue(signed, on=date(2020, 6, 14))
    with pytest.raises(actions.DayOutOfOrder, match="16/6/2020 chưa đến"):
        office.issue(signed, on=JUNE_16)


def test_a_later_number_has_no_earlier_day(office, signed, another):
    second = another()
    office.issue(signed, on=JUNE_16, at=later(1))

    with pytest.raises(actions.DayOutOfOrder) as refusal:
        office.issue(second, on=JUNE_15, at=later(1))

    assert str(refusal.value) == (
        "Báo cáo số 01/BC-UBND đã mang ngày 16/6/2020; số sau không được mang ngày"
        " 15/6/2020 trước đó."
    )
