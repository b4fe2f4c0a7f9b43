"""The page at a glance: a line or two for each task, and all of it on one page."""

from datetime import date

import pytest

from reports.render import to_pdf
from tasks.blocks import FigureRun
from tests.entries import handed_in, milestone_report, reading, said
from tests.factories import (
    IndicatorFactory,
    MilestoneFactory,
    OutlinePartFactory,
    PeriodTaskFactory,
    TargetFactory,
    TaskFactory,
    UnitFactory,
)

from .drafts import NOTHING, composed, lines
from .paper import Paper

pytestmark = pytest.mark.django_db


@pytest.fixture
def outline():
    outline = OutlinePartFactory(kind="SUMMARY", title="TIẾN ĐỘ").outline
    outline.is_compact = True
    outline.save()
    return outline


@pytest.fixture
def task(programme):
    return TaskFactory(programme=programme, order=1, name="Làm đường")


def summed_up(report, **asked):
    (section,) = composed(report, **asked).sections
    return lines(section)


def test_an_indicator_is_held_against_its_goal(report, indicator):
    TargetFactory(indicator=indicator, value=10)
    reading(indicator, 4)

    assert summed_up(report) == ["Làm đường: đường đã cứng hóa: 4/10 km (40%)."]


def test_a_goal_that_is_no_plain_number_is_said_in_words(report, indicator):
    TargetFactory(indicator=indicator, value=10, operator="MORE")
    reading(indicator, 4)

    assert summed_up(report) == [
        "Làm đường: đường đã cứng hóa: 04 km, mục tiêu trên 10 (40%)."
    ]


def test_where_less_is_better_there_is_no_percentage(report, indicator):
    TargetFactory(indicator=indicator, value=10, operator="AT_MOST")
    reading(indicator, 4)

    assert summed_up(report) == [
        "Làm đường: đường đã cứng hóa: 04 km, mục tiêu không quá 10 km."
    ]


def test_nothing_known_is_no_zero(report, indicator):
    TargetFactory(indicator=indicator, value=10)

    assert summed_up(report) == [
        "Làm đường: đường đã cứng hóa: chưa có số liệu, mục tiêu 10 km."
    ]


def test_the_goal_of_another_unit_is_said_to_be_its(report, indicator):
    TargetFactory(indicator=indicator, value=10)
    TargetFactory(indicator=indicator, value=8, set_by=UnitFactory(name="UBND tỉnh"))
    reading(indicator, 4)

    assert summed_up(report) == [
        "Làm đường: đường đã cứng hóa: 4/10 km (40%); 04 km, UBND tỉnh giao 08 (50%)."
    ]


def test_what_only_describes_is_left_out_and_a_share_needs_no_goal(report, task):
    size = IndicatorFactory(task=task)
    share = IndicatorFactory(task=task, fraction=True, name="xã")
    reading(size, 3)
    reading(share, 17, base=17)

    assert summed_up(report) == ["Làm đường: xã: 17/17 km."]


def test_every_number_is_a_figure_with_its_rows(report, indicator):
    TargetFactory(indicator=indicator, value=10, operator="MORE")
    reading(indicator, 4, code="thang-5")

    (section,) = composed(report).sections
    (block,) = section.blocks

    figures = [run for run in block.runs if isinstance(run, FigureRun)]
    assert [(figure.code, figure.value) for figure in figures] == [
        ("chi_tieu.thuc_hien", "4"),
        ("chi_tieu.muc_tieu", "10"),
        ("chi_tieu.thuc_hien", "40"),
    ]
    assert [source.fact for source in figures[0].sources] == ["reading:thang-5@1"]


def test_a_task_without_numbers_counts_its_milestones(report, task):
    for state in ("ONGOING", "DONE", "ONGOING"):
        milestone_report(MilestoneFactory(task=task), state)
    MilestoneFactory(task=task)

    assert summed_up(report) == [
        "Làm đường: 01 việc đã hoàn thành; 02 việc đang thực hiện;"
        " 01 việc chưa có số liệu."
    ]


def test_a_task_without_anything_says_that_there_are_no_numbers(report, task):
    assert summed_up(report) == ["Làm đường: không đặt chỉ tiêu bằng số."]


def test_what_is_unfinished_is_said_with_its_reason_and_no_more(
    report, task, departments, period
):
    first, second = (handed_in(unit, period) for unit in departments)
    said(
        first,
        "UNFINISHED",
        "Xin lùi.",
        task=task,
        heading="Cầu",
        reason="Mưa[^1].\n[^1]: to",
    )
    said(second, "UNFINISHED", task=task, heading="Đường", reason="thiếu vốn")

    assert summed_up(report) == [
        "Làm đường: không đặt chỉ tiêu bằng số."
        " Chưa xong: Đường, do thiếu vốn; Cầu, do Mưa."
    ]
    assert to_pdf(composed(report))  # and no footnote without its sign


def test_what_is_unfinished_and_has_no_name_is_said_by_what_is_known_of_it(
    report, task, indicator, departments, period
):
    returned = handed_in(departments[0], period)
    said(returned, "UNFINISHED", task=task, indicator=indicator, reason="mưa")
    said(returned, "UNFINISHED", task=task, reason="thiếu vốn")
    said(returned, "UNFINISHED", "Xin lùi hạn.", task=task)

    (line,) = summed_up(report)

    assert line.endswith(
        " Chưa xong: đường đã cứng hóa, do mưa; do thiếu vốn; Xin lùi hạn."
    )


def test_a_task_is_read_at_its_own_cut_off(report, task, indicator, period):
    TargetFactory(indicator=indicator, value=10)
    PeriodTaskFactory(period=period, task=task, cut_off_on=date(2020, 5, 31))
    reading(indicator, 4, on=date(2020, 5, 1))
    reading(indicator, 3, on=date(2020, 6, 1))

    assert summed_up(report) == ["Làm đường: đường đã cứng hóa: 4/10 km (40%)."]


def test_a_unit_without_tasks_has_nothing_to_tell(report):
    assert summed_up(report) == [NOTHING]


@pytest.mark.slow
def test_nine_tasks_with_two_goals_each_stand_on_one_page(report, programme):
    for _ in range(9):
        task = TaskFactory(programme=programme, name="Đường giao thông nông thôn")
        for indicator in IndicatorFactory.create_batch(2, task=task):
            TargetFactory(indicator=indicator, value=10)
            reading(indicator, 4)

    assert len(Paper(to_pdf(composed(report))).pages) == 1
