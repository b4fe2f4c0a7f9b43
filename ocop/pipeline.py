"""Where a product stands: its steps, and what is expected, scored and recognised of it."""

from collections.abc import Iterator
from dataclasses import dataclass

from django.urls import reverse

from tasks import formats
from tasks.desk import Desk
from tasks.figures import Answer
from tasks.pipeline import Stage, look_of, since, state_of
from tasks.scope import Scope
from tasks.slips import Slip

from . import measures, readers, slips
from .models import CycleStep, Product
from .models.register import State


@dataclass(frozen=True, kw_only=True)
class Standing:
    """One of the things said of a product beside its steps: what stands, and its page."""

    key: str  # expected, scored, recognised, chain
    slip: Slip
    said: str  # "" where nothing is known
    day: str


def stages(desk: Desk, product: Product) -> list[Stage]:
    """The steps in force on the day, and whatever was reported before they were."""
    scope = desk.seen_scope
    reports = {r.product_step.step_id: r for r in _reports(scope, product)}
    steps = scope.once(readers.cycle_steps).values()
    return [
        _stage(desk, product, step, reports.get(step.pk))
        for step in steps
        if step.is_valid_on(scope.as_of) or step.pk in reports
    ]


def _stage(desk: Desk, product: Product, step: CycleStep, report) -> Stage:
    return Stage(
        name=formats.sentence(step.name),
        state=state_of(report),
        look=look_of(report, State.DONE),
        since=since(report),
        details=(report.note,) if report and report.note else (),
        url=reverse("ocop:step", args=[*desk.args, product.code, step.code]),
    )


def under_way(scope: Scope, product: Product) -> str:
    """The steps that are being done, in words; "" where none is."""
    reports = [r for r in _reports(scope, product) if r.state == State.ONGOING]
    return formats.sentence(formats.listing(r.phrase for r in reports))


def _reports(scope: Scope, product: Product):
    return scope.once(readers.step_reports).get(product.pk, [])


def standings(desk: Desk, product: Product) -> Iterator[Standing]:
    """Expected, scored, recognised; and the value chain, as far as it counts there."""
    scope = desk.seen_scope
    if product.is_ocop:
        yield _standing(scope, product, "expected", slips.expectation(desk, product))
        yield _standing(scope, product, "scored", slips.score(desk, product))
        yield _standing(scope, product, "recognised", slips.recognition(desk, product))
    if product.is_value_chain:
        yield _standing(scope, product, "chain", slips.chain(desk, product))


# Where the newest row is, and which figures say it.
_TOLD = {
    "expected": (readers.expectations, (measures.hang_du_kien, measures.quy_mo)),
    "scored": (readers.scores, (measures.diem, measures.hang_theo_diem)),
    "recognised": (readers.recognitions, (measures.hang, measures.hieu_luc)),
    "chain": (readers.chain_reports, (measures.tien_do_chuoi,)),
}


def _standing(scope: Scope, product: Product, key: str, slip: Slip) -> Standing:
    reader, told = _TOLD[key]
    row = scope.once(reader).get(product.pk)
    figures = (measure(scope, san_pham=product.code) for measure in told)
    return Standing(key=key, slip=slip, said=_words(figures), day=since(row))


def _words(figures) -> str:
    """What the figures that know something say, each once."""
    known = (figure for figure in figures if figure.answer is not Answer.MISSING)
    return "; ".join(dict.fromkeys(figure.write() for figure in known))
