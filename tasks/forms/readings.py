"""Forms of values of indicators and of states of milestones."""

from django import forms

from tasks.fields import UNCHOSEN, AnswerField, LineField, NumberField
from tasks.figures import Answer
from tasks.models import Indicator, MilestoneReport

from .facts import FactForm


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

    state = forms.ChoiceField(
        label="Trạng thái", choices=[UNCHOSEN, *MilestoneReport.State.choices]
    )
    note = LineField(label="Nội dung (nếu có)", longest=500, required=False)
    obstacle = LineField(
        label="Lý do (nếu chưa thực hiện)", longest=500, required=False
    )

    field_order = ("state", "happened_on", "document", "note", "obstacle")
    rare = ()

    @property
    def usual(self):
        return self.visible_fields()
