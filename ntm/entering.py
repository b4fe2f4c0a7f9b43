"""What a desk enters of the register: its places, their criteria, at which stage."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from org.models import Area
from tasks.desk import Desk
from tasks.figures import Answer
from tasks.readers import area_tree

from . import phrases, readers
from .models import Assessment, Criterion, Forecast, Result, Stage
from .models.register import ASSESSED_AT
from .places import applicable_sheet, rows_of
from .standings import Rows, Sheet, Standing, Verdict, judge

# How a row tells that it says again what was known; see `AssessmentForm`.
AGAIN = "như kỳ trước"

_ORDER = {result: place for place, result in enumerate(Result)}


@dataclass(frozen=True, kw_only=True)
class Line:
    """A criterion or an indicator as it stands at a place."""

    criterion: Criterion
    result: str = ""
    row: Assessment | None = None  # its own newest one
    is_met: bool = False
    is_applicable: bool = True
    follows: bool = False  # what its indicators say
    forecast: Forecast | None = None
    indicators: tuple["Line", ...] = ()

    @property
    def is_unmet(self) -> bool:
        return bool(self.result) and not self.is_met

    @property
    def is_known(self) -> bool:
        return bool(self.result) or not self.is_applicable

    @property
    def says(self) -> str:
        """`chưa đạt, 7/15 hội viên`; "" where nothing is known."""
        if self.follows:
            return Result(self.result).label if self.result else ""
        return phrases.result_words(self.row) if self.row else ""

    @property
    def is_again(self) -> bool:
        return self.row is not None and self.row.note == AGAIN

    def own_rows(self) -> Iterator[Assessment]:
        """The rows of it and of its indicators."""
        if self.row is not None:
            yield self.row
        for indicator in self.indicators:
            yield from indicator.own_rows()

    def entered(self) -> Iterator["Line"]:
        """What of it is entered by hand and has a row: itself or its indicators."""
        if self.row is not None and not self.follows:
            yield self
        for indicator in self.indicators:
            yield from indicator.entered()


def places(desk: Desk) -> list[Area]:
    """The task's places that lie where the unit is, in the task's order."""
    if desk.unit.area_id is None:
        return []
    reach = set(desk.seen_scope.once(area_tree).within(desk.unit.area_id))
    by_code = desk.seen_scope.once(readers.areas_by_code)
    codes = (s.object_code for s in desk.task.scopes.all() if s.domain == "ntm")
    found = (by_code[code] for code in dict.fromkeys(codes) if code in by_code)
    return [area for area in found if area.pk in reach]


def stages(desk: Desk, area: Area) -> list[tuple[str, str]]:
    """At which stage the desk assesses the place: who is of the place assesses itself,
    who is above it checks; the office, which enters for others, says which it was."""
    if (desk.principal or desk.user).has_perm("tasks.enter_for_others"):
        return ASSESSED_AT
    is_own = desk.unit.area_id == area.pk
    stage = Stage.SELF_ASSESSED if is_own else Stage.CHECKED
    return [(stage.value, stage.label)]


def sheet_and_standing(desk: Desk, area: Area) -> tuple[Sheet | None, Standing]:
    """The set the place is assessed by, and how it stands; None: no set applies."""
    sheet = applicable_sheet(desk.seen_scope, area)
    if sheet is None:
        return None, Standing(area=area)
    return sheet, judge(area, sheet, rows_of(desk.seen_scope, area))


def lines(desk: Desk, area: Area) -> list[Line]:
    """Every criterion of the place's set, in print order; constant queries."""
    sheet, standing = sheet_and_standing(desk, area)
    if sheet is None:
        return []
    rows = rows_of(desk.seen_scope, area)
    forecasts = desk.seen_scope.once(readers.forecasts).get(area.pk, {})
    return [
        _line(verdict, indicators, rows, forecasts.get(verdict.criterion.pk))
        for verdict, (_, indicators) in zip(
            standing.verdicts, sheet.criteria, strict=True
        )
    ]


def _line(
    verdict: Verdict,
    indicators: Iterable[Criterion],
    rows: Rows,
    forecast: Forecast | None,
) -> Line:
    told = {part.criterion.pk: part for part in verdict.indicators}
    own = rows.get(verdict.criterion.pk)
    return Line(
        criterion=verdict.criterion,
        result=verdict.result,
        row=own,
        is_met=verdict.is_met,
        is_applicable=verdict.is_applicable,
        follows=bool(verdict.indicators) and (own is None or own not in verdict.rows),
        forecast=None if verdict.is_met else forecast,
        indicators=tuple(_indicator(part, told.get(part.pk)) for part in indicators),
    )


def _indicator(criterion: Criterion, verdict: Verdict | None) -> Line:
    if verdict is None:
        return Line(criterion=criterion)
    return Line(
        criterion=criterion,
        result=verdict.result,
        row=verdict.rows[0],
        is_met=verdict.is_met,
        is_applicable=verdict.is_applicable,
    )


def find(lines: Iterable[Line], code: str) -> tuple[Line, Line] | None:
    """The criterion's line, and the line of the code itself: the same or below it."""
    for head in lines:
        for line in (head, *head.indicators):
            if line.criterion.code == code:
                return head, line
    return None


def not_yet(lines: Iterable[Line], since: date) -> list[Line]:
    """What was known before and not entered again since the day."""
    entered = (line for head in lines for line in head.entered())
    return [line for line in entered if line.row and line.row.happened_on < since]


def fallen(old: Assessment | None, new: Assessment) -> str:
    """A sentence where the new row is worse than the one before; "" where it is not."""
    if old is None or not old.result or not new.result:
        return ""
    if _ORDER[Result(new.result)] > _ORDER[Result(old.result)]:
        before, after = old.get_result_display(), new.get_result_display()
        return f"từ “{before}” xuống “{after}”"
    if _amount(new) is not None and _is_lower(new, old):
        return f"từ {phrases.result_words(old)} xuống {phrases.result_words(new)}"
    return ""


def _is_lower(new: Assessment, old: Assessment) -> bool:
    same_kind = (new.value is None) == (old.value is None)
    before, after = _amount(old), _amount(new)
    return same_kind and before is not None and after is not None and after < before


def _amount(row: Assessment):
    if row.answer != Answer.HAS_DATA:
        return None
    if row.numerator is not None and row.denominator:
        return row.numerator / row.denominator
    return row.value
