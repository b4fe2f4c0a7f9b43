"""Forms of the register: a result, a whole list of them, a step, a forecast."""

from django import forms

from tasks.fields import UNCHOSEN, LineField, NumberField
from tasks.figures import Answer
from tasks.forms import FactForm

from .entering import AGAIN
from .models import Criterion, RecognitionStep, Result, Stage

SAME = "SAME"  # the result last known, said of another day
BOTH = "Phân số phải có cả hai số."
TOO_MANY = "Số đạt không được lớn hơn tổng số."
NO_BASE = "Tổng số phải lớn hơn 0."
ONE_OF_THEM = "Chỉ ghi phân số hoặc giá trị, không ghi cả hai."
NO_NUMBERS = "Không áp dụng thì không có số."
NUMBERS = ("numerator", "denominator", "value")
SELECT = forms.Select(attrs={"class": "form-select"})
# What is said again of another day.
REPEATED = ("result", "answer", *NUMBERS, "counted")


class AssessmentForm(FactForm):
    """The result of one criterion at one place."""

    stage = forms.ChoiceField(label="Bước đánh giá")
    result = forms.ChoiceField(label="Kết quả")
    numerator = NumberField(label="Số đạt", digits=20, places=4, required=False)
    denominator = NumberField(label="Trên tổng số", digits=20, places=4, required=False)
    value = NumberField(label="Giá trị", digits=20, places=4, required=False)
    counted = LineField(
        label="Đếm gì",
        longest=120,
        required=False,
        help_text="in sau số: hội viên đạt quy định",
    )
    note = LineField(
        label="Ghi chú",
        longest=500,
        required=False,
        help_text="Không ghi tên hộ, tên người.",
    )

    field_order = (
        *("stage", "result", "happened_on", "document", "numerator", "denominator"),
        *("value", "counted", "note", "reason"),
    )

    def __init__(self, *args, stages, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["result"].choices = list(self._results())
        own = [(self.fact.stage, self.fact.get_stage_display())] if self.fact else []
        _offer(self, list(dict([*stages, *own]).items()))

    def _results(self):
        yield UNCHOSEN
        yield from Result.choices
        yield Answer.NOT_APPLICABLE.value, "không áp dụng"
        if self.fact is None and self.standing is not None:
            before = self.standing.get_result_display() or "không áp dụng"
            yield SAME, f"{AGAIN}: {before}"

    def _initial(self):
        values = super()._initial()
        if self.fact is not None and not self.fact.result:
            values["result"] = self.fact.answer
        return values

    def clean(self):
        said = super().clean()
        if said.get("result") in (SAME, Answer.NOT_APPLICABLE):
            self._refuse_numbers(said)
        self._clean_fraction(said)
        return said

    def _refuse_numbers(self, said):
        for name in NUMBERS:
            if said.get(name) is not None:
                self.add_error(name, NO_NUMBERS)

    def _clean_fraction(self, said):
        part, whole = said.get("numerator"), said.get("denominator")
        if {"numerator", "denominator"} & self.errors.keys():
            return
        if (part is None) != (whole is None):
            self.add_error("denominator" if whole is None else "numerator", BOTH)
        elif part is not None and not whole:
            self.add_error("denominator", NO_BASE)
        elif part is not None and part > whole:
            self.add_error("numerator", TOO_MANY)
        elif part is not None and said.get("value") is not None:
            self.add_error("value", ONE_OF_THEM)

    def said(self):
        values = {"stage": self.stage} | super().said()
        match values["result"]:
            case "SAME":
                return values | again(self.standing)
            case Answer.NOT_APPLICABLE:
                return values | {"result": "", "answer": Answer.NOT_APPLICABLE}
        return values | {"answer": Answer.HAS_DATA}


def again(row):
    """What a row said, to be recorded of another day and marked as said again."""
    return {name: getattr(row, name) for name in REPEATED} | {"note": AGAIN}


def _offer(form, stages):
    """Ask for the stage where there is a choice; else know it."""
    form.stage, form.only_stage = stages[0]
    form.fields["stage"].choices = stages
    if len(stages) == 1:
        del form.fields["stage"]
    else:
        form.only_stage = ""


class ListForm(FactForm):
    """What all lines of a list share: the day, the paper, the stage."""

    stage = forms.ChoiceField(label="Bước đánh giá")

    field_order = ("happened_on", "stage", "document")

    def __init__(self, *args, stages, **kwargs):
        super().__init__(*args, **kwargs)
        _offer(self, stages)

    def said(self):
        return {"stage": self.stage} | super().said()


class RowForm(AssessmentForm):
    """One line of a list; its day, paper and stage are those of the whole list."""

    use_required_attribute = False  # most lines stay as they are
    OWN = ("result", *NUMBERS, "counted", "note")

    def __init__(self, *args, criterion, stages, **kwargs):
        super().__init__(*args, stages=stages, prefix=criterion.code, **kwargs)
        self.criterion = criterion
        for name in ("stage", "happened_on", "document"):
            self.fields.pop(name, None)
        label = f"Kết quả mới, {criterion.number} {criterion.name}"
        self.fields["result"].widget.attrs["aria-label"] = label

    @property
    def details(self):
        """What few rows need: the numbers and a note."""
        return [self[name] for name in self.OWN if name != "result"]

    @property
    def is_filled(self):
        """Whether anything was typed into it."""
        return self._has_any(self.OWN)

    @property
    def has_details(self):
        """Whether what few rows need was typed into it."""
        return self._has_any(self.OWN[1:])

    def _has_any(self, names):
        return any(self.data.get(self.add_prefix(n), "").strip() for n in names)

    def shared(self, whole):
        """The row as its action takes it, with what the list says of all rows."""
        self.cleaned_data |= whole.cleaned_data | {"seen": self.cleaned_data["seen"]}
        return self.said() | {"stage": whole.said()["stage"]}


class StepForm(FactForm):
    """A step of a place towards recognition."""

    stage = forms.ChoiceField(label="Bước", choices=[UNCHOSEN, *Stage.choices])
    state = forms.ChoiceField(
        label="Trạng thái", choices=[UNCHOSEN, *RecognitionStep.State.choices]
    )
    actor = LineField(
        label="Ai thực hiện",
        longest=200,
        required=False,
        help_text="như in: UBND xã, các sở, ngành",
    )
    note = LineField(
        label="Việc",
        longest=500,
        required=False,
        help_text="in sau “đã”, “đang”; để trống: cách nói chung của bước",
    )

    field_order = ("stage", "state", "happened_on", "document", "actor", "note")


class ForecastForm(FactForm):
    """In which year a criterion is expected to be met."""

    criterion = forms.ModelChoiceField(
        label="Tiêu chí",
        queryset=Criterion.objects.none(),
        to_field_name="code",
        empty_label=UNCHOSEN[1],
    )
    year = NumberField(
        label="Dự kiến đạt năm",
        whole=True,
        digits=4,
        required=False,
        help_text="để trống: thôi dự kiến",
    )

    field_order = ("criterion", "year", "happened_on", "document")

    def __init__(self, *args, criteria, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["criterion"].queryset = criteria

    def _initial(self):
        values = super()._initial()
        if self.fact is not None:
            values["criterion"] = self.fact.cell.criterion
        return values

    def clean_year(self):
        year = self.cleaned_data["year"]
        first = self.desk.period.year
        if year is not None and not first <= year <= first + 30:
            raise forms.ValidationError(
                f"Năm dự kiến phải từ {first} đến {first + 30}."
            )
        return None if year is None else int(year)

    def said(self):
        values = super().said()
        answer = Answer.NOT_APPLICABLE if values["year"] is None else Answer.HAS_DATA
        return values | {"answer": answer}


class OverviewForm(forms.Form):
    """Which of the tables leaders see, and in which order; it stands in the address."""

    MET, NAME, LACKING = "so-dat", "ten", "con-thieu"
    ORDERS = (
        (MET, "số tiêu chí đạt"),
        (LACKING, "số tiêu chí còn thiếu"),
        (NAME, "tên địa bàn"),
    )
    bo = forms.ChoiceField(
        label="Bộ tiêu chí",
        required=False,
        widget=SELECT,
        error_messages={"invalid_choice": "Không có bộ tiêu chí này ở đây."},
    )
    xep = forms.ChoiceField(
        label="Xếp theo",
        required=False,
        choices=ORDERS,
        widget=SELECT,
        error_messages={"invalid_choice": "Không có cách xếp này."},
    )
    muc_tieu = forms.BooleanField(
        label="Chỉ nơi có mục tiêu trong năm",
        required=False,
        widget=forms.CheckboxInput(attrs={"class": "form-check-input"}),
    )

    def __init__(self, asked, *, sets):
        super().__init__(asked, label_suffix="")
        self.fields["bo"].choices = [("", "tất cả"), *sets]

    @property
    def said(self) -> tuple[str, str, bool]:
        """Code of a set or "", order, only places with a goal; what cannot be read is
        told at the form and changes nothing."""
        self.is_valid()
        said = self.cleaned_data
        order = said.get("xep") or self.MET
        return said.get("bo", ""), order, said.get("muc_tieu", False)
