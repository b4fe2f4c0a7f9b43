"""The verbs of the product register: its only writers."""

from datetime import date, datetime
from typing import Any

from django.db import transaction
from django.db.models import Model
from django.utils.text import slugify

from org.actions import save_row
from org.models import Area, User
from org.text import search_key
from tasks import facts
from tasks.models import Task, TaskScope

from .models import (
    ChainReport,
    CycleStep,
    Expectation,
    Producer,
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


def correct_score(score: Score, /, **values: Any) -> Score:
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


# Catalogues

SLUG = "ocop"
LONGEST = 80


@transaction.atomic
def add_product(
    *,
    task: Task,
    name: str,
    area: Area,
    by: User,
    at: datetime,
    producer: Producer | None = None,
    new_producer: str = "",
    new_producer_kind: str = "",
    **values: Any,
) -> Product:
    """A product that the task covers from now on, below the heading of its others.

    With `new_producer` its maker is new too. Raises ValidationError.
    """
    if new_producer:
        kind = {"kind": new_producer_kind, "area": area}
        producer = _add(Producer, name=new_producer, by=by, at=at, **kind)
    values |= {"area": area, "producer": producer}
    product = _add(Product, name=name, by=by, at=at, **values)
    _cover(task, product, by=by, at=at)
    return product


def _cover(task: Task, product: Product, *, by: User, at: datetime) -> None:
    others = task.scopes.filter(domain=SLUG).order_by("order", "pk")
    last = others.last() or task.scopes.order_by("order", "pk").last() or TaskScope()
    place = {"order": last.order, "placement": last.placement}
    if last.domain == SLUG:
        place["heading"] = last.heading
    code = {"domain": SLUG, "object_code": product.code}
    save_row(TaskScope, None, task=task, by=by, at=at, **code, **place)


def _add(model: Any, *, name: str, by: User, at: datetime, **values: Any) -> Any:
    code = new_code(model, name)
    return save_row(model, None, code=code, name=name, by=by, at=at, **values)


def new_code(model: type[Model], name: str) -> str:
    """`ruou-men-la`; `ruou-men-la-2` where that is taken."""
    code = slugify(search_key(name))[: LONGEST - 4].strip("-")
    taken = set(
        model._default_manager.filter(code__startswith=code).values_list(
            "code", flat=True
        )
    )
    numbered = (f"{code}-{n}" for n in range(2, len(taken) + 3))
    return next(c for c in (code, *numbered) if c not in taken)
