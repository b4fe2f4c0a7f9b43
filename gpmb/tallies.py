"""The table of a project's running totals: kind × subject, entered as one."""

from collections.abc import Iterator
from dataclasses import dataclass

from django.forms import BooleanField, BoundField
from django.urls import reverse

from tasks import formats
from tasks.entry import attempt
from tasks.facts import ANSWERS
from tasks.fields import AnswerField, NumberField
from tasks.figures import Answer
from tasks.forms import FactForm

from . import actions, doubts, readers
from .forms import as_balance, counts_on
from .models import Project, Tally, TallyLine
from .models.tallies import QUANTITIES

Kind, Subject = TallyLine.Kind, TallyLine.Subject
LINES = [(kind, subject) for kind in Kind for subject in Subject]
NOTHING_NEW = (
    "Chưa có số nào khác với số đang ghi. Nếu các số không đổi cũng đúng đến ngày này, hãy"
    " đánh dấu ô “Ghi lại cả các dòng không đổi”."
)
EMPTIED = (
    "Dòng này đã có số: ghi sai thì dùng “Sửa sai” hoặc “Rút bỏ” ở lịch sử của dòng."
)
ANSWERED = "Đã chọn “{}” thì để trống các số của dòng."
FIELDS = {
    "count": lambda: NumberField(whole=True, digits=9, required=False),
    "area_m2": lambda: NumberField(digits=14, places=2, required=False),
    "money": lambda: NumberField(whole=True, digits=18, required=False),
    "answer": lambda: AnswerField(required=False, is_short=True),
}
LABELS = {
    "count": "số lượng",
    "area_m2": "diện tích (m²)",
    "money": "số tiền (đồng)",
    "answer": "trả lời",
}


class TalliesForm(FactForm):
    """What changed in the table by a day; rows left as they are stay as they are."""

    field_order = ("happened_on", "document")

    def __init__(self, *args, desk, project, **kwargs):
        self.project = project
        self.now = _standing(desk.seen_scope, project)
        versions = " ".join(str(row) for row in self.now.values())
        super().__init__(*args, desk=desk, latest=versions, **kwargs)
        self.fields["restated"] = BooleanField(
            label="Ghi lại cả các dòng không đổi", required=False
        )
        for line in LINES:
            self._add_line(line)

    def _add_line(self, line):
        row = self.now.get(line)
        for name, make in FIELDS.items():
            field = self.fields[_name(line, name)] = make()
            field.label = f"{_line_label(line)}: {LABELS[name]}"
            field.label_short = formats.sentence(LABELS[name])
            field.initial = getattr(row, name) if row else field.initial

    def clean(self):
        said = super().clean()
        if not self.errors:
            self._check_lines()
        return said

    def _check_lines(self):
        changed = list(self.changed_lines())
        if not changed:
            self.add_error(None, NOTHING_NEW)
        # Whoever is told of is no longer among what was typed: ask first, tell then.
        for line, sentence in list(self._faults(changed)):
            self.add_error(_name(line, "count"), sentence)

    def _faults(self, changed):
        for line in changed:
            if fault := self._fault(line):
                yield line, fault
        told = {subject for _, subject in changed}
        for line, sentence in doubts.exceeding(*self._counted()):
            if line[1] in told:
                yield line, sentence

    def _fault(self, line):
        """What is wrong with one line in itself; "" where nothing is."""
        values = self.values(line)
        has_numbers = any(values[name] is not None for name in QUANTITIES)
        has_data = values["answer"] == Answer.HAS_DATA
        if has_data == has_numbers:
            return ""
        return EMPTIED if has_data else ANSWERED.format(dict(ANSWERS)[values["answer"]])

    def doubts(self) -> Iterator[str]:
        scope, counts = self._counted()
        before = _standing(scope, self.project)
        for line in self.changed_lines():
            if line in before:
                fall = doubts.falling(scope, before[line], counts[line])
                if fall:
                    yield f"{_line_label(line)}: {fall}"

    def _counted(self):
        """The day's scope, and what would then be counted of every line."""
        day, _ = self.cleaned_data["happened_on"]
        scope = self.desk.scope.on(day)
        typed = {line: self.values(line)["count"] for line in self.changed_lines()}
        return scope, counts_on(scope, self.project) | typed

    def values(self, line):
        said = {name: self.cleaned_data[_name(line, name)] for name in FIELDS}
        return said | {"answer": said["answer"] or Answer.HAS_DATA}

    def changed_lines(self):
        """The lines that say something new; with `restated` all that say anything."""
        for line in LINES:
            row, values = self.now.get(line), self.values(line)
            old = {name: getattr(row, name, None) for name in FIELDS}
            if row is None:
                old["answer"] = Answer.HAS_DATA
            if values != old or (row and self.cleaned_data["restated"]):
                yield line

    def keep(self):
        """The new rows; None where the form or the action refused."""
        if not self.is_valid():
            return None
        lines = [self._line(line) for line in self.changed_lines()]
        day, precision = self.cleaned_data["happened_on"]
        values = as_balance({"on": day, "precision": precision})
        values |= {"document": self.cleaned_data["document"]} | self.desk.stamp()
        return attempt(
            self, actions.record_tallies, project=self.project, lines=lines, **values
        )

    def _line(self, line):
        return dict(zip(("kind", "subject"), line, strict=True)) | self.values(line)


