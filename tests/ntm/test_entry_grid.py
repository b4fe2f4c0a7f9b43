"""A department works on the grid of communes by criteria, cell by cell."""

from datetime import date

import pytest

from ntm.models import Assessment, Forecast, RecognitionStep, Stage
from tasks.models import TaskUnit
from tests.entries import JUNE_14

from .desks import Desks, counted

GRID = {"HX-Request": "true", "HX-Target": "o-1-1"}
SLIP = {"HX-Request": "true", "HX-Target": "phieu"}


@pytest.fixture
def other(world, place):
    return world.area("na-lan", "Nà Lân")


@pytest.fixture
def desks(world, place, other, client):
    return Desks(world, client, place, other)


@pytest.fixture
def department(desks, world):
    unit = desks.unit("phong-nn", world.district, TaskUnit.Role.LEAD)
    desks.sit(unit)
    return unit


@pytest.fixture
def post(desks, department, place):
    """Sends a cell of the place: criterion, headers, what was typed."""

    def post(number, headers=None, **typed):
        address = desks.url("cell", department, place.code, f"BO-{number}")
        sent = {"happened_on": "14/6/2020", "seen": ""} | typed
        return desks.client.post(address, sent, headers=headers or {})

    return post


def rows():
    found = Assessment.objects.known().select_related("cell__criterion")
    return {(r.cell.criterion.code, r.result, r.stage) for r in found}


def test_the_grid_shows_each_place_by_each_criterion(
    desks, department, world, place, other
):
    world.assess(place, "1", "MET")
    world.assess(place, "2", "NOT_MET")
    world.assess(other, "1", "UNCLEAR")

    page = desks.client.get(desks.url("entry", department))

    (grid,) = page.context["grids"]
    signs = [([s.sign for s in row.squares], str(row.count)) for row in grid.rows]
    assert signs == [(["Đ", "C", "…"], "1/3"), (["?", "…", "…"], "0/3")]
    assert "đạt, tự đánh giá, 20/5/2020" in page.content.decode()


def test_places_of_two_sets_stand_in_two_grids(desks, department, world, other):
    world.criteria("HAI", size=2)
    world.assess(other, "1", bo="HAI")

    page = desks.client.get(desks.url("entry", department))

    sizes = [(g.criteria_set.code, len(g.criteria)) for g in page.context["grids"]]
    assert sizes == [("BO", 3), ("HAI", 2)]


def test_a_key_saves_the_cell_at_the_stage_of_the_department(post):
    response = post("1", GRID, result="MET")

    assert response.status_code == 200
    assert rows() == {("BO-1", "MET", Stage.CHECKED)}
    html = response.content.decode()
    assert '<span aria-hidden="true">Đ</span>' in html
    assert ">1/3</td>" in html
    assert "Đã lưu: xã Bản Mai, 1 A: đạt, thẩm tra, 14/6/2020." in html


def test_a_key_sent_twice_counts_once_and_answers_with_the_cell(
    post, desks, department, place
):
    for _ in range(2):
        response = post("1", GRID, result="MET", _phieu="phieu-1")

    assert Assessment.objects.count() == 1
    assert response.status_code == 302
    again = desks.client.get(response.url, headers=GRID).content.decode()
    assert again.lstrip().startswith("<td")


def test_what_is_wrong_is_said_at_the_cell_and_names_the_field(post):
    response = post("1", GRID, result="MET", happened_on="32/1/2020")

    assert response.status_code == 422
    html = response.content.decode()
    assert html.lstrip().startswith("<td")
    assert 'role="alert">Đến ngày: “32/1/2020” không phải là ngày có thật.' in html
    assert not Assessment.objects.exists()


def test_a_conflict_is_said_at_the_cell_with_what_now_stands(post, world, place):
    first = world.assess(place, "1", "MET")
    second = world.assess(place, "1", "NOT_MET", on=JUNE_14)

    response = post("1", GRID, result="MET", seen=str(first))

    html = response.content.decode()
    assert response.status_code == 422
    assert "người khác" in html
    assert f'data-seen="{second}"' in html
    assert post("1", GRID, result="MET", seen=str(second)).status_code == 200


def test_a_criterion_that_falls_back_is_saved_and_pointed_out(post, world, place):
    row = world.assess(place, "1", "MET")

    response = post("1", GRID, result="NOT_MET", seen=str(row))

    assert "Lưu ý: từ “đạt” xuống “chưa đạt”." in response.content.decode()


def test_a_criterion_that_follows_its_indicators_takes_no_key(post, world, place):
    world.indicator("1.1")
    world.assess(place, "1.1", "NOT_MET")

    response = post("1", GRID, result="MET")

    assert response.status_code == 422
    assert "theo kết quả các chỉ tiêu" in response.content.decode()
    assert Assessment.objects.count() == 1


def test_the_dialog_gives_the_cell_back_to_the_grid_and_closes(post):
    response = post("1", SLIP, result="NEARLY_MET", note="thiếu 1 km")

    assert response.status_code == 200
    assert response["HX-Reswap"] == "outerHTML"
    assert response["HX-Retarget"].startswith("#o-")
    assert "phieu:xong" in response["HX-Trigger"]
    assert Assessment.objects.get().note == "thiếu 1 km"


