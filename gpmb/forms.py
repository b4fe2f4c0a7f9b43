"""What is asked of one thing of a project: a step, a count, a percentage, complaints."""

from collections.abc import Iterator

from tasks import formats
from tasks.fields import AnswerField, DayField, LineField, NumberField, StateField
from tasks.formats import Precision
from tasks.forms import FactForm

from . import doubts, readers
from .models import StepReport

State = StepReport.State
NO_NAMES = "không ghi tên, địa chỉ của hộ hoặc cá nhân nào"
REOPENED = (
    "Bước này đã ghi xong (đến {}), nay lại ghi “{}”. Dòng trước sai thì hãy dùng “Sửa"
    " sai”; phải làm lại thật thì đánh dấu xác nhận bên dưới rồi ghi lại."
)
COMPLAINTS_FALL = (
    "{} trước là {} (đến {}), nay ghi {}. Số trước sai thì hãy dùng “Sửa sai”; giảm thật"
    " thì đánh dấu xác nhận bên dưới rồi ghi lại."
)


class ThingForm(FactForm):
    """A fact of one thing; `rows` are all that stand of it."""

    def __init__(self, *args, rows, **kwargs):
        self.rows = rows
        super().__init__(*args, **kwargs)

    def before(self):
        """The row that stood on the day typed, another than the one being corrected."""
        day, _ = self.cleaned_data["happened_on"]
        rows = self.rows.filter(happened_on__lte=day)
        if self.fact is not None:
            rows = rows.exclude(code=self.fact.code)
        return rows.order_by("-happened_on", "-pk").first()


class StepForm(ThingForm):
    state = StateField(State.choices)
    note = LineField(
        label="Nói rõ (nếu có)",
        required=False,
        longest=500,
        help_text=f"In tiếp ngay sau chữ của bước; {NO_NAMES}.",
    )
    counterpart = LineField(
        label="Nơi trình (nếu có)",
        required=False,
        longest=200,
        help_text="Khi đã trình.",
    )
    due_on = DayField(
        label="Hạn hoàn thành (nếu có)",
        required=False,
        help_text="Ngày, hoặc chỉ tháng như 7/2020.",
    )

    field_order = ("state", "note", "counterpart", "due_on", "happened_on", "document")

    def _initial(self):
        """A new report starts from what the last one said besides the state."""
        last = self.standing
        if last is None:
            return super()._initial()
        due = last.due_on and (last.due_on, Precision(last.due_precision))
        told = {"note": last.note, "counterpart": last.counterpart, "due_on": due}
        state = {"state": last.state or last.answer} if self.fact else {}
        return super()._initial() | told | state

    def doubts(self) -> Iterator[str]:
        before, state = self.before(), self.cleaned_data["state"]["state"]
        if before and before.state == State.DONE and state not in ("", State.DONE):
            day = formats.by_precision(before.happened_on, before.precision)
            yield REOPENED.format(day, State(state).label)

    def said(self):
        values = super().said()
        due_on, precision = values.pop("due_on") or (None, Precision.DAY)
        return (
            values
            | values.pop("state")
            | {"due_on": due_on, "due_precision": precision}
        )


class TallyForm(ThingForm):
    """One line: what it had come to by a day."""

    answer = AnswerField()
    count = NumberField(label="Số lượng, lũy kế", whole=True, digits=9, required=False)
    area_m2 = NumberField(label="Diện tích (m²)", digits=14, places=2, required=False)
    money = NumberField(label="Số tiền (đồng)", digits=18, whole=True, required=False)

    field_order = ("answer", "count", "area_m2", "money", "happened_on", "document")

    def __init__(self, *args, line, **kwargs):
        self.line = line
        super().__init__(*args, **kwargs)

    def _initial(self):
        """A new count starts from the last one."""
        last = self.standing
        told = (
            {n: getattr(last, n) for n in ("count", "area_m2", "money")} if last else {}
        )
        return super()._initial() | told

    def clean(self):
        said = super().clean()
        if not self.errors and said["count"] is not None:
            self._check(said["count"])
        return said

    def _check(self, count):
        day, _ = self.cleaned_data["happened_on"]
        scope = self.desk.scope.on(day)
        counts = counts_on(scope, self.line.project)
        counts[self.line.kind, self.line.subject] = count
        for (_kind, subject), sentence in doubts.exceeding(scope, counts):
            if subject == self.line.subject:
                self.add_error("count", sentence)

    def doubts(self) -> Iterator[str]:
        before = self.before()
        count = self.cleaned_data["count"]
        if before and (fall := doubts.falling(self.desk.scope, before, count)):
            yield fall

    def said(self):
        return as_balance(super().said())


def counts_on(scope, project):
    """{(kind, subject): count} of the project as it stands in the scope."""
    return {
        (kind, subject): row.count
        for (pk, kind), rows in scope.once(readers.tallies).items()
        if pk == project.pk
        for subject, row in rows.items()
    }


def as_balance(values):
    """Who types the day of a running total names the day of a balance."""
    if values["precision"] == Precision.DAY:
        return values | {"precision": Precision.BALANCE}
    return values


class CompletionForm(FactForm):
    """A new percentage of a line that is there."""

    answer = AnswerField()
    percent = NumberField(label="Phần trăm", digits=7, places=2, required=False)

    field_order = ("answer", "percent", "happened_on", "document")


class NewCompletionForm(CompletionForm):
    """A percentage of something no percentage was given of yet."""

    subject = LineField(
        label="Nội dung (nếu có)",
        longest=200,
        required=False,
        help_text="Như “khối lượng hoàn thành giải phóng mặt bằng”.",
    )
    basis = LineField(
        label="Tính trên",
        longest=120,
        help_text="Như kế hoạch, khối lượng kiểm đếm, số hộ…",
    )

    field_order = ("subject", "basis", *CompletionForm.field_order)


class ComplaintForm(ThingForm):
    answer = AnswerField()
    received = NumberField(
        label="Số đơn đã tiếp nhận, lũy kế", whole=True, digits=9, required=False
    )
    resolved = NumberField(
        label="Số đơn đã giải quyết, lũy kế", whole=True, digits=9, required=False
    )

    field_order = ("answer", "received", "resolved", "happened_on", "document")

    def doubts(self) -> Iterator[str]:
        before = self.before()
        for name in ("received", "resolved") if before else ():
            old, new = getattr(before, name), self.cleaned_data[name]
            if old is not None and new is not None and new < old:
                day = formats.by_precision(before.happened_on, before.precision)
                label = self.fields[name].label
                yield COMPLAINTS_FALL.format(label, old, day, new)
