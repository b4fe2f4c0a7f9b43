"""One task of a report: its papers, what registers and units say, what is unfinished."""

from datetime import date

import pytest

from tasks.blocks import FigureRun, Level, Problem, plain
from tasks.models import TaskDocument
from tests.entries import handed_in, milestone_report, reading, said
from tests.factories import (
    DocumentFactory,
    IndicatorFactory,
    MeasureUnitFactory,
    MilestoneFactory,
    OutlinePartFactory,
    PeriodFactory,
    TargetFactory,
    TaskDocumentFactory,
    TaskFactory,
    TaskScopeFactory,
    UnitFactory,
)

from .drafts import NOTHING, composed, lines, task_lines

pytestmark = pytest.mark.django_db


# Papers


def test_a_paper_is_cited_in_full_first_and_short_afterwards(
    report, programme, district
):
    plan = DocumentFactory(
        symbol="25/KH-UBND", subject="làm đường", issuer=UnitFactory(name="UBND tỉnh")
    )
    own = DocumentFactory(symbol="26/KH-UBND", subject="thi đua", issuer=district)
    for document in (plan, own):
        TaskDocumentFactory(task=TaskFactory(programme=programme), document=document)
    last = TaskFactory(programme=programme)
    for document in (plan, own):
        TaskDocumentFactory(task=last, document=document)

    first, second, third = composed(report).sections[0].sections

    has_issued = f"{district.name} đã ban hành"
    assert lines(first) == [
        f"{has_issued} Kế hoạch số 25/KH-UBND ngày 10/02/2020 của UBND tỉnh về làm đường."
    ]
    assert lines(second) == [
        f"{has_issued} Kế hoạch số 26/KH-UBND ngày 10/02/2020 về thi đua."
    ]
    assert lines(third) == [
        f"{has_issued} Kế hoạch số 25/KH-UBND; Kế hoạch số 26/KH-UBND."
    ]


def test_papers_that_are_only_the_basis_are_not_issued(report, task):
    TaskDocumentFactory(task=task, role=TaskDocument.Role.BASIS)

    assert task_lines(report) == [NOTHING]


def test_the_paper_that_asks_for_the_report_opens_it_and_is_cited_short_later(
    report, task
):
    report.requested_by = DocumentFactory(symbol="1/CV-UBND", subject="lập báo cáo")
    report.save()
    TaskDocumentFactory(task=task, document=report.requested_by)

    document = composed(report)

    assert plain(document.opening[0].runs).startswith(
        "Thực hiện Kế hoạch số 1/CV-UBND ngày 10/02/2020 về lập báo cáo. "
    )
    assert task_lines(report) == [
        f"{report.unit.name} đã ban hành Kế hoạch số 1/CV-UBND."
    ]


# What the registers and the units say of a task


def test_a_task_says_papers_then_registers_then_words_then_what_is_left(
    report, task, indicator, departments, period
):
    TaskDocumentFactory(task=task, document__symbol="", document__subject="làm đường")
    TaskScopeFactory(task=task, object_code="km")
    TargetFactory(indicator=indicator, value=10)
    reading(indicator, 4)
    returned = handed_in(departments[0], period)
    said(returned, "FORECAST", "Sẽ xong trong tháng 9.", task=task)
    said(returned, "UNFINISHED", task=task, indicator=indicator, reason="mưa lũ.")
    said(returned, "RESULT", "Nhân dân góp công.", task=task)

    assert task_lines(report) == [
        f"{report.unit.name} đã ban hành Kế hoạch làm đường.",
        "Đường đã cứng hóa: 04 km, đạt 40% kế hoạch (10 km), còn 06 km.",
        "Nhân dân góp công.",
        "Chỉ tiêu chưa hoàn thành: đường đã cứng hóa, hiện nay còn 06 km chưa hoàn thành,"
        " do mưa lũ.",
        "Sẽ xong trong tháng 9.",
    ]


def test_several_unfinished_things_are_a_list_in_unit_order(
    report, task, departments, period
):
    first, second = departments
    for unit, name in ((first, "Cầu"), (second, "Đường")):
        said(
            handed_in(unit, period),
            "UNFINISHED",
            "xin lùi hạn",
            task=task,
            heading=name,
            reason="Thiếu vốn.",
        )

    (section,) = composed(report).sections[0].sections

    assert [(block.level, plain(block.runs)) for block in section.blocks] == [
        (Level.DASH, "Chỉ tiêu chưa hoàn thành: "),
        (Level.PLUS, "Đường, hiện nay chưa hoàn thành, do Thiếu vốn; xin lùi hạn."),
        (Level.PLUS, "Cầu, hiện nay chưa hoàn thành, do Thiếu vốn; xin lùi hạn."),
    ]


def test_words_and_registers_under_one_heading_stand_together(
    report, task, indicator, departments, period
):
    TaskScopeFactory(task=task, object_code="km", heading="Đường xã")
    reading(indicator, 4)
    returned = handed_in(departments[0], period)
    said(returned, "RESULT", "Nhân dân góp công.", task=task, heading="Đường xã")
    said(returned, "FORECAST", "Sẽ xong.", task=task)

    (section,) = composed(report).sections[0].sections

    assert section.blocks == ()
    assert [(plain(below.title), lines(below)) for below in section.sections] == [
        ("Đường xã", ["Đường đã cứng hóa: 04 km.", "Nhân dân góp công."]),
        ("", ["Sẽ xong."]),
    ]


