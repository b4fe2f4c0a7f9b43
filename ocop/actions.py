"""The verbs of the product register: its only writers."""

from datetime import date, datetime
from typing import Any

from django.db import transaction

from org.models import User
from tasks import facts

from .models import (
    ChainReport,
    CycleStep,
    Expectation,
    Product,
    ProductStep,
    Recognition,
    Score,
    StepReport,
)


@transaction.atomic
def report_step(
    *,
    product: Product,
    step: CycleStep,
    by: User,
    on: date,
    at: datetime,
    **values: Any,
) -> StepReport:
    """How far a step of a product has come. Raises ValidationError."""
    thing, _ = ProductStep.objects.get_or_create(product=product, step=step)
    return facts.record(StepReport, product_step=thing, by=by, on=on, at=at, **values)


@transaction.atomic
def correct_step_report(
    report: StepReport,
    *,
    product: Product | None = None,
    step: CycleStep | None = None,
    **values: Any,
) -> StepReport:
    """Void and replace; see facts.correct for `version`, `reason` and what it raises."""
    thing, _ = ProductStep.objects.get_or_create(
        product=product or report.product_step.product,
        step=step or report.product_step.step,
    )
    return facts.correct(report, product_step=thing, **values)


def record_score(
    *, product: Product, by: User, on: date, at: datetime, **values: Any
) -> Score:
    """What a council gave a product. Raises ValidationError."""
    return facts.record(Score, product=product, by=by, on=on, at=at, **values)


def correct_score(score: Score, **values: Any) -> Score:
    """Void and replace; see facts.correct for `version`, `reason` and what it raises."""
    return facts.correct(score, **values)


def record_expectation(
    *, product: Product, by: User, on: date, at: datetime, **values: Any
) -> Expectation:
    """What is expected of a product from a day on, as a whole. Raises ValidationError."""
    return facts.record(Expectation, product=product, by=by, on=on, at=at, **values)


def correct_expectation(expectation: Expectation, **values: Any) -> Expectation:
    """Void and replace; see facts.correct for `version`, `reason` and what it raises."""
    return facts.correct(expectation, **values)


def record_recognition(
    *, product: Product, by: User, on: date, at: datetime, **values: Any
) -> Recognition:
    """That a product was recognised, or lost its certificate. Raises ValidationError."""
    return facts.record(Recognition, product=product, by=by, on=on, at=at, **values)


def correct_recognition(recognition: Recognition, **values: Any) -> Recognition:
    """Void and replace; see facts.correct for `version`, `reason` and what it raises."""
    return facts.correct(recognition, **values)


def report_chain(
    *, product: Product, by: User, on: date, at: datetime, **values: Any
) -> ChainReport:
    """How far a product of a value chain has come. Raises ValidationError."""
    return facts.record(ChainReport, product=product, by=by, on=on, at=at, **values)


def correct_chain_report(report: ChainReport, **values: Any) -> ChainReport:
    """Void and replace; see facts.correct for `version`, `reason` and what it raises."""
    return facts.correct(report, **values)
