"""Something is not finished, and no unit says why."""

from collections.abc import Iterator

from tasks import formats, readers
from tasks.findings import Finding, Inquiry, Rule, Severity
from tasks.models import Milestone, MilestoneReport, ReturnText, Task
from tasks.progress import Progress, State
from tasks.scope import Scope

from .pages import figure_page, named, task_named, task_page
from .reading import Part, Standings, milestones_of, texts_of


def check(inquiry: Inquiry) -> Iterator[Finding]:
    for task in inquiry.whole_tasks:
        scope = inquiry.scope_of(task)
        said = texts_of(inquiry, Part.UNFINISHED, task)
        open_rows = [r for r in scope.once(Standings(task)) if r.state is State.OPEN]
        for row in open_rows:
            if not _is_explained(said, row.indicator.pk):
                yield _indicator(scope, task, row)
        yield from _only_in_general(scope, task, open_rows, said)
        for milestone in scope.once(milestones_of).get(task.pk, []):
            report = scope.once(readers.milestone_reports).get(milestone.pk)
            if _is_open(scope, milestone, report) and not (
                report.obstacle or _is_explained(said, milestone.indicator_id)
            ):
                yield _milestone(scope, task, milestone, report)


def _is_explained(said: list[ReturnText], indicator: int | None) -> bool:
    """Whether some reason is of the indicator, or of the task as a whole."""
    return any(row.reason and row.indicator_id in (None, indicator) for row in said)


def _is_open(
    scope: Scope, milestone: Milestone, report: MilestoneReport | None
) -> bool:
    """Reported not to have begun, or not done when its term had come."""
    if report is None or report.state == MilestoneReport.State.DONE:
        return False
    is_due = milestone.due_on is not None and milestone.due_on <= scope.as_of
    is_early = milestone.due_on is not None and not is_due
    is_idle = report.state == MilestoneReport.State.NOT_STARTED
    return is_due or (is_idle and not is_early)


def _indicator(scope: Scope, task: Task, row: Progress) -> Finding:
    return RULE.found(
        about=(row.indicator.code,),
        values=(row.goal, row.actual.write()),
        sentence=(
            f"{named(row.indicator)} của {task_named(task)} mới được"
            f" {row.actual.write()}, mục tiêu {row.goal}, nhưng phần chưa hoàn thành của"
            " các đơn vị không nêu lý do."
        ),
        part=task.code,
        mend=figure_page(scope, task, row.actual),
    )


def _milestone(
    scope: Scope, task: Task, milestone: Milestone, report: MilestoneReport
) -> Finding:
    state = report.get_state_display()
    term = f", hạn {formats.day(milestone.due_on)}" if milestone.due_on else ""
    return RULE.found(
        about=(milestone.code,),
        values=(state, term),
        sentence=(
            f"Mốc “{milestone.name}” của {task_named(task)}{term} đang ghi"
            f" “{state}” (dòng {report.code}) mà không có lý do ở dòng đó và ở phần"
            " chưa hoàn thành."
        ),
        part=task.code,
        mend=task_page(scope, task),
    )


def _only_in_general(
    scope: Scope, task: Task, rows: list[Progress], said: list[ReturnText]
) -> Iterator[Finding]:
    """A reason for the task as a whole leaves open which indicators it is of."""
    own = {row.indicator_id for row in said if row.reason}
    left = [row for row in rows if row.indicator.pk not in own]
    if None not in own or not left:
        return
    reason = next(row for row in said if row.reason and row.indicator_id is None)
    told = [f"{row.indicator.name}: {row.actual.write()}/{row.goal}" for row in left]
    yield RULE.found(
        severity=Severity.HINT,
        about=(task.code, "ly-do-chung"),
        values=(*told, reason.reason),
        sentence=(
            f"{task_named(task)} chỉ có lý do chung (“{reason.reason}”,"
            f" {reason.version.parent.unit}); chưa nêu riêng các chỉ tiêu chưa đạt"
            f" (kết quả/mục tiêu): {formats.listing(told)}."
        ),
        part=task.code,
        mend=task_page(scope, task),
    )


RULE = Rule(
    code="unfinished-without-reason",
    name="Chưa hoàn thành mà không nêu lý do",
    severity=Severity.WARNING,
    check=check,
)
