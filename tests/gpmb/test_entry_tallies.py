"""Running totals as one table, and one line of it."""

from datetime import date

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from gpmb.models import Tally
from gpmb.tallies import ANSWERED, EMPTIED, NOTHING_NEW
from tasks.entry import OUTDATED
from tasks.forms import SURE

from .entering import HOUSEHOLD, PERSON, cell, counts, refusals
from .world import Kind

AFFECTED, RECEIVED, PAID = Kind.AFFECTED, Kind.RECEIVED, Kind.PAID
JUNE_10 = "10/6/2020"


def send(office, *, happened_on=JUNE_10, **typed):
    return office.send("project", "cho", happened_on=happened_on, **typed)


def box_of(response):
    return {SURE: response.context["form"][SURE].field.widget.attrs["value"]}


def test_only_what_changed_is_recorded_and_as_the_balance_of_its_day(office):
    office.tally(AFFECTED, HOUSEHOLD, 38)
    office.tally(RECEIVED, HOUSEHOLD, 26)

    response = send(office, **{cell(RECEIVED, HOUSEHOLD): "30"})

    assert response.status_code == 302
    assert counts() == {
        (AFFECTED, HOUSEHOLD): [38],
        (RECEIVED, HOUSEHOLD): [26, 30],
    }
    row = Tally.objects.order_by("pk").last()
    assert (row.happened_on, row.precision) == (date(2020, 6, 10), "BALANCE")
    assert (row.unit, row.recorded_by) == (office.unit, office.officer)


def test_area_and_money_of_a_line_go_along_with_its_new_count(office):
    office.tally(PAID, HOUSEHOLD, 26, money=26_224_000, area_m2="120.5")

    send(office, **{cell(PAID, HOUSEHOLD): "30"})

    row = Tally.objects.order_by("pk").last()
    assert (row.count, row.money, row.area_m2) == (30, 26_224_000, 120.5)


def test_zero_and_none_occurred_are_two_answers(office):
    typed = {
        cell(RECEIVED, HOUSEHOLD): "0",
        cell(RECEIVED, PERSON, "answer"): "NONE_OCCURRED",
    }
    send(office, **typed)

    rows = Tally.objects.order_by("pk").values_list("count", "answer")
    assert list(rows) == [(0, "HAS_DATA"), (None, "NONE_OCCURRED")]


def test_unchanged_lines_are_recorded_anew_when_that_is_asked(office):
    office.tally(AFFECTED, HOUSEHOLD, 38)

    assert refusals(send(office)) == [NOTHING_NEW]
    send(office, restated="on")

    assert counts() == {(AFFECTED, HOUSEHOLD): [38, 38]}


def test_more_paid_than_affected_is_refused_with_both_numbers(office):
    office.tally(AFFECTED, HOUSEHOLD, 38)

    response = send(office, **{cell(RECEIVED, HOUSEHOLD): "40"})

    assert refusals(response) == [
        "Hộ gia đình đã nhận tiền (40 hộ gia đình) nhiều hơn bị ảnh hưởng"
        " (38 hộ gia đình); hãy xem lại một trong hai số."
    ]
    field = response.context["form"][cell(RECEIVED, HOUSEHOLD)]
    assert (bool(field.errors), field.value()) == (True, "40")
    assert counts() == {(AFFECTED, HOUSEHOLD): [38]}


def test_all_who_are_affected_may_be_paid_and_stay_paid(office):
    office.tally(AFFECTED, HOUSEHOLD, 38)
    office.tally(RECEIVED, HOUSEHOLD, 38)

    assert send(office, restated="on").status_code == 302


def test_both_numbers_may_be_mended_at_once(office):
    office.tally(AFFECTED, HOUSEHOLD, 38)

    typed = {cell(AFFECTED, HOUSEHOLD): "41", cell(RECEIVED, HOUSEHOLD): "40"}
    send(office, **typed)

    assert counts() == {(AFFECTED, HOUSEHOLD): [38, 41], (RECEIVED, HOUSEHOLD): [40]}


def test_what_was_wrong_before_does_not_keep_another_line_from_being_entered(office):
    office.tally(AFFECTED, HOUSEHOLD, 38)
    office.tally(RECEIVED, HOUSEHOLD, 40)

    assert send(office, **{cell(AFFECTED, PERSON): "1"}).status_code == 302


def test_fewer_paid_than_before_is_recorded_only_when_it_is_confirmed(office):
    office.tally(RECEIVED, HOUSEHOLD, 26)
    typed = {cell(RECEIVED, HOUSEHOLD): "20"}

    first = send(office, **typed)

    (doubt,) = refusals(first)
    assert doubt.startswith(
        "Đã nhận tiền, hộ gia đình: Lũy kế đã nhận tiền trước là 26 hộ gia đình"
        " (đến 31/5/2020), nay ghi 20 hộ gia đình."
    )
    send(office, **typed, **box_of(first))
    assert counts() == {(RECEIVED, HOUSEHOLD): [26, 20]}


