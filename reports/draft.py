"""A report in the making: whose tasks and texts go into it, and on which day each is read.

A committee's report tells all of its programme; a unit's own report its share of the
programmes of others, in its own words.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from datetime import date, datetime

from django.utils.functional import cached_property

from org.models import Document as Paper
from org.models import Unit
from tasks import citations, narrative, shares
from tasks.blocks import Paragraph
from tasks.directions import Instruction, printed
from tasks.models import ReturnText, ReturnVersion, Task, TaskScope
from tasks.scope import Scope

from .models import Report


def draft_of(
    report: Report, as_of: date | None = None, known_at: datetime | None = None
) -> "Draft":
    """The draft of a report as of a day; without one, of the period's cut-off."""
    day = as_of or report.period.cut_off_on
    return drafted(
        report,
        Scope(unit=report.unit, period=report.period, as_of=day, known_at=known_at),
    )


def drafted(report: Report, scope: Scope) -> "Draft":
    """The draft that the outline asks for."""
    kind = UnitDraft if report.outline.is_of_unit else Draft
    return kind(report=report, scope=scope)


@dataclass
class Draft:
    """A report in the making: its question, its tasks and texts, each read once."""

    report: Report
    scope: Scope
    cited: set[int] = field(default_factory=set)  # papers already cited in full

    @cached_property
    def tasks(self) -> list[Task]:
        """The open tasks of the year; in a task's own report that one."""
        tasks = Task.objects.of(self.scope.unit, self.scope.period.year)
        if self.report.task_id:
            tasks = tasks.filter(pk=self.report.task_id)
        return list(tasks.open_on(self.scope.as_of).for_report())

    @property
    def answered(self) -> frozenset[int] | None:
        """Keys of the tasks told as a whole; None: all of them."""
        return None

    @cached_property
    def cut_offs(self) -> dict[int, Scope]:
        """Each task's own question: at the earlier of its cut-off and the report's day."""
        days = self.scope.period.tasks.values_list("task", "cut_off_on")
        return {task: self.scope.capped(day) for task, day in days}

    def scope_of(self, task: Task | None) -> Scope:
        return self.cut_offs.get(task.pk, self.scope) if task else self.scope

    def scope_of_words(self, task: Task | None) -> Scope:
        """What a figure quoted in a unit's words is asked of: the programme."""
        return self.scope_of(task)

    def issuer_of(self, task: Task) -> Unit:
        """Who issued the papers that are told of the task."""
        return self.scope.unit

    def tells_of(self, paper: Paper, task: Task) -> bool:
        return True

    @cached_property
    def texts(self) -> list[ReturnText]:
        """Narrative of every unit's last submitted version, in task and unit order."""
        versions = ReturnVersion.objects.last_submitted(
            self.scope.period, self.scope.known_at
        )
        found = ReturnText.objects.filter(
            version__in=versions, version__parent__unit__in=self._units
        ).select_related("version__parent__unit", "task", "indicator__unit")
        if self.report.task_id:
            found = found.filter(task=self.report.task_id)
        return sorted(found, key=_text_order)

    @cached_property
    def _units(self) -> list[int]:
        """Those within at any time of the period: one that was merged into another in
        the middle of it has had its say."""
        unit, as_of = self.scope.unit, self.scope.as_of
        first = min(self.scope.period.starts_on, as_of)
        within = type(unit).objects.within_during(unit, first, as_of)
        return list(within.values_list("pk", flat=True))

    @property
    def directions(self) -> list[Instruction]:
        """What was directed on the report's tasks and taken into its part III."""
        keys = {task.pk for task in self.tasks}
        rows = self.scope.once(printed)
        return [row for row in rows if row.direction.task_id in keys]

    def texts_of(self, part: str, task: Task | None = None) -> list[ReturnText]:
        of_part = (text for text in self.texts if text.part == part)
        return [text for text in of_part if task is None or text.task_id == task.pk]

    def cite(self, document: Paper, by: Unit | None = None) -> str:
        """In full the first time, type and symbol afterwards (annex I, II.6b); without
        the issuer where the sentence names them already."""
        is_first = document.pk not in self.cited
        self.cited.add(document.pk)
        own = document.issuer_id == (by or self.scope.unit).pk
        return citations.cite(document, is_first=is_first, with_issuer=not own)

    def read(self, text: ReturnText, field: str = "text") -> narrative.Narrative:
        """The stored text as blocks, its figures looked up on its task's own day."""
        unit = text.version.parent.unit
        read = narrative.read(
            getattr(text, field),
            narrative.resolver(self.scope_of_words(text.task)),
            # Natural codes: the tree is frozen, and keys mean nothing in ten years.
            note_prefix=f"{unit.code}-{text.part}-{text.order}-{field}-".lower(),
        )
        return _said_by(unit, read)


@dataclass
class UnitDraft(Draft):
    """A unit's own report: of each task its share, and no other unit's words."""

    @cached_property
    def tasks(self) -> list[Task]:
        """What the unit does of other units' lists; of what they cover, its share."""
        unit, year = self.scope.unit, self.scope.period.year
        done = Task.objects.done_by(unit, shares.DOING, year)
        done = done.open_on(self.scope.as_of)
        own = [
            part.pk
            for task in done.for_report()
            for part in shares.share(self.scope_of(task), task)
        ]
        return list(done.for_report(TaskScope.objects.filter(pk__in=own)))

    @cached_property
    def answered(self) -> frozenset[int]:
        unit = self.scope.unit
        return frozenset(task.pk for task in self.tasks if shares.leads(unit, task))

    def scope_of_words(self, task: Task | None) -> Scope:
        """The same words say the same in the report of those who gave the task."""
        about = task or next(iter(self.tasks), None)
        scope = self.scope_of(task)
        return scope.of(about.programme.unit) if about else scope

    def issuer_of(self, task: Task) -> Unit:
        is_led = task.pk in self.answered
        return task.programme.unit if is_led else self.scope.unit

    def tells_of(self, paper: Paper, task: Task) -> bool:
        """Who leads a task tells of all its papers, others of those they issued."""
        return task.pk in self.answered or paper.issuer_id == self.scope.unit.pk

    @cached_property
    def texts(self) -> list[ReturnText]:
        """The unit's words as they stand, handed in or not; once frozen, as handed in."""
        unit, period, known_at = self.scope.unit, self.scope.period, self.scope.known_at
        versions = ReturnVersion.objects.newest().filter(
            parent__unit=unit, parent__period=period
        )
        if known_at:
            versions = ReturnVersion.objects.last_submitted(period, known_at)
        found = ReturnText.objects.filter(
            version__in=versions, version__parent__unit=unit
        ).exclude(task__programme__unit=unit)
        related = ("version__parent__unit", "task__programme__unit", "indicator__unit")
        return sorted(found.select_related(*related), key=_text_order)


def _said_by(unit: Unit, read: narrative.Narrative) -> narrative.Narrative:
    """The words with the code of whose they are."""

    def signed(paragraphs: Iterable[Paragraph]) -> tuple[Paragraph, ...]:
        return tuple(replace(line, units=(unit.code,)) for line in paragraphs)

    notes = (
        replace(note, paragraphs=signed(note.paragraphs)) for note in read.footnotes
    )
    return narrative.Narrative(blocks=signed(read.blocks), footnotes=tuple(notes))


def _text_order(text: ReturnText) -> tuple:
    unit = text.version.parent.unit
    task = text.task.order if text.task else 0
    return (task, unit.order, unit.pk, text.order, text.pk)