# How it is drawn


@dataclass(frozen=True, kw_only=True)
class Cells:
    """One line of the table: what is recorded, and the controls for what is new."""

    label: str
    now: str
    url: str  # its history
    subject: str
    fields: list[BoundField]


@dataclass(frozen=True, kw_only=True)
class Group:
    """The lines of one kind."""

    label: str
    kind: str
    is_open: bool
    lines: list[Cells]


def groups(form: TalliesForm) -> list[Group]:
    """The table, kind after kind; kinds nobody told of yet are folded away."""
    first = (Kind.AFFECTED, Kind.RECEIVED)
    return [
        Group(
            label=formats.sentence(kind.label),
            kind=kind,
            is_open=kind in first or form.is_bound or _has(form, kind),
            lines=[_cells(form, kind, subject) for subject in Subject],
        )
        for kind in Kind
    ]


def left(form: TalliesForm) -> list[tuple[str, str, str, str]]:
    """(subject, id of the whole, id of the part, what is left): the browser subtracts."""
    return [
        (
            subject.label,
            form[_name((Kind.AFFECTED, subject), "count")].id_for_label,
            form[_name((Kind.RECEIVED, subject), "count")].id_for_label,
            _left(form, subject),
        )
        for subject in Subject
    ]


def _left(form, subject):
    whole, part = (form.now.get((k, subject)) for k in (Kind.AFFECTED, Kind.RECEIVED))
    if not (whole and part) or whole.count is None or part.count is None:
        return ""
    return formats.number(whole.count - part.count)


def _has(form, kind):
    return any(key == kind for key, _ in form.now)


def _cells(form, kind, subject):
    row = form.now.get((kind, subject))
    args = [*form.desk.args, form.project.code, kind.lower(), subject.lower()]
    return Cells(
        label=formats.sentence(subject.label),
        now=now(row),
        url=reverse("gpmb:tally", args=args),
        subject=subject,
        fields=[form[_name((kind, subject), name)] for name in FIELDS],
    )


def now(row: Tally | None) -> str:
    """`38 (đến 31/5/2020)`; "" where nothing stands."""
    if row is None:
        return ""
    day = formats.by_precision(row.happened_on, row.precision)
    if row.answer != Answer.HAS_DATA:
        return f"{row.get_answer_display()} (đến {day})"
    said = "–" if row.count is None else formats.number(row.count)
    return f"{said} (đến {day})"


def _standing(scope, project: Project) -> dict[tuple[str, str], Tally]:
    return {
        (kind, subject): row
        for (pk, kind), rows in scope.once(readers.tallies).items()
        if pk == project.pk
        for subject, row in rows.items()
    }


def _name(line, name):
    return "-".join((*line, name))


def _line_label(line):
    kind, subject = line
    return f"{formats.sentence(Kind(kind).label)}, {Subject(subject).label}"
