"""The form fields of all entry screens: each refuses bad input with a sentence."""

from datetime import date
from decimal import Decimal

from django import forms
from django.core.exceptions import ValidationError

from org.models import Document

from . import formats, papers, printable
from .facts import ANSWERS
from .figures import Answer
from .formats import Precision

FORMULA = "Ô này cần một số, không nhận công thức; hãy gõ kết quả."
NEGATIVE = "Số không được âm."
NOT_WHOLE = "Ô này cần một số nguyên."
TOO_BIG = "Số quá lớn (nhiều nhất {} chữ số trước dấu phẩy); hãy xem lại đơn vị tính."
TOO_FINE = "Chỉ ghi nhiều nhất {} chữ số sau dấu phẩy."
NOT_YET = "Ngày {} chưa tới; số liệu chỉ ghi đến hôm nay."
OUTSIDE = "Ngày {} không nằm trong kỳ ({} – {})."
LONG_AGO = "Năm {} không hợp lý; hãy xem lại."
OLD_ENCODING = (
    "Chữ này gõ theo bảng mã cũ (TCVN3/ABC hoặc VNI) nên sẽ in sai; hãy chuyển bộ gõ"
    " sang Unicode rồi gõ hoặc dán lại."
)
UNPRINTABLE = "Ký hiệu {} không in được trong văn bản; hãy bỏ đi hoặc viết bằng chữ."
TOO_LONG = "Nội dung dài {} ký tự, nhiều nhất là {}; hãy rút gọn hoặc đính kèm tệp."
NO_PAPER = (
    "Chưa có văn bản “{}” trong danh mục; hãy thêm ở trang Văn bản rồi chọn lại, hoặc để"
    " trống."
)
WHICH_PAPER = "Có nhiều văn bản mang số này: {}; hãy ghi cả ngày."
MONTHS = "Hãy viết ngày/tháng/năm như 05/3/2020, hoặc tháng/năm như 3/2020."

# First where no choice is the usual one: nothing may be told by leaving a list alone.
UNCHOSEN = ("", "– chọn –")
# What may be answered instead of data.
INSTEAD = dict(ANSWERS[1:])


class NumberField(forms.Field):
    """`5,67`, `5.67`, `26.224.000`, `1.234,5`: a Decimal, or None where nothing is typed.

    Refuses `1.234` (which may be two numbers), formulas, what is below zero, and more
    digits than the column holds.
    """

    widget = forms.TextInput(attrs={"inputmode": "decimal", "autocomplete": "off"})

    def __init__(self, *, digits=14, places=3, whole=False, is_signed=False, **options):
        self.digits, self.places = digits, 0 if whole else places
        self.whole, self.is_signed = whole, is_signed
        super().__init__(**options)

    def to_python(self, value):
        text = str(value).strip() if value is not None else ""
        if not text:
            return None
        if text.startswith(("=", "@")):
            raise ValidationError(FORMULA)
        try:
            number = self._parsed(text)
        except ValueError as error:
            raise ValidationError(str(error)) from error
        self._check(number)
        return number

    def _parsed(self, text):
        # A count has no decimals, so its dot can only part the thousands.
        if self.whole and not set(text) & set(",-−"):
            return Decimal(formats.parse_whole(text))
        return formats.parse_decimal(text)

    def _check(self, number: Decimal):
        if number < 0 and not self.is_signed:
            raise ValidationError(NEGATIVE)
        if self.whole and not formats.is_whole(number):
            raise ValidationError(NOT_WHOLE)
        before = self.digits - self.places
        if abs(number) >= Decimal(10) ** before:
            raise ValidationError(TOO_BIG.format(before))
        if number != round(number, self.places):
            raise ValidationError(TOO_FINE.format(self.places))

    def prepare_value(self, value):
        return formats.number(value) if isinstance(value, Decimal | int) else value


