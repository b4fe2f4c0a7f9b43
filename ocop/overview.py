"""Products as leaders see them: how far each has come in the cycle, which stars are
expected, scored and recognised, and which certificates run out.

Nothing is counted here: numbers and words are the measures'.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from tasks import formats
from tasks.covered import objects
from tasks.figures import Answer
from tasks.linked import Linked, linked
from tasks.looks import Look
from tasks.models import Task, TaskUnit
from tasks.pipeline import look_of
from tasks.readers import area_tree
from tasks.scope import Scope

from . import measures, readers
from .certificates import Certificate, certificate
from .models import Product, Recognition, StepReport
from .models.register import State
from .sentences import is_since

# Columns beside the steps of the cycle.
UNTOLD, ENDED, RECOGNISED = "Chưa ghi bước nào", "Hết giá trị", "Đã được công nhận"


@dataclass(frozen=True, kw_only=True)
class Step:
    """A step that was reported; met, open or no_data."""

    name: str
    look: str
    said: Linked


@dataclass(frozen=True, kw_only=True)
class Row:
    """A product with all that leaders are told of it."""

    product: Product
    place: str
    leads: tuple[str, ...]
    reached: str  # the name of its column
    steps: tuple[Step, ...]
    maker: Linked
    capacity: Linked
    expected: Linked
    score: Linked
    scored: Linked  # the stars that the score is worth
    recognised: Linked
    validity: Linked
    chain: Linked
    certificate: Certificate | None

    @property
    def differs(self) -> bool:
        """Whether expected, scored and recognised stars are not the same number."""
        cells = (self.expected, self.scored, self.recognised)
        known = {c.value for c in cells if c.value is not None}
        return len(known) > 1

    @property
    def is_alert(self) -> bool:
        return self.certificate is not None and self.certificate.validity.is_alert


@dataclass(frozen=True, kw_only=True)
class Column:
    """The products that have reached one step."""

    name: str
    rows: tuple[Row, ...]


def rows(look: Look) -> list[Row]:
    """What the look's tasks are about, then whatever else its counts count; queries do
    not grow with the products."""
    scope = look.scope
    known = scope.once(readers.products)
    covered = objects(scope, look.tasks, "ocop", "san_pham")
    counted = [product.code for product in readers.products_at(scope, "")]
    codes = dict.fromkeys([*covered, *counted])
    return [
        _row(look, known[code], covered.get(code, look.tasks[0]))
        for code in codes
        if code in known
    ]


def columns(look: Look, found: Sequence[Row]) -> list[Column]:
    """The pipeline of the programme's products: steps that hold some, in the order of the
    cycle, between those not begun and those that came through."""
    steps = look.scope.once(readers.cycle_steps).values()
    names = (UNTOLD, *map(_name, steps), ENDED, RECOGNISED)
    in_programme = [row for row in found if row.product.is_ocop]
    by_column = {
        name: tuple(row for row in in_programme if row.reached == name)
        for name in dict.fromkeys(names)
    }
    return [Column(name=name, rows=held) for name, held in by_column.items() if held]


def alerts(found: Sequence[Row]) -> list[Row]:
    """Products whose certificate ran out, is about to, or was taken away; the first to
    end first."""
    asked = [row for row in found if row.certificate is not None and row.is_alert]
    return sorted(asked, key=lambda row: row.certificate.expires_on or date.max)


def counts(look: Look) -> list[Linked]:
    """How many products, as the report counts them, each with its name."""
    figures = (
        measures.so_cong_nhan(look.scope),
        measures.con_hieu_luc(look.scope),
        measures.chuoi_gia_tri(look.scope),
    )
    return [linked(look, figure, words=figure.label) for figure in figures]


def _row(look: Look, product: Product, task: Task) -> Row:
    scope = look.scope
    recognition = scope.once(readers.recognitions).get(product.pk)
    reports = scope.once(readers.step_reports).get(product.pk, [])

    def told(measure) -> Linked:
        return linked(look, measure(scope, san_pham=product.code))

    return Row(
        product=product,
        place=_place(scope, product),
        leads=_leads(task),
        reached=_reached(look, recognition, reports),
        steps=tuple(_steps(look, product, reports)),
        maker=told(measures.chu_the),
        capacity=told(measures.quy_mo),
        expected=told(measures.hang_du_kien),
        score=told(measures.diem),
        scored=told(measures.hang_theo_diem),
        recognised=told(measures.hang),
        validity=told(measures.hieu_luc),
        chain=told(measures.tien_do_chuoi),
        certificate=certificate(recognition, look.as_of),
    )


def _reached(
    look: Look, recognition: Recognition | None, reports: Sequence[StepReport]
) -> str:
    """The column: recognised as long as that holds, else the furthest step since."""
    if recognition is not None and recognition.holds_on(look.as_of):
        return RECOGNISED
    begun = [r for r in reports if r.state and is_since(r, recognition)]
    if begun:
        return _name(begun[-1].product_step.step)
    was = recognition is not None and recognition.answer == Answer.HAS_DATA
    return ENDED if was else UNTOLD


def _steps(
    look: Look, product: Product, reports: Sequence[StepReport]
) -> Iterator[Step]:
    for report in reports:
        step = report.product_step.step
        said = measures.buoc(look.scope, san_pham=product.code, buoc=step.code)
        yield Step(
            name=_name(step), look=look_of(report, State.DONE), said=linked(look, said)
        )


def _name(step) -> str:
    return formats.sentence(step.name)


def _place(scope: Scope, product: Product) -> str:
    tree = scope.once(area_tree)
    area = tree.areas.get(product.area_id)
    return tree.path(area) if area else ""


def _leads(task: Task) -> tuple[str, ...]:
    role = TaskUnit.Role.LEAD
    return tuple(str(row.unit) for row in task.units.all() if row.role == role)
