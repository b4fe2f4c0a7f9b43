"""A commune enters its own criteria as a list."""

from datetime import date

import pytest

from ntm.models import Assessment, Stage
from tasks.models import TaskUnit
from tests.entries import JUNE_14, handed_in
from tests.factories import DocumentFactory, LetterheadFactory

from .desks import counted, standing


def test_a_commune_sees_each_of_its_criteria_and_how_it_stands(
    desks, commune, world, place
):
    world.assess(place, "2", "NOT_MET")
    other = world.area("na-lan", "Nà Lân")
    desks.cover(other)
    world.assess(other, "1", "MET")

    page = desks.client.get(desks.url("entry", commune))

    said = [(i["code"], i["line"].says) for i in page.context["items"]]
    assert said == [("BO-1", ""), ("BO-2", "chưa đạt"), ("BO-3", "")]
    assert page.context["area"] == place


def test_the_place_of_another_commune_is_nowhere(desks, commune, world):
    other = world.area("na-lan", "Nà Lân")
    desks.cover(other)

    assert desks.client.get(desks.url("place", commune, other.code)).status_code == 404


def test_changed_lines_are_saved_at_once_with_one_day_and_paper(
    save, commune, place, desks
):
    paper = DocumentFactory(symbol="7/BC-UBND")

    response = save(
        **{"BO-1-result": "MET", "BO-3-result": "NOT_MET", "BO-3-note": "thiếu đường"},
        document="7/BC-UBND",
    )

    assert response.status_code == 302
    assert standing(place) == {
        "BO-1": ("MET", JUNE_14, Stage.SELF_ASSESSED),
        "BO-3": ("NOT_MET", JUNE_14, Stage.SELF_ASSESSED),
    }
    rows = Assessment.objects.order_by("pk")
    assert {(r.document, r.unit, r.on_behalf_of) for r in rows} == {
        (paper, commune, None)
    }


def test_one_wrong_line_keeps_all_from_being_saved_and_nothing_typed_is_lost(
    save, place
):
    response = save(
        **{
            "BO-1-result": "MET",
            "BO-2-result": "NOT_MET",
            "BO-2-numerator": "9",
            "BO-2-denominator": "7",
        }
    )

    assert response.status_code == 422
    assert not Assessment.objects.exists()
    html = response.content.decode()
    assert "Số đạt không được lớn hơn tổng số." in html
    forms = {item["code"]: item["form"] for item in response.context["items"]}
    assert forms["BO-1"]["result"].value() == "MET"
    assert forms["BO-2"]["numerator"].value() == "9"


def test_a_wrong_day_is_named_and_keeps_the_lines(save):
    response = save(**{"BO-1-result": "MET"}, happened_on="06/14/2020")

    assert response.status_code == 422
    assert "không phải là ngày có thật" in response.content.decode()
    assert not Assessment.objects.exists()


def test_saving_nothing_says_so(save):
    response = save()

    assert response.status_code == 422
    assert "Chưa có dòng nào được nhập" in response.content.decode()


@pytest.mark.parametrize(
    ("said", "kept"),
    [
        ({"result": "MET", "numerator": "7", "denominator": "15"}, (7, 15, None)),
        ({"result": "MET", "value": "1.234,5"}, (None, None, 1234.5)),
    ],
)
def test_a_counted_criterion_keeps_its_fraction_or_value(save, said, kept):
    save(**{f"BO-1-{name}": value for name, value in said.items()})

    row = Assessment.objects.get()
    assert (row.numerator, row.denominator, row.value) == kept


@pytest.mark.parametrize(
    ("said", "sentence"),
    [
        ({"result": "MET", "numerator": "7"}, "Phân số phải có cả hai số."),
        (
            {"result": "MET", "numerator": "0", "denominator": "0"},
            "Tổng số phải lớn hơn 0.",
        ),
        (
            {"result": "MET", "numerator": "1", "denominator": "2", "value": "3"},
            "Chỉ ghi phân số hoặc giá trị, không ghi cả hai.",
        ),
        (
            {"result": "NOT_APPLICABLE", "value": "3"},
            "Không áp dụng thì không có số.",
        ),
        ({"note": "xong"}, "Trường này là bắt buộc."),
        ({"result": "TOT"}, "TOT"),
        ({"result": "MET", "value": "=1+1"}, "không nhận công thức"),
    ],
)
def test_what_cannot_be_is_told_at_its_line(save, said, sentence):
    response = save(**{f"BO-1-{name}": value for name, value in said.items()})

    assert response.status_code == 422
    assert sentence in response.content.decode()


def test_not_applicable_is_an_answer_and_no_result(save):
    save(**{"BO-1-result": "NOT_APPLICABLE"})

    row = Assessment.objects.get()
    assert (row.answer, row.result) == ("NOT_APPLICABLE", "")


# One line by itself


