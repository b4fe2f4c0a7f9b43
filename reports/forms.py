"""Forms of the pages of reports."""

from django import forms

from tasks.findings import Severity

SEVERITIES = {severity.name.lower(): severity for severity in Severity}


class SeverityForm(forms.Form):
    """Which findings a page shows; all, where the address names no severity."""

    muc = forms.ChoiceField(
        required=False, choices=[(code, s.value) for code, s in SEVERITIES.items()]
    )

    @property
    def severity(self):
        """The asked severity; None: all."""
        return SEVERITIES.get(self.cleaned_data["muc"]) if self.is_valid() else None


class WaiveForm(forms.Form):
    """Why a finding is let through, and which: as it read when the page was shown."""

    key = forms.CharField(widget=forms.HiddenInput, max_length=400)
    fingerprint = forms.CharField(widget=forms.HiddenInput, max_length=16)
    reason = forms.CharField(
        label="Lý do bỏ qua",
        max_length=500,
        strip=True,
        widget=forms.Textarea(attrs={"rows": 2, "class": "form-control"}),
        error_messages={"required": "Hãy ghi lý do bỏ qua phát hiện này."},
    )


class WithdrawForm(forms.Form):
    """Which waiver is taken back."""

    waiver = forms.IntegerField(widget=forms.HiddenInput)
