"""Kỳ báo cáo: the office plans, opens, locks, reopens; the form says what is wrong."""

from datetime import date

import pytest
from django.urls import reverse

from tasks.cut_offs import drafts
from tasks.models import Period
from tasks.period_states import PERIODS, PeriodMove, PeriodState
from tests.counting import queries_of_page
from tests.entries import handed_in
from tests.factories import PeriodFactory
from tests.tasks.reporting import WHY, Reporting

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("on_june_1")]


@pytest.fixture
def world():
    return Reporting()


@pytest.fixture
def office(client, world):
    client.force_login(world.office)
    return client


@pytest.fixture
def press(office, world):
    def press(move, **said):
        said = {"viec": move, "da_xem": len(world.opening().events)} | said
        return office.post(reverse("tasks:period", args=[world.period.code]), said)

    return press


def test_the_whole_life_of_a_period_is_pressed_through(world, press):
    for move, said in (
        ("OPEN", {"han_nop": "16/06/2020"}),
        ("SET_DUE", {"han_nop": "18/6/2020", "ly_do": WHY}),
        ("LOCK", {}),
        (
            "REOPEN_UNIT",
            {"don_vi": world.commune.code, "den_ngay": "20/6/2020", "ly_do": WHY},
        ),
        ("REOPEN", {"ly_do": WHY}),
        ("LOCK", {"ly_do": "Hết hạn"}),
        ("ARCHIVE", {}),
    ):
        assert (move, press(move, **said).status_code) == (move, 302)

    opening = world.opening()
    assert opening.state is PeriodState.ARCHIVED
    assert opening.due_on == date(2020, 6, 18)
    assert opening.events[3].until_on == date(2020, 6, 20)
    assert opening.events[3].unit == world.commune


@pytest.mark.parametrize(
    ("said", "sentence"),
    [
        ({}, "Phải đặt hạn nộp thì mới mở được kỳ."),
        ({"han_nop": "06/16/2020"}, "Ngày không đúng"),
        ({"han_nop": "01/01/2019"}, "Hạn nộp không được trước ngày đầu của kỳ."),
        ({"han_nop": "16/6/2020", "da_xem": 3}, "vừa có người khác xử lý"),
    ],
)
def test_what_is_wrong_stands_at_the_button_that_was_pressed(
    world, press, said, sentence
):
    response = press("OPEN", **said)

    assert response.status_code == 422
    assert sentence in response.content.decode()
    assert world.opening().state is PeriodState.PLANNED


def test_a_move_that_is_none_is_refused(press):
    assert press("DANCE").status_code == 422


def test_the_page_offers_what_the_table_does(world, office):
    world.open()

    offers = office.get(reverse("tasks:period", args=[world.period.code])).context[
        "offers"
    ]

    expected = [t.move for t in PERIODS.offered(PeriodState.OPEN)]
    assert [offer["move"] for offer in offers] == expected
    assert {offer["refusal"] for offer in offers} == {""}


def test_the_list_tells_how_many_handed_in(world, office):
    world.open()
    handed_in(world.department, world.period)

    rows = office.get(reverse("tasks:periods")).context["rows"]

    assert [(o.period, expected, came) for o, expected, came in rows] == [
        (world.period, 2, 1)
    ]


def test_the_list_costs_the_same_for_many_periods(world, office):
    world.open()
    one = _count(office)
    for year in range(2010, 2020):
        PeriodFactory(year=year)

    assert _count(office) == one


def _count(client):
    return queries_of_page(client, reverse("tasks:periods"))


@pytest.mark.parametrize("who", ["head", "officer", "leader"])
def test_nobody_but_the_office_gets_there(world, client, who):
    client.force_login(getattr(world, who))

    for name, args in (
        ("periods", []),
        ("period", [world.period.code]),
        ("period_plan", [2021]),
    ):
        assert client.get(reverse(f"tasks:{name}", args=args)).status_code == 403


# The calendar of a year


def planned(year, *codes, **changes):
    """What the form sends back for these periods, as it was offered."""
    said = {}
    for found in drafts(year):
        values = {
            "name": found.name,
            "starts_on": f"{found.starts_on:%d/%m/%Y}",
            "ends_on": f"{found.ends_on:%d/%m/%Y}",
            "cut_off_on": f"{found.cut_off_on:%d/%m/%Y}",
        }
        if found.code in codes:
            values |= {"chon": "on"} | changes
        said |= {f"{found.code}-{name}": value for name, value in values.items()}
    return said


def test_the_ticked_periods_are_entered_with_their_days(office):
    address = reverse("tasks:period_plan", args=[2021])

    office.post(address, planned(2021, "2021", "2021-H1", due_on="20/6/2021"))

    half = Period.objects.get(code="2021-H1")
    assert (half.parent.code, half.due_on) == ("2021", date(2021, 6, 20))
    assert Period.objects.filter(year=2021).count() == 2


@pytest.mark.parametrize(
    ("said", "sentence"),
    [
        (planned(2021), "Chưa chọn kỳ nào."),
        (planned(2021, "2021-H1", starts_on="31/02/2021"), "Ngày không đúng"),
        (
            planned(2021, "2021-H1", ends_on="01/01/2019"),
            "Ngày kết thúc kỳ không được trước ngày bắt đầu.",
        ),
    ],
)
def test_a_calendar_with_a_fault_is_not_entered(office, said, sentence):
    response = office.post(reverse("tasks:period_plan", args=[2021]), said)

    assert response.status_code == 422
    assert sentence in response.content.decode()
    assert not Period.objects.filter(year=2021).exists()


def test_what_is_entered_already_is_not_offered_again(office, world):
    response = office.get(reverse("tasks:period_plan", args=[world.period.year]))

    offered = {d.code: form for d, form in response.context["planned"]}
    assert offered["2020-H1"] is None
    assert offered["2020-H2"] is not None


@pytest.mark.parametrize(
    ("year", "address"),
    [("2021", "/ky-bao-cao/lap-lich/2021/"), ("x", "/ky-bao-cao/")],
)
def test_the_year_is_asked_by_a_form(office, year, address):
    assert office.get(reverse("tasks:period_year"), {"nam": year}).url == address


def test_every_move_is_known_to_the_page():
    assert {t.move for t in PERIODS.transitions} == set(PeriodMove)
