"""Forms of evidence: which files, for which fact; and why one is taken out."""

from django import forms
from django.core.exceptions import ValidationError

from tasks.desk import Desk
from tasks.fields import LineField

from .facts import find_fact
from .kinds import ACCEPT
from .refusals import SENTENCES

NONE_CHOSEN = "Hãy chọn ít nhất một tệp."
NO_SUCH_FACT = "Không có dòng số liệu này của đơn vị; có thể nó vừa được gỡ."


class FilesInput(forms.ClearableFileInput):
    """Several files at once; pictures are shrunk on the way by static/js/photos.js."""

    allow_multiple_selected = True

    def __init__(self):
        attrs = {"accept": ACCEPT, "data-photos": "", "class": "form-control"}
        super().__init__(attrs | {"data-heic": SENTENCES["HEIC"]})


class FilesField(forms.FileField):
    """The chosen files as (name, content); what they are is the action's to say."""

    widget = FilesInput

    def clean(self, data, initial=None):
        chosen = data if isinstance(data, list | tuple) else [data]
        if not any(chosen):
            raise ValidationError(NONE_CHOSEN, code="required")
        return [(file.name, file.read()) for file in chosen]


class EvidenceForm(forms.Form):
    uploads = FilesField(label="Thêm tệp")
    fact = forms.CharField(required=False, widget=forms.HiddenInput)
    back = forms.CharField(required=False, widget=forms.HiddenInput)

    def __init__(self, *args, desk: Desk, **kwargs):
        self.desk = desk
        super().__init__(*args, **kwargs)

    def clean_fact(self):
        name = self.cleaned_data["fact"]
        fact = find_fact(name) if name else None
        if name and (fact is None or fact.unit_id != self.desk.unit.pk):
            raise ValidationError(NO_SUCH_FACT)
        return name


class VoidForm(forms.Form):
    reason = LineField(label="Lý do gỡ")
