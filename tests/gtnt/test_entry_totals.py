"""Stated or summed, as whoever enters works sees it."""

from datetime import date
from decimal import Decimal

from gtnt.models import Work
from tests.entries import JUNE_14

from .desks import told, url


def test_a_department_records_the_stated_total_of_the_district(send, department, world):
    assert send(department, km="3", is_stated="on").status_code == 302

    work = Work.objects.get()
    assert (work.is_stated, work.line.area) == (True, world.district)


def test_a_stated_total_is_of_no_single_road(send, department):
    response = send(department, km="3", is_stated="on", road_name="Nà Lùng")

    assert response.status_code == 422
    assert "không phải của một tuyến đường" in response.content.decode()


def test_a_work_that_a_stated_total_holds_already_is_explained(
    send, client, department, world
):
    world.stated(3, on=JUNE_14)

    response = send(department, km="1", area=world.ban_mai.code)

    explained = "Số chung đến ngày 14/6/2020 của huyện Mường (03 km) đã gồm"
    assert explained in " ".join(told(response, client))
    page = client.get(url(department))
    assert explained in page.content.decode()
    done = {c.code: c.done for c in page.context["courses"]}
    assert done["a"] == 3


def test_a_work_after_the_stated_day_counts_on_top_of_it(
    send, client, department, world
):
    world.stated(3, on=date(2020, 5, 1))

    response = send(department, km="1", area=world.ban_mai.code)

    assert "đã gồm" not in " ".join(told(response, client))
    (row, _) = client.get(url(department)).context["rows"]
    assert row["covered"] == ""


def test_a_stated_total_below_the_one_before_is_saved_and_pointed_out(
    send, client, department, world
):
    world.stated(3, on=date(2020, 5, 1))

    response = send(department, km="2,5", is_stated="on")

    assert "thấp hơn lần trước (03 km đến ngày 01/5/2020)" in " ".join(
        told(response, client)
    )


def test_the_same_work_twice_is_pointed_out(send, client, commune):
    send(commune, km="1,2")

    response = send(commune, km="1,2")

    assert "đã có một dòng giống hệt" in " ".join(told(response, client))


def test_a_form_sent_twice_counts_once(send, commune):
    for _ in range(2):
        assert send(commune, km="1,2", _phieu="phieu-1").status_code == 302

    assert Work.objects.count() == 1


def test_sums_of_the_rows_stand_beside_what_the_report_counts(
    client, department, world
):
    world.stated(3, on=JUNE_14)
    world.work(1, area=world.ban_mai, cement_tonnes=80)
    world.work(Decimal("0.5"), area=world.na_lan)

    page = client.get(url(department))

    sums = {s.quantity: (s.rows, s.counted) for s in page.context["sums"]}
    assert sums["km"] == (Decimal("1.5"), 3)
    assert sums["cement_tonnes"] == (80, 80)
