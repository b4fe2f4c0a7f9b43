"""How far a project has come: percentages, steps and their terms, complaints."""

from dataclasses import replace
from decimal import Decimal

from gpmb import readers
from gpmb.models import CompletionLine, Project, StepReport
from gpmb.readers import project_of, report_of
from tasks import formats
from tasks.blocks import Source
from tasks.figures import ANSWER_TEXT, Answer, Figure
from tasks.measures import WORDS
from tasks.scope import Scope
from tasks.sources import source
from tasks.units import measurement

State = StepReport.State

# How a state is said before the phrase of its step.
VERBS = {
    State.NOT_STARTED: "chưa thực hiện",
    State.ONGOING: "đang",
    State.SUBMITTED: "đã",
    State.DONE: "đã",
}


def hoan_thanh(
    scope: Scope, *, du_an: str, co_so: str = "", noi_dung: str = ""
) -> Figure:
    """Phần trăm hoàn thành như nguồn nêu, kèm cơ sở mà nó tính trên."""
    project = project_of(scope, du_an)
    line = readers.completion_line_of(scope, project, co_so, noi_dung)
    given = (("du_an", du_an), ("co_so", co_so), ("noi_dung", noi_dung))
    args = tuple((name, code) for name, code in given if code)
    return replace(completion(scope, project, line), args=args)


def completion(scope: Scope, project: Project, line: CompletionLine | None) -> Figure:
    """The newest percentage of a line, with its base in words."""
    row = scope.once(readers.completions).get(line.pk) if line else None
    unit = measurement(scope, "phan-tram")
    value = row.percent if row else None
    written = "" if value is None else unit.with_word(unit.written(value))
    return Figure(
        code="gpmb.hoan_thanh",
        args=readers.completion_args(project, line),
        label=str(line or project),
        as_of=scope.as_of,
        unit=unit,
        value=value,
        # A stated percentage is a share of a hundred, whatever its base.
        base=None if value is None else Decimal(100),
        answer=_answer(row),
        text=f"{written} {line.basis}" if written else "",
        sources=_sources(row, "gpmb_completion", str(line), written),
    )


def tien_do(scope: Scope, *, du_an: str, buoc: str) -> Figure:
    """Một bước đã làm đến đâu, bằng chữ: `đã thực hiện kiểm đếm`."""
    project = project_of(scope, du_an)
    report = report_of(scope, project, buoc)
    text = f"{VERBS[report.state]} {report.phrase}" if report and report.state else ""
    return _of_step(scope, "gpmb.tien_do", project, buoc, report, text)


def han(scope: Scope, *, du_an: str, buoc: str) -> Figure:
    """Hạn hoàn thành một bước: `tháng 7/2020`."""
    project = project_of(scope, du_an)
    report = report_of(scope, project, buoc)
    if report is None or report.due_on is None:
        return _of_step(scope, "gpmb.han", project, buoc, None, "")
    text = formats.by_precision(report.due_on, report.due_precision)
    return _of_step(scope, "gpmb.han", project, buoc, report, text)


def don_tiep_nhan(scope: Scope, *, du_an: str) -> Figure:
    """Số đơn kiến nghị, đề nghị đã tiếp nhận."""
    return _complaints(scope, "gpmb.don_tiep_nhan", du_an, "received")


def don_giai_quyet(scope: Scope, *, du_an: str) -> Figure:
    """Số đơn kiến nghị, đề nghị đã giải quyết, trên số đã tiếp nhận."""
    received = don_tiep_nhan(scope, du_an=du_an)
    figure = _complaints(scope, "gpmb.don_giai_quyet", du_an, "resolved")
    return replace(figure, base=received.value)


def _of_step(
    scope: Scope,
    code: str,
    project: Project,
    buoc: str,
    report: StepReport | None,
    text: str,
) -> Figure:
    label = f"{project}: {scope.once(readers.step_kinds)[buoc]}"
    return Figure(
        code=code,
        args=(("du_an", project.code), ("buoc", buoc)),
        label=label,
        as_of=scope.as_of,
        unit=WORDS,
        text=text,
        answer=_answer(report),
        sources=_sources(report, "gpmb_step_report", label, text),
    )


def _complaints(scope: Scope, code: str, du_an: str, quantity: str) -> Figure:
    project = project_of(scope, du_an)
    row = scope.once(readers.complaints).get(project.pk)
    value = getattr(row, quantity) if row else None
    if value is None and _answer(row) is Answer.HAS_DATA:
        row = None  # it speaks of the other count only
    unit = measurement(scope, "don")
    written = "" if value is None else unit.with_word(unit.written(Decimal(value)))
    label = f"Đơn kiến nghị, đề nghị, {project}"
    return Figure(
        code=code,
        args=(("du_an", du_an),),
        label=label,
        as_of=scope.as_of,
        unit=unit,
        value=None if value is None else Decimal(value),
        answer=_answer(row),
        sources=_sources(row, "gpmb_complaint", label, written),
    )


def _answer(row) -> Answer:
    return Answer(row.answer) if row else Answer.MISSING


def _sources(row, table: str, label: str, written: str) -> tuple[Source, ...]:
    if row is None:
        return ()
    return (source(row, table, label, written or ANSWER_TEXT[_answer(row)]),)
