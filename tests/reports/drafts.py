"""Reports composed for a test, and what they print."""

from reports.compose import compose
from reports.models import Report
from tasks.blocks import plain

NOTHING = "Chưa có nội dung báo cáo."


def composed(report, **asked):
    """The report, found anew: nothing read before may tell."""
    return compose(Report.objects.for_composition().get(pk=report.pk), **asked)


def lines(section):
    return [plain(block.runs) for block in section.blocks]


def task_lines(report, **asked):
    """What the report's only task prints."""
    (part,) = composed(report, **asked).sections
    (section,) = part.sections
    return lines(section)


def titles(sections):
    """A tree of titles."""
    return {plain(section.title): titles(section.sections) for section in sections}
