"""What is expected: forecasts added to what is met, year by year."""

from datetime import date

from ntm import measures
from tasks.figures import Answer, Form

from .world import MAY

LATER = date(2020, 6, 1)


def test_a_forecast_adds_to_what_is_met(world, place):
    world.assess_all(place, "MET", "NOT_MET", "NOT_MET")
    world.forecast(place, "2", 2020)
    scope = world.scope()

    added = measures.du_kien_them(scope, dia_ban="ban-mai")
    total = measures.du_kien(scope, dia_ban="ban-mai")

    assert added.names == ("tiêu chí số 2 B",)
    assert total.write(Form.RATIO) == "2/3 tiêu chí"
    assert {source.fact.partition(":")[0] for source in total.sources} == {
        "ntm_assessment",
        "ntm_forecast",
    }


def test_forecasts_add_up_over_the_years(world, place):
    world.assess_all(place, "MET", "NOT_MET", "NOT_MET")
    world.forecast(place, "2", 2020)
    world.forecast(place, "3", 2021)
    scope = world.scope()

    assert [
        measures.du_kien(scope, dia_ban="ban-mai", nam=year).value
        for year in ("2020", "2021")
    ] == [2, 3]
    assert measures.du_kien_them(scope, dia_ban="ban-mai", nam="2021").names == (
        "tiêu chí số 3 C",
    )


def test_what_is_met_already_or_was_due_in_a_past_year_is_no_forecast(world, place):
    world.assess_all(place, "MET", "NOT_MET", "NOT_MET")
    world.forecast(place, "1", 2020)
    world.forecast(place, "2", 2019)
    scope = world.scope()

    assert measures.du_kien_them(scope, dia_ban="ban-mai").answer is Answer.MISSING
    assert measures.du_kien(scope, dia_ban="ban-mai").value == 1


def test_a_later_forecast_takes_the_place_of_an_earlier_one(world, place):
    world.assess_all(place, "MET", "NOT_MET", "NOT_MET")
    world.forecast(place, "2", 2020)
    world.forecast(place, "2", None, on=LATER, answer=Answer.NONE_OCCURRED)

    assert measures.du_kien(world.scope(), dia_ban="ban-mai").value == 1
    assert measures.du_kien(world.scope(as_of=MAY), dia_ban="ban-mai").value == 2
