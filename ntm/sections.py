"""What the report says of a place: criteria met, missing and forecast, steps taken."""

from dataclasses import replace

from org.trees import NAMED_FROM_RANK
from tasks import formats, targets
from tasks.blocks import (
    Block,
    FigureRun,
    Level,
    Paragraph,
    Problem,
    Run,
    Section,
    Text,
    joined,
    paragraph,
    runs,
)
from tasks.domains import UnknownFigure
from tasks.figures import Figure, Form
from tasks.measures import chi_tieu_muc_tieu
from tasks.models import Task, TaskScope
from tasks.readers import area_tree
from tasks.scope import Scope
from tasks.sections import grouped

from . import measures, phrases, readers
from .models import Goal, RecognitionStep, Result, Stage
from .places import expected, stage_code, standing_of, steps_of
from .standings import Standing, Verdict

Runs = tuple[Run, ...]


def section(scope: Scope, task: Task, scopes: tuple[TaskScope, ...]) -> Section:
    """A dash item a place, and what follows of it as paragraphs, in print order."""

    def item(task_scope: TaskScope) -> tuple[Block, ...]:
        try:
            standing = standing_of(scope, task_scope.object_code)
        except UnknownFigure as error:
            problem = Problem(text=task_scope.object_code, message=str(error))
            return (paragraph(problem, level=Level.DASH),)
        return _place(scope, task, standing)

    return grouped(scopes, item)


def _place(scope: Scope, task: Task, standing: Standing) -> tuple[Block, ...]:
    head = runs(
        *_name(scope, standing),
        *_goals(scope, task, standing),
        *_state(scope, standing),
        ".",
    )
    steps = _steps(scope, standing)
    if standing.is_all_met:
        return (Paragraph(runs=joined([head, *steps], " "), level=Level.DASH),)
    rest = [_unmet(scope, standing), _unknown(standing), joined(steps, " ")]
    rest += _forecasts(scope, standing)
    after = (Paragraph(runs=parts) for parts in rest if parts)
    return (Paragraph(runs=head, level=Level.DASH), *after)


def _name(scope: Scope, standing: Standing) -> Runs:
    path = scope.once(area_tree).path(standing.area)
    return (Text(text=f"{formats.sentence(path)}:", bold=True), Text(text=" "))


# What is met


def _state(scope: Scope, standing: Standing) -> Runs:
    """P4, P6 and P8 of the report: how far the place has come."""
    figure = measures.so_dat(scope, dia_ban=standing.area.code)
    if not standing.is_known:
        return runs(figure.run(), " về các tiêu chí nông thôn mới")
    if standing.is_all_met:
        basically = "cơ bản " if _is_basic(standing.met) else ""
        ratio = figure.run(Form.RATIO)
        return runs(f"hiện nay {basically}đã đạt ", ratio, " theo quy định")
    if not standing.met:
        return runs("hiện nay ", replace(figure.run(), text="chưa đạt tiêu chí nào"))
    return runs(*_how_many(figure, standing), ": ", *_met(figure, standing))


def _is_basic(verdicts: tuple[Verdict, ...]) -> bool:
    return any(verdict.result == Result.BASICALLY_MET for verdict in verdicts)


def _how_many(figure: Figure, standing: Standing) -> Runs:
    if standing.area.kind.rank > NAMED_FROM_RANK:
        return runs("hiện nay đã đạt được ", figure.run(Form.RATIO))
    return runs("hiện nay đã đạt ", figure.run())


def _met(figure: Figure, standing: Standing) -> Runs:
    return joined(
        [
            runs(
                _criterion(figure, standing, verdict),
                " (cơ bản đạt)" if _is_basic((verdict,)) else "",
            )
            for verdict in standing.met
        ]
    )


def _criterion(figure: Figure, standing: Standing, verdict: Verdict) -> FigureRun:
    """One of the counted criteria, with the rows that decide it."""
    return replace(
        figure.run(Form.NUMBER),
        text=phrases.criterion_name(standing.criteria_set, verdict.criterion),
        value=None,
        sources=phrases.of_verdict(standing, verdict),
    )


# What is not


