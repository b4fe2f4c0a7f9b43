"""What a task covers, or its objective calls by name, has no result in the report."""

import re
from collections.abc import Iterator, Mapping

from tasks import domains
from tasks.blocks import FigureRun, figures_in
from tasks.figures import ANSWER_TEXT, Answer
from tasks.findings import Finding, Inquiry, Rule, Severity
from tasks.models import Task, TaskScope
from tasks.progress import Progress
from tasks.scope import Scope

from .pages import catalogue_page, task_named, task_page
from .reading import Part, Standings, texts_of


def check(inquiry: Inquiry) -> Iterator[Finding]:
    for task in inquiry.tasks:
        scope = inquiry.scope_of(task)
        for part in task.scopes.all():
            name = _name(scope, part)
            if not _has_result(scope, task, part) and not _is_told(inquiry, task, name):
                yield _empty(scope, task, part, name)
        if task in inquiry.whole_tasks:
            yield from _left_out(inquiry, scope, task)


def _has_result(scope: Scope, task: Task, part: TaskScope) -> bool:
    """Whether anything is printed of the object that rests on a row."""
    domain = _domain(part.domain)
    if domain is None:
        return True  # the draft itself shows that the register is gone
    printed = figures_in(domain.section(scope, task, (part,)))
    return any(run.text != _NO_DATA and _rests_on_fact(run) for run in printed)


def _rests_on_fact(run: FigureRun) -> bool:
    """A plan or a name is a row of a catalogue, and no result."""
    return any("@" in source.fact for source in run.sources)


_NO_DATA = ANSWER_TEXT[Answer.MISSING]


def _name(scope: Scope, part: TaskScope) -> str:
    domain = _domain(part.domain)
    names = scope.once(domain.named) if domain else {}
    return names.get(part.object_code, part.object_code)


def _empty(scope: Scope, task: Task, part: TaskScope, name: str) -> Finding:
    domain = _domain(part.domain)
    return RULE.found(
        severity=Severity.WARNING,
        about=(task.code, part.domain, part.object_code),
        values=(name,),
        sentence=(
            f"“{name}” thuộc phạm vi của {task_named(task)} nhưng sổ {domain.label} chưa"
            " có dòng kết quả nào."
        ),
        part=task.code,
        mend=task_page(scope, task),
    )


# Named in the objective, and in no part of what is printed


def _left_out(inquiry: Inquiry, scope: Scope, task: Task) -> Iterator[Finding]:
    standings = scope.once(Standings(task))
    for slug in _registers(task, standings):
        domain = domains.get_domain(slug)
        covered = {p.object_code for p in task.scopes.all() if p.domain == slug}
        for code in _named_in(task.objective, scope.once(domain.named)):
            name = scope.once(domain.named)[code]
            is_told = code in covered or _is_counted(standings, code)
            if not is_told and not _is_told(inquiry, task, name):
                yield RULE.found(
                    about=(task.code, slug, code),
                    values=(name, task.objective),
                    sentence=(
                        f"Mục tiêu nguyên văn của {task_named(task)} nêu “{name}” (mã"
                        f" {code} ở sổ {domain.label}) nhưng báo cáo không có kết quả nào"
                        " về đối tượng này: không có trong phạm vi in, không có số liệu"
                        " chỉ tiêu, không có lời của đơn vị."
                    ),
                    part=task.code,
                    mend=catalogue_page(task),
                )


def _registers(task: Task, standings: list[Progress]) -> list[str]:
    """The registers that the task is about; the core's own names are of all tasks."""
    slugs = [part.domain for part in task.scopes.all()]
    slugs += [row.indicator.measure.partition(".")[0] for row in standings]
    known = {domain.slug for domain in domains.all_domains()} - {"tasks"}
    return [slug for slug in dict.fromkeys(slugs) if slug in known]


def _named_in(text: str, names: Mapping[str, str]) -> list[str]:
    """Codes of what stands in the text by its full name; of nested names the longest."""
    left = _plain(text)
    found = []
    for code, name in sorted(names.items(), key=lambda item: -len(item[1])):
        pattern = rf"(?<!\w){re.escape(_plain(name))}(?!\w)"
        left, times = re.subn(pattern, "|", left) if name else (left, 0)
        if times:
            found.append(code)
    return found


def _plain(text: str) -> str:
    return " ".join(text.split()).casefold()


def _is_counted(standings: list[Progress], code: str) -> bool:
    """Whether an indicator of the task has a value of the very object."""
    return any(
        code in dict(row.actual.args).values() and row.actual.answer != Answer.MISSING
        for row in standings
    )


def _is_told(inquiry: Inquiry, task: Task, name: str) -> bool:
    """Whether a unit's words on the task name it."""
    said = (
        f"{text.heading} {text.text}"
        for part in (Part.RESULT, Part.UNFINISHED, Part.FORECAST)
        for text in texts_of(inquiry, part, task)
    )
    return any(_plain(name) in _plain(text) for text in said)


def _domain(slug: str) -> domains.Domain | None:
    return next((d for d in domains.all_domains() if d.slug == slug), None)


RULE = Rule(
    code="object-without-result",
    name="Nêu trong mục tiêu mà không có kết quả",
    severity=Severity.BLOCKING,
    check=check,
)
