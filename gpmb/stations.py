"""The way of one project as leaders see it: its phases, and its steps with their ages."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from django.conf import settings

from tasks import formats
from tasks.figures import Answer, Figure, Form
from tasks.formats import Precision
from tasks.linked import Linked, linked
from tasks.looks import Look
from tasks.pipeline import look_of, since, state_of

from . import ages, measures, readers
from .models import Project, StepKind, StepReport

State = StepReport.State
Phase = StepKind.Phase
AFFECTED = "bị ảnh hưởng"
ALL = Decimal(100)


@dataclass(frozen=True, kw_only=True)
class Step:
    """A step that was reported: in its words, since when, and when it is due."""

    kind: StepKind
    state: str
    look: str  # met, open or no_data
    said: Linked
    age: str  # of what is open how long, of what is done by when
    due: Linked | None = None
    due_on: date | None = None
    left: str = ""  # "còn 16 ngày"
    is_late: bool = False
    is_soon: bool = False

    @property
    def is_begun(self) -> bool:
        return self.state != State.NOT_STARTED.label


@dataclass(frozen=True, kw_only=True)
class Station:
    """One phase: what is counted there, else how far its step has come."""

    name: str
    cells: tuple[Linked, ...] = ()
    step: Step | None = None
    share: str = ""  # per cent of the affected, as an attribute of SVG takes it

    @property
    def is_known(self) -> bool:
        return bool(self.cells or self.step)

    @property
    def is_number(self) -> bool:
        """Whether one number, a share of nothing, is all that is counted there."""
        figures = [cell.figure for cell in self.cells if cell.figure]
        return len(figures) == 1 and figures[0].base is None


def steps(look: Look, project: Project) -> tuple[Step, ...]:
    """The steps that were reported, in the order of the law."""
    reports = look.scope.once(readers.step_reports).get(project.pk, [])
    return tuple(_step(look, project, report) for report in reports)


def stations(
    look: Look, project: Project, reported: Sequence[Step]
) -> tuple[Station, ...]:
    """From whom the project touches to the site handed over."""
    by_phase = {step.kind.phase: step for step in reported}
    touched = _of(look, project, measures.anh_huong)
    return (
        Station(
            name=formats.sentence(AFFECTED),
            cells=(_number(look, touched),) if touched else (),
            share=f"{ALL}" if touched else "",
        ),
        *(_station(look, project, phase, by_phase.get(phase)) for phase in Phase),
    )


def _station(look: Look, project: Project, phase: Phase, step: Step | None) -> Station:
    paid = _paid(look, project) if phase == Phase.PAYMENT else []
    share = next(
        (figure.percent for figure in paid if figure.percent is not None), None
    )
    return Station(
        name=formats.sentence(phase.label),
        cells=tuple(_payment(look, figure) for figure in paid),
        step=step,
        share="" if share is None else f"{min(share, ALL):.1f}",
    )


def _paid(look: Look, project: Project) -> list[Figure]:
    """Who has the money, and to whom it was paid out, as far as either is told."""
    told = (_of(look, project, by) for by in (measures.da_nhan, measures.da_chi_tra))
    return [figure for figure in told if figure]


def _payment(look: Look, figure: Figure) -> Linked:
    received = figure.code == "gpmb.da_nhan"
    verb = "đã nhận tiền" if received else "đã chi trả"
    if figure.base is None:
        return linked(look, figure, words=verb)
    share = figure.write(Form.PERCENT)
    return linked(look, figure, Form.RATIO, words=f"{verb}, {share}")


def _number(look: Look, figure: Figure) -> Linked:
    if figure.value is None:
        return linked(look, figure)
    return linked(look, figure, Form.NUMBER, words=figure.text)


def _of(look: Look, project: Project, measure) -> Figure | None:
    figure = measure(look.scope, du_an=project.code)
    return None if figure.answer is Answer.MISSING else figure


# One step


def _step(look: Look, project: Project, report: StepReport) -> Step:
    kind = report.project_step.step
    args = {"du_an": project.code, "buoc": kind.code}
    is_open = report.state not in ("", State.DONE)
    due_on = report.due_on if is_open else None
    said = measures.tien_do(look.scope, **args)
    days = (due_on - look.as_of).days if due_on else 0
    return Step(
        kind=kind,
        state=state_of(report),
        look=look_of(report, State.DONE),
        said=linked(look, said, words=formats.sentence(kind.name)),
        age=_age(look, report) if is_open else _by(report),
        due=linked(look, measures.han(look.scope, **args)) if due_on else None,
        due_on=due_on,
        left=_left(days) if due_on else "",
        is_late=days < 0,
        is_soon=due_on is not None and 0 <= days <= settings.COURSE_SOON_DAYS,
    )


def _age(look: Look, report: StepReport) -> str:
    begun = look.scope.once(ages.beginnings).get(report.project_step_id)
    return begun.age(look.as_of) if begun else ages.UNKNOWN


def _by(report: StepReport) -> str:
    """`ghi đến 31/5/2020`: by when it was so."""
    if report.precision == Precision.UNKNOWN:
        return "không rõ ngày"
    return f"ghi đến {since(report)}"


def _left(days: int) -> str:
    if days < 0:
        return f"quá hạn {formats.number(-days)} ngày"
    return f"còn {formats.number(days)} ngày" if days else "hôm nay đến hạn"
