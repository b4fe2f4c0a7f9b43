"""Forms of accounts: logging in, passwords, reopening, the log, deputations."""

from datetime import datetime, time, timedelta

import django_filters
from django import forms
from django.contrib.auth.forms import AuthenticationForm, PasswordChangeForm
from django.db.models import Q
from django.utils import timezone

from . import accounts
from .accounts import State
from .models import AccountEvent, User

REASON = {"required": "Hãy ghi lý do."}
NO_DAY = {
    "invalid": "Ngày không đúng; hãy viết ngày/tháng/năm như 05/3/2020.",
    "required": "Hãy ghi ngày.",
}


def _text(**attrs):
    return forms.TextInput(attrs={"class": "form-control", **attrs})


def _select():
    return forms.Select(attrs={"class": "form-select"})


def _day():
    return forms.DateInput(
        attrs={"class": "form-control", "placeholder": "ngày/tháng/năm", "size": 10}
    )


class LoginForm(AuthenticationForm):
    """A name and a password; who knows them but may not use them is told why."""

    error_messages = {
        "invalid_login": (
            "Tên đăng nhập hoặc mật khẩu không đúng. Mật khẩu phân biệt chữ hoa, chữ"
            " thường; nhập sai nhiều lần thì tài khoản bị khóa."
        ),
        "closed": (
            "Tài khoản này đã bị quản trị khóa. Nếu cần dùng lại, đề nghị quản trị của"
            " cơ quan mở."
        ),
        "unused": (
            "Tài khoản này đã hết hạn vì lâu không dùng. Đề nghị văn phòng hoặc quản"
            " trị của cơ quan mở lại; mở xong là đăng nhập được ngay."
        ),
    }

    def confirm_login_allowed(self, user):
        if not user.is_active:
            self._refuse("closed")
        if accounts.is_unused(user, timezone.localdate()):
            self._refuse("unused")

    def _refuse(self, code):
        raise forms.ValidationError(self.error_messages[code], code=code)


class PasswordForm(PasswordChangeForm):
    """Django's; the page lists the rules itself."""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        for field in self.fields.values():
            field.help_text = ""
            field.widget.attrs["class"] = "form-control"


class CodeForm(forms.Form):
    """The six figures a telephone shows."""

    ma = forms.RegexField(
        r"^\s*\d{3}\s?\d{3}\s*$",
        label="Mã xác thực",
        widget=_text(inputmode="numeric", autocomplete="one-time-code", autofocus=True),
        error_messages={
            "invalid": "Mã gồm 6 chữ số.",
            "required": "Hãy nhập mã trên điện thoại.",
        },
    )

    def clean_ma(self):
        return self.cleaned_data["ma"].replace(" ", "")


class AccountSearchForm(forms.Form):
    """Which accounts a list shows; all of it stands in the address."""

    tim = forms.CharField(
        label="Tìm",
        required=False,
        widget=_text(type="search", placeholder="họ tên, tên đăng nhập, đơn vị"),
    )
    trang_thai = forms.ChoiceField(
        label="Trạng thái",
        required=False,
        choices=[("", "mọi trạng thái"), *((s.slug, s.value) for s in State)],
        widget=_select(),
    )


class ReasonForm(forms.Form):
    """Why an account is opened again."""

    ly_do = forms.CharField(
        label="Lý do mở lại", max_length=300, widget=_text(), error_messages=REASON
    )


class ReviewForm(forms.Form):
    """What a review found."""

    ghi_chu = forms.CharField(
        label="Ghi chú",
        required=False,
        max_length=500,
        widget=forms.Textarea(attrs={"class": "form-control", "rows": 2}),
        help_text="Ví dụ: tài khoản đã đề nghị khóa, chuyển đơn vị. Có thể để trống.",
    )


class AccountChoice(forms.ModelChoiceField):
    """Accounts by name, with their unit, for two people may have one name."""

    widget = forms.Select(attrs={"class": "form-select"})

    def label_from_instance(self, account):
        return f"{account} ({account.unit or account.username})"


class DeputationForm(forms.Form):
    """Who acts for whom, from when to when."""

    user = AccountChoice(User.objects.none(), label="Người ủy quyền")
    deputy = AccountChoice(User.objects.none(), label="Người được ủy quyền")
    starts_on = forms.DateField(label="Từ ngày", widget=_day(), error_messages=NO_DAY)
    ends_on = forms.DateField(
        label="Đến hết ngày", widget=_day(), error_messages=NO_DAY
    )

    def __init__(self, *args, principals, deputies, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["user"].queryset = principals
        self.fields["deputy"].queryset = deputies
        for name in ("user", "deputy"):
            self.fields[name].empty_label = "chọn người"
            self.fields[name].error_messages["required"] = "Hãy chọn người."

    def clean(self):
        said = super().clean()
        first, last = said.get("starts_on"), said.get("ends_on")
        if first and last and last < first:
            self.add_error("ends_on", "Ngày kết thúc không được trước ngày bắt đầu.")
        return said


class EventFilter(django_filters.FilterSet):
    """Which lines of the account log are shown."""

    nguoi = django_filters.ModelChoiceFilter(
        label="Người",
        queryset=lambda request: User.objects.looked_after_by(
            request.user, timezone.localdate()
        ).for_list(),
        empty_label="mọi người",
        method="of_person",
        widget=_select(),
    )
    viec = django_filters.ChoiceFilter(
        field_name="kind",
        label="Việc",
        choices=AccountEvent.Kind.choices,
        empty_label="mọi việc",
        widget=_select(),
    )
    tu = django_filters.DateFilter(
        label="Từ ngày", method="from_day", widget=_day(), error_messages=NO_DAY
    )
    den = django_filters.DateFilter(
        label="Đến hết ngày", method="to_day", widget=_day(), error_messages=NO_DAY
    )

    class Meta:
        model = AccountEvent
        fields = ()

    def of_person(self, events, name, person):
        return events.filter(Q(account=person) | Q(by=person))

    def from_day(self, events, name, day):
        return events.filter(at__gte=_begin(day))

    def to_day(self, events, name, day):
        return events.filter(at__lt=_begin(day + timedelta(days=1)))


def _begin(day):
    return timezone.make_aware(datetime.combine(day, time.min))
