"""What the security register counts, in figures with their sources.

Every measure takes `ma`, the code of a line's measure, and answers for the unit, the
period and the day of the scope.
"""

from dataclasses import replace
from decimal import Decimal
from typing import Any

from tasks import comparison, formats
from tasks.blocks import Source
from tasks.domains import UnknownFigure
from tasks.figures import (
    ANSWER_TEXT,
    NO_BASE,
    ZERO_BASE,
    Answer,
    Figure,
    Measurement,
    merged,
    together,
)
from tasks.scope import Scope
from tasks.sources import source

from . import ledger, readers
from .models import Entry, LineMeasure

Kind = LineMeasure.Kind
POINTS = Measurement(code="", word="điểm phần trăm", is_padded=False)


def so_lieu(scope: Scope, ma: str) -> Figure:
    """Số liệu an ninh mang mã `ma`: số của kỳ, số có đến ngày, tỷ lệ hoặc lời báo cáo."""
    return figure(scope, find_measure(scope, ma))


def ty_le(scope: Scope, ma: str) -> Figure:
    """Tỷ lệ mang mã `ma`: tỷ lệ nêu sẵn, không có thì tính từ tử số và mẫu số."""
    measure = find_measure(scope, ma)
    if measure.kind != Kind.RATE:
        raise UnknownFigure(f"Đại lượng mang mã {ma} không phải là tỷ lệ.")
    return figure(scope, measure)


def cung_ky(scope: Scope, ma: str) -> Figure:
    """Số liệu cùng kỳ năm trước của đại lượng mang mã `ma`."""
    measure = find_measure(scope, ma)
    then = comparison.same_period(scope)
    found = figure(then, measure) if then else missing(scope, measure)
    return replace(found, code="antt.cung_ky")


def so_cung_ky(scope: Scope, ma: str) -> Figure:
    """Số liệu so với cùng kỳ năm trước: tăng hay giảm bao nhiêu."""
    now, (compared, then) = so_lieu(scope, ma), now_and_then(scope, ma)
    return replace(
        now,
        code="antt.so_cung_ky",
        base=then.value,
        text=comparison.compared(scope, compared, then),
        sources=merged([now.sources, then.sources]),
    )


def now_and_then(scope: Scope, ma: str) -> tuple[Figure, Figure]:
    """The value and that of the same period, in the unit that tells them apart.

    From 40% to 50% is ten points and not ten per cent more.
    """
    now, then = so_lieu(scope, ma), cung_ky(scope, ma)
    is_rate = find_measure(scope, ma).kind == Kind.RATE
    unit = replace(POINTS, places=now.unit.places) if is_rate else now.unit
    return replace(now, unit=unit), replace(then, unit=unit)


def figure(scope: Scope, measure: LineMeasure) -> Figure:
    """What a measure comes to. Nothing known: MISSING, never 0."""
    match measure.kind:
        case Kind.RATE:
            return _rate(scope, measure)
        case Kind.WORDS:
            return _remark(scope, measure)
    total = ledger.total(scope, measure)
    if total is None:
        return missing(scope, measure)
    return _counted(scope, measure, total.value, [e.row for e in total.entries])


def find_measure(scope: Scope, code: str) -> LineMeasure:
    found = scope.once(readers.measures).get(code)
    if found is None:
        raise UnknownFigure(f"Không có đại lượng an ninh nào mang mã {code}.")
    return found


def missing(scope: Scope, measure: LineMeasure, text: str = "") -> Figure:
    """The measure without a value; the text says why, where there is a reason."""
    return Figure(**_about(scope, measure), answer=Answer.MISSING, text=text)


def _counted(
    scope: Scope, measure: LineMeasure, value: Decimal, rows: list[Entry]
) -> Figure:
    about = _about(scope, measure) | {"sources": _sources(measure, rows)}
    answer = together(row.answer for row in rows)
    if answer is not Answer.HAS_DATA:
        return Figure(**about, answer=answer)
    spans = [row.upper - row.value for row in rows if row.upper is not None]
    return Figure(
        **about,
        value=value,
        upper=value + sum(spans) if spans else None,
        is_approximate=any(row.is_approximate for row in rows),
    )


def _remark(scope: Scope, measure: LineMeasure) -> Figure:
    rows = ledger.remarks(scope, measure)
    return Figure(
        **_about(scope, measure),
        text=formats.listing(row.text for row in rows if row.text),
        answer=together(row.answer for row in rows),
        sources=_sources(measure, rows),
    )


def _rate(scope: Scope, measure: LineMeasure) -> Figure:
    row = ledger.stated(scope, measure)
    if row is not None:
        return _counted(scope, measure, row.value, [row])
    if measure.numerator_id is None:
        return missing(scope, measure)
    by_key = {found.pk: found for found in scope.once(readers.measures).values()}
    return _computed(
        scope,
        measure,
        figure(scope, by_key[measure.numerator_id]),
        figure(scope, by_key[measure.denominator_id]),
    )


def _computed(
    scope: Scope, measure: LineMeasure, part: Figure, whole: Figure
) -> Figure:
    """The part as a percentage of the whole; without one, why there is none."""
    share, base = _known(part), _known(whole)
    if share is None or not base:
        text = "" if share is None else NO_BASE if base is None else ZERO_BASE
        return missing(scope, measure, text)
    about = _about(scope, measure)
    unit: Measurement = about["unit"]
    # Computed digits run on for ever: as many as the unit prints, else none.
    about["unit"] = replace(unit, places=unit.places or 0)
    sources = merged([part.sources, whole.sources])
    return Figure(**about, value=share * 100 / base, sources=sources)


def _known(counted: Figure) -> Decimal | None:
    """How many: where nothing occurred it was none."""
    if counted.answer is Answer.NONE_OCCURRED:
        return Decimal(0)
    return counted.value


def _about(scope: Scope, measure: LineMeasure) -> dict[str, Any]:
    """What every figure of a measure says of itself."""
    is_rate = measure.kind == Kind.RATE
    return {
        "code": "antt.ty_le" if is_rate else "antt.so_lieu",
        "args": (("ma", measure.code),),
        "label": measure.name,
        "as_of": scope.as_of,
        "unit": printed_in(measure),
    }


def printed_in(measure: LineMeasure) -> Measurement:
    if measure.unit is None:
        return Measurement(code="", word=measure.word)
    unit = measure.unit.measurement
    return replace(unit, word=measure.word or unit.word)


def _sources(measure: LineMeasure, rows: list[Entry]) -> tuple[Source, ...]:
    return tuple(
        source(row, "antt_entry", measure.name, _said(measure, row)) for row in rows
    )


def _said(measure: LineMeasure, row: Entry) -> str:
    if row.answer != Answer.HAS_DATA:
        return ANSWER_TEXT[Answer(row.answer)]
    return Figure(
        code="",
        as_of=row.happened_on,
        unit=printed_in(measure),
        value=row.value,
        upper=row.upper,
        is_approximate=row.is_approximate,
        text=row.text,
    ).write()
