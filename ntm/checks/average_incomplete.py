"""An average over places of which some are not assessed: there is none."""

from collections.abc import Iterator

from ntm import measures
from ntm.places import standing_of
from tasks import formats, markup
from tasks.checks.pages import figure_page, task_named
from tasks.checks.reading import indicators_of
from tasks.findings import Finding, Inquiry, Rule, Severity
from tasks.models import Task
from tasks.readers import area_tree
from tasks.scope import Scope

MEASURE = "ntm.binh_quan"


def check(inquiry: Inquiry) -> Iterator[Finding]:
    for task in inquiry.whole_tasks:
        scope = inquiry.scope_of(task)
        for indicator in scope.once(indicators_of).get(task.pk, []):
            asked = markup.reference(f"{{{indicator.measure}}}")
            if asked is not None and asked.code == MEASURE:
                yield from _average(scope, task, dict(asked.args))


def _average(scope: Scope, task: Task, args: dict[str, str]) -> Iterator[Finding]:
    figure = measures.binh_quan(scope, **args)
    missing = _missing(scope, **args)
    if figure.value is None and missing:
        yield RULE.found(
            about=(task.code, *args.values()),
            values=(figure.text, *missing),
            sentence=(
                f"Chưa tính được số tiêu chí bình quân của {task_named(task)}:"
                f" {figure.text}, chưa đánh giá đủ: {formats.listing(missing)}."
            ),
            part=task.code,
            mend=figure_page(scope, task, figure),
        )


def _missing(scope: Scope, bo: str = "", giai_doan: str = "") -> list[str]:
    """Names of the places that are not assessed by every criterion."""
    own = scope.unit.area_id
    places = scope.once(area_tree).rural(own) if own else []
    return [
        str(place)
        for place in places
        if not standing_of(scope, place.code, bo, giai_doan).is_complete
    ]


RULE = Rule(
    code="average-incomplete",
    name="Bình quân còn thiếu địa bàn",
    severity=Severity.WARNING,
    check=check,
)
