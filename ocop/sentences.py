"""The sentences about one product: recognised, or on the way; and its value chain."""

from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal

from org.models import Document
from tasks import formats
from tasks.blocks import FigureRun, Run, joined, runs
from tasks.facts import Fact
from tasks.figures import Answer, Figure
from tasks.formats import CALENDAR, Precision
from tasks.scope import Scope

from . import measures, readers
from .models import Product, Recognition, StepReport
from .models.register import State

Runs = tuple[Run, ...]
Cite = Callable[[Document], str]


def sentences(scope: Scope, product: Product, cite: Cite) -> Runs:
    """All that is known of a product, in one row; empty where nothing is."""
    ocop = _ocop(scope, product, cite) if product.is_ocop else []
    told = [_capacity(scope, product), *ocop, _chain(scope, product)]
    return joined([runs(*said, ".") for said in told if said], " ")


def _capacity(scope: Scope, product: Product) -> Runs:
    figure = measures.quy_mo(scope, san_pham=product.code)
    return runs("Quy mô sản xuất ", figure.run()) if _is_number(figure) else ()


def _chain(scope: Scope, product: Product) -> Runs:
    if not product.is_value_chain:
        return ()
    figure = measures.tien_do_chuoi(scope, san_pham=product.code)
    return runs("Theo chuỗi giá trị: ", figure.run()) if figure.text else ()


# Recognised, and what came after it


def _ocop(scope: Scope, product: Product, cite: Cite) -> list[Runs]:
    """The recognition, then what is newer than it: that is on the way to the next."""
    row = scope.once(readers.recognitions).get(product.pk)
    return [
        _granted(scope, product, row, cite),
        _ended(scope, product, row, cite),
        _steps(scope, product, row, State.DONE, "Đã thực hiện: "),
        _steps(scope, product, row, State.ONGOING, "Đang thực hiện: "),
        *_scored(scope, product, row),
        _expected(scope, product, row),
    ]


def _granted(
    scope: Scope, product: Product, row: Recognition | None, cite: Cite
) -> Runs:
    if row is None or not row.is_granted:
        return ()
    stars = measures.hang(scope, san_pham=product.code)
    return runs(
        "Đã được công nhận sản phẩm OCOP, xếp hạng ",
        stars.run(),
        _by_paper(row, cite),
    )


def _ended(scope: Scope, product: Product, row: Recognition | None, cite: Cite) -> Runs:
    """That the certificate was taken away, or ran out."""
    if row is None or row.answer != Answer.HAS_DATA or row.holds_on(scope.as_of):
        return ()
    validity = measures.hieu_luc(scope, san_pham=product.code)
    paper = _by_paper(row, cite) if row.is_withdrawn else ""
    return runs("Giấy chứng nhận ", validity.run(), paper)


def _by_paper(row: Recognition, cite: Cite) -> str:
    """The decision, and the day where the decision's own does not say it."""
    paper = f" theo {cite(row.document)}" if row.document else ""
    if row.document and row.document.issued_on == row.happened_on:
        return paper
    if row.precision not in CALENDAR:
        return paper
    day = formats.by_precision(row.happened_on, row.precision)
    is_day = row.precision == Precision.DAY
    return f"{paper}{' vào ngày' if is_day else ' trong'} {day}"


# On the way


def is_since(row: Fact | None, recognition: Recognition | None) -> bool:
    """Whether the row is newer than the recognition: on the way to the next."""
    if row is None:
        return False
    if recognition is None or recognition.answer != Answer.HAS_DATA:
        return True
    return row.happened_on > recognition.happened_on


def _steps(
    scope: Scope,
    product: Product,
    recognition: Recognition | None,
    state: State,
    lead: str,
) -> Runs:
    reports = [
        _step(scope, product, report)
        for report in scope.once(readers.step_reports).get(product.pk, [])
        if report.state == state and is_since(report, recognition)
    ]
    return runs(lead, *joined(reports)) if reports else ()


def _step(scope: Scope, product: Product, report: StepReport) -> Runs:
    """The step's phrase without its state, which the sentence says for all."""
    code = report.product_step.step.code
    figure = measures.buoc(scope, san_pham=product.code, buoc=code)
    return (replace(figure.run(), text=report.phrase),)


def _scored(
    scope: Scope, product: Product, recognition: Recognition | None
) -> list[Runs]:
    """`Được Hội đồng … chấm 75 điểm, ứng với 4 sao`; a gap is said in its own sentence."""
    row = scope.once(readers.scores).get(product.pk)
    if not is_since(row, recognition) or row.score is None:
        return []
    score = measures.diem(scope, san_pham=product.code)
    council = f"{row.council} " if row.council else ""
    given = runs(f"Được {council}chấm ", score.run())
    stars = measures.hang_theo_diem(scope, san_pham=product.code)
    if _is_number(stars):
        return [runs(*given, ", ứng với ", stars.run())]
    return [given, _capital(stars.run())] if stars.text else [given]


def _capital(run: FigureRun) -> Runs:
    return (replace(run, text=formats.sentence(run.text)),)


def _expected(scope: Scope, product: Product, recognition: Recognition | None) -> Runs:
    row = scope.once(readers.expectations).get(product.pk)
    if not is_since(row, recognition):
        return ()
    figure = measures.hang_du_kien(scope, san_pham=product.code)
    return runs("Dự kiến đạt ", figure.run()) if _is_number(figure) else ()


def _is_number(figure: Figure) -> bool:
    return isinstance(figure.value, Decimal)
