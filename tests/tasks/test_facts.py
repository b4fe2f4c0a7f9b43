"""The kernel: what a recorded fact says, and what the database refuses."""

from datetime import date
from decimal import Decimal

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction

from tasks.figures import Answer
from tasks.formats import Precision
from tasks.models import Reading
from tests.entries import (
    JUNE_14,
    milestone_report,
    moment,
    reading,
)
from tests.factories import (
    MilestoneFactory,
    UserFactory,
)

from .rows import MAY_31

pytestmark = pytest.mark.django_db

# Recording


def test_a_recorded_fact_says_who_when_and_since_when(indicator):
    officer = UserFactory()

    row = reading(indicator, 5, on=MAY_31, by=officer, at=moment(JUNE_14))

    row.refresh_from_db()
    assert (
        row.value,
        row.happened_on,
        row.recorded_at,
        row.recorded_by,
        row.version,
    ) == (
        5,
        MAY_31,
        moment(JUNE_14),
        officer,
        1,
    )
    assert not row.is_voided


def test_a_row_without_a_code_gets_one_of_its_own(indicator):
    first, second = reading(indicator, 1), reading(indicator, 2)

    assert first.code.startswith("reading-")
    assert first.code != second.code


def test_a_row_that_breaks_a_rule_is_refused_in_vietnamese_and_not_written(indicator):
    with pytest.raises(ValidationError) as refusal:
        reading(indicator, 8, upper=7)

    assert refusal.value.messages == ["Số “đến” không được nhỏ hơn giá trị."]
    assert not Reading.objects.exists()


def test_a_code_is_unique_among_rows_that_stand(indicator):
    reading(indicator, 1, code="km-1")

    with pytest.raises(ValidationError) as refusal:
        reading(indicator, 2, code="km-1")

    assert "Mã này đã có." in refusal.value.messages


def test_the_database_keeps_codes_unique_among_rows_that_stand(indicator):
    row = reading(indicator, 1, code="km-1")
    row.pk, row.version = None, 2

    with pytest.raises(IntegrityError), transaction.atomic():
        row.save(force_insert=True)


def test_the_same_code_may_name_a_fact_of_another_table(indicator):
    one = reading(indicator, 1, code="chung")
    other = milestone_report(MilestoneFactory(), code="chung")

    assert one.code == other.code


@pytest.mark.parametrize(
    ("precision", "last_day"),
    [
        (Precision.MONTH, date(2020, 6, 30)),
        (Precision.QUARTER, date(2020, 6, 30)),
        (Precision.YEAR, date(2020, 12, 31)),
    ],
)
def test_a_day_known_less_exactly_is_the_last_it_can_be(indicator, precision, last_day):
    with pytest.raises(ValidationError):
        reading(indicator, 5, on=JUNE_14, precision=precision)

    assert (
        reading(indicator, 5, on=last_day, precision=precision).happened_on == last_day
    )


# Three kinds of nothing


@pytest.mark.parametrize(
    ("answer", "value"),
    [
        (Answer.HAS_DATA, Decimal(0)),
        (Answer.NONE_OCCURRED, None),
        (Answer.NOT_APPLICABLE, None),
    ],
)
def test_zero_none_occurred_and_not_applicable_are_three_stated_answers(
    indicator, answer, value
):
    row = reading(indicator, value, answer=answer)

    row.refresh_from_db()
    assert (row.answer, row.value) == (answer, value)


@pytest.mark.parametrize(
    ("answer", "value"),
    [
        (Answer.HAS_DATA, None),
        (Answer.NONE_OCCURRED, 0),
        (Answer.NOT_APPLICABLE, 5),
    ],
)
def test_an_answer_that_does_not_fit_the_value_is_refused(indicator, answer, value):
    with pytest.raises(ValidationError) as refusal:
        reading(indicator, value, answer=answer)

    assert refusal.value.messages == [
        "Có số liệu thì phải có giá trị; không phát sinh thì không có."
    ]


def test_missing_is_never_stored(indicator):
    with pytest.raises(ValidationError):
        reading(indicator, None, answer=Answer.MISSING)
