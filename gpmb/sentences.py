"""The sentences about one project: whom it touches (P12), how far it has come (P13)."""

from collections.abc import Callable, Iterable
from dataclasses import replace
from datetime import date

from tasks import formats
from tasks.blocks import Run, enumerated, joined, runs
from tasks.figures import Answer, Figure, Form
from tasks.formats import Precision
from tasks.scope import Scope

from . import measures, readers
from .measures.progress import completion
from .models import Project, StepReport, TallyLine
from .subjects import labels, standing

Runs = tuple[Run, ...]
Kind = TallyLine.Kind
State = StepReport.State
FINISHED = {State.DONE, State.SUBMITTED}


def sentences(scope: Scope, project: Project) -> Runs:
    """All that is known of a project, in one row; empty where nothing is."""
    reports = scope.once(readers.step_reports).get(project.pk, [])
    day = _balance_day(scope, project)
    dated = [report for report in reports if _is_done_by(report, day)]
    rest = [report for report in reports if report not in dated]
    told = [
        _affected(scope, project, dated, day),
        _done(scope, project, rest),
        _paid(scope, project),
        _open(scope, project, "Đang ", State.ONGOING, rest),
        _open(scope, project, "Chưa thực hiện ", State.NOT_STARTED, rest),
        _coming(scope, project, reports),
        _overdue(scope, project, reports),
        *_completions(scope, project),
        _complaints(scope, project),
    ]
    return joined([runs(*said, ".") for said in told if said], " ")


# Whom it touches


def _affected(
    scope: Scope, project: Project, dated: list[StepReport], day: date | None
) -> Runs:
    """`Đến hết ngày … đã …; số … bị ảnh hưởng là …; tổng số … đã nhận tiền … là 26/39`"""
    clauses = [*_number_affected(scope, project), *_number_received(scope, project)]
    if not clauses:
        return ()
    if day is None:
        return _capital(joined(clauses))
    by_then = f"Đến hết ngày {formats.day(day)}"
    if not dated:
        return runs(f"{by_then}, ", *joined(clauses))
    return runs(
        f"{by_then} đã ",
        *enumerated(_phrases(scope, project, dated, FINISHED)),
        "; ",
        *joined(clauses),
    )


def _balance_day(scope: Scope, project: Project) -> date | None:
    """The day of the newest tally, if the source names it as the day of a balance."""
    rows = [
        row
        for kind in (Kind.AFFECTED, Kind.RECEIVED)
        for row in standing(scope, project, kind).rows.values()
    ]
    newest = max((row.happened_on for row in rows), default=None)
    is_named = any(
        row.happened_on == newest and row.precision == Precision.BALANCE for row in rows
    )
    return newest if is_named else None


def _is_done_by(report: StepReport, day: date | None) -> bool:
    return (
        day is not None
        and report.state in FINISHED
        and report.precision != Precision.UNKNOWN
        and report.happened_on <= day
    )


def _number_affected(scope: Scope, project: Project) -> Iterable[Runs]:
    figure = measures.anh_huong(scope, du_an=project.code)
    if figure.answer is not Answer.MISSING:
        whom = labels(standing(scope, project, Kind.AFFECTED))
        yield runs(f"số {whom} bị ảnh hưởng{_is(figure)}", figure.run())


def _number_received(scope: Scope, project: Project) -> Iterable[Runs]:
    figure = measures.da_nhan(scope, du_an=project.code)
    if figure.answer is Answer.MISSING:
        return
    whom = labels(
        standing(scope, project, Kind.AFFECTED), standing(scope, project, Kind.RECEIVED)
    )
    yield runs(
        f"tổng số {whom} đã nhận tiền bồi thường, hỗ trợ{_is(figure)}",
        figure.run(Form.FULL if figure.base is None else Form.RATIO),
        *_left(scope, project),
    )


def _left(scope: Scope, project: Project) -> Runs:
    left = measures.con_lai(scope, du_an=project.code)
    return runs(", còn ", left.run()) if left.value else ()


