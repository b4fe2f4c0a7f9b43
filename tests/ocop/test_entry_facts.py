"""Expected, scored and recognised are three things with three forms; so are step and chain."""

from datetime import date

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from ocop.forms import WHOLE_DAY
from ocop.models import (
    ChainReport,
    Expectation,
    Recognition,
    Score,
    StepReport,
)
from tests.factories import DocumentFactory

from .entering import refusals

JUNE_5 = "05/6/2020"


def standing(model):
    return list(model.objects.known().order_by("pk"))


def test_a_step_is_reported_anew_and_the_old_report_stays(office):
    office.send("step", "che", "mau", state="ONGOING", happened_on="31/5/2020")
    response = office.send(
        "step", "che", "mau", state="DONE", note="lần 2", happened_on=JUNE_5
    )

    assert response.url == office.address("product", "che")
    rows = standing(StepReport)
    assert [(row.state, row.note) for row in rows] == [
        ("ONGOING", ""),
        ("DONE", "lần 2"),
    ]
    assert {row.unit for row in rows} == {office.unit}


def test_a_step_may_not_apply(office):
    office.send("step", "che", "mau", state="NOT_APPLICABLE")

    (row,) = standing(StepReport)
    assert (row.state, row.answer) == ("", "NOT_APPLICABLE")


def test_what_is_expected_is_told_as_a_whole(office, world):
    typed = {"stars": "4", "low": "7", "upper": "8", "per": "lá/năm"}
    unit = {"capacity_unit": world.units["tan"].pk}

    office.send("expectation", "che", **typed, **unit)
    office.send("expectation", "che", stars="5", happened_on=JUNE_5)

    first, second = standing(Expectation)
    assert (first.stars, first.low, first.upper, first.per) == (4, 7, 8, "lá/năm")
    # What was not touched went along.
    assert (second.stars, second.low, second.upper) == (5, 7, 8)
    assert standing(Score) == standing(Recognition) == []


def test_a_capacity_without_a_unit_is_told(office):
    response = office.send("expectation", "che", low="7")

    assert refusals(response) == ["Quy mô phải có số không âm và đơn vị tính."]


def test_a_score_grants_no_stars(office):
    office.send("score", "che", score="69,5", council="Hội đồng cấp huyện")

    (row,) = standing(Score)
    assert (str(row.score), row.council) == ("69.50", "Hội đồng cấp huyện")
    assert standing(Recognition) == []


def test_a_score_above_a_hundred_is_told(office):
    response = office.send("score", "che", score="101")

    assert refusals(response) == ["Điểm phải từ 0 đến 100."]
    assert response.context["form"]["score"].value() == "101"


def test_a_recognition_has_its_decision_its_stars_and_its_term(office):
    decision = DocumentFactory(symbol="762/QĐ-UBND")
    typed = {
        "kind": "GRANTED",
        "stars": "3",
        "document": "762/QĐ-UBND",
        "happened_on": "30/4/2020",
        "valid_until": "30/4/2022",
    }

    office.send("recognition", "che", **typed)

    (row,) = standing(Recognition)
    assert (row.kind, row.answer, row.stars) == ("GRANTED", "HAS_DATA", 3)
    assert (row.document, row.happened_on) == (decision, date(2020, 4, 30))
    assert row.valid_until == date(2022, 4, 30)


@pytest.mark.parametrize(
    ("kind", "kept"),
    [
        ("WITHDRAWN", ("WITHDRAWN", "HAS_DATA")),
        ("NONE_OCCURRED", ("GRANTED", "NONE_OCCURRED")),
    ],
)
def test_a_certificate_is_withdrawn_or_none_was_given(office, kind, kept):
    office.send("recognition", "che", kind=kind)

    (row,) = standing(Recognition)
    assert (row.kind, row.answer, row.stars) == (*kept, None)


def test_a_term_is_a_whole_day(office):
    typed = {"kind": "GRANTED", "stars": "3", "valid_until": "4/2022"}

    assert refusals(office.send("recognition", "che", **typed)) == [WHOLE_DAY]


def test_a_recognition_without_stars_is_told(office):
    response = office.send("recognition", "che", kind="GRANTED")

    assert refusals(response)[0].startswith("Công nhận thì phải có hạng")


def test_the_value_chain_has_a_state_of_its_own(office):
    office.send("chain", "che", state="DONE", note="cả năm")

    (row,) = standing(ChainReport)
    assert (row.state, row.note) == ("DONE", "cả năm")


def facts_of(office):
    """One row of each register, and what is wrong with it."""
    world, own = office.world, {"unit": office.unit}
    return {
        "step": (world.step("mau", **own), {"note": "đúng"}),
        "expectation": (world.expect(4, **own), {"stars": "5"}),
        "score": (world.score("75", **own), {"score": "76"}),
        "recognition": (world.recognise(3, **own), {"stars": "4"}),
        "chain": (world.chain(**own), {"note": "đúng"}),
    }


@pytest.mark.parametrize(
    "name", ["step", "expectation", "score", "recognition", "chain"]
)
def test_a_correction_takes_the_place_of_the_row_and_asks_why(office, name):
    wrong, typed = facts_of(office)[name]
    without = office.send(f"correct_{name}", wrong.code, **typed)
    assert [*without.context["form"].errors] == ["reason"]

    response = office.send(f"correct_{name}", wrong.code, reason="gõ nhầm", **typed)

    args = ["che", "mau"] if name == "step" else ["che"]
    assert response.url == office.address(name, *args)
    (row,) = standing(type(wrong))
    ((field, value),) = typed.items()
    assert (row.version, str(getattr(row, field)).rstrip("0").rstrip(".")) == (2, value)
    told = [(t.fact.version, t.fact.void_reason) for t in history(office, name, args)]
    assert told == [(2, ""), (1, "gõ nhầm")]


def history(office, name, args):
    return office.get(name, *args).context["rows"]


def test_a_row_of_another_unit_is_not_corrected_here(office, world):
    theirs = world.score("75")

    assert office.get("correct_score", theirs.code).status_code == 404


def test_saving_costs_the_same_whatever_the_history(office, world):
    def cost():
        form = office.get("score", "che").context["form"]
        typed = {
            "score": "75",
            "happened_on": JUNE_5,
            "seen": form["seen"].value(),
        }
        with CaptureQueriesContext(connection) as captured:
            response = office.browser.post(office.address("score", "che"), typed)
        assert response.status_code == 302
        return len(captured)

    world.score("75", unit=office.unit)
    of_one = cost()
    for _ in range(100):
        world.score("75", unit=office.unit)

    assert cost() == of_one
