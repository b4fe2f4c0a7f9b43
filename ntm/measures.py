"""What the register counts: criteria met, missing and expected, of a place or on average.

A measure takes a scope and natural codes and returns a figure with its sources. A
criterion stands by its newest assessment of whichever stage; `giai_doan` asks for the
newest of one stage. "Không áp dụng" takes a criterion out of the base.
"""

from dataclasses import replace
from decimal import Decimal

from org.models import Area
from tasks import formats
from tasks.domains import UnknownFigure
from tasks.figures import Answer, Figure, Measurement, merged
from tasks.measures import WORDS
from tasks.scope import Scope
from tasks.units import measurement

from . import phrases
from .models import Result
from .places import (
    area_of,
    criterion_of,
    expected,
    rows_of,
    rural_of,
    sheet_of,
    stage_of,
    standing_of,
    steps_of,
    within,
)
from .standings import Sheet, Standing, Verdict, judge_one

UNIT = "tieu-chi"
PLACES = Measurement(code="", word="địa bàn")

Args = tuple[tuple[str, str], ...]


# Of one place


def so_dat(scope: Scope, *, dia_ban: str, bo: str = "", giai_doan: str = "") -> Figure:
    """Số tiêu chí `dia_ban` đã đạt, trên số tiêu chí của bộ."""
    standing = standing_of(scope, dia_ban, bo, giai_doan)
    args = _args(dia_ban=dia_ban, bo=bo, giai_doan=giai_doan)
    label = f"Số tiêu chí {standing.area} đã đạt"
    return _count(scope, "ntm.so_dat", args, label, standing, standing.met)


def so_chua_dat(
    scope: Scope, *, dia_ban: str, bo: str = "", giai_doan: str = ""
) -> Figure:
    """Số tiêu chí `dia_ban` chưa đạt; tiêu chí chưa có số liệu không tính vào."""
    standing = standing_of(scope, dia_ban, bo, giai_doan)
    args = _args(dia_ban=dia_ban, bo=bo, giai_doan=giai_doan)
    label = f"Số tiêu chí {standing.area} chưa đạt"
    return _count(scope, "ntm.so_chua_dat", args, label, standing, standing.unmet)


def du_kien(scope: Scope, *, dia_ban: str, bo: str = "", nam: str = "") -> Figure:
    """Số tiêu chí `dia_ban` có đến hết năm `nam`: đã đạt cộng dự kiến đạt thêm."""
    standing, year = standing_of(scope, dia_ban, bo), _year(scope, nam)
    added = [pair for pair in expected(scope, standing) if pair[1].year <= year]
    verdicts = (*standing.met, *(verdict for verdict, _ in added))
    args = _args(dia_ban=dia_ban, bo=bo, nam=nam)
    label = f"Số tiêu chí {standing.area} dự kiến đạt đến hết năm {year}"
    figure = _count(scope, "ntm.du_kien", args, label, standing, verdicts)
    return replace(
        figure, sources=merged([figure.sources, phrases.of_forecasts(standing, added)])
    )


def du_kien_them(scope: Scope, *, dia_ban: str, bo: str = "", nam: str = "") -> Figure:
    """Số tiêu chí `dia_ban` chưa đạt mà dự kiến đạt trong năm `nam`."""
    standing, year = standing_of(scope, dia_ban, bo), _year(scope, nam)
    added = [pair for pair in expected(scope, standing) if pair[1].year == year]
    return Figure(
        code="ntm.du_kien_them",
        args=_args(dia_ban=dia_ban, bo=bo, nam=nam),
        label=f"Số tiêu chí {standing.area} dự kiến đạt thêm trong năm {year}",
        as_of=scope.as_of,
        unit=measurement(scope, UNIT),
        value=Decimal(len(added)) if added else None,
        answer=_answer(known=bool(added)),
        names=tuple(
            phrases.numbered_name(standing.criteria_set, verdict.criterion)
            for verdict, _ in added
        ),
        sources=phrases.of_forecasts(standing, added),
    )