def _paid(scope: Scope, project: Project) -> Runs:
    """`Đã chi trả … cho 214 hộ gia đình; kinh phí đã chi trả …; thuộc diện …`"""
    told: list[tuple[Callable[..., Figure], str]] = [
        (measures.da_chi_tra, "đã chi trả tiền bồi thường, hỗ trợ cho "),
        (measures.kinh_phi, "kinh phí đã chi trả là "),
        (measures.bo_sung, "thuộc diện bồi thường bổ sung có "),
    ]
    figures = [(measure(scope, du_an=project.code), said) for measure, said in told]
    clauses = [runs(said, figure.run()) for figure, said in figures if figure.value]
    return _capital(joined(clauses))


# How far it has come


def _done(scope: Scope, project: Project, reports: list[StepReport]) -> Runs:
    """`Đã thực hiện kiểm đếm và phê duyệt phương án`"""
    phrases = _phrases(scope, project, reports, FINISHED)
    return runs("Đã ", *enumerated(phrases)) if phrases else ()


def _open(
    scope: Scope, project: Project, verb: str, state: State, reports: list[StepReport]
) -> Runs:
    """`Đang thực hiện kiểm đếm; lập phương án`"""
    phrases = _phrases(scope, project, reports, {state})
    return runs(verb, *joined(phrases)) if phrases else ()


def _phrases(
    scope: Scope, project: Project, reports: list[StepReport], states: set[State]
) -> list[Runs]:
    return [
        (_phrase(scope, project, report),)
        for report in reports
        if report.state in states
    ]


def _phrase(scope: Scope, project: Project, report: StepReport) -> Run:
    figure = measures.tien_do(scope, du_an=project.code, buoc=_code(report))
    return replace(figure.run(), text=report.phrase)


def _coming(scope: Scope, project: Project, reports: list[StepReport]) -> Runs:
    """`Phấn đấu hoàn thành việc … trong tháng 7/2020`"""
    items = [
        runs(
            f"việc {report.project_step.step} {_within(report)} ",
            measures.han(scope, du_an=project.code, buoc=_code(report)).run(),
        )
        for report in _with_terms(reports)
        if report.due_on >= scope.as_of
    ]
    return runs("Phấn đấu hoàn thành ", *joined(items)) if items else ()


def _overdue(scope: Scope, project: Project, reports: list[StepReport]) -> Runs:
    """`Đã quá hạn việc … (tháng 3/2020)`: nobody strives for a day gone by."""
    items = [
        runs(
            f"việc {report.project_step.step} (",
            measures.han(scope, du_an=project.code, buoc=_code(report)).run(),
            ")",
        )
        for report in _with_terms(reports)
        if report.due_on < scope.as_of
    ]
    return runs("Đã quá hạn ", *joined(items)) if items else ()


def _with_terms(reports: list[StepReport]) -> list[StepReport]:
    return [r for r in reports if r.due_on and r.state != State.DONE]


def _within(report: StepReport) -> str:
    is_span = report.due_precision in (
        Precision.MONTH,
        Precision.QUARTER,
        Precision.YEAR,
    )
    return "trong" if is_span else "chậm nhất ngày"


def _completions(scope: Scope, project: Project) -> Iterable[Runs]:
    """`Khối lượng hoàn thành giải phóng mặt bằng đạt 98% kế hoạch`"""
    for line in scope.once(readers.completion_lines).get(project.pk, []):
        figure = completion(scope, project, line)
        if figure.value is not None:
            yield _capital(runs(f"{line.subject} đạt ".lstrip(), figure.run()))


def _complaints(scope: Scope, project: Project) -> Runs:
    received = measures.don_tiep_nhan(scope, du_an=project.code)
    if received.value is None:
        return ()
    resolved = measures.don_giai_quyet(scope, du_an=project.code)
    return runs(
        "Đã tiếp nhận ",
        received.run(),
        " kiến nghị, đề nghị",
        *(runs(", giải quyết ", resolved.run()) if resolved.value is not None else ()),
        *(runs(", còn ", resolved.run(Form.REMAINING)) if resolved.remaining else ()),
    )


def _code(report: StepReport) -> str:
    return report.project_step.step.code


def _is(figure: Figure) -> str:
    return ": " if figure.value is None else " là "


def _capital(said: Runs) -> Runs:
    """The sentence with its first letter capital."""
    if not said:
        return ()
    first, *rest = said
    return (replace(first, text=formats.sentence(first.text)), *rest)
