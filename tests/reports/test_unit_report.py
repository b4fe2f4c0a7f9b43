"""A unit's own report: its share of what others ask of it, in its own words."""

from datetime import date

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from tasks.blocks import plain
from tasks.models import ReturnVersion, TaskUnit
from tests.entries import handed_in, milestone_report, reading, said
from tests.factories import (
    AreaFactory,
    DocumentFactory,
    IndicatorFactory,
    LetterheadFactory,
    MilestoneFactory,
    OutlineFactory,
    OutlinePartFactory,
    PeriodFactory,
    PeriodTaskFactory,
    ProgrammeFactory,
    ReportFactory,
    TargetFactory,
    TaskDocumentFactory,
    TaskFactory,
    TaskScopeFactory,
    UnitFactory,
)

from .drafts import NOTHING, composed, lines, titles

pytestmark = pytest.mark.django_db

LEAD, COOPERATE = TaskUnit.Role.LEAD, TaskUnit.Role.COOPERATE
MAY_31 = date(2020, 5, 31)


@pytest.fixture
def district():
    return LetterheadFactory(unit__committee=True, unit__area__district=True).unit


@pytest.fixture
def programme(district):
    return ProgrammeFactory(unit=district)


@pytest.fixture
def commune(district):
    area = AreaFactory(parent=district.area, name="Bản Mai")
    return UnitFactory(committee=True, area=area, parent=district)


@pytest.fixture
def neighbour(district):
    area = AreaFactory(parent=district.area, name="Nà Lân")
    return UnitFactory(committee=True, area=area, parent=district)


@pytest.fixture
def department(district):
    return UnitFactory(parent=district, area=district.area, name="Phòng Hạ tầng")


@pytest.fixture
def period():
    return PeriodFactory()


@pytest.fixture
def outline():
    outline = OutlineFactory(code="cua-don-vi", is_of_unit=True)
    OutlinePartFactory(outline=outline, order=1, tasks=True, title="KẾT QUẢ")
    OutlinePartFactory(outline=outline, order=2, title="ĐÁNH GIÁ")
    OutlinePartFactory(
        outline=outline, order=3, depth=2, texts="DIFFICULTY", title="Khó khăn"
    )
    return outline


@pytest.fixture
def report_of(outline):
    """The own report of a unit, which has a letterhead for it."""

    def made(unit):
        return ReportFactory(letterhead=LetterheadFactory(unit=unit), outline=outline)

    return made


def tasks_of(document):
    """Objective → what is printed below it, of every task."""
    return {
        plain(section.title): lines(section)
        for section in document.sections[0].sections
    }


# Which tasks


def test_it_tells_of_the_tasks_the_unit_does_for_others_in_their_order(
    report_of, programme, commune
):
    TaskFactory(programme=programme, order=3, objective="C", units={commune: LEAD})
    TaskFactory(
        programme=programme,
        order=1,
        objective="A",
        units={commune: TaskUnit.Role.REPORT},
    )
    TaskFactory(programme=programme, order=2, objective="B", units={commune: COOPERATE})

    assert list(tasks_of(composed(report_of(commune)))) == ["A", "B", "C"]


def test_it_tells_of_no_task_it_only_follows_and_of_none_of_its_own_list(
    report_of, programme, commune
):
    TaskFactory(programme=programme, units={commune: TaskUnit.Role.FOLLOW})
    TaskFactory(programme=ProgrammeFactory(unit=commune), units={commune: LEAD})
    TaskFactory(programme=programme)

    (part,) = composed(report_of(commune)).sections

    assert lines(part) == [NOTHING]


# Which facts


@pytest.fixture
def road(programme, commune, neighbour, department):
    """Kilometres that a department leads and two communes build."""
    task = TaskFactory(
        programme=programme,
        objective="Làm đường.",
        units={department: LEAD, commune: COOPERATE, neighbour: COOPERATE},
    )
    indicator = IndicatorFactory(task=task, code="km", name="đường")
    TaskScopeFactory(task=task, object_code="km")
    TargetFactory(indicator=indicator, value=10)
    reading(indicator, 2, area=commune.area)
    reading(indicator, 3, area=neighbour.area)
    return indicator


def test_a_commune_tells_what_is_known_of_its_own_place(report_of, road, commune):
    assert tasks_of(composed(report_of(commune))) == {"Làm đường.": ["Đường: 02 km."]}


def test_a_commune_is_held_against_its_own_quota(report_of, road, commune):
    TargetFactory(indicator=road, area=commune.area, value=4)

    assert tasks_of(composed(report_of(commune))) == {
        "Làm đường.": ["Đường: 02 km, đạt 50% kế hoạch (04 km), còn 02 km."]
    }


def test_who_leads_the_task_tells_of_all_of_it(report_of, road, department):
    assert tasks_of(composed(report_of(department))) == {
        "Làm đường.": ["Đường: 05 km, đạt 50% kế hoạch (10 km), còn 05 km."]
    }


