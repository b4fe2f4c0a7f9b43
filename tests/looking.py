"""Asking one rule about some tasks of a small world."""

from tasks.findings import Inquiry
from tasks.models import Task


def inquiry(scope, *tasks):
    """The tasks as a report asks about them, all on the scope's day."""
    read = Task.objects.filter(pk__in=[task.pk for task in tasks]).for_report()
    rows = {task.pk: task for task in read}
    return Inquiry(
        scope_of=lambda task: scope, tasks=tuple(rows[task.pk] for task in tasks)
    )


def found(rule, scope, *tasks):
    return list(rule.check(inquiry(scope, *tasks)))


def sentences(rule, scope, *tasks):
    return [finding.sentence for finding in found(rule, scope, *tasks)]
