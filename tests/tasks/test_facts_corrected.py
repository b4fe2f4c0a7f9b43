"""A fact is corrected or voided, never edited; who comes second is refused."""

from decimal import Decimal

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction

from tasks import facts
from tasks.formats import Precision
from tasks.models import Reading, Series
from tests.entries import (
    clerk_of_records,
    moment,
    reading,
)
from tests.factories import (
    AreaFactory,
    DocumentFactory,
    PeriodFactory,
    UnitFactory,
    UserFactory,
)

from .rows import JUNE_20, MAY_31, correct, values

pytestmark = pytest.mark.django_db

# Correcting


def test_a_correction_voids_the_row_and_stands_in_its_place(indicator):
    row = reading(indicator, 5, code="km-1")
    officer = UserFactory()

    new = correct(row, 6, by=officer, reason="cộng sót một xã")

    row.refresh_from_db()
    assert (row.voided_at, row.voided_by, row.void_reason) == (
        moment(JUNE_20),
        officer,
        "cộng sót một xã",
    )
    assert (new.code, new.version, new.value, new.recorded_at, new.recorded_by) == (
        "km-1",
        2,
        6,
        moment(JUNE_20),
        officer,
    )
    assert [str(row) for row in Reading.objects.known()] == ["km-1@2"]


def test_a_correction_keeps_every_value_that_is_not_changed(indicator):
    paper, behalf = DocumentFactory(), UnitFactory()
    row = reading(
        indicator,
        5,
        on=MAY_31,
        precision=Precision.BALANCE,
        is_stated=True,
        document=paper,
        on_behalf_of=behalf,
        base=9,
        upper=6,
        is_approximate=True,
        text="khoảng",
        period=PeriodFactory(),
    )

    new = correct(row, Decimal("5.5"))

    unchanged = (
        "unit",
        "series",
        "happened_on",
        "precision",
        "answer",
        "is_stated",
        "document",
        "on_behalf_of",
        "base",
        "upper",
        "is_approximate",
        "text",
        "period",
    )
    assert {name: getattr(new, name) for name in unchanged} == {
        name: getattr(row, name) for name in unchanged
    }


def test_a_correction_may_move_the_day_and_the_place(indicator):
    row = reading(indicator, 5)
    elsewhere = AreaFactory()

    new = correct(
        row, 5, indicator=indicator, area=elsewhere, precision=Precision.BALANCE
    )
    again = facts.correct(
        new,
        version=2,
        by=clerk_of_records(),
        at=moment(JUNE_20),
        reason="ngày",
        on=MAY_31,
        precision=Precision.MONTH,
    )

    assert (new.precision, again.precision) == (Precision.BALANCE, Precision.MONTH)
    assert (again.series, again.happened_on, again.version) == (
        Series.objects.get(area=elsewhere),
        MAY_31,
        3,
    )


def test_the_second_to_correct_the_same_version_is_refused(indicator):
    row = reading(indicator, 5)
    as_seen_by_another = Reading.objects.get(pk=row.pk)
    correct(row, 6)

    with pytest.raises(facts.Outdated):
        correct(as_seen_by_another, 7)

    assert values(Reading.objects.known()) == [6]


def test_a_form_that_posts_an_old_version_is_refused(indicator):
    new = correct(reading(indicator, 5), 6)

    with pytest.raises(facts.Outdated):
        correct(new, 7, version=1)

    assert values(Reading.objects.known()) == [6]


def test_a_correction_that_breaks_a_rule_leaves_the_row_standing(indicator):
    row = reading(indicator, 5)

    with pytest.raises(ValidationError):
        facts.correct(
            row,
            version=1,
            by=clerk_of_records(),
            at=moment(JUNE_20),
            reason="nhầm",
            value=8,
            upper=7,
        )

    assert values(Reading.objects.known()) == [5]


# Voiding


def test_a_voided_row_no_longer_stands(indicator):
    row = reading(indicator, 5)

    facts.void(
        row, version=1, by=clerk_of_records(), at=moment(JUNE_20), reason="trùng"
    )

    assert row.is_voided
    assert not Reading.objects.known().exists()


def test_a_voided_code_may_be_recorded_again_as_its_next_version(indicator):
    row = reading(indicator, 5, code="km-1")
    facts.void(
        row, version=1, by=clerk_of_records(), at=moment(JUNE_20), reason="trùng"
    )

    again = reading(indicator, 6, code="km-1", version=2)

    assert values(Reading.objects.known()) == [again.value]


@pytest.mark.parametrize(
    "gap",
    [{"reason": ""}, {"at": moment(MAY_31)}],
    ids=["no reason", "before recorded"],
)
def test_a_void_without_reason_or_before_the_row_was_known_is_refused(indicator, gap):
    row = reading(indicator, 5)
    whole = {"by": clerk_of_records(), "at": moment(JUNE_20), "reason": "trùng"}

    with pytest.raises(ValidationError) as refusal:
        facts.void(row, version=1, **whole | gap)

    assert refusal.value.messages == [
        "Dòng bị thay phải có lúc, người và lý do; không trước lúc ghi."
    ]
    assert values(Reading.objects.known()) == [5]


@pytest.mark.parametrize(
    "half", [{"void_reason": "trùng"}, {"voided_at": moment(JUNE_20)}]
)
def test_the_database_knows_no_half_voided_row(indicator, half):
    row = reading(indicator, 5)

    with pytest.raises(IntegrityError), transaction.atomic():
        Reading.objects.filter(pk=row.pk).update(**half)
