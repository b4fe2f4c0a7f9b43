"""What a unit has written on a task: now, and for the period before."""

from collections.abc import Iterable

from django.db.models import Q

from .desk import Desk
from .models import ReturnText, ReturnVersion


def newest_version(desk: Desk) -> ReturnVersion | None:
    """The version of the unit's return that is worked on, or was handed in last."""
    versions = ReturnVersion.objects.filter(
        parent__unit=desk.unit, parent__period=desk.period
    )
    return versions.order_by("-version").first()


def texts_of(desk: Desk, version: ReturnVersion | None) -> list[ReturnText]:
    """The pieces on the desk's task, in order."""
    if version is None:
        return []
    found = version.texts.filter(task=desk.task).select_related(
        "indicator", "written_by", "on_behalf_of"
    )
    return list(found.order_by("order", "pk"))


def deleted_from(desk: Desk, version: ReturnVersion | None) -> list[tuple[str, int]]:
    """Part and number of the pieces on the task that were deleted, in order."""
    if version is None:
        return []
    pieces = {"version": version, "task": desk.task}
    gone = ReturnText.history.filter(history_type="-", **pieces)
    there = set(ReturnText.objects.filter(**pieces).values_list("part", "order"))
    return sorted(set(gone.values_list("part", "order")) - there)


def texts_before(desk: Desk) -> list[ReturnText]:
    """What the unit handed in on the same task last time, part by part in order.

    Tasks are given anew each year: one of another year is the same if it has the name.
    """
    same_name = Q(
        task__name=desk.task.name, task__programme__unit=desk.task.programme.unit_id
    )
    found = ReturnText.objects.filter(
        Q(task=desk.task) | same_name,
        version__parent__unit=desk.unit,
        version__parent__period__kind=desk.period.kind,
        version__parent__period__ends_on__lt=desk.period.starts_on,
        version__submitted_at__isnull=False,
    )
    newest = found.select_related("version__parent__period").order_by(
        "-version__parent__period__ends_on", "-version__version", "order", "pk"
    )
    return _of_the_first(newest)


def _of_the_first(texts: Iterable[ReturnText]) -> list[ReturnText]:
    """Those of the version that comes first."""
    texts = list(texts)
    return [text for text in texts if text.version_id == texts[0].version_id]
