"""How criteria, results and steps are put into words, and named as sources."""

from collections.abc import Iterable

from tasks import citations, formats
from tasks.blocks import Source
from tasks.figures import merged
from tasks.formats import Precision
from tasks.sources import source

from .models import (
    Assessment,
    CriteriaSet,
    Criterion,
    Forecast,
    RecognitionStep,
    Result,
    Stage,
)
from .standings import Standing, Verdict

State = RecognitionStep.State

# What is said of a step that has no words of its own.
STEP_WORDS = {
    Stage.SELF_ASSESSED: "tiến hành tự đánh giá các tiêu chí nông thôn mới",
    Stage.CHECKED: "tiến hành thẩm tra các tiêu chí nông thôn mới",
    Stage.APPRAISED: "tiến hành thẩm định các tiêu chí nông thôn mới",
    Stage.SUBMITTED: "hoàn thiện và trình hồ sơ",
    Stage.RECOGNISED: "công nhận đạt chuẩn",
}
# Which words each result adds to "Các tiêu chí … gồm": what is unclear may be either.
UNMET_WORDS = {
    "cơ bản đạt": {Result.BASICALLY_MET},
    "gần đạt": {Result.NEARLY_MET, Result.UNCLEAR},
    "chưa đạt": {Result.NOT_MET, Result.UNCLEAR},
}


def criterion_name(criteria_set: CriteriaSet, criterion: Criterion) -> str:
    """`tiêu chí 1 Quy hoạch`, an indicator `chỉ tiêu 1.2. Vườn hộ gia đình`."""
    if criterion.parent_id is not None:
        return f"chỉ tiêu {criterion.number}. {criterion.name}"
    return f"{criteria_set.phrase} {criterion.number} {criterion.name}"


def numbered_name(criteria_set: CriteriaSet, criterion: Criterion) -> str:
    """`tiêu chí số 15 Y tế`: how a single criterion is named in a sentence."""
    word = criteria_set.phrase.removesuffix(" số")
    return f"{word} số {criterion.number} {criterion.name}"


def unmet_words(standing: Standing) -> str:
    """`gần đạt và chưa đạt`: what the criteria that are not met are called together."""
    results = {verdict.result for verdict in standing.unmet}
    words = [word for word, of in UNMET_WORDS.items() if results & of]
    *first, last = words
    return f"{', '.join(first)} và {last}" if first else last


def step_phrase(step: RecognitionStep) -> str:
    """`UBND xã … đã tiến hành tự đánh giá … vào ngày 27/5/2020`, without a full stop."""
    work = step.note or STEP_WORDS[Stage(step.stage)]
    match step.state:
        case State.INVITED:
            parts = ["đã mời", step.actor, work]
        case State.ONGOING:
            parts = [step.actor, "đang", work]
        case _:
            parts = [step.actor, "đã", work]
    return " ".join(part for part in [*parts, _by_paper(step), _when(step)] if part)


def _by_paper(step: RecognitionStep) -> str:
    paper = citations.short(step.document)
    return f"theo {paper}" if paper else ""


def _when(step: RecognitionStep) -> str:
    """When it happened, as exactly as that is known; the paper's own day says it."""
    if step.document and step.document.issued_on == step.happened_on:
        return ""
    day = formats.by_precision(step.happened_on, step.precision)
    match step.precision:
        case Precision.DAY:
            return f"vào ngày {day}"
        case Precision.BALANCE:
            return f"đến ngày {day}"
        case Precision.UNKNOWN:
            return ""
        case _:
            return f"trong {day}"


# Sources


def of_verdict(standing: Standing, verdict: Verdict) -> tuple[Source, ...]:
    """The rows that decide a criterion at a place."""
    names = {
        part.criterion.pk: part.criterion for part in (verdict, *verdict.indicators)
    }
    return tuple(
        _of_assessment(standing, names[row.cell.criterion_id], row)
        for row in verdict.rows
    )


def of_verdicts(standing: Standing, verdicts: Iterable[Verdict]) -> tuple[Source, ...]:
    return merged(of_verdict(standing, verdict) for verdict in verdicts)


def of_standings(standings: Iterable[Standing]) -> tuple[Source, ...]:
    return merged(of_verdicts(standing, standing.verdicts) for standing in standings)


def _of_assessment(standing: Standing, criterion: Criterion, row: Assessment) -> Source:
    name = criterion_name(standing.criteria_set, criterion)
    label = f"{standing.area}, {name} ({row.get_stage_display()})"
    return source(row, "ntm_assessment", label, result_words(row))


def result_words(row: Assessment) -> str:
    """`chưa đạt, 7/15 hội viên đạt quy định`, as a source shows it."""
    if not row.result:
        return row.get_answer_display()
    return ", ".join(part for part in (row.get_result_display(), _amount(row)) if part)


def _amount(row: Assessment) -> str:
    if row.numerator is not None:
        written = f"{formats.number(row.numerator)}/{formats.number(row.denominator)}"
    elif row.value is not None:
        written = formats.number(row.value)
    else:
        return ""
    return f"{written} {row.counted}".strip()


def of_forecast(standing: Standing, criterion: Criterion, row: Forecast) -> Source:
    label = f"{standing.area}, {numbered_name(standing.criteria_set, criterion)}"
    return source(row, "ntm_forecast", label, f"dự kiến đạt năm {row.year}")


def of_forecasts(
    standing: Standing, pairs: Iterable[tuple[Verdict, Forecast]]
) -> tuple[Source, ...]:
    return tuple(
        of_forecast(standing, verdict.criterion, row) for verdict, row in pairs
    )


def of_step(standing: Standing, row: RecognitionStep) -> Source:
    label = f"{standing.area}, bước {row.get_stage_display()}"
    return source(row, "ntm_recognition_step", label, row.get_state_display())