def test_one_line_is_saved_by_itself_and_the_others_stay_as_typed(save, place):
    response = save(line="BO-1", **{"BO-1-result": "MET", "BO-2-result": "NOT_MET"})

    assert response.status_code == 200
    assert standing(place) == {"BO-1": ("MET", JUNE_14, Stage.SELF_ASSESSED)}
    html = response.content.decode()
    assert "✓ Đã lưu" in html
    assert "BO-2-result" not in html  # another line of the list is left alone


def test_an_indicator_decides_its_criterion_and_a_typed_neighbour_stays(
    save, world, place, desks, commune
):
    world.indicator("2.1")
    world.indicator("2.2")

    response = save(
        line="BO-2.1", **{"BO-2.1-result": "NOT_MET", "BO-2.2-note": "đang làm"}
    )

    item = response.context["item"]
    assert (item["line"].says, item["line"].follows) == ("chưa đạt", True)
    assert item["form"] is None
    assert item["items"][1]["form"]["note"].value() == "đang làm"
    assert item["items"][0]["form"]["result"].value() is None


def test_a_refused_line_says_what_is_wrong_with_the_shared_day(save):
    response = save(line="BO-1", **{"BO-1-result": "MET"}, happened_on="1/1/2019")

    assert response.status_code == 422
    assert "Đến ngày: Ngày 01/01/2019 không nằm trong kỳ" in response.content.decode()


def test_a_line_that_somebody_else_recorded_meanwhile_is_shown_first(
    save, world, place
):
    first = world.assess(place, "1", "MET")
    world.assess(place, "1", "NOT_MET", on=JUNE_14)

    response = save(line="BO-1", **{"BO-1-result": "MET", "BO-1-seen": str(first)})

    assert response.status_code == 422
    html = response.content.decode()
    assert "người khác" in html
    assert "chưa đạt" in html
    assert Assessment.objects.count() == 2


def test_a_criterion_that_falls_back_is_saved_and_pointed_out(save, world, place):
    world.assess(place, "1", "MET")

    response = save(line="BO-1", **{"BO-1-result": "NOT_MET"})

    assert response.status_code == 200
    assert "Lưu ý: từ “đạt” xuống “chưa đạt”." in response.content.decode()


def test_a_form_sent_twice_counts_once(save):
    for _ in range(2):
        said = {"BO-1-result": "MET", "BO-1-seen": ""}
        assert save(**said, _phieu="phieu-1").status_code == 302

    assert Assessment.objects.count() == 1


# Who, when, how dear


def test_an_accepted_return_locks_the_list_and_says_who_opens_it(
    save, desks, commune, world
):
    handed_in(commune, world.period, is_accepted=True)

    page = desks.client.get(desks.url("entry", commune)).content.decode()
    assert '<fieldset class="entry-fieldset" disabled>' in page
    assert "đã được chấp nhận" in page
    assert save(**{"BO-1-result": "MET"}).status_code == 422
    assert not Assessment.objects.exists()


def test_the_office_enters_for_a_commune_and_says_at_which_stage(
    desks, commune, world, place, save
):
    LetterheadFactory(unit=world.unit)
    desks.sit(desks.unit("vp", None, TaskUnit.Role.FOLLOW), office=True)

    response = save(**{"BO-1-result": "MET"}, stage="APPRAISED")

    assert response.status_code == 302
    row = Assessment.objects.get()
    assert (row.stage, row.on_behalf_of) == (Stage.APPRAISED, commune)


def test_a_commune_cannot_say_that_it_was_recognised(save):
    save(**{"BO-1-result": "MET"}, stage="RECOGNISED")

    assert Assessment.objects.get().stage == Stage.SELF_ASSESSED


def test_a_unit_without_a_place_is_told_so(desks):
    nowhere = desks.unit("phong", None)
    desks.sit(nowhere)

    page = desks.client.get(desks.url("entry", nowhere))

    assert "không có địa bàn nào do đơn vị nhập" in page.content.decode()


def test_the_list_and_a_line_cost_the_same_whatever_the_history(
    save, desks, commune, world, place
):
    def cost(result):
        page = counted(lambda: desks.client.get(desks.url("entry", commune)))
        said = {"BO-2-result": result, "BO-2-seen": standing_row(place, "BO-2")}
        return page, counted(lambda: save(line="BO-2", **said))

    world.assess(place, "1", "MET", on=date(2020, 1, 1))
    world.assess(place, "2", "MET", on=date(2020, 1, 1))
    before = cost("MET")
    for day in range(2, 30):
        world.assess(place, "1", "MET", on=date(2020, 1, day))
        world.assess(place, "2", "MET", on=date(2020, 1, day))

    assert cost("NOT_MET") == before


def standing_row(place, code):
    rows = Assessment.objects.known().filter(
        cell__area=place, cell__criterion__code=code
    )
    return str(rows.order_by("-happened_on", "-pk").first())