def test_a_milestone_says_how_far_it_is(report, task):
    done = MilestoneFactory(task=task, name="đại hội chi bộ", partner="Huyện đoàn")
    open_ = MilestoneFactory(task=task, name="hội thi", due_on=date(2020, 9, 30))
    milestone_report(done)
    for milestone in (done, open_):
        TaskScopeFactory(task=task, object_code=milestone.code)

    assert task_lines(report) == [
        "Đại hội chi bộ (phối hợp với Huyện đoàn): đã hoàn thành.",
        "Hội thi: chưa có số liệu; hạn 30/9/2020.",
    ]


def test_figures_in_words_are_looked_up_and_keep_their_sources(
    report, task, indicator, departments, period
):
    reading(indicator, 5, code="km-1")
    said(
        handed_in(departments[0], period),
        "RESULT",
        "Đã làm {chi_tieu.thuc_hien ma=km}.",
        task=task,
    )

    (section,) = composed(report).sections[0].sections

    (block,) = section.blocks
    (figure,) = [run for run in block.runs if isinstance(run, FigureRun)]
    assert plain(block.runs) == "Đã làm 05 km."
    assert (figure.value, [source.fact for source in figure.sources]) == (
        "5",
        ["reading:km-1@1"],
    )


@pytest.mark.parametrize("scoped", ["khong-co", "hong"])
def test_what_a_task_covers_and_nobody_knows_is_shown_at_its_place(
    report, task, scoped
):
    IndicatorFactory(task=task, code="hong", measure="khong.co")
    TaskScopeFactory(task=task, object_code=scoped)

    (section,) = composed(report).sections[0].sections

    (problem,) = [
        run
        for block in section.blocks
        for run in block.runs
        if isinstance(run, Problem)
    ]
    assert problem.message.startswith("Không có ")


def test_a_register_that_is_gone_is_shown_at_its_place(report, task):
    TaskScopeFactory(task=task, domain="ong")

    (section,) = composed(report).sections[0].sections
    ((problem,),) = [block.runs for block in section.blocks]

    assert problem.message == "Không có sổ theo dõi nào mang mã ong."


def test_footnotes_of_units_do_not_meet(report, task, departments, period):
    for unit in departments:
        said(
            handed_in(unit, period),
            "RESULT",
            f"Xem[^1].\n[^1]: chú thích của {unit.name}",
            task=task,
        )

    (section,) = composed(report).sections[0].sections

    notes = {note.key: plain(note.paragraphs[0].runs) for note in section.footnotes}
    assert sorted(notes.values()) == ["chú thích của Phòng A", "chú thích của Phòng B"]


def test_units_outside_are_not_in_the_report(report, task, period):
    said(handed_in(UnitFactory(), period), "RESULT", "Của huyện khác.", task=task)

    assert task_lines(report) == [NOTHING]


def test_the_return_of_another_period_is_not_in_the_report(report, task, departments):
    said(
        handed_in(departments[0], PeriodFactory(year=2019)),
        "RESULT",
        "Năm cũ.",
        task=task,
    )

    assert task_lines(report) == [NOTHING]


# The units' own words


def test_difficulties_stand_in_task_order_and_unit_order(
    report, programme, departments, period
):
    part = OutlinePartFactory(
        outline=report.outline, texts="DIFFICULTY", title="Khó khăn"
    )
    later, sooner = (TaskFactory(programme=programme, order=n) for n in (9, 8))
    first, second = (handed_in(unit, period) for unit in departments)
    said(first, "DIFFICULTY", "A về việc 9.", task=later)
    said(first, "DIFFICULTY", "A về việc 8.", task=sooner)
    said(second, "DIFFICULTY", "B về việc 9.", task=later)
    said(second, "DIFFICULTY", "B nói chung.")
    said(second, "CAUSE", "B về nguyên nhân.")

    *_, section = composed(report).sections

    assert plain(section.title) == part.title
    assert lines(section) == [
        "B nói chung.",
        "A về việc 8.",
        "B về việc 9.",
        "A về việc 9.",
    ]


def test_solutions_stand_unit_by_unit_in_unit_order(report, departments, period):
    OutlinePartFactory(outline=report.outline, units="SOLUTION")
    first, second = (handed_in(unit, period) for unit in departments)
    said(first, "SOLUTION", "- Việc một\n- Việc hai")
    said(second, "SOLUTION", "Việc ba.")

    *_, section = composed(report).sections

    assert [(plain(s.title), lines(s), s.code) for s in section.sections] == [
        ("Phòng B", ["Việc ba."], departments[1].code),
        ("Phòng A", ["Việc một", "Việc hai"], departments[0].code),
    ]


def test_a_fraction_is_printed_as_one(report, task):
    share = IndicatorFactory(
        task=task,
        fraction=True,
        stock=True,
        name="hội viên",
        unit=MeasureUnitFactory(code="hoi-vien", word="hội viên", places=None),
    )
    reading(share, 26, base=39)
    TaskScopeFactory(task=task, object_code=share.code)

    assert task_lines(report) == ["Hội viên: 26/39 hội viên."]