def test_what_is_counted_of_another_place_is_not_the_commune_s_affair(
    report_of, road, commune, neighbour
):
    IndicatorFactory(
        task=road.task,
        code="noi-khac",
        measure=f"chi_tieu.thuc_hien ma=km dia_ban={neighbour.area.code}",
    )
    TaskScopeFactory(task=road.task, object_code="noi-khac")

    assert tasks_of(composed(report_of(commune))) == {"Làm đường.": ["Đường: 02 km."]}


def test_a_unit_that_co_operates_tells_what_it_entered_or_was_entrusted_with(
    report_of, programme, department
):
    task = TaskFactory(
        programme=programme, objective="Việc chung.", units={department: COOPERATE}
    )
    mine, entrusted, others = (
        MilestoneFactory(task=task, name=name, lead=lead)
        for name, lead in (("xong", None), ("giao", department), ("khác", None))
    )
    for order, milestone in enumerate((mine, entrusted, others)):
        TaskScopeFactory(task=task, object_code=milestone.code, order=order)
    milestone_report(mine, unit=department)
    milestone_report(others)

    (told,) = tasks_of(composed(report_of(department))).values()

    assert [line.partition(":")[0] for line in told] == [
        "Xong",
        "Giao (giao Phòng Hạ tầng)",
    ]


def test_each_task_is_read_at_its_own_cut_off(report_of, road, commune):
    PeriodTaskFactory(task=road.task, cut_off_on=MAY_31)

    (told,) = tasks_of(composed(report_of(commune))).values()

    assert told == ["(Số liệu của nhiệm vụ này tính đến hết ngày 31/5/2020.)"]


# Which papers


def test_who_leads_tells_of_the_papers_of_the_programme_others_of_their_own(
    report_of, road, district, commune, department
):
    plan = DocumentFactory(issuer=district, symbol="1/KH-UBND", subject="")
    own = DocumentFactory(issuer=commune, symbol="2/KH-UBND", subject="")
    for document in (plan, own):
        TaskDocumentFactory(task=road.task, document=document)

    (of_lead,) = tasks_of(composed(report_of(department))).values()
    (of_commune,) = tasks_of(composed(report_of(commune))).values()

    assert of_lead[0].startswith(f"{district} đã ban hành")
    assert "1/KH-UBND" in of_lead[0]
    assert of_commune[0].startswith(f"{commune} đã ban hành")
    assert "1/KH-UBND" not in of_commune[0]


# Whose words


def test_it_holds_the_unit_s_own_words_and_nobody_else_s(
    report_of, road, commune, neighbour, period
):
    said(handed_in(commune, period), "RESULT", "Xã mình đã làm.", task=road.task)
    said(handed_in(neighbour, period), "RESULT", "Xã bạn đã làm.", task=road.task)

    (told,) = tasks_of(composed(report_of(commune))).values()

    assert told == ["Đường: 02 km.", "Xã mình đã làm."]


def test_the_newest_version_counts_handed_in_or_not(report_of, road, commune, period):
    said(handed_in(commune, period), "RESULT", "Bản đã nộp.", task=road.task)
    newer = handed_in(commune, period, version=2)
    said(newer, "RESULT", "Bản đang viết.", task=road.task)
    ReturnVersion.objects.filter(pk=newer.pk).update(
        submitted_at=None, submitted_by=None
    )

    (told,) = tasks_of(composed(report_of(commune))).values()

    assert told[-1] == "Bản đang viết."


def test_a_figure_in_its_words_says_the_same_as_in_the_report_above(
    report_of, road, commune, period
):
    text = "Toàn huyện {chi_tieu.thuc_hien ma=km}."
    said(handed_in(commune, period), "RESULT", text, task=road.task)

    (told,) = tasks_of(composed(report_of(commune))).values()

    assert told[-1] == "Toàn huyện 05 km."


def test_parts_of_which_the_unit_says_nothing_are_left_out(
    report_of, road, commune, department, period
):
    said(handed_in(commune, period), "DIFFICULTY", "Mưa nhiều.")

    silent = titles(composed(report_of(department)).sections)
    spoken = titles(composed(report_of(commune)).sections)

    assert silent == {"KẾT QUẢ": {"Làm đường.": {}}}
    assert spoken == {"KẾT QUẢ": {"Làm đường.": {}}, "ĐÁNH GIÁ": {"Khó khăn": {}}}


def test_a_committee_s_report_still_says_where_nobody_has_told_anything():
    outline = OutlinePartFactory(texts="DIFFICULTY").outline

    (part,) = composed(ReportFactory(outline=outline)).sections

    assert lines(part) == [NOTHING]


def test_it_costs_as_many_queries_for_five_tasks_as_for_one(
    report_of, programme, commune, department
):
    report = report_of(commune)

    def add(number):
        for _ in range(number):
            task = TaskFactory(
                programme=programme, units={department: LEAD, commune: COOPERATE}
            )
            indicator = IndicatorFactory(task=task)
            TaskScopeFactory(task=task, object_code=indicator.code)
            reading(indicator, 1, area=commune.area)

    def counted():
        with CaptureQueriesContext(connection) as captured:
            assert tasks_of(composed(report))
        return len(captured)

    add(1)
    of_one = counted()
    add(4)

    assert counted() == of_one
    assert len(tasks_of(composed(report))) == 5
