"""The milestones of a year on a line: their days, what came late, what is asked for."""

from datetime import date, timedelta

import pytest
from django.http import QueryDict

from org.sheets import FORMAT, MEDIA_TYPE, XLSX
from tasks import domains
from tasks.blocks import Section
from tasks.course_states import State
from tasks.domains import Deadline, Domain
from tasks.looks import get_look
from tasks.models import MilestoneReport, TaskUnit
from tasks.timeline import timeline
from tasks.tracks import AFTER, YEAR, place
from tests.counting import queries_of_page
from tests.entries import JUNE_14, milestone_report, opened
from tests.factories import (
    MilestoneFactory,
    PeriodFactory,
    ProgrammeFactory,
    TaskFactory,
    TaskScopeFactory,
    UnitFactory,
    UserFactory,
)
from tests.roles import put_into_their_roles

pytestmark = pytest.mark.django_db

PAGE = "/theo-doi/moc/"
Done = MilestoneReport.State


@pytest.fixture
def district():
    PeriodFactory()
    return UnitFactory(committee=True, area__district=True)


@pytest.fixture
def department(district):
    return UnitFactory(parent=district, area=district.area)


@pytest.fixture
def task(district, department):
    programme = ProgrammeFactory(unit=district)
    return TaskFactory(programme=programme, units={department: TaskUnit.Role.LEAD})


@pytest.fixture
def leader(district):
    return UserFactory(unit=district, leader=True)


@pytest.fixture
def seen(leader, task):
    put_into_their_roles()

    def see(day=JUNE_14):
        look = get_look(leader, QueryDict(f"ngay={day:%d/%m/%Y}"), day)
        return timeline(look)

    return see


def told(track):
    return [(event.kind, event.told_day, event.text) for event in track.events]


@pytest.mark.parametrize(
    ("day", "x"),
    [
        # The middle of a day; a month is 100 wide.
        (date(2020, 1, 1), 2),
        (date(2020, 6, 14), 545),
        (date(2020, 12, 31), 1198),
        (date(2019, 12, 31), 0),
        (date(2021, 1, 1), AFTER),
    ],
)
def test_a_day_has_its_place_in_the_year(day, x):
    assert place(2020, day) == x
    assert YEAR == 1200


def test_a_milestone_tells_its_days_in_order(task, seen):
    plan = MilestoneFactory(task=task, name="kế hoạch", due_on=date(2020, 9, 1))
    for day, state, values in (
        (date(2020, 3, 1), Done.ONGOING, {"note": "khảo sát"}),
        (date(2020, 5, 5), Done.NOT_STARTED, {"obstacle": "dịch"}),
    ):
        milestone_report(plan, state, on=day, **values)

    [track] = seen().milestones

    assert (track.name, track.state) == ("Kế hoạch", State.BEHIND)
    assert told(track) == [
        ("report", "01/3/2020", "đang thực hiện; khảo sát"),
        ("report", "05/5/2020", "chưa thực hiện; do dịch"),
        ("due", "01/9/2020", "hạn"),
    ]
    assert track.late is None
    # Before the second report the first is what stands.
    [earlier] = seen(date(2020, 4, 1)).milestones
    assert [event.kind for event in earlier.events] == ["report", "due"]


def test_what_was_done_late_is_late_to_the_day_it_was_done(task, seen):
    plan = MilestoneFactory(task=task, due_on=date(2020, 3, 1))
    milestone_report(plan, Done.ONGOING, on=date(2020, 2, 1))
    milestone_report(plan, on=date(2020, 3, 11))
    milestone_report(plan, on=date(2020, 4, 1))  # said once more

    found = seen()

    [track] = found.milestones
    assert (track.state, track.late_text) == (State.DONE_LATE, "trễ 10 ngày")
    assert track.late == (place(2020, date(2020, 3, 1)), place(2020, date(2020, 3, 11)))
    assert [event.kind for event in track.events] == ["report", "due", "done", "report"]
    # The task itself was due at the end of the year.
    assert found.lanes[0].whole.late is None


def test_what_is_overdue_is_late_to_the_day_looked_at(task, seen):
    MilestoneFactory(task=task, due_on=date(2020, 6, 4))

    found = seen()

    [track] = found.milestones
    assert (track.state, track.late_text) == (State.OVERDUE, "trễ 10 ngày")
    # The task is overdue for it, and its own day is to come.
    whole = found.lanes[0].whole
    assert (whole.state, whole.late) == (State.OVERDUE, None)


