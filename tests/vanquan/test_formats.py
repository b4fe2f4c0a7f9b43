"""Dates and numbers as they are written in Vietnam (`vanquan.formats`)."""

import datetime as dt

import pytest
from django import forms
from django.template import engines
from django.utils import translation


@pytest.fixture(autouse=True)
def _vietnamese():
    with translation.override("vi"):
        yield


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("01/06/2020", dt.date(2020, 6, 1)),
        ("05/3/2020", dt.date(2020, 3, 5)),
        ("5/3/20", dt.date(2020, 3, 5)),
        ("14/06/2020", dt.date(2020, 6, 14)),
        ("14-06-2020", dt.date(2020, 6, 14)),
        ("14.06.2020", dt.date(2020, 6, 14)),
        ("2020-06-14", dt.date(2020, 6, 14)),
    ],
)
def test_a_date_is_read_day_first(typed, meant):
    assert forms.DateField().clean(typed) == meant


@pytest.mark.parametrize("typed", ["06/14/2020", "20-06-01", "31/02/2020", "14/6"])
def test_a_date_that_could_be_another_day_is_refused(typed):
    with pytest.raises(forms.ValidationError):
        forms.DateField().clean(typed)


@pytest.mark.parametrize(
    "typed", ["16:30 05/3/2020", "05/3/2020 16:30", "2020-03-05 16:30"]
)
def test_a_moment_is_read_with_the_time_on_either_side(typed):
    moment = forms.DateTimeField().clean(typed)

    assert moment.replace(tzinfo=None) == dt.datetime(2020, 3, 5, 16, 30)  # noqa: DTZ001


def test_a_form_shows_a_date_in_a_form_it_reads():
    field = forms.DateField(localize=True)
    shown = field.widget.format_value(dt.date(2020, 6, 1))

    assert shown == "01/06/2020"
    assert field.clean(shown) == dt.date(2020, 6, 1)


@pytest.mark.parametrize(
    ("template", "value", "printed"),
    [
        ("{{ value }}", dt.date(2020, 3, 5), "05/03/2020"),
        ("{{ value|date:'SHORT_DATE_FORMAT' }}", dt.date(2020, 3, 5), "05/03/2020"),
        ("{{ value|floatformat:'2g' }}", 1234567.5, "1.234.567,50"),
        ("{{ value }}", 12345, "12345"),  # as in an address: /nhiem-vu/12345/
    ],
)
def test_templates_print_the_same_way(template, value, printed):
    assert engines["django"].from_string(template).render({"value": value}) == printed