def ket_qua(
    scope: Scope, *, dia_ban: str, tieu_chi: str, giai_doan: str = ""
) -> Figure:
    """Kết quả một tiêu chí hoặc chỉ tiêu ở `dia_ban`, bằng chữ; có phân số thì kèm."""
    area, (sheet, criterion) = area_of(scope, dia_ban), criterion_of(scope, tieu_chi)
    verdict = judge_one(criterion, sheet, rows_of(scope, area, giai_doan))
    standing = Standing(area=area, criteria_set=sheet.criteria_set)
    row = verdict.rows[0] if len(verdict.rows) == 1 else None
    return Figure(
        code="ntm.ket_qua",
        args=_args(dia_ban=dia_ban, tieu_chi=tieu_chi, giai_doan=giai_doan),
        label=f"{phrases.criterion_name(sheet.criteria_set, criterion)}, {area}",
        as_of=scope.as_of,
        unit=Measurement(code="", word=row.counted if row else ""),
        value=(row.value if row.numerator is None else row.numerator) if row else None,
        base=row.denominator if row else None,
        text=Result(verdict.result).label if verdict.result else "",
        answer=_result_answer(verdict),
        sources=phrases.of_verdict(standing, verdict),
    )


def buoc(scope: Scope, *, dia_ban: str, buoc: str, bo: str = "") -> Figure:
    """Bước công nhận `buoc` của `dia_ban`, bằng chữ: ai đã làm gì, ngày nào."""
    standing, stage = standing_of(scope, dia_ban, bo), stage_of(buoc)
    step = steps_of(scope, standing).get(stage)
    return Figure(
        code="ntm.buoc",
        args=_args(dia_ban=dia_ban, buoc=buoc, bo=bo),
        label=f"Bước {stage.label}, {standing.area}",
        as_of=scope.as_of,
        unit=WORDS,
        text=phrases.step_phrase(step) if step else "",
        answer=_answer(known=step is not None),
        sources=(phrases.of_step(standing, step),) if step else (),
    )


# Of the unit's whole area


def so_dia_ban_dat(scope: Scope, *, bo: str, giai_doan: str = "") -> Figure:
    """Số địa bàn thuộc đơn vị đạt mọi tiêu chí của bộ `bo`."""
    sheet = sheet_of(scope, bo)
    standings = [
        standing_of(scope, area.code, bo, giai_doan)
        for area in _places(scope, sheet, giai_doan)
    ]
    whole = [standing for standing in standings if standing.is_all_met]
    is_known = any(standing.is_known for standing in standings)
    return Figure(
        code="ntm.so_dia_ban_dat",
        args=_args(bo=bo, giai_doan=giai_doan),
        label=f"Số địa bàn đạt mọi tiêu chí của {sheet.criteria_set}",
        as_of=scope.as_of,
        unit=_unit_of_places(sheet),
        value=Decimal(len(whole)) if is_known else None,
        base=Decimal(len(standings)),
        answer=_answer(known=is_known),
        names=tuple(str(standing.area) for standing in whole),
        sources=phrases.of_standings(whole or standings),
    )


def so_noi_dat(scope: Scope, *, tieu_chi: str, giai_doan: str = "") -> Figure:
    """Số địa bàn thuộc đơn vị đạt tiêu chí `tieu_chi`, trên số địa bàn đã có kết quả."""
    sheet, criterion = criterion_of(scope, tieu_chi)
    judged = [
        (area, judge_one(criterion, sheet, rows_of(scope, area, giai_doan)))
        for area in within(scope)
    ]
    known = [(area, verdict) for area, verdict in judged if verdict.result]
    met = [area for area, verdict in known if verdict.is_met]
    name = phrases.criterion_name(sheet.criteria_set, criterion)
    return Figure(
        code="ntm.so_noi_dat",
        args=_args(tieu_chi=tieu_chi, giai_doan=giai_doan),
        label=f"Số địa bàn đạt {name}",
        as_of=scope.as_of,
        unit=_unit_of_places(sheet),
        value=Decimal(len(met)) if known else None,
        base=Decimal(len(known)) if known else None,
        answer=_answer(known=bool(known)),
        names=tuple(map(str, met)),
        sources=merged(
            phrases.of_verdict(
                Standing(area=area, criteria_set=sheet.criteria_set), verdict
            )
            for area, verdict in known
        ),
    )


