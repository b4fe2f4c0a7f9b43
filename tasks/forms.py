"""Forms of the core's pages, and the one decimal field."""

from django import forms

from . import formats


class DecimalField(forms.Field):
    """`5,67` and `5.67`; refuses `1.234`, which may be either (design section 10)."""

    widget = forms.TextInput(attrs={"inputmode": "decimal"})

    def to_python(self, value):
        if value in self.empty_values:
            return None
        try:
            return formats.parse_decimal(str(value))
        except ValueError as error:
            raise forms.ValidationError(str(error)) from error

    def prepare_value(self, value):
        return (
            value if value is None or isinstance(value, str) else formats.number(value)
        )


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
