"""The form of a group of lines: every measure of it in one sheet, one day, one paper."""

from django import forms

from tasks.entry import OUTDATED
from tasks.fields import DayField, DocumentField, LineField
from tasks.figures import Answer
from tasks.formats import Precision

from .fields import AmountField
from .models import LineMeasure

Kind = LineMeasure.Kind

WHY = "Có số đã ghi được sửa ({}); hãy nêu lý do sửa."
NOTHING = "Chưa có số nào mới để ghi."
NONE_AND_SOME = "Đã đánh dấu “không phát sinh” thì để trống các số của dòng này."


class GroupForm(forms.Form):
    """What a unit says of a group in a period. Only what differs is written: a number on
    a later day is a new row, another number for the same day corrects the one there."""

    happened_on = DayField(label="Số liệu đến ngày")
    document = DocumentField(label="Văn bản chứng minh (nếu có)", required=False)
    reason = LineField(label="Lý do sửa (khi sửa số đã ghi)", required=False)

    def __init__(self, data=None, *, desk, sheet, **kwargs):
        self.desk, self.sheet = desk, sheet
        code = sheet.group.code
        initial = {"happened_on": (desk.last_on, Precision.DAY)}
        super().__init__(data, initial=initial, prefix=code, **kwargs)
        day = self.fields["happened_on"]
        day.today = desk.today
        day.first, day.last = desk.period.starts_on, desk.period.ends_on
        self.fields["document"].widget.attrs["list"] = "van-ban"
        for row in sheet.rows:
            self._ask(row)

    def _ask(self, row):
        if not row.is_entered:
            return
        name, seen = row.measure.code, str(row.latest or "")
        kind = LineField if row.is_in_words else _amount
        self.fields[name] = kind(label=row.measure.name, required=False)
        self.fields[name].initial = row.typed
        self.fields[f"{name}-seen"] = forms.CharField(
            required=False, widget=forms.HiddenInput, initial=seen
        )
        if row.is_first:
            self.fields[f"{name}-none"] = forms.BooleanField(
                label="không phát sinh",
                required=False,
                initial=_is_none(row.latest),
            )
        if self._lacks_then(row):
            self.fields[f"{name}-then"] = _amount(
                label=f"{row.measure.name}, cùng kỳ năm trước", required=False
            )

    def _lacks_then(self, row):
        """Whether nobody has entered last year's, which can be told here."""
        is_asked = row.measure.kind == Kind.FLOW
        return is_asked and row.then.answer is Answer.MISSING and self.last_year

    @property
    def last_year(self):
        return self.desk.scope.once(_last_year)

    def clean(self):
        said = super().clean()
        for row in self.sheet.rows:
            self._check(row, said)
        if self.desk.lock:
            self.add_error(None, str(self.desk.lock))
        if self.errors:
            return said
        if not self.changes() and not self.of_last_year():
            self.add_error(None, NOTHING)
        if not said["reason"] and (corrected := self._corrected()):
            names = ", ".join(row.measure.name for row in corrected)
            self.add_error("reason", WHY.format(names))
        return said

    def _check(self, row, said):
        name = row.measure.code
        if said.get(f"{name}-seen", "") != str(row.latest or ""):
            self._meet_conflict(row)
        if said.get(f"{name}-none") and said.get(name):
            self.add_error(name, NONE_AND_SOME)

    def _meet_conflict(self, row):
        """Somebody else's row came first: show it; pressing save once more covers it."""
        self.add_error(row.measure.code, f"{OUTDATED} Hiện đang ghi: {row.typed}.")
        self.data = self.data.copy()
        self.data[self.add_prefix(f"{row.measure.code}-seen")] = str(row.latest or "")

    def changes(self):
        """[(row, what the row of the register says)], of what differs from what stands."""
        told = ((row, self._said(row)) for row in self.sheet.rows if row.is_entered)
        return [(row, said) for row, said in told if said and said != _stands(row)]

    def _said(self, row):
        """What is typed of a measure, as its action takes it; None: nothing."""
        typed = self.cleaned_data.get(row.measure.code)
        if self.cleaned_data.get(f"{row.measure.code}-none"):
            return _words(answer=Answer.NONE_OCCURRED)
        if not typed:
            return None
        return _words(text=typed) if row.is_in_words else _words(typed)

    def corrects(self, row):
        """Whether the new row takes the place of one for the same day."""
        day, _ = self.cleaned_data["happened_on"]
        return row.latest is not None and row.latest.happened_on == day

    def _corrected(self):
        return [row for row, _ in self.changes() if self.corrects(row)]

    def of_last_year(self):
        """[(row, what it was in the same period last year)] of what is told here."""
        told = (
            (row, self.cleaned_data.get(f"{row.measure.code}-then"))
            for row in self.sheet.rows
        )
        return [(row, _words(amount)) for row, amount in told if amount]

    def lines(self):
        """[(row, its field, its field of last year, its box)] for the page."""
        for row in self.sheet.rows:
            name = row.measure.code
            yield {"row": row} | {
                kind: self[key] if (key := f"{name}{suffix}") in self.fields else None
                for kind, suffix in (
                    ("field", ""),
                    ("then", "-then"),
                    ("none", "-none"),
                )
            }

    def asked_once(self):
        return [self[name] for name in ("happened_on", "document", "reason")]


def _amount(**options):
    return AmountField(digits=20, places=4, **options)


def _is_none(entry):
    return entry is not None and entry.answer == Answer.NONE_OCCURRED


def _words(amount=None, *, text="", answer=Answer.HAS_DATA):
    return {
        "value": amount and amount.value,
        "upper": amount and amount.upper,
        "is_approximate": bool(amount and amount.is_approximate),
        "text": text,
        "answer": answer,
    }


def _stands(row):
    entry = row.latest
    return entry and {
        "value": entry.value,
        "upper": entry.upper,
        "is_approximate": entry.is_approximate,
        "text": entry.text,
        "answer": Answer(entry.answer),
    }


def _last_year(scope):
    return scope.period.same_period_last_year()
