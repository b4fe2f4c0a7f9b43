"""The entry of indicators without a register, and of milestones."""

from datetime import date
from decimal import Decimal

import pytest
from django.urls import reverse

from tasks.entry import OUTDATED
from tasks.models import Indicator, MilestoneReport, Reading, TaskUnit
from tests.counting import queries
from tests.entries import JUNE_14, milestone_report, opened, reading
from tests.factories import (
    IndicatorFactory,
    LetterheadFactory,
    MilestoneFactory,
    ProgrammeFactory,
    TaskFactory,
    UnitFactory,
    UserFactory,
)

pytestmark = pytest.mark.django_db
STATE = MilestoneReport.State


@pytest.fixture
def district():
    return LetterheadFactory(unit__committee=True).unit


@pytest.fixture
def department(district):
    return UnitFactory(parent=district)


@pytest.fixture
def task(district, department):
    opened(district)
    programme = ProgrammeFactory(unit=district)
    return TaskFactory(programme=programme, units={department: TaskUnit.Role.LEAD})


@pytest.fixture
def browser(log_in, department):
    return log_in(UserFactory(unit=department))


@pytest.fixture
def page(task, department):
    return reverse("tasks:readings", args=[department.code, "2020-H1", task.code])


def typed(thing, **more):
    return {"muc": thing, "happened_on": "10/6/2020", "seen": ""} | more


def values():
    return [(r.value, r.happened_on) for r in Reading.objects.known().order_by("pk")]


def errors(response, key):
    form = next(form for item, form in response.context["rows"] if item.key == key)
    return dict(form.errors)


def test_a_value_is_recorded_for_the_place_of_the_programme(browser, page, task):
    indicator = IndicatorFactory(task=task)

    response = browser.post(page, typed(f"chi-tieu-{indicator.code}", value="5,5"))

    assert response.status_code == 302
    row = Reading.objects.get()
    assert (row.value, row.happened_on) == (Decimal("5.5"), date(2020, 6, 10))
    assert row.series.area == task.programme.unit.area
    assert row.unit.code in page


def test_a_commune_speaks_for_its_own_place(log_in, task, district):
    commune = UnitFactory(committee=True, parent=district)
    TaskUnit.objects.create(task=task, unit=commune, role=TaskUnit.Role.REPORT)
    indicator = IndicatorFactory(task=task)
    page = reverse("tasks:readings", args=[commune.code, "2020-H1", task.code])

    log_in(UserFactory(unit=commune)).post(
        page, typed(f"chi-tieu-{indicator.code}", value="5")
    )

    assert Reading.objects.get().series.area == commune.area


def test_what_a_measure_counts_is_not_asked(browser, page, task):
    IndicatorFactory(task=task, measure="ntm.binh_quan")

    assert browser.get(page).context["rows"] == []


def test_a_refused_value_stays_on_the_screen_and_out_of_the_database(
    browser, page, task
):
    key = f"chi-tieu-{IndicatorFactory(task=task).code}"

    response = browser.post(page, typed(key, value="1.234"))

    assert response.status_code == 422
    assert list(errors(response, key)) == ["value"]
    assert 'value="1.234"' in response.content.decode()
    assert values() == []


def test_nothing_typed_is_told_by_the_database_rule(browser, page, task):
    key = f"chi-tieu-{IndicatorFactory(task=task).code}"

    response = browser.post(page, typed(key))

    sentence = "Có số liệu thì phải có giá trị; không phát sinh thì không có."
    assert errors(response, key) == {"__all__": [sentence]}


def test_that_nothing_occurred_is_an_answer(browser, page, task):
    indicator = IndicatorFactory(task=task)

    browser.post(page, typed(f"chi-tieu-{indicator.code}", answer="NONE_OCCURRED"))

    assert Reading.objects.get().answer == "NONE_OCCURRED"


