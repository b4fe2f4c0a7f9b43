"""One indicator under two names: the catalogue's and that of a unit's return."""

import re
from collections.abc import Iterator

from org.text import search_key
from tasks.findings import Finding, Inquiry, Rule, Severity

from .pages import task_named, task_page
from .reading import Part, texts_of


def check(inquiry: Inquiry) -> Iterator[Finding]:
    for task in inquiry.tasks:
        for text in texts_of(inquiry, Part.UNFINISHED, task):
            if text.indicator is None or _is_part(text.heading, text.indicator.name):
                continue
            unit = text.version.parent.unit
            yield RULE.found(
                about=(unit.code, text.indicator.code),
                values=(text.heading, text.indicator.name),
                sentence=(
                    f"{unit} gọi là “{text.heading}” ở phần chưa hoàn thành điều mà danh"
                    f" mục chỉ tiêu của {task_named(task)} gọi là"
                    f" “{text.indicator.name}”: hai tên của cùng một chỉ tiêu."
                ),
                part=task.code,
                mend=task_page(inquiry.scope_of(task), task),
            )


def _is_part(heading: str, name: str) -> bool:
    """Whether every word of the heading stands in the name: it is only shorter."""
    return _words(heading) <= _words(name)


def _words(text: str) -> set[str]:
    return set(re.findall(r"\w+", search_key(text)))


RULE = Rule(
    code="two-names",
    name="Một chỉ tiêu hai tên gọi",
    severity=Severity.HINT,
    check=check,
)
