"""What is found stands in the way of the signature until it is mended or signed for."""

import pytest

from reports import actions
from reports.actions import Blocked, waive_finding
from reports.findings import blocking, findings_of
from reports.states import Move, State
from tests.entries import handed_in, reading, said
from tests.factories import TargetFactory

from .office import NOON, Office, again, later

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("quick_press")]


@pytest.fixture
def people(report):
    office = Office(report.unit)
    report.drafting_unit = office.hall
    report.save()
    return office


@pytest.fixture(autouse=True)
def contradiction(report, task, indicator, departments):
    """A department lists as unfinished what is met: this blocks."""
    TargetFactory(indicator=indicator, value=5)
    reading(indicator, 5)
    returned = handed_in(departments[0], report.period)
    said(returned, "UNFINISHED", task=task, indicator=indicator, reason="mưa")


def let_through(report, by):
    (found,) = blocking(again(report))
    return waive_finding(
        again(report), found.finding, reason="Đã báo cáo.", by=by, at=NOON
    )


def test_what_blocks_keeps_a_report_from_the_signature(people, report):
    people.take(report, State.FORM)

    with pytest.raises(Blocked, match="Còn 01 lỗi chặn"):
        people.move(report, Move.CHECK_FORM)

    assert again(report).state is State.FORM


def test_signed_for_it_goes_on_to_issue(people, report):
    let_through(report, people.checker)

    assert people.take(report, State.ISSUED).entry.number == 1


def test_taken_back_after_the_freeze_it_keeps_the_report_from_issue(people, report):
    waiver = let_through(report, people.checker)
    people.take(report, State.SIGNED)
    actions.withdraw_waiver(waiver, by=people.checker, at=later(1))

    with pytest.raises(Blocked):
        people.issue(report)


def test_what_comes_after_the_freeze_is_no_finding_of_it(people, report, indicator):
    let_through(report, people.checker)
    people.take(report, State.APPROVAL)
    before = [c.finding for c in findings_of(again(report))]
    reading(indicator, 1, at=later(2))

    assert [c.finding for c in findings_of(again(report))] == before


def test_a_slip_of_the_pen_leads_to_its_place_in_the_preview(report, task, departments):
    returned = handed_in(departments[1], report.period)
    said(returned, "RESULT", "Đã làm làm xong đường.", task=task)

    (found,) = (
        c.finding for c in findings_of(report) if c.finding.rule == "doubled-words"
    )
    assert found.mend == f"{report.get_absolute_url()}#{task.code}"