def test_a_flow_is_of_the_period_of_the_desk(browser, page, task):
    indicator = IndicatorFactory(task=task, over_time=Indicator.OverTime.FLOW)

    browser.post(page, typed(f"chi-tieu-{indicator.code}", value="3"))

    assert Reading.objects.get().period.code == "2020-H1"


def test_somebody_elses_row_is_shown_before_it_is_covered(browser, page, task):
    indicator = IndicatorFactory(task=task)
    key = f"chi-tieu-{indicator.code}"
    theirs = reading(indicator, 7, on=date(2020, 6, 1))

    response = browser.post(page, typed(key, value="8"))

    assert errors(response, key) == {"__all__": [OUTDATED]}
    assert f'value="{theirs}"' in response.content.decode()

    browser.post(page, typed(key, value="8", seen=str(theirs)))
    assert [value for value, _ in values()] == [7, 8]


def test_a_milestone_takes_its_state(browser, page, task):
    milestone = MilestoneFactory(task=task)

    browser.post(
        page, typed(f"moc-{milestone.code}", state=STATE.ONGOING, note="đang làm")
    )

    report = MilestoneReport.objects.get()
    assert (report.state, report.note) == (STATE.ONGOING, "đang làm")


def test_a_row_is_corrected_with_a_reason(browser, task, department):
    row = reading(IndicatorFactory(task=task), 5, unit=department)
    page = reverse(
        "tasks:reading_correct", args=[department.code, "2020-H1", task.code, row.code]
    )
    said = {"value": "6", "happened_on": "14/6/2020", "seen": str(row)}

    assert browser.post(page, said).status_code == 422
    response = browser.post(page, said | {"reason": "cộng nhầm"})

    assert response.status_code == 302
    row.refresh_from_db()
    assert row.void_reason == "cộng nhầm"
    assert values() == [(6, JUNE_14)]


def test_a_milestones_report_is_corrected(browser, task, department):
    row = milestone_report(MilestoneFactory(task=task), unit=department)
    args = [department.code, "2020-H1", task.code, row.code]
    said = {"state": STATE.ONGOING, "happened_on": "14/6/2020", "seen": str(row)}

    browser.post(
        reverse("tasks:milestone_correct", args=args), said | {"reason": "sai"}
    )

    assert MilestoneReport.objects.known().get().state == STATE.ONGOING


def test_the_row_of_another_task_is_not_corrected_here(browser, task, department):
    other = TaskFactory(programme=task.programme)
    row = reading(IndicatorFactory(task=other), 5, unit=department)
    args = [department.code, "2020-H1", task.code, row.code]

    page = reverse("tasks:reading_correct", args=args)

    assert browser.get(page).status_code == 404


def test_the_history_tells_every_row_of_the_thing(browser, task, department):
    indicator = IndicatorFactory(task=task)
    reading(indicator, 5, unit=department, on=date(2020, 5, 1))
    reading(indicator, 6, unit=department)
    args = [department.code, "2020-H1", task.code, f"chi-tieu-{indicator.code}"]

    response = browser.get(reverse("tasks:reading_history", args=args))

    assert [row.said for row in response.context["rows"]] == [
        "giá trị: 6",
        "giá trị: 5",
    ]


def test_the_page_costs_the_same_for_many(browser, page, task, department):
    def more():
        reading(IndicatorFactory(task=task), 5, unit=department)
        milestone_report(MilestoneFactory(task=task), unit=department)

    more()
    browser.get(page)
    one = queries(lambda: browser.get(page))
    more()
    more()

    assert queries(lambda: browser.get(page)) == one


def test_saving_costs_the_same_after_a_long_history(browser, page, task, department):
    indicator = IndicatorFactory(task=task)

    def save(latest):
        said = typed(f"chi-tieu-{indicator.code}", value="6", seen=str(latest))
        assert browser.post(page, said).status_code == 302

    first = reading(indicator, 5, unit=department, on=date(2020, 5, 1))
    one = queries(lambda: save(first))
    for _ in range(30):
        last = reading(indicator, 5, unit=department)

    assert queries(lambda: save(last)) == one
