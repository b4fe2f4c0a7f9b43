"""Which projects a unit finds at its desk, and what their pages show."""

import re
from datetime import date

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from gpmb.models import Project, StepKind
from tasks.models import TaskUnit
from tests.entries import handed_in
from tests.factories import AreaFactory, UnitFactory, UserFactory

from .entering import HOUSEHOLD
from .world import Kind, State


def words(response):
    """What a reader sees of a page, in one line."""
    body = response.content.decode().partition("<main")[2]
    return " ".join(re.sub(r"<[^>]*>", " ", body).split())


def names(response):
    return [row["project"].code for row in response.context["rows"]]


def test_the_list_says_where_each_project_stands(office, world):
    world.step("do", State.DONE)
    world.step("lap", State.ONGOING, note="bổ sung")
    world.balance(Kind.AFFECTED, 38, 1)
    world.balance(Kind.RECEIVED, 26, 0)

    (row,) = office.get("entry").context["rows"]

    assert row["present"] == "Đang lập phương án bổ sung"
    assert row["affected"] == "38 hộ gia đình và 01 cá nhân"
    assert row["left"].write() == "12 hộ gia đình và 01 cá nhân"


def test_where_nothing_is_under_way_the_last_step_done_is_told(office, world):
    world.step("do", State.DONE)
    world.step("giao", State.NOT_STARTED)

    (row,) = office.get("entry").context["rows"]

    assert row["present"] == "Đã đo đất"


@pytest.mark.parametrize(
    ("name", "args", "here"),
    [("entry", [], "page"), ("step", ["cho", "do"], "true")],
)
def test_the_tab_of_the_register_is_marked_on_all_its_pages(office, name, args, here):
    page = office.get(name, *args).content.decode()

    tab = f'<a href="{office.address("entry")}" aria-current="{here}">'
    assert tab in page
    assert page.count("aria-current") == page.count(tab) + page.count(
        "aria-current", 0, page.index("<main")
    )


def test_a_project_of_another_task_is_not_there(office, world):
    world.project("khac", "Đường khác")

    assert names(office.get("entry")) == ["cho"]
    assert office.get("project", "khac").status_code == 404


def test_a_commune_that_takes_part_enters_what_lies_in_its_place(office, world, log_in):
    commune = UnitFactory(committee=True, parent=world.unit)
    TaskUnit.objects.create(
        task=office.task, unit=commune, role=TaskUnit.Role.COOPERATE
    )
    village = AreaFactory(parent=commune.area)
    for code, values in {
        "thon": {"area": village},
        "xa": {"area": commune.area},
        "duoc-giao": {"area": world.area, "lead": commune},
    }.items():
        Project.objects.create(code=code, name=code, noun="Dự án", **values)
        office.cover(code)
    office.browser = log_in(UserFactory(unit=commune))

    found = office.get("entry", unit=commune)

    assert names(found) == ["thon", "xa", "duoc-giao"]
    assert office.get("project", "cho", unit=commune).status_code == 404


def test_a_department_without_a_place_enters_all(office, world, log_in):
    helper = UnitFactory(parent=world.unit)
    TaskUnit.objects.create(task=office.task, unit=helper, role=TaskUnit.Role.COOPERATE)
    office.browser = log_in(UserFactory(unit=helper))

    assert names(office.get("entry", unit=helper)) == ["cho"]


def stages(response):
    return {stage.name: stage for stage in response.context["stages"]}


def test_every_step_says_its_state_its_day_its_term_and_where_it_was_submitted(
    office, world
):
    world.step(
        "lap",
        State.SUBMITTED,
        note="đợt 2",
        counterpart="UBND tỉnh",
        due_on=date(2020, 7, 31),
        due_precision="MONTH",
    )

    found = stages(office.get("project", "cho"))

    assert [*found] == ["Đo đất", "Lập phương án", "Giao đất"]
    lap = found["Lập phương án"]
    assert (lap.state, lap.look, lap.since) == ("đã trình", "open", "31/5/2020")
    assert lap.details == ("nơi trình: UBND tỉnh", "hạn tháng 7/2020", "đợt 2")
    assert not lap.is_late
    assert (found["Đo đất"].state, found["Đo đất"].look) == ("chưa ghi", "no_data")


def test_a_step_not_done_by_its_term_is_late(office, world):
    world.step("do", State.ONGOING, due_on=date(2020, 6, 1))
    world.step("lap", State.DONE, due_on=date(2020, 6, 1))

    found = stages(office.get("project", "cho"))

    assert (found["Đo đất"].is_late, found["Lập phương án"].is_late) == (True, False)


def test_a_project_keeps_the_steps_of_the_law_it_began_under(office, world):
    StepKind.objects.filter(code="do").update(ends_on=date(2020, 5, 31))
    StepKind.objects.filter(code="giao").update(starts_on=date(2020, 6, 1))

    assert [*stages(office.get("project", "cho"))] == ["Lập phương án", "Giao đất"]
    world.step("lap", State.ONGOING, on=date(2020, 5, 31))
    assert [*stages(office.get("project", "cho"))] == ["Đo đất", "Lập phương án"]


def test_the_page_tells_how_the_report_will_read(office, world):
    world.step("do", State.ONGOING)

    assert office.get("project", "cho").context["printed"] == "Đang đo đất."


def test_what_happened_after_the_cut_off_is_shown_but_not_in_the_report(office, world):
    world.period.cut_off_on = date(2020, 5, 31)
    world.period.save()
    world.step("do", State.ONGOING, on=date(2020, 6, 10))

    page = office.get("project", "cho")

    assert stages(page)["Đo đất"].since == "10/6/2020"
    assert page.context["printed"] == ""
    assert "sau ngày chốt" in words(office.get("step", "cho", "do"))


@pytest.mark.parametrize(
    ("name", "args"),
    [("project", ["cho"]), ("step", ["cho", "do"]), ("complaints", ["cho"])],
)
def test_a_locked_desk_says_why_and_offers_nothing(office, world, name, args):
    office.tally(Kind.AFFECTED, HOUSEHOLD, 38)
    handed_in(office.unit, world.period, is_accepted=True)

    response = office.get(name, *args)

    assert "đã được chấp nhận" in words(response)
    assert b"<fieldset" in response.content
    assert re.search(rb"<fieldset[^>]* disabled", response.content)
    assert "Ghi tiến độ mới" not in words(response)
    assert office.send(name, *args).status_code == 422


def fill(office, world, codes):
    """So many projects, each with rows of every register."""
    for code in codes:
        project = world.project(code, f"Dự án {code}")
        office.cover(code)
        world.step("do", project=project)
        world.step("lap", State.ONGOING, project=project)
        world.balance(Kind.AFFECTED, 38, 1, project=project)
        world.balance(Kind.RECEIVED, 26, 0, project=project)
        world.completion("98", project=project)
        world.complaints(5, 3, project=project)


def cost(office, page, *args):
    with CaptureQueriesContext(connection) as captured:
        assert office.get(page, *args).status_code == 200
    return len(captured)


def test_pages_cost_the_same_for_one_project_and_for_many(office, world):
    fill(office, world, ["mot"])
    of_one = cost(office, "entry"), cost(office, "project", "mot")

    fill(office, world, [f"da-{n}" for n in range(10)])

    assert (cost(office, "entry"), cost(office, "project", "mot")) == of_one
