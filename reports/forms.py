"""Forms of a report: its life, the register, what is found in it."""

from django import forms

from org.models import DocumentType
from tasks import formats
from tasks.findings import Severity

DAY = forms.DateInput(
    attrs={"class": "form-control", "placeholder": "ngày/tháng/năm", "size": 10}
)
NO_DAY = {"invalid": "Ngày không đúng; hãy viết ngày/tháng/năm như 05/3/2020."}


def _text(**attrs):
    return forms.TextInput(attrs={"class": "form-control", **attrs})


class MoveForm(forms.Form):
    """A press of a button: what the page showed, and why where that must be said."""

    da_xem = forms.IntegerField(widget=forms.HiddenInput)
    ly_do = forms.CharField(label="Lý do", required=False, max_length=500)


class IssueForm(forms.Form):
    """What the clerk says when a report goes out."""

    da_xem = forms.IntegerField(widget=forms.HiddenInput)
    ngay = forms.DateField(
        label="Ngày ban hành", widget=DAY, error_messages=NO_DAY, required=True
    )
    so = forms.IntegerField(
        label="Số", required=False, min_value=1, widget=_text(inputmode="numeric")
    )
    so_ban = forms.IntegerField(
        label="Số lượng bản",
        required=False,
        min_value=1,
        max_value=10_000,
        widget=_text(inputmode="numeric"),
    )
    ghi_chu = forms.CharField(
        label="Ghi chú", required=False, max_length=300, widget=_text()
    )

    def __init__(self, *args, next_number, **kwargs):
        super().__init__(*args, **kwargs)
        number = formats.count(next_number)
        self.fields["so"].help_text = (
            f"Để trống: lấy số tiếp theo của sổ ({number}). Chỉ ghi số khác khi các số"
            " trước đó đã cấp cho văn bản ngoài hệ thống này."
        )


class CorrectionForm(forms.Form):
    """What a letter of correction says."""

    noi_dung = forms.CharField(
        label="Nội dung đính chính",
        widget=forms.Textarea(attrs={"class": "form-control", "rows": 4}),
        help_text="Mỗi dòng một đoạn; mở đầu và kết thúc công văn được thêm khi in.",
        error_messages={"required": "Phải ghi nội dung đính chính."},
    )


class RegisterForm(forms.Form):
    """What is looked for in the register; all of it stands in the address."""

    tim = forms.CharField(
        label="Tìm",
        required=False,
        widget=_text(
            type="search", placeholder="số, ký hiệu, trích yếu, người ký, nơi nhận"
        ),
    )
    nam = forms.TypedChoiceField(
        label="Năm",
        required=False,
        coerce=int,
        empty_value=None,
        widget=forms.Select(attrs={"class": "form-select"}),
    )

    def __init__(self, *args, years, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["nam"].choices = [("", "mọi năm"), *((y, y) for y in years)]


class SeriesForm(forms.Form):
    """From which number on documents of a year are numbered, all together or one type."""

    nam = forms.IntegerField(
        label="Năm",
        min_value=1945,
        max_value=9999,
        widget=_text(inputmode="numeric"),
    )
    loai = forms.ModelChoiceField(
        DocumentType.objects.exclude(abbreviation="").order_by("name", "pk"),
        label="Loại văn bản",
        required=False,
        empty_label="chung mọi loại",
        widget=forms.Select(attrs={"class": "form-select"}),
    )
    so = forms.IntegerField(
        label="Số tiếp theo",
        min_value=1,
        widget=_text(inputmode="numeric"),
        help_text="Số đầu tiên mà hệ thống này cấp; các số trước đó coi như đã cấp.",
    )


def day_shown(day):
    """A day as the forms of ours show it."""
    return f"{day:%d/%m/%Y}"


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
