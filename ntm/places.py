"""Finding by natural code: the place, the set that applies to it, and how it stands."""

from collections.abc import Iterable

from org.models import Area
from org.text import search_key
from tasks.domains import UnknownFigure
from tasks.readers import area_tree
from tasks.scope import Scope

from . import readers
from .models import Criterion, Forecast, RecognitionStep, Stage
from .standings import Rows, Sheet, Standing, Verdict, judge


def stage_code(stage: Stage) -> str:
    """The natural code of a stage is its label: thẩm tra → `tham_tra`."""
    return search_key(stage.label).replace(" ", "_")


STAGES = {stage_code(stage): stage for stage in Stage}


def standing_of(scope: Scope, code: str, bo: str = "", giai_doan: str = "") -> Standing:
    """How the place stands against the set `bo`, else the one that applies to it.

    Raises UnknownFigure where a code names nothing.
    """
    area = area_of(scope, code)
    sheet = sheet_of(scope, bo) if bo else applicable_sheet(scope, area)
    if sheet is None:
        return Standing(area=area)
    return judge(area, sheet, rows_of(scope, area, giai_doan))


def standings_by_set(scope: Scope, also: Iterable[Area] = ()) -> list[list[Standing]]:
    """Places of the unit by the set that each is assessed by: those that criteria apply
    to, by name; then others that are assessed all the same, or asked for."""
    found: dict[int, list[Standing]] = {}
    for area in _assessed(scope, also):
        standing = standing_of(scope, area.code)
        if standing.criteria_set is not None:
            found.setdefault(standing.criteria_set.pk, []).append(standing)
    return list(found.values())


def _assessed(scope: Scope, also: Iterable[Area]) -> list[Area]:
    asked = set(also)
    rural = rural_of(scope)
    chosen = [
        area
        for area in within(scope)
        if area not in rural and (area in asked or rows_of(scope, area))
    ]
    return [*rural, *chosen]


def rural_of(scope: Scope) -> list[Area]:
    """Places below the unit's area that criteria apply to, valid on the day, by name."""
    area_id = scope.unit.area_id
    return scope.once(area_tree).rural(area_id) if area_id else []


def within(scope: Scope) -> list[Area]:
    """The unit's own place and all below it that are valid on the day, nearest first."""
    tree, area_id = scope.once(area_tree), scope.unit.area_id
    if area_id is None:
        return []
    below = (tree.areas[pk] for pk in tree.within(area_id))
    return [area for area in below if area.is_valid_on(scope.as_of)]


def rows_of(scope: Scope, area: Area, giai_doan: str = "") -> Rows:
    """The assessments of the place that count, by criterion."""
    stage = stage_of(giai_doan) if giai_doan else None
    return scope.once(readers.ASSESSMENTS_AT[stage]).get(area.pk, {})


def applicable_sheet(scope: Scope, area: Area) -> Sheet | None:
    """The set the place is assessed by in the period's year; None: none is known.

    A set in force with rows of the place, first one that a goal names; else the goal's;
    else the one made for this kind of place.
    """
    sheets = scope.once(readers.sheets)
    year = scope.period.year
    in_force = [s for s in sheets.values() if s.criteria_set.holds_in(year)]
    wanted = [
        sheets[g.criteria_set.code] for g in scope.once(readers.goals).get(area.pk, ())
    ]
    rows = rows_of(scope, area)
    entered = [sheet for sheet in in_force if _has_row(sheet, rows)]
    made_for = [s for s in in_force if s.criteria_set.applies_to_id == area.kind_id]
    both = [sheet for sheet in wanted if sheet in entered]
    return next(iter([*both, *entered, *wanted, *made_for]), None)


def _has_row(sheet: Sheet, rows: Rows) -> bool:
    return any(
        criterion.pk in rows
        for head, indicators in sheet.criteria
        for criterion in (head, *indicators)
    )


def area_of(scope: Scope, code: str) -> Area:
    area = scope.once(readers.areas_by_code).get(code)
    if area is None:
        raise UnknownFigure(f"Không có địa bàn nào mang mã {code}.")
    return area


def sheet_of(scope: Scope, code: str) -> Sheet:
    sheet = scope.once(readers.sheets).get(code)
    if sheet is None:
        raise UnknownFigure(f"Không có bộ tiêu chí nào mang mã {code}.")
    return sheet


def criterion_of(scope: Scope, code: str) -> tuple[Sheet, Criterion]:
    """A criterion or indicator and the set it stands in."""
    for sheet in scope.once(readers.sheets).values():
        for head, indicators in sheet.criteria:
            for criterion in (head, *indicators):
                if criterion.code == code:
                    return sheet, criterion
    raise UnknownFigure(f"Không có tiêu chí nào mang mã {code}.")


def stage_of(code: str) -> Stage:
    if code not in STAGES:
        raise UnknownFigure(f"Bước “{code}” phải là một trong: {', '.join(STAGES)}.")
    return STAGES[code]


def steps_of(scope: Scope, standing: Standing) -> dict[Stage, RecognitionStep]:
    """The newest step of each stage the place has come through, in order of the stages."""
    if standing.criteria_set is None:
        return {}
    key = (standing.area.pk, standing.criteria_set.pk)
    found = scope.once(readers.steps).get(key, {})
    return {stage: found[stage] for stage in Stage if stage in found}


def expected(scope: Scope, standing: Standing) -> list[tuple[Verdict, Forecast]]:
    """Criteria not yet met that are still forecast for the period's year or later."""
    rows = scope.once(readers.forecasts).get(standing.area.pk, {})
    return [
        (verdict, rows[verdict.criterion.pk])
        for verdict in standing.applicable
        if not verdict.is_met
        and verdict.criterion.pk in rows
        and (rows[verdict.criterion.pk].year or 0) >= scope.period.year
    ]
