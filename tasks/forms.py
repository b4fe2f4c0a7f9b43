"""Forms of the core's pages."""

import hashlib
from collections.abc import Iterator

from django import forms

from .entry import OUTDATED, attempt
from .fields import AnswerField, DayField, DocumentField, LineField, NumberField
from .figures import Answer
from .formats import CALENDAR, Precision
from .models import Indicator, MilestoneReport

SURE = "chac_chan"


class Asking(forms.Form):
    """A form that asks once more where what is typed is unlikely but may be so."""

    def doubts(self) -> Iterator[str]:
        """What is unlikely but may be so, in sentences: kept once it is confirmed."""
        return iter(())

    def ask(self, doubts):
        """Refuse until the box under these very sentences is ticked."""
        mark = hashlib.sha256("".join(doubts).encode()).hexdigest()[:16]
        if not doubts or self.data.get(self.add_prefix(SURE)) == mark:
            return
        for doubt in doubts:
            self.add_error(None, doubt)
        box = forms.CheckboxInput({"value": mark}, check_test=lambda value: False)
        self.fields[SURE] = forms.BooleanField(
            label="Tôi đã kiểm tra, ghi như trên là đúng", required=False, widget=box
        )


class FactForm(Asking):
    """What every entered fact is asked: its day and its paper. Registers add the rest.

    Without `fact` something new is recorded; with one that one is corrected, which asks
    for a reason. `latest` is the row a new one follows: whoever recorded another one
    meanwhile is shown before it is covered.
    """

    happened_on = DayField(label="Đến ngày")
    document = DocumentField(label="Văn bản chứng minh (nếu có)", required=False)
    seen = forms.CharField(required=False, widget=forms.HiddenInput)
    reason = LineField(label="Lý do sửa")

    # Filled by entry.attempt when somebody else's row came first.
    conflict = False

    def __init__(self, *args, desk, fact=None, latest=None, **kwargs):
        self.desk, self.fact, self.standing = desk, fact, fact or latest
        kwargs["initial"] = self._initial() | kwargs.get("initial", {})
        super().__init__(*args, **kwargs)
        if fact is None:
            del self.fields["reason"]
        day = self.fields["happened_on"]
        day.today = desk.today
        day.first, day.last = desk.period.starts_on, desk.period.ends_on
        self.fields["document"].widget.attrs["list"] = "van-ban"

    def _initial(self):
        """What the form opens with: the row to be corrected, or the day alone."""
        seen = {"seen": str(self.standing or "")}
        if self.fact is None:
            return {"happened_on": (self.desk.last_on, Precision.DAY)} | seen
        asked = {name: getattr(self.fact, name, None) for name in self.base_fields}
        day = {"happened_on": (self.fact.happened_on, Precision(self.fact.precision))}
        return asked | day | seen

    def clean(self):
        said = super().clean()
        if self.desk.lock:
            self.add_error(None, str(self.desk.lock))
        elif said.get("seen", "") != str(self.standing or ""):
            self.meet_conflict()
        elif not self.errors:
            self.ask(list(self.doubts()))
        return said

    def meet_conflict(self):
        """Tell that another row came first; pressing save once more covers it."""
        self.conflict = True
        self.add_error(None, OUTDATED)
        self.data = self.data.copy()
        self.data[self.add_prefix("seen")] = str(self.standing or "")

    def said(self):
        """The fact as its action takes it: `on`, `precision`, `document` and the rest."""
        values = {k: v for k, v in self.cleaned_data.items() if k not in NOT_FACTS}
        day, precision = self.cleaned_data["happened_on"]
        return values | {"on": day, "precision": self._precision(day, precision)}

    def _precision(self, day, typed):
        """As typed; a day left as it was keeps what its writing does not show."""
        kept = self.fact is not None and self.fact.precision not in CALENDAR
        is_same = kept and day == self.fact.happened_on and typed == Precision.DAY
        return self.fact.precision if is_same else typed

    def correction(self):
        """The same for `correct`: who, when, why and of which version."""
        version = int(self.cleaned_data["seen"].rpartition("@")[2])
        stamp = {name: self.desk.stamp()[name] for name in ("by", "at", "on_behalf_of")}
        why = {"version": version, "reason": self.cleaned_data["reason"]}
        return self.said() | stamp | why


NOT_FACTS = {"happened_on", "seen", "reason", SURE}


def keep(form, record, correct, **thing):
    """What the register now holds; None where the form or the action refused.

    `thing` is what a new fact is about: a cell's area and criterion, a line, a step.
    """
    if not form.is_valid():
        return None
    if form.fact is None:
        values = form.desk.stamp() | form.said() | thing
        return attempt(form, record, **values)
    return attempt(form, correct, form.fact, **form.correction())


