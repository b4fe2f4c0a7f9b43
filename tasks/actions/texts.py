"""Writing a unit's narrative, piece by piece, into the version it works on."""

from dataclasses import dataclass, fields
from datetime import datetime

from django.db import transaction
from django.db.models import Max

from org.models import Unit, User
from org.saving import save
from tasks.models import Indicator, Period, ReturnText, ReturnVersion, Task

from .returns import draft_of


class TextChanged(Exception):
    """Somebody saved the piece after it was opened; `theirs` is None if it was deleted."""

    def __init__(self, theirs: ReturnText | None) -> None:
        self.theirs = theirs
        super().__init__(
            "Trong lúc anh/chị viết, người khác đã xóa nội dung này."
            if theirs is None
            else "Trong lúc anh/chị viết, nội dung này đã được người khác lưu."
        )


@dataclass(frozen=True, kw_only=True)
class Written:
    """What a piece says; nothing at all deletes it."""

    text: str = ""
    reason: str = ""
    heading: str = ""
    indicator: Indicator | None = None

    @property
    def is_empty(self) -> bool:
        return not (self.text or self.reason)

    def is_said_by(self, row: ReturnText) -> bool:
        names = (field.name for field in fields(self))
        return all(getattr(self, name) == getattr(row, name) for name in names)


@transaction.atomic
def write_text(
    said: Written,
    *,
    task: Task,
    period: Period,
    part: str,
    order: int,
    revision: int,
    by: User,
    at: datetime,
    unit: Unit,
    on_behalf_of: Unit | None = None,
) -> ReturnText | None:
    """Save a piece of the unit's narrative on a task; None where nothing is left of it.

    `revision` is the one that was opened, 0 for a new piece. To save the same again does
    nothing. Raises TextChanged, ValidationError, NotNow (the return is with others).
    """
    draft = draft_of(unit, period)
    row = draft.texts.filter(part=part, order=order).first()
    if row and row.task_id != task.pk and not revision:
        # Meanwhile the number went to a piece on another task; nobody asked for it.
        row, order = None, next_orders(draft)[part]
    if row and said.is_said_by(row):
        return row
    if (row.revision if row else 0) != revision:
        raise TextChanged(row)
    row = row or ReturnText(version=draft, part=part, order=order, task=task)
    row.on_behalf_of = on_behalf_of
    return _save(row, said, by=by, at=at)


def next_orders(version: ReturnVersion | None) -> dict[str, int]:
    """The number of the next piece of each part; that of a deleted one is not given again."""
    found = dict.fromkeys(ReturnText.Part.values, 1)
    for model in (ReturnText, ReturnText.history.model):
        pieces = model.objects.filter(version=version).values("part")
        for row in pieces.annotate(last=Max("order")).order_by():
            found[row["part"]] = max(found[row["part"]], row["last"] + 1)
    return found


def _save(
    row: ReturnText, said: Written, *, by: User, at: datetime
) -> ReturnText | None:
    vars(row).update(_history_user=by, _history_date=at)
    if said.is_empty:
        if row.pk:
            row.delete()
        return None
    row.text, row.reason = said.text, said.reason
    row.heading, row.indicator = said.heading, said.indicator
    row.written_by, row.written_at = by, at
    row.revision = _last_revision(row) + 1
    save(row)
    return row


def _last_revision(row: ReturnText) -> int:
    """Counted on through a deletion, so that no old form passes for a new one."""
    if row.pk:
        return row.revision
    same = ReturnText.history.filter(
        version=row.version, part=row.part, order=row.order
    )
    return same.aggregate(last=Max("revision"))["last"] or 0
