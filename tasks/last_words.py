"""What units wrote last of a task: what is not finished and why, else their last sentence."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date

from django.db.models import OuterRef, Q, Subquery

from org.models import Unit

from . import narrative, shares
from .blocks import FigureRun, NoteCall, Paragraph, Run, Text
from .looks import Look
from .models import ReturnText, ReturnVersion, Task, TaskUnit
from .scope import end_of_day

Part = ReturnText.Part
# Where one sentence ends and the next begins; not within "TP. Lạng Sơn".
_END = re.compile(r"(?<=\w{3}[.!?])\s+(?=[^\W\d_])")


@dataclass(frozen=True, kw_only=True)
class Piece:
    """Some words of a sentence; with an address a figure that leads to its rows."""

    text: str
    address: str = ""


@dataclass(frozen=True, kw_only=True)
class Said:
    """Words of one unit on one task."""

    unit: Unit
    heading: str
    words: tuple[Piece, ...]
    reason: tuple[Piece, ...] = ()
    is_unfinished: bool = False
    is_accepted: bool = False


@dataclass(frozen=True, kw_only=True)
class LastWords:
    """Of one task: everything that is not finished, and one last sentence."""

    unfinished: tuple[Said, ...] = ()
    last: Said | None = None

    @property
    def first(self) -> Said | None:
        """What is told in one line: why something is not finished comes first."""
        return self.unfinished[0] if self.unfinished else self.last


def last_words(look: Look) -> dict[int, LastWords]:
    """By key of the task; in two queries, however many tasks, units and years there are.

    The looked-at unit's own words where it has some, else those of the lead unit.
    """
    texts: dict[int, list[ReturnText]] = {}
    for text in _texts(look):
        texts.setdefault(text.task_id, []).append(text)
    return {
        task.pk: _of_task(look, task, texts[task.pk])
        for task in look.tasks
        if task.pk in texts
    }


def _texts(look: Look) -> Iterable[ReturnText]:
    """Of the year's last versions handed in, as far as they were there on the day."""
    newest = _there_on(look.as_of).filter(parent=OuterRef("parent"))
    versions = _there_on(look.as_of).filter(
        parent__period__year=look.year,
        pk=Subquery(newest.order_by("-version").values("pk")[:1]),
    )
    rows = ReturnText.objects.filter(
        version__in=versions,
        task__in=[task.pk for task in look.tasks],
        part__in=(Part.RESULT, Part.UNFINISHED),
    )
    rows = rows.select_related("version__parent__unit", "version__parent__period")
    return rows.order_by("version__parent__period__ends_on", "order", "pk")


def _there_on(day: date):
    """Versions handed in by the day, or for a period that was over by it: what is typed
    in later about an earlier day counts for that day."""
    there = Q(submitted_at__lte=end_of_day(day)) | Q(
        parent__period__cut_off_on__lte=day
    )
    return ReturnVersion.objects.submitted().filter(there)


def _of_task(look: Look, task: Task, texts: Sequence[ReturnText]) -> LastWords:
    spoken = [
        text
        for text in texts
        if text.version.parent.unit_id in _speakers(look, task, texts)
    ]
    newest = [text for text in spoken if _period(text) == _period(spoken[-1])]
    results = [text for text in newest if text.part == Part.RESULT]
    return LastWords(
        unfinished=tuple(
            _unfinished(look, task, text)
            for text in newest
            if text.part == Part.UNFINISHED
        ),
        last=_last(look, task, results[-1]) if results else None,
    )


def _speakers(look: Look, task: Task, texts: Sequence[ReturnText]) -> set[int]:
    if any(text.version.parent.unit_id == look.unit.pk for text in texts):
        return {look.unit.pk}
    leads = {row.unit_id for row in task.units.all() if row.role == TaskUnit.Role.LEAD}
    writing = {text.version.parent.unit_id for text in texts}
    return leads & writing or writing


def _period(text: ReturnText) -> int:
    return text.version.parent.period_id


def _unfinished(look: Look, task: Task, text: ReturnText) -> Said:
    said, reason = _read(look, task, text.text), _read(look, task, text.reason)
    return replace(
        _said(text),
        words=_pieces(look, task, said[0].runs if said else ()),
        reason=_pieces(look, task, reason[0].runs if reason else ()),
        is_unfinished=True,
    )


def _last(look: Look, task: Task, text: ReturnText) -> Said:
    read = _read(look, task, text.text)
    runs = last_sentence(read[-1].runs) if read else ()
    return replace(_said(text), words=_pieces(look, task, runs))


def _said(text: ReturnText) -> Said:
    version = text.version
    return Said(
        unit=version.parent.unit,
        heading=text.heading,
        words=(),
        is_accepted=version.accepted_at is not None,
    )


def _read(look: Look, task: Task, text: str) -> tuple[Paragraph, ...]:
    """As the report above reads it: a sentence says the same to every unit."""
    scope = look.scope if _is_whole(look, task) else look.scope.of(task.programme.unit)
    return narrative.read(text, narrative.resolver(scope)).blocks


def _is_whole(look: Look, task: Task) -> bool:
    """Whether figures of the look are those of the whole programme."""
    return not shares.own_places(look.scope, task)


def last_sentence(runs: Sequence[Run]) -> tuple[Run, ...]:
    """What stands after the last end of a sentence; all of it if there is none."""
    for place in range(len(runs) - 1, -1, -1):
        run = runs[place]
        if isinstance(run, Text) and (parts := _END.split(run.text))[1:]:
            return (replace(run, text=parts[-1]), *runs[place + 1 :])
    return tuple(runs)


def _pieces(look: Look, task: Task, said: Iterable[Run]) -> tuple[Piece, ...]:
    """The runs as words; a figure that the look tells too with the way to its rows."""
    return tuple(
        Piece(text=run.text, address=_address(look, task, run))
        for run in said
        if not isinstance(run, NoteCall)
    )


def _address(look: Look, task: Task, run: Run) -> str:
    is_told = isinstance(run, FigureRun) and run.sources and _is_whole(look, task)
    return look.address_of(run) if is_told else ""
