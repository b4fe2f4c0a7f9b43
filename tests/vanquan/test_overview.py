"""The leaders' first page on a small district: what changed, falls due, is missing or waits
for somebody; and that nothing costs more where there is more of it."""

from datetime import date
from io import BytesIO

import pytest
from django.urls import reverse
from openpyxl import load_workbook

from reports.states import State
from tasks import actions, facts
from tasks.models import Reading, TaskUnit
from tests.counting import queries_of_page
from tests.entries import (
    clerk_of_records,
    handed_in,
    milestone_report,
    moment,
    opened,
    reading,
    said,
)
from tests.factories import (
    AreaFactory,
    IndicatorFactory,
    LetterheadFactory,
    MilestoneFactory,
    PeriodFactory,
    ProgrammeFactory,
    ReportFactory,
    TargetFactory,
    TaskFactory,
    TaskScopeFactory,
    UnitFactory,
    UserFactory,
)
from tests.reports.office import Office

pytestmark = pytest.mark.django_db

PAGE = reverse("overview")
JUNE_1, JUNE_9, JUNE_10 = date(2020, 6, 1), date(2020, 6, 9), date(2020, 6, 10)


@pytest.fixture
def district():
    return LetterheadFactory(unit__committee=True, unit__area__district=True).unit


@pytest.fixture
def department(district):
    return UnitFactory(parent=district, name="Phòng Kinh tế")


@pytest.fixture
def task(district, department):
    opened(district)
    programme = ProgrammeFactory(unit=district)
    roles = {department: TaskUnit.Role.LEAD}
    return TaskFactory(programme=programme, order=3, name="Giao thông", units=roles)


@pytest.fixture
def indicator(task):
    indicator = IndicatorFactory(task=task, stock=True, name="đường bê tông")
    TargetFactory(indicator=indicator, value=10)
    return indicator


@pytest.fixture
def leader(log_in, district):
    return log_in(UserFactory(unit=district, leader=True))


@pytest.fixture
def see(leader):
    """What the page is told on 14/6/2020."""
    return lambda **asked: leader.get(PAGE, {"ngay": "14/6/2020"} | asked).context


def changes(context):
    return [
        (
            group.title,
            str(group.unit),
            row.kind,
            row.said,
            [(c.label, c.before, c.after) for c in row.changes],
            row.reason,
        )
        for group in context["changes"].groups
        for row in group.changed
    ]


# What changed


def test_what_was_entered_is_told_by_task_and_unit_the_newest_first(
    see, task, indicator, department
):
    other = IndicatorFactory(task=task, order=2, stock=True, name="cầu")
    reading(indicator, 3, on=JUNE_1, at=moment(JUNE_1))
    reading(indicator, 4, on=JUNE_9, unit=department)
    reading(other, 1, on=JUNE_10, unit=department)

    told = [row[:4] for row in changes(see())]

    assert [row[:3] for row in told] == [("3. Giao thông", "Phòng Kinh tế", "mới")] * 2
    assert ["giá trị: 1" in told[0][3], "giá trị: 4" in told[1][3]] == [True, True]
    assert len(changes(see(tu="01/6/2020"))) == 3


def test_a_correction_is_told_with_what_stood_there(see, indicator):
    fact = reading(indicator, 3, on=JUNE_1)
    actions.correct_reading(
        fact,
        version=1,
        by=clerk_of_records(),
        at=moment(JUNE_10),
        reason="gõ nhầm",
        value=5,
    )

    [(_, _, kind, _, cells, reason)] = changes(see())

    assert (kind, cells, reason) == ("sửa", [("giá trị", "3", "5")], "gõ nhầm")


def test_a_row_taken_back_is_told_with_its_reason(see, indicator):
    fact = reading(indicator, 3, on=JUNE_1)
    withdraw(fact, JUNE_10, "nhập trùng")

    [(_, _, kind, words, _, reason)] = changes(see())

    assert (kind, reason) == ("rút bỏ", "nhập trùng")
    assert "giá trị: 3" in words


def withdraw(fact, on, reason):
    facts.void(fact, version=1, by=clerk_of_records(), at=moment(on), reason=reason)


def test_what_happened_after_the_day_or_elsewhere_is_not_told(see, indicator, district):
    reading(indicator, 3, on=JUNE_10)
    elsewhere = IndicatorFactory(task__programme__unit=UnitFactory(committee=True))
    reading(elsewhere, 3, on=JUNE_10)

    assert len(changes(see())) == 1
    assert changes(see(ngay="09/6/2020", tu="01/6/2020")) == []


def test_older_changes_are_counted(see, indicator):
    for day in range(1, 12):
        reading(indicator, day, on=date(2020, 6, day))

    context = see(tu="01/6/2020")

    assert (len(changes(context)), context["changes"].more) == (8, 3)


# What falls due


