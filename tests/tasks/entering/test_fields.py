"""What a field takes, and the sentence with which it refuses the rest."""

from datetime import date
from decimal import Decimal

import pytest
from django.core.exceptions import ValidationError

from tasks import fields
from tasks.formats import Precision
from tests.factories import DocumentFactory


def refused(field, typed):
    with pytest.raises(ValidationError) as refusal:
        field.clean(typed)
    (message,) = refusal.value.messages
    return message


@pytest.mark.parametrize(
    ("typed", "value"),
    [
        ("5,67", "5.67"),
        ("5.67", "5.67"),
        (" 05 ", "5"),
        ("1.234,5", "1234.5"),
        ("26 224 000", "26224000"),
        ("26\u00a0224\u202f000", "26224000"),
        ("0", "0"),
    ],
)
def test_a_number_is_read_as_the_office_writes_it(typed, value):
    assert fields.NumberField().clean(typed) == Decimal(value)


def test_nothing_typed_is_no_number():
    assert fields.NumberField(required=False).clean("  ") is None


@pytest.mark.parametrize(
    ("typed", "sentence"),
    [
        ("1.234", "“1.234” có thể là 1234 hoặc 1,234; hãy viết 1234 hoặc 1,234."),
        ("=SUM(A1:A3)", fields.FORMULA),
        ("-5", fields.NEGATIVE),
        ("−5", fields.NEGATIVE),
        ("5,6789", "Chỉ ghi nhiều nhất 3 chữ số sau dấu phẩy."),
        ("123456789012", fields.TOO_BIG.format(11)),
        ("1e5", "“1e5” không phải là số; hãy viết như 5,67."),
        ("NaN", "“NaN” không phải là số; hãy viết như 5,67."),
        ("năm", "“năm” không phải là số; hãy viết như 5,67."),
        ("５", "“５” không phải là số; hãy viết như 5,67."),  # noqa: RUF001
        ("<b>5</b>", "“<b>5</b>” không phải là số; hãy viết như 5,67."),
    ],
)
def test_what_is_no_number_is_told_why(typed, sentence):
    assert refused(fields.NumberField(), typed) == sentence


def test_in_a_count_a_dot_parts_the_thousands():
    field = fields.NumberField(whole=True)

    assert field.clean("1.234") == 1234
    assert refused(field, "5,5") == fields.NOT_WHOLE
    assert refused(field, "5.5") == "“5.5” không phải là số nguyên."


@pytest.mark.parametrize(
    ("typed", "value"),
    [
        ("05/3/2020", (date(2020, 3, 5), Precision.DAY)),
        ("5-3-2020", (date(2020, 3, 5), Precision.DAY)),
        ("2020-03-05", (date(2020, 3, 5), Precision.DAY)),
        ("3/2020", (date(2020, 3, 31), Precision.MONTH)),
        ("tháng 3/2020", (date(2020, 3, 31), Precision.MONTH)),
        ("quý I/2020", (date(2020, 3, 31), Precision.QUARTER)),
        ("năm 2020", (date(2020, 12, 31), Precision.YEAR)),
    ],
)
def test_a_day_is_read_as_exactly_as_it_is_known(typed, value):
    field = fields.DayField()

    assert field.clean(typed) == value
    assert field.clean(field.prepare_value(value)) == value


@pytest.mark.parametrize(
    ("typed", "sentence"),
    [
        ("06/14/2020", f"“06/14/2020” không phải là ngày có thật. {fields.MONTHS}"),
        ("31/6/2020", f"“31/6/2020” không phải là ngày có thật. {fields.MONTHS}"),
        ("05/3/1202", "Năm 1202 không hợp lý; hãy xem lại."),
        ("14/6/2099", "Ngày 14/6/2099 không nằm trong kỳ (15/12/2019 – 14/6/2020)."),
        ("02/6/2020", "Ngày 02/6/2020 chưa tới; số liệu chỉ ghi đến hôm nay."),
    ],
)
def test_a_day_that_cannot_be_is_told_why(typed, sentence):
    field = fields.DayField()
    field.first, field.last = date(2019, 12, 15), date(2020, 6, 14)
    field.today = date(2020, 6, 1)

    assert refused(field, typed) == sentence


@pytest.mark.parametrize(
    "typed", ["Phßng N«ng nghiÖp", "Phoøng Noâng nghieäp", "®­êng trôc x·"]
)
def test_text_of_the_old_encodings_is_recognised(typed):
    assert refused(fields.LineField(), typed) == fields.OLD_ENCODING


@pytest.mark.parametrize(
    "typed", ["Đường trục xã", "3,45m³; 30°", "Café Müller và đường ĐH.54", "5*3*2 {x}"]
)
def test_text_that_can_be_printed_is_kept_as_typed(typed):
    assert fields.LineField().clean(typed) == typed


def test_text_is_kept_in_one_form_of_unicode():
    assert fields.LineField().clean("Hu\u031b\u0303u Lê\u0303") == "Hữu Lễ"


def test_a_line_joins_what_was_pasted_over_several():
    assert fields.LineField().clean("một\r\n hai\tba") == "một hai ba"


@pytest.mark.parametrize(
    ("typed", "shown"), [("xong 😀", "“😀”"), ("a\x07b", "mã U+0007")]
)
def test_a_sign_no_font_prints_is_named(typed, shown):
    assert refused(fields.ProseField(), typed) == fields.UNPRINTABLE.format(shown)


def test_a_text_too_long_is_counted():
    sentence = "Nội dung dài 20.001 ký tự, nhiều nhất là 20.000; hãy rút gọn hoặc đính kèm tệp."
    assert refused(fields.ProseField(), "a" * 20_001) == sentence


def test_a_paper_is_found_by_its_symbol_and_its_day(db):
    plan = DocumentFactory(symbol="25/KH-UBND", issued_on=date(2020, 2, 10))
    field = fields.DocumentField()

    assert field.clean("25/kh-ubnd") == plan
    assert field.clean(field.prepare_value(plan)) == plan
    assert "“26/KH-UBND”" in refused(field, "26/KH-UBND")


def test_of_two_papers_with_one_symbol_the_day_decides(db):
    DocumentFactory(symbol="25/KH-UBND", issued_on=date(2020, 2, 10))
    later = DocumentFactory(symbol="25/KH-UBND", issued_on=date(2021, 3, 5))
    field = fields.DocumentField()

    assert field.clean("25/KH-UBND ngày 05/3/2021") == later
    assert refused(field, "25/KH-UBND") == fields.WHICH_PAPER.format(
        "25/KH-UBND ngày 10/02/2020; 25/KH-UBND ngày 05/3/2021"
    )
