"""The rules the database keeps, and the sentences it answers with."""

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction

from gtnt.models import QUANTITIES, PlanLine, Work
from org.actions import save_row
from tasks.figures import Answer
from tests.entries import JUNE_14, clerk_of_records, moment

WHOLE = "Có số liệu thì phải có ít nhất một khối lượng; không phát sinh thì không có."


def refusal(write, *args, **values):
    """The Vietnamese sentences a write is refused with."""
    with pytest.raises(ValidationError) as refused:
        write(*args, **values)
    return refused.value.messages


def refused_by_database(model, **changes):
    """Whether a stored row cannot be changed past the models' own checks."""
    with pytest.raises(IntegrityError), transaction.atomic():
        model.objects.update(**changes)
    return True


def test_a_row_has_a_quantity_exactly_if_it_has_data(world):
    assert refusal(world.work) == [WHOLE]
    for answer in (Answer.NONE_OCCURRED, Answer.NOT_APPLICABLE):
        assert refusal(world.work, "1", answer=answer) == [WHOLE]
    world.work("1")
    assert refused_by_database(Work, km=None)


@pytest.mark.parametrize("quantity", QUANTITIES)
def test_no_quantity_is_negative(world, quantity):
    values = {"km": "1", quantity: "-1"}

    assert refusal(world.work, **values) == ["Khối lượng không được âm."]
    world.work("1")
    assert refused_by_database(Work, **{quantity: -1})


def test_a_stated_total_is_of_a_place_and_not_of_a_road(world):
    road = world.a.roads.create(code="r", name="Đường", area=world.district)

    assert refusal(world.stated, "1", road=road) == [
        "Số nêu sẵn là của cả địa bàn, không phải của một tuyến đường."
    ]
    world.work("1", road=road)
    assert refused_by_database(Work, is_stated=True)


def test_a_road_is_of_the_class_of_its_row(world):
    road = world.b.roads.create(code="r", name="Đường", area=world.district)

    assert refusal(world.work, "1", world.a, road=road) == [
        "Tuyến đường không thuộc loại đường đã chọn."
    ]


def test_a_class_has_one_plan_a_year_and_place(world):
    world.plan("5")

    values = {"road_class": world.a, "year": 2020, "area": world.district}
    assert refusal(
        save_row, PlanLine, None, by=None, at=moment(JUNE_14), code="x", **values
    ) == ["Loại đường này đã có kế hoạch của năm và địa bàn."]
    with pytest.raises(IntegrityError), transaction.atomic():
        PlanLine.objects.create(code="x", **values)


def test_a_plan_is_not_negative(world):
    line = world.plan("5")

    assert refusal(save_row, PlanLine, line, by=None, at=moment(JUNE_14), km=-1) == [
        "Số km kế hoạch không được âm."
    ]
    assert refused_by_database(PlanLine, km=-1)


def test_the_first_work_of_a_line_makes_the_line_and_says_who(world):
    work = world.work("1", area=world.na_lan)

    line = PlanLine.objects.get()
    assert (work.line, line.code, line.km) == (line, "a-2020-na-lan", None)
    assert line.history.get().history_user == clerk_of_records()


def test_work_goes_to_the_line_that_is_there(world):
    line = world.plan("5")

    assert world.work("1").line == line
    assert world.work("1", year=2021).line != line