class DayField(forms.Field):
    """A day as known: `05/3/2020` with Precision.DAY; `3/2020` is that month's last day
    with Precision.MONTH, `2020-Q1` the quarter's, `2020` the year's.

    Returns (day, precision) or None. `today` refuses what has not come yet, `first` and
    `last` what lies outside of the period; the form that has them sets them.
    """

    widget = forms.TextInput(
        attrs={"inputmode": "numeric", "placeholder": "ngày/tháng/năm", "size": 10}
    )
    today: date | None = None
    first: date | None = None
    last: date | None = None

    def to_python(self, value):
        text = str(value).strip() if value is not None else ""
        if not text:
            return None
        try:
            day, precision = formats.parse_typed_day(text)
        except ValueError as error:
            raise ValidationError(f"{error} {MONTHS}".strip()) from error
        self._check(day, precision)
        return day, precision

    def _check(self, day: date, precision: Precision):
        said = formats.by_precision(day, precision)
        if not 1945 <= day.year <= 2100:
            raise ValidationError(LONG_AGO.format(day.year))
        if self.first and self.last and not self.first <= day <= self.last:
            ends = formats.day(self.first), formats.day(self.last)
            raise ValidationError(OUTSIDE.format(said, *ends))
        if self.today and day > self.today:
            raise ValidationError(NOT_YET.format(said))

    def prepare_value(self, value):
        if isinstance(value, tuple):
            return formats.by_precision(*value)
        return formats.day(value) if isinstance(value, date) else value


class AnswerField(forms.ChoiceField):
    """One of the three stated answers: numbers, "không phát sinh", "không áp dụng"."""

    def __init__(self, *, is_short=False, **options):
        standard = {"label": "Trả lời", "initial": Answer.HAS_DATA, "required": False}
        choices = [(Answer.HAS_DATA, "có số"), *ANSWERS[1:]] if is_short else ANSWERS
        super().__init__(choices=choices, **standard | options)

    def clean(self, value):
        return super().clean(value) or Answer.HAS_DATA


class StateField(forms.ChoiceField):
    """How far something has come, or an answer instead.

    Returns {"state": …, "answer": …} as a fact keeps them.
    """

    def __init__(self, states, **options):
        choices = [UNCHOSEN, *states, *ANSWERS[1:]]
        super().__init__(choices=choices, **{"label": "Trạng thái"} | options)

    def clean(self, value):
        chosen = super().clean(value)
        if chosen in INSTEAD:
            return {"state": "", "answer": Answer(chosen)}
        return {"state": chosen, "answer": Answer.HAS_DATA}


class ProseField(forms.CharField):
    """Text of several lines in NFC, as typed but for blanks at its ends."""

    widget = forms.Textarea(attrs={"rows": 4})

    def __init__(self, *, longest=20_000, **options):
        self.longest = longest  # Django's own message would count, but not advise
        super().__init__(**options)

    def to_python(self, value):
        text = formats.nfc(super().to_python(value) or "").replace("\r\n", "\n")
        if len(text) > self.longest:
            said = formats.number(len(text)), formats.number(self.longest)
            raise ValidationError(TOO_LONG.format(*said))
        if printable.is_old_encoding(text):
            raise ValidationError(OLD_ENCODING)
        if lost := printable.unprintable(text):
            raise ValidationError(UNPRINTABLE.format(_shown(lost)))
        return text


class LineField(ProseField):
    """Text of one line: what is pasted over several is joined."""

    widget = forms.TextInput

    def __init__(self, *, longest=300, **options):
        super().__init__(longest=longest, **options)

    def to_python(self, value):
        return " ".join(super().to_python(value).split())


def _shown(signs: list[str]) -> str:
    """`“😀”, mã U+0007`: a sign that shows nothing is named by its number."""
    return ", ".join(
        f"“{sign}”" if sign.isprintable() else f"mã U+{ord(sign):04X}"
        for sign in signs[:5]
    )


class DocumentField(LineField):
    """A paper that is on file, by its symbol: `25/KH-UBND` or `25/KH-UBND ngày 10/02/2020`.

    Returns the `Document`, or None where nothing is typed.
    """

    def __init__(self, **options):
        super().__init__(longest=200, **options)

    def to_python(self, value):
        text = super().to_python(value)
        if not text:
            return None
        found = list(papers.named(text))
        if not found:
            raise ValidationError(NO_PAPER.format(text))
        if len(found) > 1:
            raise ValidationError(
                WHICH_PAPER.format("; ".join(map(papers.label, found)))
            )
        return found[0]

    def prepare_value(self, value):
        return papers.label(value) if isinstance(value, Document) else value