def binh_quan(scope: Scope, *, bo: str = "", giai_doan: str = "") -> Figure:
    """Số tiêu chí đạt bình quân một địa bàn nông thôn thuộc đơn vị.

    Còn nơi thiếu đánh giá thì không có bình quân: nói thiếu bao nhiêu nơi.
    """
    standings = [
        standing_of(scope, area.code, bo, giai_doan) for area in rural_of(scope)
    ]
    missing = [standing for standing in standings if not standing.is_complete]
    is_known = bool(standings) and not missing
    return Figure(
        code="ntm.binh_quan",
        args=_args(bo=bo, giai_doan=giai_doan),
        label="Số tiêu chí đạt bình quân",
        as_of=scope.as_of,
        unit=replace(measurement(scope, UNIT), places=1),
        value=_mean(standings) if is_known else None,
        base=_common_base(standings),
        answer=_answer(known=is_known),
        text=_how_many_missing(missing, standings),
        sources=phrases.of_standings(standings),
    )


def _places(scope: Scope, sheet: Sheet, giai_doan: str) -> list[Area]:
    """Places of the unit that the set is for; a set for no kind: those assessed by it."""
    valid, kind_id = within(scope), sheet.criteria_set.applies_to_id
    if kind_id:
        return [area for area in valid if area.kind_id == kind_id]
    code = sheet.criteria_set.code
    return [a for a in valid if standing_of(scope, a.code, code, giai_doan).is_known]


def _unit_of_places(sheet: Sheet) -> Measurement:
    kind = sheet.criteria_set.applies_to
    return Measurement(code=kind.code, word=kind.name) if kind else PLACES


def _mean(standings: list[Standing]) -> Decimal:
    met = sum(len(standing.met) for standing in standings)
    return Decimal(met) / len(standings)


def _common_base(standings: list[Standing]) -> Decimal | None:
    """The size of the set, where all places are assessed by as many criteria."""
    sizes = {len(standing.applicable) for standing in standings}
    return Decimal(sizes.pop()) if len(sizes) == 1 else None


def _how_many_missing(missing: list[Standing], standings: list[Standing]) -> str:
    """`thiếu 13/16 xã`; the kinds of the places give the word."""
    if not missing:
        return ""
    kinds = {standing.area.kind.name for standing in standings}
    word = kinds.pop() if len(kinds) == 1 else PLACES.word
    ratio = f"{formats.number(len(missing))}/{formats.number(len(standings))}"
    return f"thiếu {ratio} {word}"


# What the measures share


def _count(
    scope: Scope,
    code: str,
    args: Args,
    label: str,
    standing: Standing,
    verdicts: tuple[Verdict, ...],
) -> Figure:
    """So many criteria of the set; none known: missing, and never 0."""
    return Figure(
        code=code,
        args=args,
        label=label,
        as_of=scope.as_of,
        unit=measurement(scope, UNIT),
        value=Decimal(len(verdicts)) if standing.is_known else None,
        base=Decimal(len(standing.applicable)) if standing.criteria_set else None,
        answer=_answer(known=standing.is_known),
        names=tuple(
            phrases.criterion_name(standing.criteria_set, verdict.criterion)
            for verdict in verdicts
        ),
        sources=phrases.of_verdicts(standing, verdicts or standing.verdicts),
    )


def _args(**given: str) -> Args:
    return tuple((name, value) for name, value in given.items() if value)


def _answer(*, known: bool) -> Answer:
    return Answer.HAS_DATA if known else Answer.MISSING


def _result_answer(verdict: Verdict) -> Answer:
    if not verdict.is_applicable:
        return Answer.NOT_APPLICABLE
    return _answer(known=bool(verdict.result))


def _year(scope: Scope, nam: str) -> int:
    """The year asked for, else the period's. Raises UnknownFigure."""
    if not nam:
        return scope.period.year
    try:
        return formats.parse_whole(nam)
    except ValueError as error:
        raise UnknownFigure(
            f"Năm “{nam}” phải viết như {scope.period.year}."
        ) from error
