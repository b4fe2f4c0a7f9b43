"""What stands of every product on the day, each register read once."""

from collections.abc import Callable
from datetime import date
from functools import cache

from django.db.models import F

from tasks.domains import UnknownFigure
from tasks.readers import area_tree
from tasks.scope import Scope
from tasks.sources import RELATED

from .models import (
    Authority,
    ChainReport,
    CycleStep,
    Expectation,
    Product,
    ProductStep,
    Recognition,
    Score,
    ScoreBand,
    StepReport,
)

ByProduct = dict[int, Recognition] | dict[int, ChainReport]
Reader = Callable[[Scope], ByProduct]
ISSUED = (*RELATED, "document__issuer")


def products(scope: Scope) -> dict[str, Product]:
    found = Product.objects.select_related("producer").order_by("pk")
    return {product.code: product for product in found}


def cycle_steps(scope: Scope) -> dict[str, CycleStep]:
    return {step.code: step for step in CycleStep.objects.order_by("order", "pk")}


def score_bands(scope: Scope) -> list[ScoreBand]:
    """The newest decision first."""
    newest_first = F("starts_on").desc(nulls_last=True)
    return list(ScoreBand.objects.order_by(newest_first, "pk"))


def authorities(scope: Scope) -> list[Authority]:
    """The newest decision first."""
    newest_first = F("starts_on").desc(nulls_last=True)
    found = Authority.objects.select_related("area_kind", "document__type")
    return list(found.order_by(newest_first, "pk"))


def step_reports(scope: Scope) -> dict[int, list[StepReport]]:
    """The newest report of each step by product, in the order of the steps."""
    rows = StepReport.objects.latest_for(
        ProductStep.objects.all(), "product_step", scope
    )
    found: dict[int, list[StepReport]] = {}
    for row in rows.select_related(*RELATED, "product_step__step").order_by(
        "product_step__step__order", "product_step__step__pk"
    ):
        found.setdefault(row.product_step.product_id, []).append(row)
    return found


def scores(scope: Scope) -> dict[int, Score]:
    """The newest score of each product."""
    rows = Score.objects.latest_for(Product.objects.all(), "product", scope)
    return {row.product_id: row for row in rows.select_related(*RELATED)}


def expectations(scope: Scope) -> dict[int, Expectation]:
    """What is expected of each product by its newest row."""
    rows = Expectation.objects.latest_for(Product.objects.all(), "product", scope)
    found = rows.select_related(*RELATED, "capacity_unit")
    return {row.product_id: row for row in found}


def recognitions(scope: Scope) -> dict[int, Recognition]:
    """The newest certificate, or its withdrawal, of each product."""
    rows = Recognition.objects.latest_for(Product.objects.all(), "product", scope)
    return {row.product_id: row for row in rows.select_related(*ISSUED)}


def chain_reports(scope: Scope) -> dict[int, ChainReport]:
    """The newest report on the value chain of each product."""
    rows = ChainReport.objects.latest_for(Product.objects.all(), "product", scope)
    return {row.product_id: row for row in rows.select_related(*RELATED)}


# Of one year. One reader a year, because `Scope.once` remembers by reader.


@cache
def recognitions_of(year: int) -> Reader:
    """Reads the newest row that each product has in the year."""
    return lambda scope: _of_year(Recognition, scope, year)


@cache
def chain_reports_of(year: int) -> Reader:
    """Reads the newest row that each product has in the year."""
    return lambda scope: _of_year(ChainReport, scope, year)


def _of_year(model, scope: Scope, year: int) -> ByProduct:
    things = Product.objects.all()
    days = {
        "happened_on__gte": date(year, 1, 1),
        "happened_on__lte": date(year, 12, 31),
    }
    rows = model.objects.latest_for(things, "product", scope, **days)
    return {row.product_id: row for row in rows.select_related(*RELATED)}


# Of one thing


def product_of(scope: Scope, code: str) -> Product:
    """Raises UnknownFigure."""
    if product := scope.once(products).get(code):
        return product
    raise UnknownFigure(f"Không có sản phẩm nào mang mã {code}.")


def products_at(scope: Scope, code: str) -> list[Product]:
    """The products of an area, of those below it and of those merged into it; without
    a code, of the unit's own area. Raises UnknownFigure."""
    tree = scope.once(area_tree)
    area_id = scope.unit.area_id
    if code:
        area = tree.by_code(code)
        if area is None:
            raise UnknownFigure(f"Không có địa bàn nào mang mã {code}.")
        area_id = area.pk
    areas = tree.making_up(area_id) if area_id else frozenset()
    return [p for p in scope.once(products).values() if p.area_id in areas]


def report_of(scope: Scope, product: Product, code: str) -> StepReport | None:
    """What stands of one step; None if nothing does. Raises UnknownFigure."""
    if code not in scope.once(cycle_steps):
        raise UnknownFigure(f"Không có bước OCOP nào mang mã {code}.")
    reports = scope.once(step_reports).get(product.pk, [])
    return next((r for r in reports if r.product_step.step.code == code), None)


def bands_on(scope: Scope, day: date) -> list[ScoreBand]:
    """The bands of the decision that holds on the day."""
    return [band for band in scope.once(score_bands) if band.is_valid_on(day)]


def authority_of(scope: Scope, stars: int, day: date) -> Authority | None:
    """Who recognises so many stars by the decision that holds on the day."""
    return next(
        (
            authority
            for authority in scope.once(authorities)
            if authority.stars == stars and authority.is_valid_on(day)
        ),
        None,
    )
