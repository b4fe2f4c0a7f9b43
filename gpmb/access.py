"""Which projects somebody enters at a desk: out of reach is 404."""

from django.http import Http404
from django.shortcuts import get_object_or_404

from tasks import reach
from tasks.desk import Desk

from .models import CompletionLine, Project, StepKind

SLUG = "gpmb"


def get_projects(desk: Desk) -> list[Project]:
    """The projects of the task that the desk's unit enters, in the task's order.

    Those in the unit's reach (reach.places), and those it is in charge of.
    """
    codes = [s.object_code for s in desk.task.scopes.all() if s.domain == SLUG]
    found = {p.code: p for p in Project.objects.filter(code__in=codes)}
    covered = [found[code] for code in codes if code in found]
    places = reach.places(desk)
    if places is None:
        return covered
    return [p for p in covered if p.area_id in places or p.lead_id == desk.unit.pk]


def get_project(desk: Desk, code: str) -> Project:
    """Raises Http404."""
    for project in get_projects(desk):
        if project.code == code:
            return project
    raise Http404("Không có công trình, dự án này ở đây.")


def get_step(code: str) -> StepKind:
    """Raises Http404."""
    return get_object_or_404(StepKind, code=code)


def get_completion_line(project: Project, pk: int) -> CompletionLine:
    """Raises Http404."""
    return get_object_or_404(project.completion_lines, pk=pk)
