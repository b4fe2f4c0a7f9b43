"""The sheet of a group: what differs is written, once, with its day and its reason."""

from datetime import date
from decimal import Decimal

import pytest

from antt.models import Entry
from org.models import UnitParent
from tasks.entry import OUTDATED
from tasks.figures import Answer
from tasks.formats import Precision
from tests.counting import queries
from tests.entries import JUNE_14
from tests.factories import UnitFactory, UserFactory

from .world import Kind

MAY_31 = date(2020, 5, 31)


def typed(on="14/6/2020", **values):
    said = {"nhom": "trom", "trom-happened_on": on}
    return said | {f"trom-{name}": value for name, value in values.items()}


def seen(measure, entry):
    return {f"trom-{measure}-seen": str(entry)}


def standing():
    rows = Entry.objects.known().order_by("happened_on", "pk")
    return [(row.slot.measure.code, row.value, row.happened_on) for row in rows]


def errors(response):
    return dict(response.context["forms"][0].errors)


def test_what_is_typed_is_a_stated_total_of_the_unit_in_the_period(
    browser, page, world
):
    assert browser.post(page, typed(vu="5")).status_code == 302

    row = Entry.objects.get()
    assert (row.value, row.unit, row.period, row.is_stated) == (
        5,
        world.office,
        world.period,
        True,
    )


def test_a_stock_is_of_its_day_and_no_period(browser, page, world):
    world.stock()

    browser.post(page, typed(**{"dang-lam": "3"}))

    assert Entry.objects.get().period is None


@pytest.mark.parametrize(
    ("said", "value", "upper", "is_approximate"),
    [
        ("khoảng 800", 800, None, True),
        ("7-8", 7, 8, False),
        ("khoảng 7,5 – 8", Decimal("7.5"), 8, True),
    ],
)
def test_amounts_are_taken_as_the_service_writes_them(
    browser, page, said, value, upper, is_approximate
):
    browser.post(page, typed(vu=said))

    row = Entry.objects.get()
    assert (row.value, row.upper, row.is_approximate) == (value, upper, is_approximate)


def test_what_did_not_change_is_not_written_again(browser, page, world):
    world.people()
    browser.post(page, typed(vu="5", nguoi="7"))
    first = Entry.objects.get(slot__measure__code="vu")
    second = Entry.objects.get(slot__measure__code="nguoi")

    known = seen("vu", first) | seen("nguoi", second)
    browser.post(page, typed(vu="5", nguoi="8", reason="đếm sót") | known)

    assert [row[:2] for row in standing()] == [("vu", 5), ("nguoi", 8)]
    first.refresh_from_db()
    assert not first.is_voided


def test_a_number_on_a_later_day_is_new_and_needs_no_reason(browser, page):
    browser.post(page, typed("31/5/2020", vu="5"))

    browser.post(page, typed(vu="6") | seen("vu", Entry.objects.get()))

    assert standing() == [("vu", 5, MAY_31), ("vu", 6, JUNE_14)]


def test_another_number_for_the_same_day_is_a_correction_with_a_reason(browser, page):
    browser.post(page, typed(vu="5"))
    known = seen("vu", Entry.objects.get())

    response = browser.post(page, typed(vu="6") | known)
    assert list(errors(response)) == ["reason"]
    assert standing() == [("vu", 5, JUNE_14)]

    browser.post(page, typed(vu="6", reason="đếm sót") | known)
    assert standing() == [("vu", 6, JUNE_14)]
    assert Entry.objects.get(value=5).void_reason == "đếm sót"


def test_one_bad_number_keeps_all_of_the_group_out(browser, page, world):
    world.people()

    response = browser.post(page, typed(vu="5", nguoi="năm"))

    assert response.status_code == 422
    assert list(errors(response)) == ["nguoi"]
    assert 'value="năm"' in response.content.decode()
    assert standing() == []


def test_what_the_register_refuses_is_told_at_its_number(browser, page, world):
    closed = typed("01/12/2019", vu="5")

    assert list(errors(browser.post(page, closed))) == ["happened_on"]


def test_that_nothing_occurred_is_an_answer_and_no_number(browser, page):
    browser.post(page, typed(**{"vu-none": "on"}))
    assert Entry.objects.get().answer == Answer.NONE_OCCURRED


def test_nothing_and_a_number_contradict_each_other(browser, page):
    response = browser.post(page, typed(vu="5", **{"vu-none": "on"}))

    assert list(errors(response)) == ["vu"]


def test_nothing_typed_is_told(browser, page):
    assert list(errors(browser.post(page, typed()))) == ["__all__"]


def test_somebody_elses_number_is_shown_before_it_is_covered(browser, page):
    browser.post(page, typed(vu="5"))

    response = browser.post(page, typed(vu="6", reason="đếm sót"))

    assert errors(response)["vu"] == [f"{OUTDATED} Hiện đang ghi: 5."]
    assert standing() == [("vu", 5, JUNE_14)]


def test_last_years_number_is_told_where_nobody_has(browser, page, world):
    last = world.last_year()

    browser.post(page, typed(**{"vu-then": "3"}))

    row = Entry.objects.get()
    assert (row.period, row.value, row.happened_on, row.precision) == (
        last,
        3,
        date(2019, 6, 14),
        Precision.BALANCE,
    )


def test_a_computed_rate_is_shown_and_not_asked(browser, page, world):
    world.rate(numerator=world.people(), denominator=world.cases)

    (form,) = browser.get(page).context["forms"]

    assert {line["row"].measure.code: bool(line["field"]) for line in form.lines()} == {
        "vu": True,
        "nguoi": True,
        "ty-le": False,
    }


def test_words_are_kept_as_words(browser, page, world):
    world.measure("nhan-dinh", Kind.WORDS)

    browser.post(page, typed(**{"nhan-dinh": "giảm mạnh"}))

    assert Entry.objects.get().text == "giảm mạnh"


def test_a_unit_sees_its_own_rows_only(browser, page, world):
    world.entry(world.cases, 9, unit=world.a)

    (form,) = browser.get(page).context["forms"]

    assert next(form.lines())["row"].latest is None


def test_another_unit_of_the_district_does_not_see_the_sheet(log_in, world, page):
    other = UnitFactory(parent=world.unit)
    assert UnitParent.objects.filter(unit=other).exists()

    assert log_in(UserFactory(unit=other)).get(page).status_code == 404


def test_the_page_costs_the_same_for_many_lines(browser, page, world):
    world.breakdown(world.cases, "chia", world.measure("mot-phan"))
    browser.post(page, typed(vu="5"))
    browser.get(page)
    one = queries(lambda: browser.get(page))
    for number in range(5):
        line = world.add_line(f"dong-{number}", f"có {{so-{number}}}")
        measure = world.measure(f"so-{number}", line=line)
        world.breakdown(world.cases, f"chia-{number}", measure)
        world.entry(measure, 1, unit=world.office)

    assert queries(lambda: browser.get(page)) == one


def test_saving_costs_the_same_after_a_long_history(browser, page, world):
    def save(value):
        latest = Entry.objects.known().order_by("happened_on", "pk").last()
        said = typed(vu=str(value), reason="đếm sót") | seen("vu", latest)
        assert browser.post(page, said).status_code == 302

    browser.post(page, typed(vu="5"))
    one = queries(lambda: save(6))
    for value in range(20):
        world.entry(world.cases, value, unit=world.office, on=MAY_31)

    assert queries(lambda: save(7)) == one
