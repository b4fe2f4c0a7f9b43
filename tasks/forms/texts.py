"""The form of one piece of narrative, and the field that an editor fills."""

import json

from django import forms
from django.core.exceptions import ValidationError

from tasks import delta
from tasks.actions import Written
from tasks.fields import LineField, ProseField
from tasks.models import Indicator
from tasks.parts import TextPart

NO_REASON = "Hãy ghi lý do: mục chưa hoàn thành phải nói vì sao chưa xong."
NO_NAME = "Hãy chọn chỉ tiêu, hoặc ghi tên việc chưa hoàn thành."


class Sent(str):
    """A Delta as the editor sent it, in the place of a text typed without scripts."""

    __slots__ = ()


class EditorWidget(forms.Textarea):
    """A text area that an editor stands in for; what it sends comes under `…_delta`."""

    def value_from_datadict(self, data, files, name):
        if sent := data.get(f"{name}_delta"):
            return Sent(sent)
        return super().value_from_datadict(data, files, name)


class NarrativeField(ProseField):
    """A stored text, from an editor or typed as such."""

    widget = EditorWidget(attrs={"rows": 10, "class": "form-control"})

    def to_python(self, value):
        return super().to_python(_stored(value))

    def bound_data(self, data, initial):
        """What was sent, shown again: a text too long to be read, as it was `Sent`."""
        sent = super().bound_data(data, initial)
        try:
            return _stored(sent)
        except ValidationError as refusal:
            return sent if isinstance(refusal.__cause__, delta.TooLong) else initial


def _stored(value):
    if not isinstance(value, Sent):
        return value
    try:
        return delta.text_from_json(value)
    except delta.Unreadable as refusal:
        raise ValidationError(str(refusal)) from refusal


class TextForm(forms.Form):
    """What one piece of a part says."""

    heading = LineField(
        label="Đề mục",
        required=False,
        help_text="Đoạn này in dưới đề mục nào; để trống thì in ngay dưới mục tiêu.",
        widget=forms.TextInput(attrs={"class": "form-control"}),
    )
    indicator = forms.ModelChoiceField(
        Indicator.objects.none(),
        label="Chỉ tiêu",
        required=False,
        empty_label="–",
        widget=forms.Select(attrs={"class": "form-select"}),
    )
    text = NarrativeField(label="Nội dung", required=False)
    reason = NarrativeField(
        label="Lý do", required=False, help_text="In tiếp sau chữ “do”."
    )
    revision = forms.IntegerField(min_value=0, widget=forms.HiddenInput)

    def __init__(self, *args, part: TextPart, task, row=None, **kwargs):
        self.part = part
        kwargs["initial"] = _initial(row) | kwargs.get("initial", {})
        super().__init__(*args, **kwargs)
        self.fields["indicator"].queryset = task.indicators.order_by("order", "pk")
        if part.is_unfinished:
            self._ask_for_a_pair()
        else:
            del self.fields["indicator"], self.fields["reason"]
        if not part.has_heading:
            del self.fields["heading"]

    def _ask_for_a_pair(self):
        self.fields["heading"].label = "Hoặc tên việc chưa hoàn thành"
        self.fields["heading"].help_text = "Ghi khi việc này không có trong chỉ tiêu."
        self.fields["text"].label = "Nói thêm"
        self.fields["text"].help_text = "In sau lý do; có thể để trống."

    def clean(self):
        said = super().clean()
        if self.part.is_unfinished and not self.errors:
            self._check_pair(said)
        return said

    def _check_pair(self, said):
        """What is not done needs a name and a reason; nothing at all deletes it."""
        text, reason = said["text"], said["reason"]
        if text and not reason:
            self.add_error("reason", NO_REASON)
        if reason and not (said["heading"] or said["indicator"]):
            self.add_error("heading", NO_NAME)

    def said(self) -> Written:
        names = ("text", "reason", "heading", "indicator")
        given = {name: self.cleaned_data.get(name) for name in names}
        return Written(**{name: value for name, value in given.items() if value})

    def meet(self, theirs):
        """Take note of what somebody else saved: saving once more covers it."""
        self.data = self.data.copy()
        self.data["revision"] = theirs.revision if theirs else 0


def _initial(row):
    if row is None:
        return {"revision": 0}
    names = ("heading", "indicator", "text", "reason", "revision")
    return {name: getattr(row, name) for name in names}


def as_delta(text: str) -> str:
    """The text as the editor opens it, for an attribute."""
    if isinstance(text, Sent):
        return text
    return json.dumps(delta.delta_of(text or ""), ensure_ascii=False)