def test_what_falls_due_within_thirty_days_is_told_until_it_is_done(see, task):
    soon = MilestoneFactory(task=task, name="nghiệm thu", due_on=date(2020, 7, 14))
    MilestoneFactory(task=task, order=2, due_on=date(2020, 7, 15))
    MilestoneFactory(task=task, order=3, due_on=date(2020, 6, 13))

    assert [(row.name, row.day, row.left) for row in see()["due"]] == [
        ("Nghiệm thu", "14/7/2020", 30)
    ]
    milestone_report(soon)
    assert see()["due"] == []


def test_the_due_day_of_a_task_and_of_a_period_is_told_once(see, task, indicator):
    task.due_on = date(2020, 6, 30)
    task.save()
    PeriodFactory(second_half=True, due_on=date(2020, 6, 20))

    assert [(row.name, row.left) for row in see()["due"]] == [
        ("Hạn nộp báo cáo kỳ 6 tháng cuối năm 2020", 6),
        ("Hạn của nhiệm vụ", 16),
    ]


# What waits


def test_a_report_that_waits_for_the_leader_comes_first(see, district, task):
    report = ReportFactory(letterhead=district.letterheads.get())
    assert see()["decisions"] == []
    office = Office(district)
    office.take(report, State.APPROVAL)

    [row] = see()["decisions"]

    assert (row.what, row.where) == (str(report), "Duyệt, ký")


def test_the_reason_of_an_accepted_return_is_told_without_a_sign(see, task, department):
    returned = handed_in(department, PeriodFactory(), is_accepted=True)
    said(returned, "UNFINISHED", "đường xã", reason="mưa lũ.", task=task)

    [row] = see()["decisions"]

    assert (row.is_accepted, "".join(p.text for p in row.why)) == (
        True,
        "chưa xong; lý do: mưa lũ.",
    )


def test_what_waits_of_a_closed_register_stays_on_the_screen(leader, task, department):
    returned = handed_in(department, PeriodFactory())
    said(returned, "UNFINISHED", "vụ án.", task=task, reason="đang xác minh.")
    asked = {"ngay": "14/6/2020", "dinh-dang": "xlsx"}

    def reasons():
        sheet = load_workbook(BytesIO(leader.get(PAGE, asked).content)).worksheets[1]
        return [
            row[1] for row in sheet.iter_rows(min_row=2, values_only=True) if row[1]
        ]

    assert any("đang xác minh" in reason for reason in reasons())
    TaskScopeFactory(task=task, domain="antt")
    assert not any("đang xác minh" in reason for reason in reasons())


def test_words_handed_in_after_the_day_are_not_told_of_it(leader, task, department):
    returned = handed_in(department, PeriodFactory(), on=date(2020, 6, 12))
    said(returned, "RESULT", "Đã làm xong đường. Còn cầu.", task=task)

    def last(day):
        [row] = leader.get(PAGE, {"ngay": day}).context["found"].shown
        return row.words.last and "".join(p.text for p in row.words.last.words)

    assert [last(day) for day in ("11/6/2020", "12/6/2020")] == [None, "Còn cầu."]


# Nothing


def test_who_has_nothing_to_look_at_is_told_so(log_in, district):
    for unit in (district, None):
        page = log_in(UserFactory(unit=unit)).get(PAGE)

        assert page.status_code == 200
        assert "chưa có nhiệm vụ nào" in page.content.decode()


def test_leaders_begin_here(leader):
    assert leader.get(reverse("tasks:home")).url == PAGE


# What it costs


def test_more_facts_communes_and_years_cost_nothing_more(
    leader, task, indicator, district
):
    def more(number, first):
        for _ in range(number):
            area = AreaFactory(parent=district.area)
            commune = UnitFactory(parent=district, area=area, committee=True)
            TaskUnit.objects.create(task=task, unit=commune, role=TaskUnit.Role.REPORT)
            period = PeriodFactory()
            period.reporters.create(agency=district, unit=commune, task=task)
            for day in range(1, 4):
                fact = reading(
                    indicator, day, on=date(2020, 6, day), area=area, unit=commune
                )
            said(handed_in(commune, period), "UNFINISHED", reason="mưa.", task=task)
        for year in range(first, first + number // 2):
            past = ProgrammeFactory(unit=district, year=year)
            PeriodFactory(year=year)
            roles = {district: TaskUnit.Role.LEAD}
            reading(IndicatorFactory(task=TaskFactory(programme=past, units=roles)), 1)
        return fact

    correct(more(2, 2018))
    address = f"{PAGE}?ngay=14/6/2020&nam=2020&tu=01/6/2020"
    few = queries_of_page(leader, address)

    more(38, 1998)

    assert queries_of_page(leader, address) == few


def correct(fact):
    actions.correct_reading(
        fact,
        version=1,
        by=clerk_of_records(),
        at=moment(JUNE_10),
        reason="nhầm",
        value=9,
    )
    assert Reading.objects.filter(version=2).exists()
