"""How far a step has come: something new, something that was wrong, something that never was."""

from datetime import date

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from gpmb.forms import REOPENED
from gpmb.models import StepReport
from tasks.entry import OUTDATED
from tasks.forms import SURE
from tests.factories import DocumentFactory

from .entering import refusals
from .world import MAY_31, State

JUNE_5 = "05/6/2020"


def reports():
    return list(StepReport.objects.known().order_by("pk"))


def step(office, state=State.DONE, /, **values):
    """A report of the unit itself."""
    return office.world.step("do", state, **{"unit": office.unit} | values)


def test_a_new_report_is_a_new_row_with_all_that_was_typed(office):
    plan = DocumentFactory(symbol="25/KH-UBND")

    response = office.send(
        "step",
        "cho",
        "do",
        state="SUBMITTED",
        note="đợt 1",
        counterpart="UBND tỉnh",
        due_on="7/2020",
        happened_on=JUNE_5,
        document="25/KH-UBND",
    )

    assert (response.status_code, response.url) == (
        302,
        office.address("project", "cho"),
    )
    (row,) = reports()
    assert (row.state, row.note, row.counterpart) == ("SUBMITTED", "đợt 1", "UBND tỉnh")
    assert (row.due_on, row.due_precision) == (date(2020, 7, 31), "MONTH")
    assert (row.happened_on, row.document) == (date(2020, 6, 5), plan)
    assert (row.unit, row.recorded_by) == (office.unit, office.officer)


def test_the_row_before_stays(office):
    old = step(office, State.ONGOING)

    office.send("step", "cho", "do", state="DONE", happened_on=JUNE_5)

    assert [row.state for row in reports()] == ["ONGOING", "DONE"]
    old.refresh_from_db()
    assert not old.is_voided


def test_a_new_report_starts_from_the_words_of_the_last_but_not_its_state(office):
    step(office, State.ONGOING, note="đợt 1", due_on=date(2020, 6, 30))

    form = office.get("step", "cho", "do").context["form"]

    assert (form["state"].value(), form["note"].value()) == (None, "đợt 1")
    assert form["due_on"].value() == "30/6/2020"


@pytest.mark.parametrize("answer", ["NONE_OCCURRED", "NOT_APPLICABLE"])
def test_not_applicable_is_an_answer_too(office, answer):
    office.send("step", "cho", "do", state=answer)

    assert [(row.state, row.answer) for row in reports()] == [("", answer)]


def test_a_form_sent_twice_counts_once(office):
    page = office.address("step", "cho", "do")
    typed = {"state": "DONE", "happened_on": JUNE_5, "_phieu": "mot-phieu"}

    for _ in range(2):
        assert office.browser.post(page, typed).status_code == 302

    assert len(reports()) == 1


def test_what_is_wrong_is_said_and_what_was_typed_is_kept(office):
    response = office.send(
        "step", "cho", "do", state="", note="đợt 1", happened_on="31/13/2020"
    )

    form = response.context["form"]
    assert set(form.errors) == {"state", "happened_on"}
    assert (form["note"].value(), form["happened_on"].value()) == (
        "đợt 1",
        "31/13/2020",
    )
    assert refusals(response)
    assert reports() == []


def test_a_step_that_was_done_is_reopened_only_when_it_is_confirmed(office):
    step(office, State.DONE)
    typed = {"state": "ONGOING", "happened_on": JUNE_5}

    first = office.send("step", "cho", "do", **typed)

    assert refusals(first) == [REOPENED.format("31/5/2020", "đang thực hiện")]
    assert [row.state for row in reports()] == ["DONE"]
    box = first.context["form"][SURE].field.widget.attrs["value"]
    office.send("step", "cho", "do", **typed, **{SURE: box})
    assert [row.state for row in reports()] == ["DONE", "ONGOING"]


