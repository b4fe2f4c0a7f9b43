"""What leaders see of the criteria: tables, signs, counts, the way to the year's goal."""

from decimal import Decimal

import pytest
from django.urls import reverse

from ntm.models import CriterionOwner, Goal, Stage
from tasks.models import Indicator, TaskScope, TaskUnit
from tests.counting import queries_of_page, repeated
from tests.factories import (
    IndicatorFactory,
    TargetFactory,
    UnitFactory,
    UserFactory,
)
from tests.roles import put_into_their_roles

PAGE = reverse("ntm:overview")
ON_JUNE_14 = {"ngay": "14/06/2020", "nam": "2020"}


@pytest.fixture
def leader(world, client):
    """Somebody who leads the district is logged in, and the task is about the register."""
    TaskScope.objects.create(task=world.task, domain="ntm", object_code="ban-mai")
    user = UserFactory(unit=world.unit, leader=True)
    put_into_their_roles()
    client.force_login(user)
    return client


@pytest.fixture
def see(leader):
    """The page as asked for, and the context it was made of."""

    def see(**asked):
        response = leader.get(PAGE, ON_JUNE_14 | asked)
        assert response.status_code == 200
        return response.context

    return see


def aim(world, area, *, value="3", year=2020, **values):
    """A goal of the year with an indicator that counts what is met."""
    indicator = IndicatorFactory(
        task=world.task,
        kind=Indicator.Kind.NUMBER,
        measure=f"ntm.so_dat dia_ban={area.code}",
    )
    TargetFactory(indicator=indicator, value=Decimal(value))
    defaults = {"recognition": "đạt chuẩn", "criteria_set": world.bo}
    return Goal.objects.create(
        code=f"{area.code}-{year}",
        task=world.task,
        area=area,
        year=year,
        indicator=indicator,
        **(defaults | values),
    )


@pytest.fixture
def bo(world):
    world.bo = world.criteria(size=4)
    return world.bo


def signs(row):
    return "".join(square.sign or "." for square in row.squares)


def test_every_result_has_its_sign_and_its_words(world, bo, see):
    place = world.area("ban-mai", "Bản Mai")
    world.criteria("SAU", size=1, starts_year=2021, ends_year=None)
    other = world.area("na-lan", "Nà Lân")
    world.assess_all(place, "MET", "BASICALLY_MET", "NEARLY_MET", "NOT_MET")
    world.assess(other, "1", "UNCLEAR")
    world.assess(other, "2", "", answer="NOT_APPLICABLE")

    [table] = see()["tables"]

    assert [(row.name, signs(row)) for row in table.rows] == [
        ("Xã Bản Mai", "✓≈~✕"),
        ("Xã Nà Lân", "?–.."),
    ]
    assert [square.words for row in table.rows for square in row.squares] == [
        *("đạt", "cơ bản đạt", "gần đạt", "chưa đạt"),
        *("chưa rõ", "không áp dụng", "chưa có số liệu", "chưa có số liệu"),
    ]
    # Of the one that applies to Nà Lân it has no criterion met; 3 apply.
    assert [row.met.text for row in table.rows] == ["2/4", "0/3"]
    assert [column.met.text for column in table.columns] == ["1/2", "1/1", "0/1", "0/1"]


def test_a_cell_leads_to_its_rows_and_one_without_a_row_to_nothing(
    world, bo, leader, see
):
    place = world.area("ban-mai", "Bản Mai")
    row = world.assess(place, "2", "NOT_MET", numerator=7, denominator=15)

    [table] = see()["tables"]
    first, second, *_ = table.rows[0].squares

    assert first.address == ""
    assert second.words == "chưa đạt, 7/15"
    assert f"{row.code}@1" in leader.get(second.address).text


def test_indicators_decide_what_a_cell_says(world, bo, see):
    world.indicator("2.1"), world.indicator("2.2")
    place = world.area("ban-mai", "Bản Mai")
    world.assess(place, "2.1", "MET")
    world.assess(place, "2.2", "NOT_MET")

    [table] = see()["tables"]

    assert signs(table.rows[0]) == ".✕.."
    assert table.rows[0].squares[1].words == "chưa đạt"


def test_places_in_order_of_what_they_meet_and_the_unknown_last(world, bo, see):
    for code, name, results in (
        ("a", "An", ()),
        ("b", "Bình", ("MET", "NOT_MET")),
        ("c", "Cường", ("MET", "MET", "NOT_MET", "NOT_MET")),
    ):
        world.assess_all(world.area(code, name), *results)

    def names(**asked):
        return [row.name for row in see(**asked)["tables"][0].rows]

    assert names() == ["Xã Cường", "Xã Bình", "Xã An"]
    assert names(xep="con-thieu") == ["Xã Cường", "Xã Bình", "Xã An"]
    assert names(xep="ten") == ["Xã An", "Xã Bình", "Xã Cường"]


def test_an_average_only_of_places_that_are_all_assessed(world, bo, see):
    for number, results in enumerate((["MET"] * 4, ["MET", "NOT_MET"] * 2)):
        world.assess_all(world.area(f"xa-{number}", f"{number}"), *results)
    world.area("pho", "Phố", "thi-tran")  # criteria do not apply to it

    [table] = see()["tables"]
    assert (table.average.text, table.whole.text) == ("03 tiêu chí", "1/2 xã")

    world.area("them", "Thêm")
    [table] = see()["tables"]
    assert (table.average.text, table.whole.text) == ("thiếu 1/3 xã", "1/3 xã")
    assert table.known_ratio == "2/3 xã"