def test_the_dialog_keeps_what_was_typed_where_it_is_refused(post):
    response = post("1", SLIP, note="thiếu 1 km")

    assert response.status_code == 422
    html = response.content.decode()
    assert "thiếu 1 km" in html
    assert "<html" not in html


def test_without_scripts_the_cell_has_a_page_of_its_own(desks, department, post, place):
    assert post("1", result="MET").status_code == 302

    page = desks.client.get(desks.url("cell", department, place.code, "BO-1"))

    html = page.content.decode()
    assert "Ghi kết quả mới" in html
    assert "kết quả: đạt" in html  # its history
    assert "Sửa sai" in html


def test_a_cell_that_is_not_of_the_set_is_nowhere(desks, department, place, world):
    world.criteria("KHAC")
    for code in ("KHAC-1", "KHONG-CO"):
        address = desks.url("cell", department, place.code, code)
        assert desks.client.get(address).status_code == 404


# Correcting


@pytest.fixture
def row(world, place, department):
    return world.assess(place, "1", "MET", unit=department, stage=Stage.CHECKED)


def test_a_wrong_row_is_corrected_with_its_reason(desks, department, row, place):
    address = desks.url("correct", department, row.code)
    sent = {"seen": str(row), "result": "NOT_MET", "happened_on": "20/5/2020"}

    assert desks.client.post(address, sent).status_code == 422  # no reason
    done = desks.client.post(address, sent | {"reason": "đọc nhầm dòng"})

    assert done.status_code == 302
    row.refresh_from_db()
    assert row.void_reason == "đọc nhầm dòng"
    assert rows() == {("BO-1", "NOT_MET", Stage.CHECKED)}
    page = desks.client.get(done.url).content.decode()
    assert "đọc nhầm dòng" in page


def test_a_correction_opens_with_what_the_row_says(desks, department, row):
    page = desks.client.get(desks.url("correct", department, row.code))

    form = page.context["form"]
    values = [form[name].value() for name in ("result", "seen")]
    assert values == ["MET", str(row)]


def test_the_row_of_another_unit_is_not_the_departments_to_correct(
    desks, department, world, place
):
    theirs = world.assess(place, "1", "MET")

    assert (
        desks.client.get(desks.url("correct", department, theirs.code)).status_code
        == 404
    )


# Steps and forecasts


def test_a_step_towards_recognition_is_recorded_and_corrected(desks, department, place):
    address = desks.url("steps", department, place.code)
    sent = {"stage": "APPRAISED", "state": "INVITED", "happened_on": "27/5/2020"}

    assert desks.client.post(address, sent | {"actor": "các sở"}).status_code == 302
    step = RecognitionStep.objects.get()
    assert (step.area, step.criteria_set.code, step.actor) == (place, "BO", "các sở")

    address = desks.url("correct_step", department, step.code)
    mended = sent | {"state": "DONE", "seen": str(step), "reason": "đã làm xong"}
    assert desks.client.post(address, mended).status_code == 302
    assert RecognitionStep.objects.known().get().state == "DONE"


def test_a_wrong_step_keeps_what_was_typed(desks, department, place):
    sent = {"state": "DONE", "happened_on": "27/5/2020", "actor": "các sở"}

    response = desks.client.post(desks.url("steps", department, place.code), sent)

    assert response.status_code == 422
    assert response.context["form"]["actor"].value() == "các sở"


def test_only_what_is_not_met_is_forecast(desks, department, world, place):
    world.assess(place, "1", "MET")
    address = desks.url("forecasts", department, place.code)

    offered = desks.client.get(address).context["form"]["criterion"]

    assert [str(c) for c in offered.field.queryset] == ["2 B", "3 C"]


def test_a_forecast_is_a_year_or_none_any_more(desks, department, place):
    address = desks.url("forecasts", department, place.code)
    said = {"criterion": "BO-2", "happened_on": "14/6/2020"}

    assert desks.client.post(address, said | {"year": "1999"}).status_code == 422
    assert desks.client.post(address, said | {"year": "2021"}).status_code == 302
    row = Forecast.objects.get()
    assert (row.year, row.answer) == (2021, "HAS_DATA")
    history = desks.client.get(address).content.decode()
    assert "tiêu chí: 2 B; năm dự kiến đạt: 2021" in history

    address = desks.url("correct_forecast", department, row.code)
    mended = said | {"year": "", "seen": str(row), "reason": "hết vốn"}
    assert desks.client.post(address, mended).status_code == 302
    row = Forecast.objects.known().get()
    assert (row.year, row.answer) == (None, "NOT_APPLICABLE")


# How dear


def test_the_grid_and_a_cell_cost_the_same_whatever_the_history(
    post, desks, department, world, place, other
):
    def cost(row, result):
        page = counted(lambda: desks.client.get(desks.url("entry", department)))
        said = {"result": result, "seen": str(row)}
        return page, counted(lambda: post("1", GRID, **said))

    before = cost(world.assess(place, "1", "MET", on=date(2020, 1, 1)), "MET")
    for day in range(2, 30):
        world.assess(other, "3", "NOT_MET", on=date(2020, 1, day))
        row = world.assess(place, "1", "MET", on=JUNE_14)

    assert cost(row, "NOT_MET") == before
