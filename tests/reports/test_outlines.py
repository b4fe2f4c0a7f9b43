"""Other outlines than the half-year's: whose report it is, which task, what is refused."""

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction

from reports.models import Outline, Report
from tasks.blocks import plain
from tests.entries import handed_in, reading, said
from tests.factories import (
    MilestoneFactory,
    OutlineFactory,
    OutlinePartFactory,
    PeriodFactory,
    ReportFactory,
    TaskFactory,
    TaskScopeFactory,
)

from .drafts import NOTHING, composed, lines, titles

pytestmark = pytest.mark.django_db


@pytest.fixture
def of_task(report, task):
    """A report about the task, beside the whole one."""
    outline = OutlineFactory(
        code="chuyen-de", subject="Kết quả nhiệm vụ “{nhiem_vu}” {ky_nam}"
    )
    OutlinePartFactory(outline=outline, tasks=True, title="KẾT QUẢ")
    OutlinePartFactory(outline=outline, texts="DIFFICULTY", title="KHÓ KHĂN")
    OutlinePartFactory(outline=outline, units="SOLUTION", title="GIẢI PHÁP")
    head = report.unit.letterheads.get()
    return ReportFactory(letterhead=head, outline=outline, task=task)


# Of one task


def test_a_report_about_a_task_names_it_and_starts_with_its_objective(
    of_task, task, indicator
):
    TaskScopeFactory(task=task, object_code="km", heading="Đường xã")
    reading(indicator, 5)

    document = composed(of_task)

    result, *_ = document.sections
    assert document.subject == f"Kết quả nhiệm vụ “{task.name}” 6 tháng đầu năm 2020"
    assert lines(result) == ["Mục tiêu: Cứng hóa 10 km đường."]
    assert titles(result.sections) == {"Đường xã": {}}
    assert result.code == task.code


def test_a_report_about_a_task_says_nothing_of_the_others(
    of_task, task, programme, departments, period
):
    other = TaskFactory(programme=programme)
    returned = handed_in(departments[0], period)
    for about, word in ((task, "Của nó."), (other, "Của việc khác."), (None, "Chung.")):
        for part in ("RESULT", "DIFFICULTY", "SOLUTION"):
            said(returned, part, word, task=about)

    result, difficulties, solutions = composed(of_task).sections

    assert lines(result)[1:] == ["Của nó."]
    assert lines(difficulties) == ["Của nó."]
    assert [lines(unit) for unit in solutions.sections] == [["Của nó."]]


def test_a_report_about_a_task_nobody_has_told_of_says_so(of_task):
    assert [lines(section) for section in composed(of_task).sections] == [
        ["Mục tiêu: Cứng hóa 10 km đường.", NOTHING],
        [NOTHING],
        [NOTHING],
    ]


def test_an_outline_of_one_task_asks_for_the_task_and_another_for_none(of_task, report):
    of_task.task, report.task = None, of_task.task

    for wrong in (of_task, report):
        assert "phải chọn nhiệm vụ" in refusal(wrong)["task"][0]


def test_a_task_of_another_unit_or_year_is_refused(of_task):
    for programme in ({}, {"programme__unit": of_task.unit, "programme__year": 2019}):
        of_task.task = TaskFactory(**programme)

        assert "chương trình của đơn vị" in refusal(of_task)["task"][0]


def test_a_period_has_one_report_of_an_outline_and_one_of_each_task(of_task, report):
    head = report.unit.letterheads.get()
    for task in (None, of_task.task):
        outline = of_task.outline if task else report.outline
        with transaction.atomic(), pytest.raises(IntegrityError):
            ReportFactory(letterhead=head, outline=outline, task=task)

    other = TaskFactory(programme=of_task.task.programme)
    assert ReportFactory(letterhead=head, outline=of_task.outline, task=other)


# Regular reports


def test_a_regular_report_is_of_its_kind_of_period_only(report):
    report.outline.period_kind = "MONTH"

    assert "loại kỳ khác" in refusal(report)["outline"][0]


def test_the_regular_report_is_found_as_it_is_known(report):
    Outline.objects.update(period_kind="HALF")
    month = PeriodFactory(month=True, ordinal=6)
    ReportFactory(
        letterhead=report.unit.letterheads.get(),
        period=month,
        outline=OutlineFactory(code="khac"),
    )

    found = Report.objects.regular()

    assert list(found) == [report]
    assert [row.is_regular for row in Report.objects.order_by("pk")] == [True, False]
    assert [row.file_name for row in Report.objects.order_by("pk")] == [
        "bao-cao-2020-H1",
        "khac-2020-06",
    ]


def refusal(report):
    with pytest.raises(ValidationError) as refused:
        report.full_clean()
    return refused.value.message_dict


# Placeholders and what nobody told


@pytest.mark.parametrize(
    ("period", "subject"),
    [
        ({}, "6 tháng đầu năm 2020; 6 tháng cuối năm 2020"),
        ({"month": True, "ordinal": 6}, "tháng 6 năm 2020; tháng 7 năm 2020"),
        (
            {"kind": "NINE_MONTHS", "code": "9M", "name": "9 tháng đầu năm"},
            "9 tháng đầu năm 2020; quý IV năm 2020",
        ),
        ({"kind": "YEAR", "code": "nam", "name": "năm"}, "năm 2020; năm 2021"),
        ({"kind": "YEAR", "code": "nam", "name": "năm 2020"}, "năm 2020; năm 2021"),
    ],
)
def test_period_and_year_are_said_as_one_name(period, subject):
    outline = OutlineFactory(subject="{ky_nam}; {ky_sau_nam}")
    report = ReportFactory(outline=outline, period=PeriodFactory(**period))

    assert composed(report).subject == subject


def test_a_part_nobody_told_of_says_so(report):
    for kind in ({"tasks": True}, {"texts": "CAUSE"}, {"units": "SOLUTION"}):
        OutlinePartFactory(outline=report.outline, **kind)
    OutlinePartFactory(outline=report.outline, title="ĐỀ MỤC")

    *told, heading = composed(report).sections

    assert [lines(section) for section in told[1:]] == [[NOTHING]] * 3
    assert (plain(heading.title), lines(heading)) == ("ĐỀ MỤC", [])


def test_an_outline_may_ask_for_smaller_letters(report):
    Outline.objects.update(is_compact=True)

    assert composed(report).is_compact


def test_milestones_alone_are_something_to_tell(report, task):
    TaskScopeFactory(task=task, object_code=MilestoneFactory(task=task).code)

    (part,) = composed(report).sections

    assert NOTHING not in lines(part.sections[0])
