"""The way of each place to what is wanted of it this year: how far, what is missing, who."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from tasks import courses, formats
from tasks.courses import Course
from tasks.figures import Answer, Form
from tasks.linked import Linked, linked
from tasks.looks import Look
from tasks.readers import area_tree

from . import measures, phrases, readers
from .models import Goal, RecognitionStep, Stage
from .overview import goals_of, result_of
from .places import applicable_sheet, stage_code, standing_of, steps_of
from .standings import Standing, Verdict

NO_OWNER = "chưa ghi đơn vị phụ trách"
State = RecognitionStep.State
ByIndicator = Mapping[int, Course]


@dataclass(frozen=True, kw_only=True)
class Lacking:
    """A criterion that is not met yet, and who is in charge of it."""

    name: str
    result: Linked
    owners: str  # "" where none is known
    details: tuple[str, ...] = ()  # its indicators that are not met
    forecast: str = ""  # dự kiến đạt năm 2020


@dataclass(frozen=True, kw_only=True)
class StageTold:
    """A step of the way to recognition; `look` is met, open or no_data."""

    name: str
    state: str
    look: str
    step: Linked | None = None  # who did what, when

    @property
    def is_told(self) -> bool:
        return self.step is not None


@dataclass(frozen=True, kw_only=True)
class Aim:
    """One place and one goal of the year."""

    name: str
    set_code: str
    wanted: str  # đạt chuẩn nông thôn mới; trên 10 tiêu chí
    met: Linked
    course: Course | None  # of the indicator that measures it
    added: Linked | None  # what is expected beside
    total: Linked | None  # what it comes to with that
    lacking: tuple[Lacking, ...]
    untold: tuple[str, ...]  # criteria nobody assessed, once some have been
    stages: tuple[StageTold, ...]

    @property
    def why(self) -> str:
        """Why it stands so, unless the state says it already."""
        course = self.course
        return "" if course is None or course.why == course.state.value else course.why

    @property
    def lacking_count(self) -> str:
        """`09 tiêu chí chưa đạt`."""
        return f"{formats.count(len(self.lacking))} tiêu chí chưa đạt"

    @property
    def untold_names(self) -> str:
        return formats.listing(self.untold)

    @property
    def reached(self) -> StageTold | None:
        """The last step that anything is told of."""
        told = [stage for stage in self.stages if stage.is_told]
        return told[-1] if told else None

    @property
    def is_without_owners(self) -> bool:
        return any(not part.owners for part in self.lacking)


def aims(look: Look, by_indicator: ByIndicator) -> list[Aim]:
    """Each goal of the look's year at a place of its unit; queries do not grow."""
    return [_aim(look, goal, by_indicator) for goal in goals_of(look)]


def average_course(by_indicator: ByIndicator) -> Course | None:
    """The indicator that wants an average, as it stands; None where none does."""
    found = by_indicator.values()
    return next((c for c in found if c.progress.actual.code == "ntm.binh_quan"), None)


def courses_by_indicator(look: Look) -> ByIndicator:
    """How the indicators of the tasks that cover the register stand."""
    parts = (p for task in courses.courses(look.scope, look.tasks) for p in task.parts)
    return {p.progress.indicator.pk: p for p in parts if p.progress is not None}


def _aim(look: Look, goal: Goal, by_indicator: ByIndicator) -> Aim:
    scope, area = look.scope, look.scope.once(area_tree).areas[goal.area_id]
    sheet = applicable_sheet(scope, area)
    is_own = sheet is not None and sheet.criteria_set == goal.criteria_set
    asked = {"dia_ban": area.code} | ({} if is_own else {"bo": goal.criteria_set.code})
    standing = standing_of(scope, area.code, asked.get("bo", ""))
    course = by_indicator.get(goal.indicator_id)
    met = measures.so_dat(scope, **asked)
    return Aim(
        name=formats.sentence(scope.once(area_tree).path(area)),
        set_code=goal.criteria_set.code,
        wanted=_wanted(goal, course),
        met=linked(look, met, _ratio(met)),
        course=course,
        **_expected(look, goal, asked),
        lacking=tuple(_lacking(look, standing)),
        untold=_untold(standing),
        stages=tuple(_stages(look, standing, asked)),
    )


def _wanted(goal: Goal, course: Course | None) -> str:
    """`đạt chuẩn nông thôn mới (19 tiêu chí)`, `trên 10 tiêu chí`."""
    number = course.progress.goal if course and course.progress.target else ""
    if not goal.recognition:
        return number
    return f"{goal.recognition} ({number})" if number else goal.recognition


def _ratio(figure) -> Form:
    return Form.RATIO if figure.answer is Answer.HAS_DATA else Form.FULL


def _expected(
    look: Look, goal: Goal, asked: dict[str, str]
) -> dict[str, Linked | None]:
    """What is forecast to be met this year beside what is, and what that comes to."""
    added = measures.du_kien_them(look.scope, **asked, nam=str(goal.year))
    if added.value is None:
        return {"added": None, "total": None}
    total = measures.du_kien(look.scope, **asked, nam=str(goal.year))
    return {
        "added": linked(look, added, Form.LIST),
        "total": linked(look, total, _ratio(total)),
    }


def _lacking(look: Look, standing: Standing) -> Iterator[Lacking]:
    owners = look.scope.once(readers.owners)
    forecasts = look.scope.once(readers.forecasts).get(standing.area.pk, {})
    for verdict in standing.unmet:
        figure = measures.ket_qua(
            look.scope, dia_ban=standing.area.code, tieu_chi=verdict.criterion.code
        )
        row = forecasts.get(verdict.criterion.pk)
        yield Lacking(
            name=str(verdict.criterion),
            result=replace(linked(look, figure), text=result_of(verdict)),
            owners=_owners(owners, verdict),
            details=tuple(_details(standing, verdict)),
            forecast=f"dự kiến đạt năm {row.year}" if row and row.year else "",
        )


def _owners(owners: dict[int, list], verdict: Verdict) -> str:
    """Who is in charge of the criterion, and of what of it is not met."""
    unmet = [part for part in verdict.indicators if part.is_unmet]
    units = (u for v in (verdict, *unmet) for u in owners.get(v.criterion.pk, ()))
    return formats.listing(dict.fromkeys(u.short_name or u.name for u in units))


def _details(standing: Standing, verdict: Verdict) -> Iterator[str]:
    for part in verdict.indicators:
        if part.is_unmet:
            name = phrases.criterion_name(standing.criteria_set, part.criterion)
            yield f"{name}: {result_of(part)}"


def _untold(standing: Standing) -> tuple[str, ...]:
    if not standing.is_known:
        return ()
    return tuple(str(verdict.criterion) for verdict in standing.unknown)


def _stages(
    look: Look, standing: Standing, asked: dict[str, str]
) -> Iterator[StageTold]:
    """The whole way to recognition, as far as it is told."""
    steps = steps_of(look.scope, standing)
    for stage in Stage:
        step = steps.get(stage)
        if step is None:
            yield StageTold(name=stage.label, state="chưa ghi", look="no_data")
            continue
        figure = measures.buoc(look.scope, **asked, buoc=stage_code(stage))
        told = linked(look, figure)
        yield StageTold(
            name=stage.label,
            state=step.get_state_display(),
            look="met" if step.state == State.DONE else "open",
            step=replace(told, text=formats.sentence(told.text)),
        )


def without_owners(found: Iterable[Aim]) -> bool:
    """Whether a criterion that is not met has nobody in charge."""
    return any(aim.is_without_owners for aim in found)
