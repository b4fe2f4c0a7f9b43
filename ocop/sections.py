"""What a task prints of its products: one item each, below the headings of its scope."""

from collections.abc import Callable

from org.models import Document
from org.text import search_key
from tasks import citations, formats
from tasks.blocks import Block, Level, Problem, Run, Section, Text, paragraph, runs
from tasks.domains import UnknownFigure
from tasks.models import Task, TaskScope
from tasks.readers import area_tree
from tasks.scope import Scope
from tasks.sections import grouped

from . import measures
from .models import Product
from .readers import product_of
from .sentences import sentences


def section(scope: Scope, task: Task, scopes: tuple[TaskScope, ...]) -> Section:
    """A dash item a product; a paper is cited in full by the first that names it."""
    cite = citing(scope)

    def item(part: TaskScope) -> tuple[Block, ...]:
        try:
            product = product_of(scope, part.object_code)
        except UnknownFigure as unknown:
            problem = Problem(text=part.object_code, message=str(unknown))
            return (paragraph(problem, level=Level.DASH),)
        told = sentences(scope, product, cite) or runs("chưa có số liệu.")
        return (paragraph(*_name(scope, product), ": ", *told, level=Level.DASH),)

    return grouped(scopes, item)


def citing(scope: Scope) -> Callable[[Document], str]:
    """Cites papers of one text; nobody names himself as issuer."""
    cited: set[int] = set()

    def cite(document: Document) -> str:
        is_first = document.pk not in cited
        cited.add(document.pk)
        own = document.issuer_id == scope.unit.pk
        return citations.cite(document, is_first=is_first, with_issuer=not own)

    return cite


def _name(scope: Scope, product: Product) -> tuple[Run, ...]:
    """`Chè xã Mường`, `Chè của hợp tác xã A, xã Mường`; a place that the name has is not
    repeated."""
    tree = scope.once(area_tree)
    area = tree.areas[product.area_id]
    place = "" if _has(product.name, area.name) else tree.path(area)
    name = Text(text=formats.sentence(product.name))
    maker = measures.chu_the(scope, san_pham=product.code)
    if not maker.text:
        return runs(name, f" {place}" if place else "")
    return runs(name, " của ", maker.run(), f", {place}" if place else "")


def _has(name: str, place: str) -> bool:
    return search_key(place) in search_key(name)
