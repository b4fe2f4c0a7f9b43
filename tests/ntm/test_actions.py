"""Writing the register: recorded once, corrected by void and replace, known by moment."""

from datetime import date

import pytest

from ntm import actions, measures
from ntm.models import Assessment, Cell, RecognitionStep
from tasks.facts import Outdated

from .world import JUNE, MAY, at

CORRECTED = at(date(2020, 6, 10))


def met(world, **values):
    return measures.so_dat(world.scope(**values), dia_ban="ban-mai").value


def correct(world, assessment, **changes):
    defaults = {"version": assessment.version, "at": CORRECTED, "reason": "nhầm"}
    return actions.correct_assessment(
        assessment, by=world.officer, **(defaults | changes)
    )


def test_assessments_of_one_criterion_at_one_place_share_a_cell(world, place):
    world.assess(place, "1")
    world.assess(place, "1", "NOT_MET")

    assert Cell.objects.count() == 1
    assert Assessment.objects.count() == 2


def test_a_correction_replaces_the_row_and_keeps_what_it_does_not_change(world, place):
    wrong = world.assess(place, "1", note="theo báo cáo xã")

    right = correct(world, wrong, result="NOT_MET")

    assert (right.code, right.version, right.happened_on) == (wrong.code, 2, MAY)
    assert (right.cell, right.note) == (wrong.cell, "theo báo cáo xã")
    assert met(world) == 0


def test_a_correction_may_move_the_row_to_another_criterion(world, place):
    wrong = world.assess(place, "1")

    right = correct(world, wrong, criterion=world.criterion("2"))

    assert (right.cell.area, right.cell.criterion) == (place, world.criterion("2"))
    assert Assessment.objects.known().get() == right


def test_what_was_known_before_a_correction_can_be_asked_for(world, place):
    correct(world, world.assess(place, "1"), result="NOT_MET")

    assert met(world, known_at=at(MAY, hour=7)) is None
    assert met(world, known_at=at(date(2020, 6, 9))) == 1
    assert met(world, known_at=CORRECTED) == 0


def test_a_row_recorded_late_counts_on_its_day_once_known(world, place):
    world.assess(place, "1", on=MAY, at=at(JUNE))

    assert met(world, as_of=MAY) == 1
    assert met(world, as_of=MAY, known_at=at(MAY)) is None


def test_an_older_version_is_refused(world, place):
    wrong = world.assess(place, "1")
    correct(world, wrong, result="NOT_MET")

    with pytest.raises(Outdated):
        correct(world, wrong, result="MET")

    assert met(world) == 0


def test_a_refused_correction_leaves_no_cell_behind(world, place):
    wrong = world.assess(place, "1")

    with pytest.raises(Outdated):
        correct(world, wrong, version=7, criterion=world.criterion("2"))

    assert Cell.objects.count() == 1


def test_a_forecast_can_be_corrected(world, place):
    world.assess(place, "1")
    wrong = world.forecast(place, "2", 2020)

    actions.correct_forecast(
        wrong, version=1, by=world.officer, at=CORRECTED, reason="nhầm", year=2021
    )

    assert measures.du_kien(world.scope(), dia_ban="ban-mai").value == 1
    assert measures.du_kien(world.scope(), dia_ban="ban-mai", nam="2021").value == 2


def test_a_step_can_be_corrected(world, place):
    wrong = world.step(place, "CHECKED", actor="các sở")

    actions.correct_step(
        wrong, version=1, by=world.officer, at=CORRECTED, reason="nhầm", actor="huyện"
    )

    assert RecognitionStep.objects.known().get().actor == "huyện"
    assert (
        measures.buoc(world.scope(), dia_ban="ban-mai", buoc="tham_tra")
        .write()
        .startswith("huyện đã")
    )