def _unmet(scope: Scope, standing: Standing) -> Runs:
    """P5: "Các tiêu chí gần đạt và chưa đạt gồm 09 tiêu chí: …"."""
    if not standing.unmet:
        return ()
    figure = measures.so_chua_dat(scope, dia_ban=standing.area.code)
    items = [
        runs(_criterion(figure, standing, v), *_details(scope, standing, v))
        for v in standing.unmet
    ]
    words = phrases.unmet_words(standing)
    return runs(f"Các tiêu chí {words} gồm ", figure.run(), ": ", *joined(items), ".")


def _details(scope: Scope, standing: Standing, verdict: Verdict) -> Runs:
    """In italics: the indicators that are missing, or how far the criterion has come."""
    parts = [
        runs(*_indicator(standing, part), *_so_far(scope, standing, part, ", "))
        for part in verdict.indicators
        if part.is_unmet
    ] or [_so_far(scope, standing, verdict)]
    inside = joined([part for part in parts if part])
    return runs(" (", *inside, ")") if inside else ()


def _indicator(standing: Standing, part: Verdict) -> Runs:
    name = phrases.criterion_name(standing.criteria_set, part.criterion)
    return (Text(text=name, italic=True),)


def _so_far(
    scope: Scope, standing: Standing, verdict: Verdict, separator: str = ""
) -> Runs:
    """`hiện nay mới có 7/15 hội viên đạt quy định`; nothing where no number is known."""
    figure = measures.ket_qua(
        scope, dia_ban=standing.area.code, tieu_chi=verdict.criterion.code
    )
    if figure.value is None:
        return ()
    if figure.base is not None:
        verb, run = "mới có", figure.run(Form.RATIO, italic=True)
    else:
        verb, run = "mới đạt", replace(figure, text="").run(italic=True)
    return (Text(text=f"{separator}hiện nay {verb} ", italic=True), run)


def _unknown(standing: Standing) -> Runs:
    """Criteria nobody has assessed, once some have been."""
    if not (standing.is_known and standing.unknown):
        return ()
    names = formats.listing(
        phrases.criterion_name(standing.criteria_set, verdict.criterion)
        for verdict in standing.unknown
    )
    return runs(f"Chưa có số liệu đánh giá: {names}.")


# What is wanted and expected


def _goals(scope: Scope, task: Task, standing: Standing) -> Runs:
    """`phấn đấu năm 2020 sẽ đánh giá và công nhận đạt chuẩn …; `, until it is."""
    recognised = steps_of(scope, standing).get(Stage.RECOGNISED)
    if recognised and recognised.state == RecognitionStep.State.DONE:
        return ()
    goals = scope.once(readers.goals).get(standing.area.pk, [])
    parts = [_goal(scope, goal) for goal in goals if goal.task_id == task.pk]
    return tuple(run for part in parts if part for run in (*part, Text(text="; ")))


def _goal(scope: Scope, goal: Goal) -> Runs:
    if goal.recognition:
        return runs(
            f"phấn đấu năm {goal.year} sẽ đánh giá và công nhận {goal.recognition}"
        )
    aimed = targets.goals(scope, goal.indicator) if goal.indicator else []
    if not aimed:
        return ()
    lead = aimed[0].operator.lead
    figure = chi_tieu_muc_tieu(scope, goal.indicator.code)
    return runs(f"phấn đấu năm {goal.year} đạt {lead}", figure.run())


def _steps(scope: Scope, standing: Standing) -> list[Runs]:
    """A sentence a step: who did what, and when."""
    figures = [
        measures.buoc(scope, dia_ban=standing.area.code, buoc=stage_code(stage))
        for stage in steps_of(scope, standing)
    ]
    return [
        runs(replace(figure.run(), text=formats.sentence(figure.text)), ".")
        for figure in figures
    ]


def _forecasts(scope: Scope, standing: Standing) -> list[Runs]:
    years = sorted({row.year for _, row in expected(scope, standing)})
    return [_forecast(scope, standing, str(year)) for year in years]


def _forecast(scope: Scope, standing: Standing, year: str) -> Runs:
    """P7: "Dự kiến năm 2020 sẽ đạt thêm tiêu chí số 15 Y tế và nâng tổng số …"."""
    place = standing.area.code
    added = measures.du_kien_them(scope, dia_ban=place, nam=year)
    total = measures.du_kien(scope, dia_ban=place, nam=year)
    sum_up = (
        (" và nâng tổng số tiêu chí đạt lên ", total.run(Form.RATIO))
        if total.value is not None
        else ()
    )
    return runs(f"Dự kiến năm {year} sẽ đạt thêm ", *added.name_runs(), *sum_up, ".")