def test_a_total_of_an_earlier_day_falls_from_nothing(office):
    office.tally(RECEIVED, HOUSEHOLD, 26)

    response = send(
        office, happened_on="30/4/2020", **{cell(RECEIVED, HOUSEHOLD): "20"}
    )

    assert response.status_code == 302


def test_fewer_affected_than_before_needs_no_confirming(office):
    office.tally(AFFECTED, HOUSEHOLD, 38)

    assert send(office, **{cell(AFFECTED, HOUSEHOLD): "37"}).status_code == 302


def test_a_line_that_has_numbers_is_not_emptied_here(office):
    office.tally(AFFECTED, HOUSEHOLD, 38)

    response = send(office, **{cell(AFFECTED, HOUSEHOLD): ""})

    assert refusals(response) == [EMPTIED]


def test_an_answer_without_numbers_has_none(office):
    typed = {
        cell(AFFECTED, HOUSEHOLD): "5",
        cell(AFFECTED, HOUSEHOLD, "answer"): "NOT_APPLICABLE",
    }

    assert refusals(send(office, **typed)) == [ANSWERED.format("không áp dụng")]


def test_the_table_sent_twice_counts_once(office):
    typed = {cell(AFFECTED, HOUSEHOLD): "38", "_phieu": "mot-phieu"}
    seen = office.get("project", "cho").context["form"]["seen"].value()

    for _ in range(2):
        assert send(office, seen=seen, **typed).status_code == 302

    assert counts() == {(AFFECTED, HOUSEHOLD): [38]}


def test_a_bad_number_names_its_cell_and_nothing_is_saved(office):
    typed = {cell(AFFECTED, HOUSEHOLD): "38", cell(PAID, HOUSEHOLD, "money"): "=SUM"}

    response = send(office, **typed)

    assert list(response.context["form"].errors) == [cell(PAID, HOUSEHOLD, "money")]
    assert counts() == {}


def test_somebody_elses_newer_count_is_shown_first(office):
    seen = office.get("project", "cho").context["form"]["seen"].value()
    office.tally(AFFECTED, HOUSEHOLD, 38)

    response = send(office, seen=seen, **{cell(AFFECTED, HOUSEHOLD): "39"})

    assert refusals(response) == [OUTDATED]
    assert counts() == {(AFFECTED, HOUSEHOLD): [38]}


def test_what_is_left_stands_below_the_table(office):
    office.tally(AFFECTED, HOUSEHOLD, 38)
    office.tally(RECEIVED, HOUSEHOLD, 26)

    left = office.get("project", "cho").context["left"]

    assert [(subject, value) for subject, _, _, value in left] == [
        ("hộ gia đình", "12"),
        ("cá nhân", ""),
        ("tổ chức", ""),
    ]


# One line


def test_a_line_is_corrected_with_a_reason(office):
    wrong = office.tally(AFFECTED, HOUSEHOLD, 38, precision="BALANCE")

    office.send("correct_tally", wrong.code, count="39", reason="gõ nhầm")

    (row,) = Tally.objects.known()
    assert (row.code, row.version, row.count, row.precision) == (
        wrong.code,
        2,
        39,
        "BALANCE",
    )


def test_a_correction_too_may_not_say_more_were_paid_than_are_affected(office):
    office.tally(AFFECTED, HOUSEHOLD, 38)
    row = office.tally(RECEIVED, HOUSEHOLD, 26)

    response = office.send("correct_tally", row.code, count="40", reason="gõ nhầm")

    assert [*response.context["form"].errors] == ["count"]


def test_a_correction_is_compared_with_the_row_before_it(office):
    office.tally(RECEIVED, HOUSEHOLD, 20, on=date(2020, 4, 30))
    row = office.tally(RECEIVED, HOUSEHOLD, 26)

    lower = office.send("correct_tally", row.code, count="25", reason="gõ nhầm")
    assert lower.status_code == 302
    too_low = office.send("correct_tally", row.code, count="19", reason="gõ nhầm")
    assert "trước là 20 hộ gia đình" in refusals(too_low)[0]


def test_a_line_is_recorded_on_its_own_page_too(office):
    page = ["tally", "cho", "affected", "household"]
    assert office.send(*page, count="38").status_code == 302

    assert counts() == {(AFFECTED, HOUSEHOLD): [38]}
    assert office.get("tally", "cho", "affected", "khach").status_code == 404


@pytest.mark.parametrize("asked", ["project", "tally"])
def test_saving_costs_the_same_whatever_the_history(office, asked):
    args = ["cho"] if asked == "project" else ["cho", "affected", "household"]
    name = cell(AFFECTED, HOUSEHOLD) if asked == "project" else "count"

    def cost(count):
        form = office.get(asked, *args).context["form"]
        typed = {
            "happened_on": JUNE_10,
            "seen": form["seen"].value(),
            name: count,
        }
        with CaptureQueriesContext(connection) as captured:
            response = office.browser.post(office.address(asked, *args), typed)
        assert response.status_code == 302
        return len(captured)

    office.tally(AFFECTED, HOUSEHOLD, 1)
    of_one = cost("2")
    for _ in range(100):
        office.tally(AFFECTED, HOUSEHOLD, 1)

    assert cost("3") == of_one
