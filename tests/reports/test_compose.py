"""Report → document tree: the outline, the days, the papers, the units' words, who signs."""

from datetime import date

import pytest
from django.core.exceptions import ValidationError

from org.models import Letterhead, Signatory
from reports.compose import NoLetterhead, find_report
from reports.models import Recipient, Report
from tasks.blocks import plain
from tasks.scope import end_of_day
from tests.entries import handed_in, moment, reading, said
from tests.factories import (
    LetterheadFactory,
    OutlineFactory,
    OutlinePartFactory,
    PeriodFactory,
    PeriodTaskFactory,
    ReportFactory,
    TaskFactory,
    TaskScopeFactory,
)

from .drafts import NOTHING, composed, task_lines, titles

pytestmark = pytest.mark.django_db

MAY_31 = date(2020, 5, 31)
JUNE_14 = date(2020, 6, 14)
Authority = Signatory.Authority


# Purity


def test_the_same_report_composed_twice_is_the_same_document(
    report, task, indicator, departments
):
    reading(indicator, 5)
    TaskScopeFactory(task=task, object_code="km")
    said(
        handed_in(departments[0], report.period),
        "RESULT",
        "Đã làm[^1].\n[^1]: rõ",
        task=task,
    )

    assert composed(report) == composed(report)


def test_what_is_recorded_later_does_not_change_the_report_as_it_was_known(
    report, task, indicator
):
    TaskScopeFactory(task=task, object_code="km")
    reading(indicator, 5, on=MAY_31)
    then = composed(report, known_at=end_of_day(JUNE_14))

    reading(indicator, 1, on=MAY_31, at=moment(date(2020, 6, 20)))

    assert composed(report, known_at=end_of_day(JUNE_14)) == then
    assert composed(report) != then


def test_what_is_handed_in_later_is_not_in_the_report_as_it_was_known(
    report, task, departments
):
    said(handed_in(departments[0], report.period), "RESULT", "Trước.", task=task)
    later = handed_in(departments[0], report.period, version=2, on=date(2020, 6, 20))
    said(later, "RESULT", "Sau.", task=task)

    assert task_lines(report) == ["Sau."]
    assert task_lines(report, known_at=end_of_day(JUNE_14)) == ["Trước."]


# Head and foot


def test_the_head_is_that_of_the_unit_and_number_and_day_are_left_open(report):
    Letterhead.objects.update(
        superior="UBND TỈNH", agency="ỦY BAN NHÂN DÂN / HUYỆN BÌNH AN", symbol="UBND"
    )

    head = composed(report).letterhead

    assert (head.superior, head.agency) == (
        "UBND TỈNH",
        ("ỦY BAN NHÂN DÂN", "HUYỆN BÌNH AN"),
    )
    assert (head.number, head.symbol, head.place, head.issued_on) == (
        "",
        "BC-UBND",
        "Bình An",
        None,
    )


def test_a_unit_without_a_letterhead_cannot_issue(report):
    Letterhead.objects.update(ends_on=date(2019, 12, 31))

    with pytest.raises(NoLetterhead) as refusal:
        composed(report)

    assert str(refusal.value) == (
        f"{report.unit.name} chưa có tiêu đề văn bản (bảng letterhead)."
    )


def test_the_newest_letterhead_of_the_day_heads_the_report(report):
    LetterheadFactory(unit=report.unit, starts_on=date(2020, 1, 1), place="Mới")
    LetterheadFactory(unit=report.unit, starts_on=date(2020, 7, 1), place="Sau")

    assert composed(report).letterhead.place == "Mới"
    assert composed(report, as_of=date(2019, 12, 31)).letterhead.place == "Bình An"


def test_patterns_of_the_outline_are_filled(report):
    PeriodFactory(second_half=True)
    PeriodFactory(year=2021)

    document = composed(report)

    assert document.type_name == "BÁO CÁO"
    assert document.subject == (
        "Kết quả 6 tháng đầu năm năm 2020, nhiệm vụ 6 tháng cuối năm năm 2020"
    )
    assert plain(document.opening[0].runs) == (
        f"{report.unit.name} báo cáo kết quả 6 tháng đầu năm năm 2020 như sau:"
    )
    assert [plain(p.runs) for p in document.closing] == [
        f"Trên đây là báo cáo của {report.unit.name}"
    ]
    assert titles(document.sections) == {"KẾT QUẢ 6 THÁNG ĐẦU NĂM": {}}


def test_a_following_period_that_is_not_entered_has_its_name_all_the_same(report):
    report.outline.subject = "Nhiệm vụ {ky_sau_nam}"
    report.outline.save()

    assert composed(report).subject == "Nhiệm vụ 6 tháng cuối năm 2020"


