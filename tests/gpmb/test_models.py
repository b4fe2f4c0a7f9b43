"""The rules the database keeps, and the sentences it answers with."""

import pytest
from django.apps import apps
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction

from gpmb.models import Complaint, Completion, CompletionLine, StepReport, Tally
from tasks.figures import Answer

from .world import Kind, Subject

WHOLE_TALLY = "Có số liệu thì phải có số lượng, diện tích hoặc số tiền; không phát sinh thì không có."


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


def test_a_step_has_a_state_exactly_if_it_has_data(world):
    sentence = "Có số liệu thì phải có trạng thái; không phát sinh thì không có."

    assert refusal(world.step, "do", "") == [sentence]
    assert refusal(world.step, "do", answer=Answer.NOT_APPLICABLE) == [sentence]
    world.step("do")
    assert refused_by_database(StepReport, state="")


def test_a_tally_has_a_number_exactly_if_it_has_data(world):
    line = (Kind.AFFECTED, Subject.HOUSEHOLD)

    assert refusal(world.tally, *line) == [WHOLE_TALLY]
    assert refusal(world.tally, *line, 5, answer=Answer.NONE_OCCURRED) == [WHOLE_TALLY]
    world.tally(*line, 5)
    assert refused_by_database(Tally, count=None)


@pytest.mark.parametrize("quantity", ["area_m2", "money"])
def test_land_and_money_are_not_negative(world, quantity):
    line = (Kind.AFFECTED, Subject.HOUSEHOLD, 5)

    assert refusal(world.tally, *line, **{quantity: -1}) == [
        "Diện tích, số tiền không được âm."
    ]
    world.tally(*line)
    assert refused_by_database(Tally, **{quantity: -1})


def test_a_count_is_not_negative(world):
    world.tally(Kind.AFFECTED, Subject.HOUSEHOLD, 5)

    assert refused_by_database(Tally, count=-1)


def test_a_percentage_never_stands_without_its_base(world):
    with pytest.raises(ValidationError):
        world.completion("98", "")
    world.completion("98")
    assert refused_by_database(CompletionLine, basis="")


def test_a_completion_has_a_percentage_exactly_if_it_has_data(world):
    sentence = "Có số liệu thì phải có phần trăm; không phát sinh thì không có."

    assert refusal(world.completion, None) == [sentence]
    assert refusal(world.completion, "5", answer=Answer.NONE_OCCURRED) == [sentence]
    assert refusal(world.completion, "-5") == ["Phần trăm không được âm."]
    world.completion("5")
    assert refused_by_database(Completion, percent=None)
    assert refused_by_database(Completion, percent=-5)


def test_complaints_are_received_before_they_are_settled(world):
    assert refusal(world.complaints, None, 3) == [
        "Có số liệu thì phải có số đơn tiếp nhận; không phát sinh thì không có."
    ]
    assert refusal(world.complaints, 2, 3) == [
        "Số đơn giải quyết không được lớn hơn số đơn tiếp nhận."
    ]
    world.complaints(5, 3)
    assert refused_by_database(Complaint, resolved=6)
    assert refused_by_database(Complaint, received=None)


def test_things_are_made_once(world):
    for _ in range(2):
        world.step("do")
        world.tally(Kind.AFFECTED, Subject.HOUSEHOLD, 5)
        world.completion("98")

    things = (world.market.steps, world.market.tally_lines)
    assert [thing.count() for thing in things] == [1, 1]
    assert world.market.completion_lines.count() == 1


def test_no_field_holds_a_person():
    fields = {
        field.name
        for model in apps.get_app_config("gpmb").get_models()
        for field in model._meta.get_fields()
    }

    assert not fields & {
        "full_name",
        "owner",
        "person",
        "phone",
        "address",
        "id_number",
    }
