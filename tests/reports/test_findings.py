"""Soát xét of a report: parts in its order, the worst first, and what is signed for."""

from datetime import date

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from reports import actions
from reports.findings import blocking, findings_of, review
from reports.models import Report
from tasks.findings import Finding, Severity
from tests.entries import JUNE_14, handed_in, moment, reading, said
from tests.factories import (
    IndicatorFactory,
    OutlineFactory,
    ReportFactory,
    TargetFactory,
    TaskFactory,
    UserFactory,
)

pytestmark = pytest.mark.django_db

REASON = "Huyện ủy đã biết."
NOON = moment(JUNE_14)


@pytest.fixture
def somebody():
    return UserFactory(office=True)


@pytest.fixture
def contradiction(task, indicator, departments):
    """A department lists as unfinished what is met: this blocks."""
    TargetFactory(indicator=indicator, value=5)
    reading(indicator, 5)
    returned = handed_in(departments[0], report_period(task))
    said(returned, "UNFINISHED", task=task, indicator=indicator, reason="mưa")


def report_period(task):
    return Report.objects.get(unit=task.programme.unit).period


@pytest.fixture
def later(programme, report):
    """A second task, of which nothing is known."""
    return TaskFactory(programme=programme, code="sau", order=2)


def keys(checked):
    return [one.finding.key for one in checked]


def waive(report, finding, by, **values):
    given = {"reason": REASON, "by": by, "at": NOON} | values
    return actions.waive_finding(report, finding, **given)


# What is found


def test_parts_stand_in_the_order_of_the_report_the_worst_first(
    report, contradiction, later
):
    parts = review(report).parts

    assert [part.title.partition(".")[0] for part in parts] == ["1", "2"]
    found = [one.finding.severity for one in parts[0].checked]
    assert found[0] == Severity.BLOCKING
    assert found == sorted(found, key=list(Severity).index)


def test_only_what_blocks_stops_the_report(report, contradiction):
    assert [one.finding.rule for one in blocking(report)] == ["unfinished-though-met"]


def test_each_task_is_read_on_its_own_day_and_the_report_on_the_day_asked(
    report, indicator
):
    TargetFactory(indicator=indicator)
    reading(indicator, 5, on=date(2020, 6, 1))

    def missing(day):
        found = keys(findings_of(report, as_of=day))
        return f"target-without-actual:{indicator.code}" in found

    assert missing(date(2020, 5, 31))
    assert not missing(JUNE_14)


def test_a_report_without_a_letterhead_is_checked_all_the_same(report, task):
    report.unit.letterheads.all().delete()

    assert [part.code for part in review(report).parts] == [task.code]


def test_a_cancelled_task_is_not_looked_at(report, task):
    task.cancelled_on = date(2020, 1, 1)
    task.save()

    assert review(report).parts == ()


# Who signs for it


def test_what_is_signed_for_no_longer_blocks_and_says_who_and_why(
    report, contradiction, somebody
):
    (one,) = blocking(report)
    waive(report, one.finding, somebody)

    assert blocking(report) == []
    (same,) = [c for c in findings_of(report) if c.finding.key == one.finding.key]
    assert (same.is_waived, same.is_stale) == (True, False)
    assert (same.waiver.waived_by, same.waiver.waived_at) == (somebody, NOON)
    assert (same.waiver.reason, same.waiver.sentence) == (
        REASON,
        one.finding.sentence,
    )


def test_other_values_are_another_matter(report, contradiction, indicator, somebody):
    waive(report, blocking(report)[0].finding, somebody)
    reading(indicator, 1)  # five and one are six now

    (one,) = blocking(report)

    assert (one.is_waived, one.is_stale) == (False, True)


def test_signing_anew_takes_the_place_of_the_old(
    report, contradiction, indicator, somebody
):
    old = waive(report, blocking(report)[0].finding, somebody)
    reading(indicator, 1)

    new = waive(report, blocking(report)[0].finding, somebody)

    old.refresh_from_db()
    assert (old.withdrawn_by, old.withdrawn_at) == (somebody, NOON)
    assert list(report.waivers.filter(withdrawn_at=None)) == [new]


def test_what_is_taken_back_blocks_again(report, contradiction, somebody):
    finding = blocking(report)[0].finding
    waiver = waive(report, finding, somebody)

    actions.withdraw_waiver(waiver, by=somebody, at=NOON)

    assert keys(blocking(report)) == [finding.key]
    with pytest.raises(actions.AlreadyWithdrawn):
        actions.withdraw_waiver(waiver, by=somebody, at=NOON)


def test_a_waiver_is_of_one_report(report, contradiction, somebody, other_report):
    waive(report, blocking(report)[0].finding, somebody)

    assert len(blocking(other_report)) == 1


@pytest.fixture
def other_report(report):
    head = report.unit.letterheads.get()
    outline = OutlineFactory(code="nhanh")
    return ReportFactory(letterhead=head, period=report.period, outline=outline)


def test_as_known_before_it_was_signed_it_blocks(report, contradiction, somebody):
    waive(report, blocking(report)[0].finding, somebody, at=moment(JUNE_14, 18))

    assert len(blocking(report, known_at=moment(JUNE_14, 13))) == 1
    assert blocking(report, known_at=moment(JUNE_14, 19)) == []


@pytest.mark.parametrize("reason", ["", "   "])
def test_without_a_reason_nothing_is_let_through(
    report, contradiction, somebody, reason
):
    with pytest.raises(actions.NoReason, match="lý do"):
        waive(report, blocking(report)[0].finding, somebody, reason=reason)

    assert not report.waivers.exists()


def test_what_is_not_there_cannot_be_let_through(report, contradiction, somebody):
    gone = Finding(
        rule="khong-co",
        severity=Severity.BLOCKING,
        about=("x",),
        values=(),
        sentence="Không có.",
    )
    with pytest.raises(actions.NoSuchFinding, match="không còn"):
        waive(report, gone, somebody)


def test_what_changed_since_it_was_read_cannot_be_let_through(
    report, contradiction, indicator, somebody
):
    read = blocking(report)[0].finding
    reading(indicator, 1)

    with pytest.raises(actions.NoSuchFinding):
        waive(report, read, somebody)


def test_findings_cost_the_same_for_many_indicators(report, task):
    def counted():
        with CaptureQueriesContext(connection) as captured:
            findings_of(report)
        return len(captured)

    TargetFactory(indicator=IndicatorFactory(task=task))
    counted()
    of_one = counted()
    for _ in range(50):
        TargetFactory(indicator=IndicatorFactory(task=task))

    assert counted() == of_one
