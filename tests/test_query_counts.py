"""Pages and reports cost as many queries for thirty tasks as for one."""

import pytest
from django.urls import reverse

from reports.compose import compose, find_report
from reports.render import press
from reports.states import Move, State
from tasks.models import TaskUnit
from tests.counting import queries, queries_of_page
from tests.entries import handed_in, milestone_report, opened, reading, said
from tests.factories import (
    AreaFactory,
    IndicatorFactory,
    LetterheadFactory,
    MilestoneFactory,
    OutlinePartFactory,
    PeriodFactory,
    ProgrammeFactory,
    ReportFactory,
    TargetFactory,
    TaskDocumentFactory,
    TaskFactory,
    TaskScopeFactory,
    UnitFactory,
    UserFactory,
)
from tests.reports.office import Office

pytestmark = pytest.mark.django_db


@pytest.fixture
def district():
    return LetterheadFactory(unit__committee=True, unit__area__district=True).unit


@pytest.fixture
def communes(district):
    return AreaFactory.create_batch(2, parent=district.area)


@pytest.fixture
def programme(district):
    PeriodFactory(year=2019)
    return ProgrammeFactory(unit=district)


@pytest.fixture
def period(district):
    return opened(district)


@pytest.fixture
def report(district):
    outline = OutlinePartFactory(tasks=True).outline
    OutlinePartFactory(outline=outline, kind="SUMMARY")
    OutlinePartFactory(outline=outline, texts="DIFFICULTY")
    OutlinePartFactory(outline=outline, units="SOLUTION")
    return ReportFactory(letterhead=district.letterheads.get(), outline=outline)


@pytest.fixture
def add(district, communes, programme):
    """More tasks, each with everything a task can have."""

    def add_tasks(number):
        for _ in range(number):
            unit = UnitFactory(parent=district)
            task = TaskFactory(programme=programme, units={unit: TaskUnit.Role.LEAD})
            TaskDocumentFactory(task=task)
            _measure(task, communes)
            _narrate(task, handed_in(unit, PeriodFactory()))

    return add_tasks


def _measure(task, communes):
    running, stock = (
        IndicatorFactory(task=task),
        IndicatorFactory(task=task, stock=True),
    )
    milestone = MilestoneFactory(task=task)
    milestone_report(milestone)
    for indicator in (running, stock):
        TargetFactory(indicator=indicator)
        for area in communes:
            reading(indicator, 1, area=area)
    for covered in (running, stock, milestone):
        TaskScopeFactory(task=task, object_code=covered.code)


def _narrate(task, returned):
    indicator = task.indicators.first()
    quoted = f"{{chi_tieu.thuc_hien ma={indicator.code}}}, {{chi_tieu.cung_ky ma={indicator.code}}}"
    said(returned, "RESULT", f"Đã làm {quoted}.", task=task)
    said(returned, "UNFINISHED", task=task, reason="mưa lũ.", indicator=indicator)
    for part in ("FORECAST", "DIFFICULTY", "SOLUTION"):
        said(returned, part, f"Nội dung {quoted}.", task=task)


def page(client, address):
    def get():
        assert client.get(address).status_code == 200

    return get


def test_nothing_costs_more_among_thirty_tasks_than_for_one(
    log_in, district, programme, report, add
):
    client = log_in(UserFactory(unit=district, office=True))
    add(1)
    task = programme.tasks.get()
    figure = f"ma_so_lieu=chi_tieu.thuc_hien&ma={task.indicators.first().code}"
    asked = {
        "task list": page(client, reverse("tasks:list")),
        "overview": page(client, reverse("overview")),
        "findings of the overview": page(client, reverse("overview_findings")),
        "task": page(client, task.get_absolute_url()),
        "figure": page(client, f"{reverse('tasks:figure', args=[task.code])}?{figure}"),
        "report": lambda: compose(find_report(report.unit.code, report.period.code)),
        "preview": page(client, report.get_absolute_url()),
        "findings": page(client, report.address("check")),
    }
    asked["report"]()  # what is read once in the life of a process
    of_one = {name: queries(do) for name, do in asked.items()}

    add(29)

    assert {name: queries(do) for name, do in asked.items()} == of_one


def test_the_lists_of_reports_cost_the_same_for_many_reports(
    log_in, district, report, monkeypatch
):
    monkeypatch.setattr(press, "press", lambda html, attached=(): html.encode())
    office, client = Office(district), log_in(UserFactory(unit=district, office=True))
    names = ["reports:list", "reports:register", "reports:drift"]
    office.replaced(report)
    one = {name: queries(page(client, reverse(name))) for name in names}
    for year in range(2016, 2019):
        more = ReportFactory(
            letterhead=district.letterheads.get(),
            outline=report.outline,
            period=PeriodFactory(year=year),
        )
        office.replaced(more)

    assert {name: queries(page(client, reverse(name))) for name in names} == one


def test_the_life_of_a_report_costs_the_same_after_many_moves(log_in, district, report):
    office, client = Office(district), log_in(UserFactory(unit=district, office=True))
    address = report.address("life")
    office.take(report, State.CONTENT)
    few = queries(page(client, address))
    for _ in range(3):
        office.move(report, Move.RETURN, by=office.head, reason="Sai.")
        office.take(report, State.CONTENT)

    assert queries(page(client, address)) == few


def test_the_pages_of_a_unit_cost_the_same_for_many_tasks_papers_and_rows(
    log_in, district, programme, period
):
    unit = UnitFactory(parent=district)
    head, office = (
        UserFactory(unit=unit, head=True),
        UserFactory(unit=UnitFactory(parent=district), office=True),
    )

    def more(task):
        other = TaskFactory(programme=programme, units={unit: TaskUnit.Role.LEAD})
        period.reporters.create(agency=district, unit=unit, task=other)
        TaskDocumentFactory(task=task)
        reading(task.indicators.get(), 1, unit=unit)

    task = TaskFactory(programme=programme, units={unit: TaskUnit.Role.LEAD})
    key = f"chi-tieu-{IndicatorFactory(task=task).code}"
    more(task)
    desk = [unit.code, period.code, task.code]
    pages = {
        "tasks:my_work": [],
        "tasks:return": desk[:2],
        "tasks:hub": desk,
        "tasks:documents": desk,
        "tasks:texts": desk,
        "tasks:reading_history": [*desk, key],
    }
    of_office = {"tasks:period": [period.code]}

    def cost():
        return {
            name: queries_of_page(log_in(user), reverse(name, args=args))
            for user, asked in ((head, pages), (office, of_office))
            for name, args in asked.items()
        }

    one = cost()
    for _ in range(5):
        more(task)

    assert cost() == one
