"""What leaders see of roads: by class, by place, and what a common total does not tell."""

import re
from decimal import Decimal

import pytest
from django.urls import reverse

from tasks.models import TaskUnit
from tests.counting import queries_of_page, repeated
from tests.factories import AreaFactory, IndicatorFactory, UserFactory
from tests.roles import put_into_their_roles

PAGE = reverse("gtnt:overview")
ON_JUNE_14 = {"ngay": "14/06/2020", "nam": "2020"}
ADDRESS = f"{PAGE}?nam=2020&ngay=14/06/2020"
D = Decimal


@pytest.fixture
def leader(world, task, client):
    client.force_login(UserFactory(unit=world.unit, leader=True))
    put_into_their_roles()
    return client


@pytest.fixture
def see(leader):
    def see(**asked):
        response = leader.get(PAGE, ON_JUNE_14 | asked)
        assert response.status_code == 200
        return response.context["overview"]

    return see


def told(amounts):
    return (
        amounts.plan.text,
        amounts.done.text,
        amounts.percent,
        amounts.left.text,
    )


def test_plan_and_work_class_by_class_and_together(world, see):
    world.plan("4", world.a)
    world.plan("6", world.b)
    world.work("3", world.a)

    rows = see().classes

    assert [(row.name, *told(row.amounts)) for row in rows] == [
        ("Đường loại một", "04 km", "03 km", "75%", "01 km"),
        ("Đường loại hai", "06 km", "", "", ""),
        ("Cộng", "10 km", "03 km", "30%", "07 km"),
    ]
    # 4 × 166/366 of the year; 7 km in 6,5333 months.
    assert [row.needed for row in rows] == ["1,81 km", "2,72 km", "4,54 km"]
    assert [row.pace for row in rows] == [
        "cần thêm 0,15 km/tháng",
        "chưa có số liệu thực hiện",
        "cần thêm 1,07 km/tháng",
    ]


def test_the_indicator_of_a_class_tells_how_it_stands(world, task, see):
    world.plan("4")
    world.work("1")
    IndicatorFactory(task=task, measure="gtnt.thuc_hien loai=a")

    first, second, _ = see().classes

    assert first.course.state.name == "BEHIND"
    assert first.why == "đạt 25%, theo đường kế hoạch cần 45%"
    assert second.course is None


def test_places_stand_beside_each_other_once_one_is_known(world, see):
    world.plan("2", area=world.ban_mai)
    world.work("0.5", area=world.ban_mai)

    places = see().places

    assert [(row.name, *told(row.amounts[0])) for row in places.rows] == [
        ("Xã Bản Mai", "02 km", "0,5 km", "25%", "1,5 km"),
        ("Xã Nà Lân", "", "", "", ""),
    ]
    assert (places.only_whole, places.untold) == ("", "Xã Nà Lân")


def test_a_common_total_without_places_is_told_as_such(world, see):
    world.plan("5")
    world.stated("3")

    places = see().places

    assert places.rows == ()
    assert places.only_whole == (
        "Mới có số chung của huyện Mường, chưa có số của từng xã."
    )


def test_a_class_outside_the_tasks_is_shown_if_there_is_work_of_it(world, see):
    other = world.road_class("c", "đường ngõ")
    world.road_class("d", "đường nội đồng")
    world.work("1", other)

    names = [row.name for row in see().classes]

    assert names == ["Đường loại một", "Đường loại hai", "Đường ngõ", "Cộng"]


def test_what_it_took_is_told_where_it_is_known(world, see):
    world.work("1", cement_tonnes=D("12.5"), land_m2=D(300))

    found = see()

    assert [(name, figure.text) for name, figure in found.contributions] == [
        ("Xi măng hỗ trợ", "12,5 tấn"),
        ("Đất hiến", "300 m²"),
    ]
    assert found.without == "kinh phí Nhà nước; Nhân dân đóng góp; ngày công"


def test_a_number_leads_to_its_rows(world, leader, see):
    work = world.work("1", area=world.ban_mai)

    row = see().places.rows[0]

    assert f"{work.code}@1" in leader.get(row.amounts[0].done.address).text


def test_what_is_not_known_is_no_link_without_words(world, leader):
    world.work("1", area=world.ban_mai)  # without a plan nothing is left of it

    page = leader.get(PAGE, ON_JUNE_14).text

    links = re.findall(r'<a class="figure"[^>]*>(.*?)</a>', page)
    assert "01 km" in links
    assert all(links)


def test_a_commune_sees_its_own_roads(world, client, sit):
    world.plan("2", area=world.ban_mai)
    world.work("1", area=world.ban_mai)
    world.work("7", area=world.na_lan)
    sit("xa-ban-mai", world.ban_mai, TaskUnit.Role.REPORT)

    response = client.get(PAGE, ON_JUNE_14)

    found = response.context["overview"]
    assert told(found.classes[0].amounts) == ("02 km", "01 km", "50%", "01 km")
    assert (found.places.rows, found.places.only_whole) == ((), "")
    assert "Nà Lân" not in response.text


def test_before_any_plan_or_work_it_says_so(world, leader):
    text = leader.get(PAGE, ON_JUNE_14).text

    assert "chưa có kế hoạch" in text
    assert "Biểu đồ" not in text


def test_queries_are_the_same_for_1_and_for_40_communes_and_for_100_works(
    world, leader
):
    leader.get(ADDRESS)  # the session and the like
    world.plan("1", area=world.ban_mai)
    work = world.work("1", area=world.ban_mai)
    before = queries_of_page(leader, ADDRESS)

    for n in range(39):
        area = AreaFactory(code=f"xa-{n}", parent=world.district)
        world.plan("1", area=area)
        world.work("1", area=area)
    repeated(work, 99)

    assert queries_of_page(leader, ADDRESS) == before


def test_a_workbook_holds_the_same(world, leader):
    world.plan("4")

    response = leader.get(PAGE, ON_JUNE_14 | {"dinh-dang": "xlsx"})

    assert response["Content-Disposition"].endswith('"duong-giao-thong.xlsx"')