@pytest.mark.parametrize(
    ("own", "of_task", "text", "day"),
    [
        (date(2020, 7, 31), date(2020, 8, 31), "hạn", "31/7/2020"),
        (None, date(2020, 8, 31), "hạn của nhiệm vụ", "31/8/2020"),
        (None, None, "hết năm", "31/12/2020"),
    ],
)
def test_whose_due_day_it_is_is_said(task, seen, own, of_task, text, day):
    task.due_on = of_task
    task.save()
    MilestoneFactory(task=task, due_on=own)

    [track] = seen().milestones

    assert told(track) == [("due", day, text)]


def test_a_month_is_a_due_day_too(task, seen):
    MilestoneFactory(task=task, due_on=date(2020, 7, 31), due_precision="MONTH")

    assert told(seen().milestones[0]) == [("due", "tháng 7/2020", "hạn")]


def test_a_period_that_was_opened_stands_on_the_line(district, task, seen):
    period = opened(district)
    period.due_on = date(2020, 6, 20)
    period.save()

    [track] = seen().periods

    assert track.why == "đang mở"
    assert told(track) == [
        ("cut-off", "14/6/2020", "chốt số liệu"),
        ("due", "20/6/2020", "hạn nộp"),
    ]


def test_what_a_register_has_to_do_by_a_day_has_its_track(task, seen):
    TaskScopeFactory(task=task, domain="so", object_code="a")
    days = {"đo": date(2020, 6, 4), "phê duyệt": date(2020, 12, 1)}
    register = Domain(
        slug="so",
        label="Sổ",
        order=9,
        measures={},
        section=lambda scope, task, scopes: Section(),
        objects=lambda code: code,
        deadlines=lambda scope, scopes: [
            Deadline(name=name, due_on=day) for name, day in days.items()
        ],
    )

    with domains.only(*domains.all_domains(), register):
        found = seen()

    [lane] = found.lanes
    assert [(t.name, t.state, t.late_text) for t in lane.deadlines] == [
        ("Đo", State.OVERDUE, "trễ 10 ngày"),
        ("Phê duyệt", None, ""),
    ]
    assert found.milestones == []


def test_the_line_is_narrowed_to_what_is_asked(district, task, seen):
    own = UnitFactory(parent=district)
    plan = MilestoneFactory(task=task, lead=own)
    milestone_report(plan, Done.NOT_STARTED)
    MilestoneFactory(task=task)
    other = TaskFactory(programme=task.programme)
    found = seen()

    def names(**asked):
        return [
            (lane.task, [track.milestone for track in lane.tracks])
            for lane in found.only(**asked).lanes
        ]

    assert found.only() is found
    assert names(state=State.BEHIND) == [(task, [plan])]
    assert names(unit=own.code) == [(task, [plan])]
    assert names(task=other.code) == [(other, [])]
    assert names(unit=own.code, state=State.DONE) == []
    assert own in found.units


# The page


def test_the_page_tells_and_leads_on(log_in, leader, task):
    plan = MilestoneFactory(task=task, name="kiểm tra")
    milestone_report(plan, Done.NOT_STARTED, obstacle="dịch")
    client = log_in(leader)

    page = client.get(PAGE, {"ngay": "14/06/2020"})

    assert "chưa thực hiện do dịch" in page.text
    assert f"/nhiem-vu/{task.code}/?" in page.text
    [track] = page.context["timeline"].milestones
    assert "chưa thực hiện" in client.get(track.figure).text
    book = client.get(PAGE, {"ngay": "14/06/2020", FORMAT: XLSX})
    assert book["Content-Type"] == MEDIA_TYPE


@pytest.mark.parametrize(
    "asked",
    [{"tinh_trang": "gì đó"}, {"nhiem_vu": "x"}, {"phu_trach": "'"}, {"ngay": "x"}],
)
def test_nonsense_in_the_address_is_told(log_in, leader, task, asked):
    page = log_in(leader).get(PAGE, asked)

    assert page.status_code == 200
    assert ("Không có lựa chọn này." in page.text) is ("ngay" not in asked)


def test_who_has_no_tasks_has_no_line(log_in, task):
    assert log_in(UserFactory(unit=UnitFactory())).get(PAGE).status_code == 404


def test_one_milestone_costs_what_thirty_do(log_in, leader, district, task):
    client = log_in(leader)

    def add(number):
        due = date(2020, 2, 1) + timedelta(days=number)
        units = {UnitFactory(parent=district): TaskUnit.Role.LEAD}
        extra = TaskFactory(programme=task.programme, units=units)
        lead = UnitFactory(parent=district)
        plan = MilestoneFactory(task=extra, lead=lead, due_on=due)
        milestone_report(plan, Done.ONGOING, on=date(2020, 1, 20))
        milestone_report(plan, on=due + timedelta(days=1))

    add(0)
    few = queries_of_page(client, f"{PAGE}?ngay=14/06/2020")
    for number in range(1, 30):
        add(number)

    assert queries_of_page(client, f"{PAGE}?ngay=14/06/2020") == few
