"""What a figure's own page says of how it was counted."""

import re

import pytest

from tasks.blocks import FigureRun
from tasks.domains import all_domains, figure
from tasks.explained import asked_about, explained
from tests.factories import IndicatorFactory

pytestmark = pytest.mark.django_db

MEASURES = [code for domain in all_domains() for code in domain.measures]


@pytest.mark.parametrize("code", MEASURES)
def test_every_measure_explains_itself_without_codes(code):
    told = explained(FigureRun(text="5", code=code))

    assert told
    assert not re.search(r"`|\b\w+_\w+\b(?! :)", told.replace("phan_tram", ""))


def test_the_names_stand_where_the_arguments_did(scope, programme, communes):
    IndicatorFactory(task__programme=programme, code="km", name="đường bê tông")
    run = figure("chi_tieu.cung_ky", scope, ma="km", dia_ban=communes[0].code).run()

    assert explained(run) == (
        f"Giá trị cùng kỳ năm trước của chỉ tiêu “đường bê tông” ở địa bàn “{communes[0]}”."
    )
    assert asked_about(run) == []


def test_what_was_not_asked_is_not_told(scope, programme):
    IndicatorFactory(task__programme=programme, code="km", name="đường bê tông")
    run = figure("chi_tieu.thuc_hien", scope, ma="km").run()

    assert explained(run) == (
        "Giá trị thực hiện của chỉ tiêu “đường bê tông”, so với mục tiêu."
    )


def test_a_place_that_the_sentence_does_not_name_is_told_beside_it(communes):
    place = communes[0]
    run = FigureRun(text="5 km", code="gtnt.hien_dat", args=(("dia_ban", place.code),))

    assert asked_about(run) == [place.full_name]


def test_a_measure_that_is_gone_explains_nothing():
    assert explained(FigureRun(text="5", code="cu.cu", args=(("ma", "x"),))) == ""
