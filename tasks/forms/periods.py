"""Forms of periods and returns: moves, the year's calendar, what a board shows."""

from django import forms

from org.models import Unit
from tasks.badges import Badge
from tasks.fields import LineField
from tasks.models import Period

from .pages import DAY, NO_DAY

LINE = {"class": "form-control"}


class MoveForm(forms.Form):
    """A press of a button: what the page showed, and why where that must be said."""

    da_xem = forms.IntegerField(widget=forms.HiddenInput)
    ly_do = LineField(
        label="Lý do",
        required=False,
        longest=500,
        widget=forms.TextInput(attrs=LINE | {"maxlength": 500}),
    )


class PeriodMoveForm(MoveForm):
    """A move with a period, with the days and the unit that some moves name."""

    han_nop = forms.DateField(
        label="Hạn nộp", required=False, widget=DAY, error_messages=NO_DAY
    )
    don_vi = forms.ModelChoiceField(
        Unit.objects.none(),
        label="Đơn vị",
        required=False,
        to_field_name="code",
        widget=forms.Select(attrs={"class": "form-select"}),
        empty_label="chọn đơn vị",
    )
    den_ngay = forms.DateField(
        label="Đến hết ngày", required=False, widget=DAY, error_messages=NO_DAY
    )

    def __init__(self, *args, units, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["don_vi"].queryset = units


class PlannedForm(forms.ModelForm):
    """A period of the calendar as the office wants it."""

    chon = forms.BooleanField(label="Lập kỳ này", required=False)

    class Meta:
        model = Period
        fields = ("name", "starts_on", "ends_on", "cut_off_on", "due_on")
        widgets = {
            "name": forms.TextInput(attrs=LINE),
            "starts_on": DAY,
            "ends_on": DAY,
            "cut_off_on": DAY,
            "due_on": DAY,
        }
        error_messages = dict.fromkeys(
            ("starts_on", "ends_on", "cut_off_on", "due_on"), NO_DAY
        )


class YearForm(forms.Form):
    """Which year's calendar."""

    nam = forms.IntegerField(
        label="Năm",
        min_value=1945,
        max_value=2100,
        widget=forms.TextInput(
            attrs={"class": "form-control", "inputmode": "numeric", "size": 4}
        ),
    )


BADGES = {badge.slug: badge for badge in Badge}
LATE = "qua-han"


class BoardForm(forms.Form):
    """What a board shows; all of it stands in the address."""

    ky = forms.CharField(required=False, widget=forms.HiddenInput)
    nhiem_vu = forms.ChoiceField(
        label="Nhiệm vụ",
        required=False,
        widget=forms.Select(attrs={"class": "form-select"}),
    )
    tinh_trang = forms.ChoiceField(
        label="Tình trạng",
        required=False,
        choices=[
            ("", "tất cả"),
            (LATE, "quá hạn chưa nộp"),
            *((slug, badge.value) for slug, badge in BADGES.items()),
        ],
        widget=forms.Select(attrs={"class": "form-select"}),
    )

    def __init__(self, *args, tasks, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["nhiem_vu"].choices = [
            ("", "tất cả"),
            *((task.code, f"{task.order}. {task}") for task in tasks),
        ]

    def shown(self, rows):
        """The rows that were asked for."""
        said = self.cleaned_data if self.is_valid() else {}
        task, state = said.get("nhiem_vu"), said.get("tinh_trang")
        return [row for row in rows if _is_shown(row, task, state)]


def _is_shown(row, task, state):
    cells = [cell for cell in row.cells if cell and task in ("", None, cell.task.code)]
    if task and not cells:
        return False
    if state == LATE:
        return row.is_overdue
    badge = cells[0].badge if task else row.badge
    return not state or badge is BADGES[state]
