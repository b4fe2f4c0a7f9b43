"""The rules the database keeps, and the sentences it answers with."""

import pytest
from django.apps import apps
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction

from ocop.models import (
    ChainReport,
    Expectation,
    ProductStep,
    Recognition,
    Score,
    ScoreBand,
    StepReport,
)
from tasks.figures import Answer

NO_STATE = "Có số liệu thì phải có trạng thái; không phát sinh thì không có."
GRANTED = (
    "Công nhận thì phải có hạng từ 1 sao; thu hồi hoặc không phát sinh thì không có hạng,"
    " không có thời hạn."
)
SOMETHING = (
    "Có số liệu thì phải có hạng dự kiến hoặc quy mô; không phát sinh thì không có."
)


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
    assert refusal(world.step, "mau", "") == [NO_STATE]
    assert refusal(world.step, "mau", answer=Answer.NOT_APPLICABLE) == [NO_STATE]
    world.step("mau")
    assert refused_by_database(StepReport, state="")


def test_a_chain_has_a_state_exactly_if_it_has_data(world):
    assert refusal(world.chain, "") == [NO_STATE]
    assert refusal(world.chain, answer=Answer.NONE_OCCURRED) == [NO_STATE]
    world.chain()
    assert refused_by_database(ChainReport, state="")


def test_a_score_is_given_exactly_if_there_is_data(world):
    sentence = "Có số liệu thì phải có điểm; không phát sinh thì không có."

    assert refusal(world.score, None) == [sentence]
    assert refusal(world.score, 70, answer=Answer.NONE_OCCURRED) == [sentence]
    world.score(70)
    assert refused_by_database(Score, score=None)


@pytest.mark.parametrize("score", [-1, "100.01"])
def test_a_score_is_one_of_a_hundred(world, score):
    assert refusal(world.score, score) == ["Điểm phải từ 0 đến 100."]
    world.score(70)
    assert refused_by_database(Score, score=score)


def test_something_is_expected_exactly_if_there_is_data(world):
    assert refusal(world.expect) == [SOMETHING]
    assert refusal(world.expect, 4, answer=Answer.NONE_OCCURRED) == [SOMETHING]
    world.expect(4)
    assert refused_by_database(Expectation, stars=None)
    assert refused_by_database(Expectation, stars=0)


def test_a_capacity_has_a_unit_and_its_ends_in_order(world):
    sentence = "Quy mô phải có số không âm và đơn vị tính."

    assert refusal(world.expect, 4, 7, 6) == ["Quy mô “đến” không được nhỏ hơn quy mô."]
    assert refusal(world.expect, 4, -7) == [sentence]
    assert refusal(world.expect, 4, capacity_unit=world.units["tan"]) == [sentence]
    world.expect(4, 7, 8)
    assert refused_by_database(Expectation, capacity_unit=None)
    assert refused_by_database(Expectation, low=None)
    assert refused_by_database(Expectation, upper=6)


def test_a_certificate_has_stars_exactly_if_it_is_granted(world):
    assert refusal(world.recognise, None) == [GRANTED]
    assert refusal(world.recognise, 0) == [GRANTED]
    assert refusal(world.recognise, 3, kind=Recognition.Kind.WITHDRAWN) == [GRANTED]
    assert refusal(world.recognise, 3, answer=Answer.NONE_OCCURRED) == [GRANTED]
    world.recognise()
    assert refused_by_database(Recognition, stars=None)
    assert refused_by_database(Recognition, kind="WITHDRAWN")


def test_a_certificate_ends_after_its_issue(world):
    row = world.recognise()
    row.valid_until = row.happened_on
    row.full_clean()

    assert refusal(world.recognise, valid_until=row.happened_on.replace(day=1)) == [
        "Thời hạn không được trước ngày công nhận."
    ]
    assert refused_by_database(Recognition, valid_until="2020-05-30")


def test_a_band_ends_where_it_begins_or_above(world):
    world.bands(sao_3=("50", "50"))

    assert refused_by_database(ScoreBand, high="49.99")


def test_a_step_of_a_product_is_made_once(world):
    world.step("mau")
    world.step("mau")

    assert ProductStep.objects.count() == 1


def test_no_field_holds_a_person():
    fields = {
        field.name
        for model in apps.get_app_config("ocop").get_models()
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
