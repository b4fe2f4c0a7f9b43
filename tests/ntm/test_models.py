"""The rules the database and the models keep, and the sentences they answer with."""

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction

from ntm.models import (
    Assessment,
    Cell,
    CriteriaSet,
    Criterion,
    CriterionOwner,
    Goal,
    Stage,
    Threshold,
)
from tasks.figures import Answer

from .world import MAY


def refusal(write, *args, **values):
    """The Vietnamese sentences a write is refused with."""
    with pytest.raises(ValidationError) as refused:
        write(*args, **values)
    return refused.value.messages


def refused_by_database(model, **changes):
    """Whether a row already stored cannot be changed past the models' checks."""
    with pytest.raises(IntegrityError), transaction.atomic():
        model.objects.update(**changes)
    return True


def test_an_assessment_has_a_result_exactly_if_it_has_data(world, place):
    sentence = "Đánh giá phải có kết quả, hoặc là “không áp dụng” và không có số."

    assert refusal(world.assess, place, "1", "") == [sentence]
    assert refusal(world.assess, place, "1", "MET", answer=Answer.NOT_APPLICABLE) == [
        sentence
    ]
    assert refusal(world.assess, place, "1", "", answer=Answer.NONE_OCCURRED) == [
        sentence
    ]
    world.assess(place, "1")
    assert refused_by_database(Assessment, result="")


@pytest.mark.parametrize(
    "fraction",
    [
        {"numerator": 7},
        {"denominator": 15},
        {"numerator": 16, "denominator": 15},
        {"numerator": 0, "denominator": 0},
        {"numerator": -1, "denominator": 15},
    ],
)
def test_a_fraction_is_whole_and_at_most_one(world, place, fraction):
    assert refusal(world.assess, place, "1", **fraction) == [
        "Phân số phải có cả tử số và mẫu số; tử số không lớn hơn mẫu số."
    ]
    world.assess(place, "1")
    assert refused_by_database(Assessment, **fraction)


def test_a_row_has_a_fraction_or_a_value(world, place):
    assert refusal(world.assess, place, "1", numerator=1, denominator=2, value=3) == [
        "Chỉ ghi phân số hoặc giá trị, không ghi cả hai."
    ]
    world.assess(place, "1", value=3)
    assert refused_by_database(Assessment, numerator=1, denominator=2)


def test_handing_in_the_file_assesses_nothing(world, place):
    (sentence,) = refusal(world.assess, place, "1", stage=Stage.SUBMITTED.value)

    assert sentence == "Giá trị 'SUBMITTED' không phải là lựa chọn hợp lệ."
    world.assess(place, "1")
    assert refused_by_database(Assessment, stage=Stage.SUBMITTED)


def test_a_step_is_always_said_to_have_data(world, place):
    assert refusal(world.step, place, Stage.CHECKED, answer=Answer.NOT_APPLICABLE) == [
        "Bước công nhận luôn là có số liệu."
    ]


def test_a_forecast_has_a_year_exactly_if_it_has_data(world, place):
    sentence = "Dự kiến phải có năm; thôi dự kiến thì không có năm."

    assert refusal(world.forecast, place, "1", None) == [sentence]
    assert refusal(world.forecast, place, "1", 2020, answer=Answer.NONE_OCCURRED) == [
        sentence
    ]


def test_a_cell_stands_once(world, place):
    world.assess(place, "1")

    with pytest.raises(IntegrityError), transaction.atomic():
        Cell.objects.create(area=place, criterion=world.criterion("1"))


def test_a_code_is_recorded_once(world, place):
    world.assess(place, "1", code="hang-1")

    assert "Mã này đã có." in refusal(world.assess, place, "2", code="hang-1", on=MAY)


def test_a_set_ends_no_earlier_than_it_starts(world):
    made = CriteriaSet(code="BO", name="Bộ", starts_year=2020, ends_year=2019)

    assert refusal(made.full_clean) == ["Năm kết thúc không được trước năm bắt đầu."]


@pytest.mark.parametrize(
    ("ends_year", "years"),
    [(2020, [2016, 2020]), (None, [2016, 2020, 2021])],
)
def test_a_set_holds_from_its_first_year_to_its_last(ends_year, years):
    made = CriteriaSet(starts_year=2016, ends_year=ends_year)

    assert [y for y in (2015, 2016, 2020, 2021) if made.holds_in(y)] == years


def test_a_number_stands_once_in_a_set_and_once_in_a_criterion(world):
    bo = world.criteria()
    world.indicator("2.1")
    twice = Criterion(code="x", criteria_set=bo, number="2", name="x")
    again = Criterion(
        code="y", criteria_set=bo, number="2.1", name="y", parent=world.criterion("2")
    )

    assert refusal(twice.full_clean) == ["Bộ tiêu chí đã có số này."]
    assert refusal(again.full_clean) == ["Tiêu chí đã có chỉ tiêu mang số này."]


def test_a_criterion_may_share_its_number_with_its_only_indicator(world):
    bo = world.criteria()
    only = Criterion(
        code="x", criteria_set=bo, number="2", name="x", parent=world.criterion("2")
    )

    only.full_clean()


def test_indicators_stand_directly_below_a_criterion_of_their_set(world):
    bo, other = world.criteria(), world.criteria("KHAC")
    part = world.indicator("2.1")
    below = Criterion(code="x", criteria_set=bo, number="2.1.1", name="x", parent=part)
    across = Criterion(
        code="y", criteria_set=other, number="9", name="y", parent=world.criterion("2")
    )

    assert refusal(below.full_clean) == ["Chỉ tiêu phải thuộc thẳng một tiêu chí."]
    assert refusal(across.full_clean) == ["Tiêu chí cấp trên thuộc bộ khác."]


@pytest.mark.parametrize(
    "said",
    [{}, {"operator": "AT_LEAST"}, {"value": 80}, {"value": 80, "text": "đạt"}],
)
def test_a_threshold_is_a_comparison_or_words(world, said):
    world.criteria()
    made = Threshold(code="x", criterion=world.criterion("1"), **said)

    assert refusal(made.full_clean) == [
        "Mức phải là phép so sánh kèm số, hoặc yêu cầu bằng lời."
    ]


def test_a_comparison_may_be_explained_in_words(world):
    world.criteria()
    made = Threshold(
        code="x",
        criterion=world.criterion("1"),
        operator="AT_LEAST",
        value=80,
        text="nước sạch",
    )

    made.full_clean()


def test_a_goal_names_a_recognition_or_an_indicator_and_stands_once(world, place):
    values = {
        "task": world.task,
        "area": place,
        "criteria_set": world.criterion("1").criteria_set,
        "year": 2020,
    }
    Goal.objects.create(code="g", recognition="đạt chuẩn", **values)

    empty = Goal(code="h", **(values | {"year": 2021}))
    twice = Goal(code="h", recognition="đạt chuẩn", **values)

    assert refusal(empty.full_clean) == ["Mục tiêu phải có danh hiệu hoặc chỉ tiêu."]
    assert refusal(twice.full_clean) == [
        "Nhiệm vụ đã có mục tiêu này cho địa bàn trong năm."
    ]


def test_a_unit_is_in_charge_of_a_criterion_once(world):
    world.criteria()
    values = {"criterion": world.criterion("1"), "unit": world.unit}
    CriterionOwner.objects.create(**values)

    assert refusal(CriterionOwner(**values).full_clean) == [
        "Đơn vị này đã phụ trách tiêu chí."
    ]
