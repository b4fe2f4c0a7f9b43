"""One criterion and one step of a place, in words and with their numbers."""

from datetime import date

import pytest

from ntm import measures
from ntm.models import Stage
from ntm.places import stage_code
from tasks.figures import Answer, Form
from tests.factories import DocumentFactory

from .world import MAY


def test_a_result_is_told_in_words_and_with_its_fraction(world, place):
    world.indicator("2.1")
    world.assess(
        place,
        "2.1",
        "NOT_MET",
        numerator=7,
        denominator=15,
        counted="hội viên đạt quy định",
    )

    figure = measures.ket_qua(world.scope(), dia_ban="ban-mai", tieu_chi="BO-2.1")

    assert figure.write() == "chưa đạt"
    assert figure.write(Form.RATIO) == "7/15 hội viên đạt quy định"


def test_a_result_that_does_not_apply_says_so(world, place):
    world.assess(place, "1", "", answer=Answer.NOT_APPLICABLE)

    figure = measures.ket_qua(world.scope(), dia_ban="ban-mai", tieu_chi="BO-1")

    assert figure.write() == "không áp dụng"


@pytest.mark.parametrize(
    ("step", "phrase"),
    [
        (
            {"stage": Stage.CHECKED, "actor": "các cơ quan"},
            "các cơ quan đã tiến hành thẩm tra các tiêu chí nông thôn mới"
            " vào ngày 20/5/2020",
        ),
        (
            {"stage": Stage.APPRAISED, "state": "INVITED", "actor": "các sở"},
            "đã mời các sở tiến hành thẩm định các tiêu chí nông thôn mới"
            " vào ngày 20/5/2020",
        ),
        (
            {
                "stage": Stage.SUBMITTED,
                "state": "ONGOING",
                "note": "hoàn thiện hồ sơ",
                "precision": "UNKNOWN",
            },
            "đang hoàn thiện hồ sơ",
        ),
        (
            {"stage": Stage.SUBMITTED, "precision": "MONTH", "on": date(2020, 5, 31)},
            "đã hoàn thiện và trình hồ sơ trong tháng 5/2020",
        ),
    ],
)
def test_a_step_says_who_did_what_and_when(world, place, step, phrase):
    world.step(place, **step)

    figure = measures.buoc(
        world.scope(), dia_ban="ban-mai", buoc=stage_code(step["stage"])
    )

    assert figure.write() == phrase


def test_a_step_taken_by_a_paper_cites_it(world, place):
    paper = DocumentFactory(symbol="1/KH-UBND", issued_on=MAY)
    world.step(place, Stage.RECOGNISED, actor="UBND tỉnh", document=paper)

    figure = measures.buoc(world.scope(), dia_ban="ban-mai", buoc="cong_nhan")

    assert figure.write() == (
        "UBND tỉnh đã công nhận đạt chuẩn theo Kế hoạch số 1/KH-UBND ngày 20/5/2020"
    )


def test_the_newest_row_of_a_step_counts(world, place):
    world.step(place, Stage.CHECKED, state="ONGOING", actor="huyện")
    world.step(place, Stage.CHECKED, actor="huyện", on=date(2020, 6, 1))

    figure = measures.buoc(world.scope(), dia_ban="ban-mai", buoc="tham_tra")

    assert figure.write().startswith("huyện đã")


def test_a_step_not_taken_is_missing(world, place):
    figure = measures.buoc(world.scope(), dia_ban="ban-mai", buoc="tham_tra")

    assert figure.answer is Answer.MISSING
