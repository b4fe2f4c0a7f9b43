"""The verbs of the register: the only writers of assessments, steps and forecasts."""

from collections.abc import Iterable
from datetime import date, datetime
from typing import Any

from django.db import transaction

from org.models import Area, User
from tasks import facts

from .models import Assessment, Cell, Criterion, Forecast, RecognitionStep

TAKEN_BACK = "hoàn tác “như kỳ trước”"


@transaction.atomic
def record_assessment(
    *, area: Area, criterion: Criterion, by: User, on: date, at: datetime, **values: Any
) -> Assessment:
    """The result of a criterion at an area. Raises ValidationError where it breaks a rule."""
    return facts.record(
        Assessment, cell=_cell(area, criterion), by=by, on=on, at=at, **values
    )


@transaction.atomic
def correct_assessment(
    assessment: Assessment,
    *,
    area: Area | None = None,
    criterion: Criterion | None = None,
    **values: Any,
) -> Assessment:
    """Void and replace; see facts.correct for `version`, `reason` and what it raises."""
    values["cell"] = _moved(assessment.cell, area, criterion)
    return facts.correct(assessment, **values)


@transaction.atomic
def take_back(assessments: Iterable[Assessment], *, by: User, at: datetime) -> None:
    """Take out results that were only said again. Raises as facts.void."""
    for row in assessments:
        facts.void(row, version=row.version, by=by, at=at, reason=TAKEN_BACK)


def record_step(*, by: User, on: date, at: datetime, **values: Any) -> RecognitionStep:
    """A step towards recognition. Raises ValidationError where it breaks a rule."""
    return facts.record(RecognitionStep, by=by, on=on, at=at, **values)


def correct_step(step: RecognitionStep, **values: Any) -> RecognitionStep:
    """Void and replace; see facts.correct for `version`, `reason` and what it raises."""
    return facts.correct(step, **values)


@transaction.atomic
def record_forecast(
    *, area: Area, criterion: Criterion, by: User, on: date, at: datetime, **values: Any
) -> Forecast:
    """When a criterion is expected to be met, as said on a day."""
    return facts.record(
        Forecast, cell=_cell(area, criterion), by=by, on=on, at=at, **values
    )


@transaction.atomic
def correct_forecast(
    forecast: Forecast,
    *,
    area: Area | None = None,
    criterion: Criterion | None = None,
    **values: Any,
) -> Forecast:
    """Void and replace; see facts.correct for `version`, `reason` and what it raises."""
    values["cell"] = _moved(forecast.cell, area, criterion)
    return facts.correct(forecast, **values)


def _cell(area: Area, criterion: Criterion) -> Cell:
    return Cell.objects.get_or_create(area=area, criterion=criterion)[0]


def _moved(cell: Cell, area: Area | None, criterion: Criterion | None) -> Cell:
    """The cell a corrected row belongs to: what is not said stays."""
    return _cell(area or cell.area, criterion or cell.criterion)
