"""Forms of instructions: what is wanted, from whom, by when; what is done with it."""

from datetime import date

from django import forms
from django.core.exceptions import ValidationError

from org.models import Unit
from tasks import formats
from tasks.direction_states import DirectionMove, DirectionState
from tasks.fields import DayField, DocumentField, ProseField
from tasks.formats import Precision
from tasks.models import Period

WHOLE_DAY = "Hạn phải có đủ ngày, tháng, năm, như 05/3/2020."
OVER = "Hạn phải từ hôm nay ({}) trở đi."
LONGEST = 500  # characters of an instruction: a sentence of a report, not a report
NO_SUCH = {"invalid_choice": "Lựa chọn này không còn; hãy chọn lại."}
LATE = "qua-han"


class DueField(DayField):
    """A whole day, from `since` on: the form that has it says since when."""

    since: date

    def _check(self, day, precision):
        super()._check(day, precision)
        if precision is not Precision.DAY:
            raise ValidationError(WHOLE_DAY)
        if day < self.since:
            raise ValidationError(OVER.format(formats.day(self.since)))

    def clean(self, value):
        found = super().clean(value)
        return found and found[0]


class GiveForm(forms.Form):
    """An instruction on a task. `subjects` are (value, label) of what of it may be meant."""

    to_unit = forms.ModelChoiceField(
        Unit.objects.none(),
        label="Đơn vị thực hiện",
        to_field_name="code",
        empty_label="– chọn đơn vị –",
        error_messages=NO_SUCH,
    )
    subject = forms.ChoiceField(label="Về", required=False, error_messages=NO_SUCH)
    text = ProseField(
        label="Nội dung chỉ đạo",
        longest=LONGEST,
        help_text="Viết thành câu trọn ý: Văn phòng có thể đưa nguyên văn vào phần III của"
        " báo cáo.",
    )
    due_on = DueField(label="Hạn trả lời", help_text="đến hết ngày")
    finding_key = forms.CharField(
        required=False, max_length=400, widget=forms.HiddenInput
    )

    def __init__(self, *args, units, subjects, today, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["to_unit"].queryset = units
        self.fields["subject"].choices = [("", "cả nhiệm vụ"), *subjects]
        self.fields["due_on"].since = today


class DirectionMoveForm(forms.Form):
    """A press of a button, with what some moves ask for."""

    seen = forms.IntegerField(widget=forms.HiddenInput)
    text = ProseField(label="Nội dung", required=False, longest=LONGEST)
    document = DocumentField(
        label="Văn bản kèm theo", required=False, help_text="như 25/KH-UBND"
    )
    due_on = DueField(label="Hạn trả lời mới", required=False)
    period = forms.ModelChoiceField(
        Period.objects.none(),
        label="Báo cáo kỳ",
        required=False,
        to_field_name="code",
        empty_label="– chọn kỳ –",
        error_messages=NO_SUCH,
    )

    def __init__(self, *args, move, periods, today, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["document"].widget.attrs["list"] = "van-ban"
        self.fields["period"].queryset = periods
        self.fields["due_on"].since = today
        for name in {*self.fields} - {"seen", *ASKED[move]}:
            del self.fields[name]
        if "text" in self.fields:
            self.fields["text"].label = WORDS[move]


# What a move asks for, and what it calls its words.
ASKED = {
    DirectionMove.ANSWER: ("text", "document"),
    DirectionMove.CLARIFY: ("text", "due_on"),
    DirectionMove.CLOSE: ("text",),
    DirectionMove.WITHDRAW: ("text",),
    DirectionMove.TAKE: ("period",),
    DirectionMove.LEAVE_OUT: ("period",),
}
WORDS = {
    DirectionMove.ANSWER: "Nội dung trả lời",
    DirectionMove.CLARIFY: "Cần làm rõ điều gì",
    DirectionMove.CLOSE: "Nhận xét",
    DirectionMove.WITHDRAW: "Lý do thu hồi",
}


class DirectionListForm(forms.Form):
    """Which instructions a list shows; all of it stands in the address."""

    tinh_trang = forms.ChoiceField(
        label="Tình trạng",
        required=False,
        choices=[
            ("", "tất cả"),
            (LATE, "quá hạn chưa trả lời"),
            *((state.value.lower(), state.label) for state in DirectionState),
        ],
    )
    don_vi = forms.ChoiceField(label="Đơn vị", required=False)
    nhiem_vu = forms.ChoiceField(label="Nhiệm vụ", required=False)

    def __init__(self, *args, rows, today, **kwargs):
        super().__init__(*args, **kwargs)
        self.today = today
        units = {r.direction.to_unit for r in rows}
        tasks = {r.direction.task for r in rows}
        self.fields["don_vi"].choices = _choices(
            sorted(units, key=lambda u: (u.order, u.sort_key, u.pk))
        )
        self.fields["nhiem_vu"].choices = _choices(
            sorted(tasks, key=lambda t: (-t.programme.year, t.order, t.pk))
        )

    def shown(self, rows):
        """The rows that were asked for."""
        said = self.cleaned_data if self.is_valid() else {}
        return [row for row in rows if self._is_shown(row, said)]

    def _is_shown(self, row, said):
        state, direction = said.get("tinh_trang"), row.direction
        if said.get("don_vi") not in (None, "", direction.to_unit.code):
            return False
        if said.get("nhiem_vu") not in (None, "", direction.task.code):
            return False
        if state == LATE:
            return row.is_late(self.today)
        return not state or row.state.value.lower() == state


def _choices(things):
    return [("", "tất cả"), *((thing.code, str(thing)) for thing in things)]
