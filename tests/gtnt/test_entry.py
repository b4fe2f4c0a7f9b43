"""Units enter works on roads against the plan of the year."""

from datetime import date
from decimal import Decimal

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from gtnt.models import Road, Work
from tests.entries import handed_in

from .desks import url


def test_plan_done_and_left_of_each_class_and_of_all(client, department, world):
    world.plan(5)
    world.plan(10, world.b)
    world.stated(3)
    world.work(Decimal("5.67"), world.b, world.ban_mai)

    page = client.get(url(department))

    said = [(c.name, c.plan, c.done, c.left) for c in page.context["courses"]]
    assert said == [
        ("đường loại một", 5, 3, 2),
        ("đường loại hai", 10, Decimal("5.67"), Decimal("4.33")),
        ("Cộng", 15, Decimal("8.67"), Decimal("6.33")),
    ]
    # Of the sum, not the mean of 60 and 57.
    assert [c.percent for c in page.context["courses"]] == ["60%", "57%", "58%"]


def test_a_class_without_a_plan_or_work_says_so(client, commune):
    html = client.get(url(commune)).content.decode()

    assert "chưa giao" in html
    assert "chưa có số liệu" in html
    assert "Chưa ghi dòng nào trong năm." in html


def test_a_work_is_recorded_with_all_that_it_took(send, commune, world):
    response = send(
        commune,
        km="1,2",
        cement_tonnes="90,5",
        state_money="26.224.000",
        people_money="1.234",
        labour_days="12,5",
        land_m2="300",
        note="đoạn đầu cầu",
    )

    assert response.status_code == 302
    work = Work.objects.get()
    assert (work.line.area, work.line.year, work.unit) == (world.ban_mai, 2020, commune)
    assert [
        work.km,
        work.cement_tonnes,
        work.state_money,
        work.people_money,
        work.labour_days,
        work.land_m2,
    ] == [Decimal("1.2"), Decimal("90.5"), 26224000, 1234, Decimal("12.5"), 300]
    assert (work.happened_on, work.is_stated) == (date(2020, 5, 20), False)


def test_a_commune_enters_nothing_of_another(send, client, commune, world):
    response = send(commune, km="1", area=world.na_lan.code)

    assert response.status_code == 422
    assert response.context["form"]["km"].value() == "1"
    assert "area" in response.context["form"].errors
    assert not Work.objects.exists()


def test_a_commune_sees_its_own_works_only(client, commune, world):
    world.work(1, area=world.ban_mai)
    world.work(2, area=world.na_lan)

    page = client.get(url(commune))

    assert [row["work"].km for row in page.context["rows"]] == [1]
    assert "is_stated" not in page.context["form"].fields


def test_a_road_is_found_by_its_name_or_added(send, commune, world):
    send(commune, km="1", road_name="Nà Lùng – Bản Đin")
    send(commune, km="2", road_name="nà lùng – bản đin")
    send(commune, km="3", road_class="b", road_name="Nà Lùng – Bản Đin")

    roads = Road.objects.order_by("pk")
    assert [(road.name, road.road_class) for road in roads] == [
        ("Nà Lùng – Bản Đin", world.a),
        ("Nà Lùng – Bản Đin", world.b),
    ]
    assert [work.road for work in Work.objects.order_by("pk")] == [
        roads[0],
        roads[0],
        roads[1],
    ]


def test_a_refused_work_adds_no_road(send, commune):
    assert send(commune, road_name="Nà Lùng").status_code == 422
    assert not Road.objects.exists()


@pytest.mark.parametrize(
    ("said", "field", "sentence"),
    [
        ({}, "km", "Hãy ghi ít nhất một khối lượng"),
        ({"km": "1.234"}, "km", "“1.234” có thể là 1234 hoặc 1,234"),
        ({"km": "-1"}, "km", "Số không được âm."),
        ({"km": "1", "answer": "NONE_OCCURRED"}, "answer", "thì không có khối lượng"),
        ({"km": "1", "happened_on": "14/6/2099"}, "happened_on", "không nằm trong kỳ"),
        ({"km": "1", "document": "9/KH"}, "document", "Chưa có văn bản “9/KH”"),
    ],
)
def test_what_cannot_be_is_told_at_its_field(send, commune, said, field, sentence):
    response = send(commune, **said, note="giữ lại")

    assert response.status_code == 422
    form = response.context["form"]
    assert sentence in " ".join(form.errors[field])
    assert form["note"].value() == "giữ lại"
    assert not Work.objects.exists()


def test_nothing_done_is_an_answer(send, commune):
    assert send(commune, answer="NONE_OCCURRED").status_code == 302

    work = Work.objects.get()
    assert (work.answer, work.km) == ("NONE_OCCURRED", None)


# Correcting, locks, cost


@pytest.fixture
def work(world, commune):
    return world.work(3, area=world.ban_mai, unit=commune)


def test_a_wrong_row_is_corrected_with_its_reason(client, commune, work):
    address = url(commune, "correct", work.code)
    sent = {
        "road_class": "a",
        "area": "ban-mai",
        "answer": "HAS_DATA",
        "happened_on": "20/5/2020",
        "km": "2,5",
        "seen": str(work),
    }

    assert client.post(address, sent).status_code == 422  # no reason
    assert client.post(address, sent | {"reason": "gõ nhầm"}).status_code == 302

    standing = Work.objects.known().get()
    assert (standing.km, str(standing)) == (Decimal("2.5"), f"{work.code}@2")
    page = client.get(address).content.decode()
    assert "gõ nhầm" in page  # its history


def test_a_correction_opens_with_what_the_row_says(client, commune, work):
    form = client.get(url(commune, "correct", work.code)).context["form"]

    assert [form[n].value() for n in ("road_class", "area")] == ["a", "ban-mai"]
    assert form["km"].value() == "3"


def test_a_row_of_another_unit_is_not_theirs_to_correct(client, commune, world):
    theirs = world.work(3, area=world.ban_mai)

    assert client.get(url(commune, "correct", theirs.code)).status_code == 404
    assert b"S\xe1\xbb\xada sai<span" not in client.get(url(commune)).content


def test_an_accepted_return_locks_the_page(client, send, commune, world):
    handed_in(commune, world.period, is_accepted=True)

    html = client.get(url(commune)).content.decode()
    assert "<fieldset disabled>" in html
    assert "Đã khóa." in html
    assert send(commune, km="1").status_code == 422
    assert not Work.objects.exists()


def test_a_unit_without_a_place_is_told_so(client, sit):
    html = client.get(url(sit("phong", None))).content.decode()

    assert "Đơn vị chưa có địa bàn." in html


def counted(act):
    with CaptureQueriesContext(connection) as queries:
        assert act().status_code < 400
    return len(queries)


def test_the_page_and_a_work_cost_the_same_whatever_the_history(
    client, send, department, world
):
    def cost(km):
        page = counted(lambda: client.get(url(department)))
        return page, counted(lambda: send(department, km=km, area="ban-mai"))

    world.work(1, area=world.ban_mai, unit=department)
    before = cost("7")
    for day in range(1, 29):
        on = date(2020, 5, day)
        world.work(1, area=world.na_lan, on=on, unit=department)
        world.work(2, world.b, world.ban_mai, on=on)

    assert cost("8") == before
