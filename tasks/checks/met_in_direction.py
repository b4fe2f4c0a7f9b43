"""What is already met is set as a goal again for the time to come."""

from collections.abc import Iterator

from tasks import markup
from tasks.findings import Finding, Inquiry, Rule, Severity
from tasks.models import ReturnText
from tasks.progress import State

from .pages import figure_page, named, task_named
from .reading import Part, Standings, texts_of

GOAL = "chi_tieu.muc_tieu"
AHEAD = (Part.DIRECTION, Part.SOLUTION)


def check(inquiry: Inquiry) -> Iterator[Finding]:
    for task in inquiry.tasks:
        scope = inquiry.scope_of(task)
        met = {
            row.indicator.code: row
            for row in scope.once(Standings(task))
            if row.state is State.MET
        }
        for text in (t for part in AHEAD for t in texts_of(inquiry, part, task)):
            for row in (met[code] for code in _goals_in(text) if code in met):
                unit = text.version.parent.unit
                yield RULE.found(
                    about=(unit.code, text.part, row.indicator.code),
                    values=(row.goal, row.actual.write()),
                    sentence=(
                        f"{unit} nêu lại mục tiêu {row.goal} của {named(row.indicator)} ở"
                        f" phần {text.get_part_display()} của {task_named(task)}, trong"
                        f" khi đã được {row.actual.write()}, đạt mục tiêu."
                    ),
                    part=task.code,
                    mend=figure_page(scope, task, row.actual),
                )


def _goals_in(text: ReturnText) -> list[str]:
    """Codes of the indicators whose goals the text quotes."""
    quoted = (r for r in markup.references(text.text) if r.code == GOAL)
    return [dict(reference.args).get("ma", "") for reference in quoted]


RULE = Rule(
    code="met-in-direction",
    name="Đã đạt mà phương hướng vẫn nêu như chưa làm",
    severity=Severity.WARNING,
    check=check,
)