@pytest.mark.parametrize(
    "pattern", ["{la}", "{ky", "{}", "{0}", "{ky.upper}", "{ky:>9}", "{ky!r}"]
)
def test_a_pattern_nothing_fills_is_refused(pattern):
    outline = OutlineFactory()
    outline.subject = pattern

    with pytest.raises(ValidationError):
        outline.full_clean()


def test_addressees_recipients_and_archive(report):
    report.addressee = "UBND tỉnh; Sở Nội vụ"
    report.save()
    for order, text in ((2, "Lưu trữ huyện"), (1, "UBND tỉnh")):
        Recipient.objects.create(report=report, order=order, text=text)

    document = composed(report)

    assert document.addressees == ("UBND tỉnh", "Sở Nội vụ")
    assert (document.recipients, document.archive) == (
        ("UBND tỉnh", "Lưu trữ huyện"),
        "VT",
    )
    assert (document.unit, document.period, document.as_of) == (
        report.unit.code,
        "2020-H1",
        JUNE_14,
    )


# The outline


def test_parts_are_nested_by_their_depth():
    outline = OutlineFactory()
    for title, depth in (
        ("I", 1),
        ("1", 2),
        ("1.1", 3),
        ("2", 2),
        ("II", 1),
        ("sâu", 3),
    ):
        OutlinePartFactory(outline=outline, depth=depth, title=title)
    report = ReportFactory(outline=outline)

    assert titles(composed(report).sections) == {
        "I": {"1": {"1.1": {}}, "2": {}},
        "II": {"sâu": {}},
    }


def test_tasks_stand_in_programme_order_and_cancelled_ones_are_gone(report, programme):
    for order, cancelled_on in ((3, None), (1, None), (2, date(2020, 6, 1))):
        TaskFactory(
            programme=programme,
            order=order,
            objective=f"Việc {order}.",
            cancelled_on=cancelled_on,
        )
    TaskFactory(programme__unit=report.unit, programme__year=2019)

    def printed(day):
        return list(titles(composed(report, as_of=day).sections[0].sections))

    assert printed(JUNE_14) == ["Việc 1.", "Việc 3."]
    assert printed(MAY_31) == ["Việc 1.", "Việc 2.", "Việc 3."]


def test_an_objective_is_quoted_and_its_code_is_an_anchor(report, task):
    (section,) = composed(report).sections[0].sections

    assert (plain(section.title), section.code) == ("Cứng hóa 10 km đường.", task.code)


def test_a_report_of_nothing_reads_well(report, task):
    assert task_lines(report) == [NOTHING]


# Days


def test_a_task_with_its_own_cut_off_says_its_day(report, task, indicator, period):
    PeriodTaskFactory(period=period, task=task, cut_off_on=MAY_31)
    TaskScopeFactory(task=task, object_code="km")
    reading(indicator, 5, on=MAY_31)
    reading(indicator, 3, on=JUNE_14)

    assert task_lines(report) == [
        "(Số liệu của nhiệm vụ này tính đến hết ngày 31/5/2020.)",
        "Đường đã cứng hóa: 05 km.",
    ]


def test_asked_for_an_earlier_day_every_task_is_read_on_it(
    report, task, indicator, period
):
    PeriodTaskFactory(period=period, task=task, cut_off_on=JUNE_14)
    TaskScopeFactory(task=task, object_code="km")
    reading(indicator, 5, on=MAY_31)
    reading(indicator, 3, on=date(2020, 6, 1))

    assert task_lines(report, as_of=MAY_31) == ["Đường đã cứng hóa: 05 km."]


def test_asked_for_a_later_day_a_task_stays_at_its_own_cut_off(
    report, task, indicator, period
):
    PeriodTaskFactory(period=period, task=task, cut_off_on=MAY_31)
    TaskScopeFactory(task=task, object_code="km")
    reading(indicator, 5, on=MAY_31)
    reading(indicator, 3, on=date(2020, 6, 20))

    assert task_lines(report, as_of=date(2020, 6, 30))[1] == "Đường đã cứng hóa: 05 km."


# Which report


def test_a_report_is_found_by_its_codes(report):
    other = ReportFactory(
        letterhead=report.unit.letterheads.get(), outline=OutlineFactory(code="khac")
    )

    assert find_report(report.unit.code, "2020-H1", "khac") == other
    with pytest.raises(Report.MultipleObjectsReturned):
        find_report(report.unit.code, "2020-H1")
    with pytest.raises(Report.DoesNotExist):
        find_report(report.unit.code, "2021-H1")
