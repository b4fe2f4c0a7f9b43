"""One thing to do, and two units in charge of it."""

import pytest

from tasks.checks.two_leads import RULE
from tasks.findings import Severity
from tasks.models import TaskUnit
from tests.entries import milestone_report, said
from tests.factories import MilestoneFactory, UnitFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def other(programme):
    return UnitFactory(code="tram", name="Trạm B", parent=programme.unit)


def test_a_task_with_two_leads_is_found(look, task, other):
    TaskUnit.objects.create(task=task, unit=other, role=TaskUnit.Role.LEAD)

    assert look(RULE) == [
        "Nhiệm vụ 1 “Làm đường” có hơn một đơn vị chủ trì: Phòng A; Trạm B."
    ]


def test_a_part_handed_on_is_a_hint(find, task, other):
    MilestoneFactory(task=task, code="cau", name="cầu treo", lead=other)

    (finding,) = find(RULE)

    assert finding.severity == Severity.HINT
    assert finding.sentence == (
        "Việc “cầu treo” giao Trạm B (mốc cau) nhưng đơn vị chủ trì nhiệm vụ 1 “Làm đường”"
        " là Phòng A."
    )


def test_that_another_unit_reports_on_it_weighs_more(
    find, task, indicator, other, returned
):
    MilestoneFactory(task=task, indicator=indicator, lead=other)
    said(returned, "UNFINISHED", task=task, indicator=indicator, reason="thiếu vốn")

    (finding,) = find(RULE)

    assert finding.severity == Severity.WARNING
    assert finding.sentence.endswith("; báo cáo về việc này lại do Phòng A viết.")


def test_words_on_what_several_parts_make_up_may_be_about_another_part(
    find, task, indicator, other, department, returned
):
    MilestoneFactory(task=task, indicator=indicator, lead=other)
    MilestoneFactory(task=task, indicator=indicator, lead=department)
    said(returned, "UNFINISHED", task=task, indicator=indicator, reason="thiếu vốn")

    assert [finding.severity for finding in find(RULE)] == [Severity.HINT]


def test_what_the_lead_keeps_is_no_matter(look, task, department):
    milestone_report(MilestoneFactory(task=task, lead=department))

    assert look(RULE) == []