def test_a_goal_tells_what_is_missing_who_is_in_charge_and_what_is_expected(
    world, bo, see
):
    place = world.area("ban-mai", "Bản Mai")
    aim(world, place)
    world.assess_all(place, "MET", "NOT_MET", "NEARLY_MET")
    world.forecast(place, "3", 2020)
    world.step(place, Stage.SELF_ASSESSED)
    owner = UnitFactory(code="phong", name="Phòng Hạ tầng", short_name="Phòng HT")
    CriterionOwner.objects.create(criterion=world.criterion("2"), unit=owner)

    [way] = see()["aims"]

    assert way.name == "Xã Bản Mai"
    assert way.wanted.startswith("đạt chuẩn (")
    assert way.met.text == "1/4 tiêu chí"
    assert way.course.state.name == "BEHIND"  # 1 of 3, where 45 % are needed
    assert [(p.name, p.result.text, p.owners, p.forecast) for p in way.lacking] == [
        ("2 B", "chưa đạt", "Phòng HT", ""),
        ("3 C", "gần đạt", "", "dự kiến đạt năm 2020"),
    ]
    assert way.untold_names == "4 D"
    assert (way.added.text, way.total.text) == ("tiêu chí số 3 C", "2/4 tiêu chí")
    assert way.reached.name == "tự đánh giá"
    assert [stage.state for stage in way.stages] == ["đã thực hiện"] + ["chưa ghi"] * 4


def test_goals_of_other_years_and_of_other_tasks_are_not_shown(world, bo, see):
    place = world.area("ban-mai", "Bản Mai")
    aim(world, place, year=2021)

    context = see()

    assert context["aims"] == []
    assert [row.has_goal for row in context["tables"][0].rows] == [False]


def test_only_places_with_a_goal_and_only_one_set(world, bo, see):
    place, _ = world.area("ban-mai", "Bản Mai"), world.area("na-lan", "Nà Lân")
    village = world.area("khu", "Khu", "khu", parent="ban-mai")
    model = world.criteria("KDC", size=2, applies_to=None)
    aim(world, place)
    world.assess(village, "1", bo="KDC")

    def shown(**asked):
        return [
            (table.criteria_set.code, [row.area.code for row in table.rows])
            for table in see(**asked)["tables"]
        ]

    assert shown() == [("BO", ["ban-mai", "na-lan"]), ("KDC", ["khu"])]
    assert shown(muc_tieu="on") == [("BO", ["ban-mai"])]
    assert shown(bo="KDC") == [("KDC", ["khu"])]
    assert see(bo="KDC")["aims"] == []
    # A filter changes what is shown, not what is true of all.
    assert see(muc_tieu="on")["tables"][0].known_ratio == "0/2 xã"
    assert model.code == "KDC"


@pytest.mark.parametrize("asked", [{"bo": "khong-co"}, {"xep": "'"}, {"ngay": "32/13"}])
def test_what_cannot_be_read_is_told_and_changes_nothing(world, bo, leader, asked):
    world.area("ban-mai", "Bản Mai")

    response = leader.get(PAGE, {"nam": "2020"} | asked)

    assert len(response.context["tables"]) == 1
    assert 'class="errorlist"' in response.text


def test_a_commune_sees_its_own_row_and_nothing_of_the_others(world, bo, client):
    own, other = world.area("ban-mai", "Bản Mai"), world.area("na-lan", "Nà Lân")
    TaskScope.objects.create(task=world.task, domain="ntm", object_code="ban-mai")
    for area in (own, other):
        aim(world, area)
        world.assess(area, "1")
    unit = UnitFactory(code="xa-ban-mai", area=own, parent=world.unit)
    TaskUnit.objects.create(task=world.task, unit=unit, role=TaskUnit.Role.REPORT)
    client.force_login(UserFactory(unit=unit))
    put_into_their_roles()

    response = client.get(PAGE, ON_JUNE_14)

    [table] = response.context["tables"]
    assert [row.name for row in table.rows] == ["Xã Bản Mai"]
    assert [way.name for way in response.context["aims"]] == ["Xã Bản Mai"]
    assert (table.average, table.whole) == (None, None)
    assert "Nà Lân" not in response.text
    linked = [square.address for square in table.rows[0].squares if square.address]
    assert [client.get(address).status_code for address in linked] == [200]


def test_a_workbook_holds_the_rows_that_are_shown(world, bo, leader, see):
    world.assess_all(world.area("ban-mai", "Bản Mai"), "MET", "NOT_MET")

    response = leader.get(PAGE, ON_JUNE_14 | {"dinh-dang": "xlsx"})

    assert response["Content-Disposition"].endswith('"nong-thon-moi.xlsx"')


def test_queries_are_the_same_for_1_and_for_40_communes_and_for_100_facts_of_a_cell(
    world, bo, leader
):
    address = f"{PAGE}?nam=2020&ngay=14/06/2020"
    leader.get(address)  # the session and the like
    place = world.area("ban-mai", "Bản Mai")
    aim(world, place)
    world.forecast(place, "2", 2020)
    world.step(place, Stage.SELF_ASSESSED)
    row = world.assess(place, "1")
    before = queries_of_page(leader, address)

    for n in range(39):
        other = world.area(f"dia-ban-{n}", f"{n}")
        aim(world, other)
        world.assess(other, "1")
    repeated(row, 99)

    assert queries_of_page(leader, address) == before