class ReadingForm(FactForm):
    """A value of an indicator at a place, in a unit of measure that it can be told in."""

    value = NumberField(label="Giá trị", digits=20, places=4, required=False)
    base = NumberField(label="Trên tổng", digits=20, places=4, required=False)
    upper = NumberField(
        label="Đến (nếu là khoảng)", digits=20, places=4, required=False
    )
    is_approximate = forms.BooleanField(label="“khoảng”", required=False)
    percent = NumberField(
        label="Chỉ biết tỷ lệ (%)", digits=9, places=4, required=False
    )
    measure_unit = forms.ChoiceField(label="Đơn vị tính", required=False)
    text = LineField(label="Ghi bằng lời", longest=300, required=False)
    is_stated = forms.TypedChoiceField(
        label="Số này là",
        choices=[("1", "tổng đến ngày trên"), ("", "phần phát sinh thêm")],
        coerce=bool,
        empty_value=False,
        required=False,
        initial="1",
    )
    answer = AnswerField(required=False)

    field_order = (
        "value",
        "base",
        "measure_unit",
        "is_stated",
        "happened_on",
        "document",
    )
    # What few rows need stands folded away.
    RARE = ("upper", "is_approximate", "percent", "text", "answer")

    def __init__(self, *args, indicator, units=(), **kwargs):
        self.indicator = indicator
        self.units = {unit.code: unit for unit in units}
        super().__init__(*args, **kwargs)
        self._leave_out()

    def _leave_out(self):
        """What this kind of indicator has no use for."""
        kind, over_time = self.indicator.kind, self.indicator.over_time
        asked = {
            "base": kind == Indicator.Kind.FRACTION,
            "percent": self.indicator.unit.is_additive,
            "is_stated": over_time != Indicator.OverTime.STOCK,
            "measure_unit": len(self.units) > 1,
        }
        for name in (name for name, is_asked in asked.items() if not is_asked):
            del self.fields[name]
        if "measure_unit" in self.fields:
            offered = [(code, unit.name) for code, unit in self.units.items()]
            self.fields["measure_unit"].choices = offered

    def _initial(self):
        unit = (self.fact and self.fact.measure_unit) or self.indicator.unit
        return super()._initial() | {"measure_unit": unit.code}

    def clean_measure_unit(self):
        """None for the indicator's own, which needs no saying."""
        unit = self.units.get(self.cleaned_data["measure_unit"])
        return None if unit == self.indicator.unit else unit

    def clean_answer(self):
        return self.cleaned_data["answer"] or Answer.HAS_DATA

    def said(self):
        values = super().said()
        if self.indicator.over_time == Indicator.OverTime.FLOW:
            values["period"] = self.fact.period if self.fact else self.desk.period
        return values

    @property
    def rare(self):
        return [self[name] for name in self.RARE if name in self.fields]

    @property
    def rare_is_asked(self):
        """Whether something is typed, or wrong, in what is folded away."""
        return any(field.errors or field.value() for field in self.rare[:-1]) or (
            self["answer"].value() not in (None, "", Answer.HAS_DATA)
        )

    @property
    def usual(self):
        return [f for f in self.visible_fields() if f.name not in self.RARE]


class MilestoneForm(FactForm):
    """How far a milestone has come; what was not begun says why."""

    state = forms.ChoiceField(label="Trạng thái", choices=MilestoneReport.State)
    note = LineField(label="Nội dung (nếu có)", longest=500, required=False)
    obstacle = LineField(
        label="Lý do (nếu chưa thực hiện)", longest=500, required=False
    )

    field_order = ("state", "note", "obstacle", "happened_on", "document")
    rare = ()

    @property
    def usual(self):
        return self.visible_fields()


class WithdrawalForm(forms.Form):
    """Why a row is taken out, and which version of it was seen."""

    seen = forms.RegexField(r"@\d{1,9}\Z", widget=forms.HiddenInput)
    reason = LineField(label="Lý do rút bỏ")

    def meet_conflict(self):
        self.add_error(None, OUTDATED)


class AsOfForm(forms.Form):
    """The day a page is seen on."""

    ngay = forms.DateField(
        label="Xem đến ngày",
        required=False,
        widget=forms.DateInput(
            attrs={"class": "form-control", "placeholder": "ngày/tháng/năm", "size": 10}
        ),
        error_messages={
            "invalid": "Ngày không đúng; hãy viết ngày/tháng/năm như 05/3/2020."
        },
    )