def test_what_was_confirmed_holds_for_those_words_only(office):
    step(office, State.DONE)
    first = office.send("step", "cho", "do", state="ONGOING", happened_on=JUNE_5)
    box = first.context["form"][SURE].field.widget.attrs["value"]

    other = office.send(
        "step", "cho", "do", state="SUBMITTED", happened_on=JUNE_5, **{SURE: box}
    )

    assert refusals(other) == [REOPENED.format("31/5/2020", "đã trình")]


def test_a_correction_takes_the_place_of_the_row_and_asks_why(office):
    wrong = step(office, State.ONGOING, note="sai")
    without = office.send("correct_step", wrong.code, note="đúng")
    assert set(without.context["form"].errors) == {"reason"}

    response = office.send("correct_step", wrong.code, note="đúng", reason="gõ nhầm")

    assert response.url == office.address("step", "cho", "do")
    (row,) = reports()
    assert (row.code, row.version, row.note, row.state) == (
        wrong.code,
        2,
        "đúng",
        "ONGOING",
    )
    wrong.refresh_from_db()
    assert (wrong.void_reason, wrong.voided_by) == ("gõ nhầm", office.officer)


def test_a_day_left_as_it_was_stays_the_day_of_a_balance(office):
    wrong = step(office, State.ONGOING, precision="UNKNOWN")

    office.send("correct_step", wrong.code, note="đúng", reason="gõ nhầm")

    (row,) = reports()
    assert (row.happened_on, row.precision) == (MAY_31, "UNKNOWN")


def test_a_row_of_another_unit_is_not_corrected_here(office):
    theirs = office.world.step("do")

    assert office.get("correct_step", theirs.code).status_code == 404


def test_who_came_second_sees_who_came_first(office):
    page = office.get("step", "cho", "do")
    seen = page.context["form"]["seen"].value()
    step(office, State.ONGOING)

    typed = {"seen": seen, "state": "DONE", "happened_on": JUNE_5}
    response = office.browser.post(office.address("step", "cho", "do"), typed)

    assert refusals(response) == [OUTDATED]
    assert [row.said for row in response.context["rows"]] == [
        "trạng thái: đang thực hiện"
    ]
    # Once more, with what is now on the page.
    office.send("step", "cho", "do", state="DONE", happened_on=JUNE_5)
    assert [row.state for row in reports()] == ["ONGOING", "DONE"]


def test_the_history_tells_every_row_and_leads_to_its_mending(office):
    wrong = step(office, State.ONGOING)
    office.send("correct_step", wrong.code, state="DONE", reason="gõ nhầm")

    page = office.get("step", "cho", "do")

    told = [(row.said, row.fact.void_reason) for row in page.context["rows"]]
    assert told == [
        ("trạng thái: đã thực hiện xong", ""),
        ("trạng thái: đang thực hiện", "gõ nhầm"),
    ]
    body = page.content.decode()
    assert office.address("correct_step", wrong.code) in body
    assert f"/rut-bo/gpmb_step_report/{wrong.code}/" in body
    assert f"/minh-chung/#gpmb_step_report:{wrong.code}" in body
    proofs = office.browser.get(reverse("tasks:evidence", args=office.desk))
    assert f'id="gpmb_step_report:{wrong.code}"' in proofs.content.decode()


def test_an_unknown_step_is_nowhere(office):
    assert office.get("step", "cho", "bay").status_code == 404


@pytest.mark.parametrize("asked", ["step", "correct_step"])
def test_saving_costs_the_same_whatever_the_history(office, asked):
    def cost():
        row = step(office, State.ONGOING)
        args = [row.code] if asked == "correct_step" else ["cho", "do"]
        typed = {"state": "ONGOING", "reason": "sai"}
        form = office.get(asked, *args).context["form"]
        offered = {"happened_on": "31/5/2020", "seen": form["seen"].value()}
        with CaptureQueriesContext(connection) as captured:
            response = office.browser.post(
                office.address(asked, *args), offered | typed
            )
        assert response.status_code == 302
        return len(captured)

    of_one = cost()
    for _ in range(100):
        step(office, State.ONGOING)

    assert cost() == of_one
