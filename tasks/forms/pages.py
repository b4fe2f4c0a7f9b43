"""What pages ask beside their rows: the day they are seen on."""

from django import forms

DAY = forms.DateInput(
    attrs={"class": "form-control", "placeholder": "ngày/tháng/năm", "size": 10}
)
NO_DAY = {"invalid": "Ngày không đúng; hãy viết ngày/tháng/năm như 05/3/2020."}


class AsOfForm(forms.Form):
    """The day a page is seen on."""

    ngay = forms.DateField(
        label="Xem đến ngày", required=False, widget=DAY, error_messages=NO_DAY
    )


class SinceForm(forms.Form):
    """The day from which a page tells what changed."""

    tu = forms.DateField(
        label="Từ ngày", required=False, widget=DAY, error_messages=NO_DAY
    )
