"""The rules that an office declares itself (table `check_rule`): sums, pairs, ranges."""

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from tasks import domains, markup
from tasks.domains import UnknownFigure
from tasks.explained import kind_of
from tasks.figures import Answer, Figure
from tasks.findings import Finding, Inquiry, Rule, Severity
from tasks.formats import number
from tasks.models import FigureRule, Target
from tasks.models.figure_rules import calls
from tasks.scope import Scope

from .pages import catalogue_page, figure_page, task_page
from .reading import Printed, measure_units

Kind = FigureRule.Kind
Operator = Target.Operator
# How the left side must be to the right one.
MUST_BE = {
    Operator.EQUAL: "bằng",
    Operator.AT_LEAST: "không nhỏ hơn",
    Operator.MORE: "lớn hơn",
    Operator.AT_MOST: "không lớn hơn",
    Operator.LESS: "nhỏ hơn",
}
HOLDS = {
    Operator.EQUAL: lambda left, right: left == right,
    Operator.AT_LEAST: lambda left, right: left >= right,
    Operator.MORE: lambda left, right: left > right,
    Operator.AT_MOST: lambda left, right: left <= right,
    Operator.LESS: lambda left, right: left < right,
}


@dataclass(frozen=True)
class Side:
    """A figure, and what it is in numbers."""

    figure: Figure

    @property
    def value(self) -> Decimal | None:
        """None: nobody knows. That nothing occurred is known."""
        if self.figure.answer is Answer.NONE_OCCURRED:
            return Decimal(0)
        return self.figure.value

    @property
    def is_loose(self) -> bool:
        """ "khoảng", a range, or not applicable: nothing can be held against it."""
        is_hedged = self.figure.is_approximate or self.figure.upper is not None
        return is_hedged or self.figure.answer is Answer.NOT_APPLICABLE

    def __str__(self) -> str:
        # One indicator has a goal, a beginning and a result: which of them is meant?
        kind = kind_of(self.figure.code)
        label = f"“{self.figure.label}” ({kind})" if self.figure.label else kind
        return f"{label} là {self.figure.write()}"


def declared(scope: Scope) -> list[FigureRule]:
    rows = FigureRule.objects.select_related("task").order_by("order", "pk")
    return list(rows)


def check(inquiry: Inquiry) -> Iterator[Finding]:
    if inquiry.answered is not None:
        return  # between its own figures the office looks, and no unit can mend them
    for row in inquiry.scope.once(declared):
        if row.task_id is None or inquiry.task_of(row.task_id):
            yield from _checked(inquiry, row)


def _checked(inquiry: Inquiry, row: FigureRule) -> Iterator[Finding]:
    scope = inquiry.scope_of(inquiry.task_of(row.task_id))
    try:
        left = _side(scope, row.left)
        right = [_side(scope, call) for call in calls(row.right)]
    except UnknownFigure as error:
        yield _finding(inquiry, row, [], f"không đối chiếu được: {error}".rstrip("."))
        return
    sides = [left, *right]
    unknown = [side for side in sides if side.value is None and not side.is_loose]
    if row.kind == Kind.PAIR:
        yield from _pair(inquiry, row, sides, unknown)
    elif unknown:
        if row.missing == FigureRule.Missing.REPORT:
            yield _missing(inquiry, row, sides, unknown)
    elif not any(side.is_loose for side in sides):
        yield from _compared(inquiry, row, scope, left, right)


def _side(scope: Scope, call: str) -> Side:
    """Raises UnknownFigure."""
    asked = markup.reference(f"{{{call}}}")
    if asked is None:
        raise UnknownFigure(f"“{call}” không phải là một số liệu.")
    return Side(domains.figure(asked.code, scope, **dict(asked.args)))


def _pair(
    inquiry: Inquiry, row: FigureRule, sides: list[Side], unknown: list[Side]
) -> Iterator[Finding]:
    if unknown and len(unknown) < len(sides):
        said = "; ".join(str(side) for side in sides)
        yield _finding(inquiry, row, sides, f"phải cùng có số, nhưng {said}")


def _missing(
    inquiry: Inquiry, row: FigureRule, sides: list[Side], unknown: list[Side]
) -> Finding:
    said = "; ".join(str(side) for side in unknown)
    return _finding(inquiry, row, sides, f"chưa đối chiếu được vì {said}")


def _compared(
    inquiry: Inquiry, row: FigureRule, scope: Scope, left: Side, right: list[Side]
) -> Iterator[Finding]:
    if row.kind == Kind.RANGE:
        if not _is_within(row, left.value):
            yield _finding(inquiry, row, [left], f"{left}, ngoài khoảng {_ends(row)}")
        return
    value, parts = _converted(scope, left, right)
    total = sum(parts, Decimal(0))
    if not HOLDS[Operator(row.operator)](value, total):
        must = MUST_BE[Operator(row.operator)]
        said = "; ".join(str(side) for side in right)
        of = "tổng " if len(right) > 1 else ""
        come_to = f", cộng lại là {number(total)}" if len(right) > 1 else ""
        yield _finding(
            inquiry, row, [left, *right], f"{left}, phải {must} {of}{said}{come_to}"
        )


def _converted(
    scope: Scope, left: Side, right: list[Side]
) -> tuple[Decimal, list[Decimal]]:
    """Both sides in the unit of the left one, where units can be told in each other."""
    units = scope.once(measure_units)
    told = units.get(left.figure.unit.code)

    def value(side: Side) -> Decimal:
        counted = units.get(side.figure.unit.code)
        if told and counted and counted.converts_to(told):
            return told.from_base(counted.to_base(side.value))
        return side.value

    return left.value, [value(side) for side in right]


def _is_within(row: FigureRule, value: Decimal) -> bool:
    return (row.low is None or value >= row.low) and (
        row.high is None or value <= row.high
    )


def _ends(row: FigureRule) -> str:
    low = f"từ {number(row.low)}" if row.low is not None else ""
    high = f"đến {number(row.high)}" if row.high is not None else ""
    return " ".join(end for end in (low, high) if end)


def _finding(
    inquiry: Inquiry, row: FigureRule, sides: list[Side], said: str
) -> Finding:
    task = inquiry.task_of(row.task_id)
    how = f" {row.instruction}" if row.instruction else ""
    return RULE.found(
        severity=Severity[row.severity],
        about=(row.code,),
        values=(said,) if not sides else tuple(s.figure.write() for s in sides),
        sentence=f"{row.name}: {said}.{how}",
        part=task.code if task else "",
        mend=_page(inquiry, row, sides),
    )


def _page(inquiry: Inquiry, row: FigureRule, sides: list[Side]) -> str:
    """Where its first figure comes from or, if the task does not print it, the task."""
    task = inquiry.task_of(row.task_id)
    if task is None:
        return catalogue_page(row)
    scope = inquiry.scope_of(task)
    printed = {(run.code, run.args) for run in scope.once(Printed(task))}
    shown = (s.figure for s in sides if (s.figure.code, s.figure.args) in printed)
    figure = next(shown, None)
    return figure_page(scope, task, figure) if figure else task_page(scope, task)


RULE = Rule(
    code="declared",
    name="Quy tắc đối chiếu của cơ quan",
    severity=Severity.WARNING,
    check=check,
)
