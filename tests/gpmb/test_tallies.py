"""Counts of households, persons and organisations: sums, shares and what is left."""

from decimal import Decimal

import pytest

from gpmb import actions, measures
from gpmb.domain import DOMAIN
from tasks import domains
from tasks.domains import UnknownFigure
from tasks.figures import Answer, Form
from tests.entries import JUNE_14, clerk_of_records, moment

from .world import MAY_31, Kind, Subject


def asked(world, measure, doi_tuong="", **scope):
    return measure(world.scope(**scope), du_an="cho", doi_tuong=doi_tuong)


def test_households_and_persons_are_counted_apart_and_together(world):
    world.tallies(Kind.AFFECTED, 38, 1)

    together = asked(world, measures.anh_huong)

    assert together.write() == "38 hộ gia đình và 01 cá nhân"
    assert (together.value, together.write(Form.NUMBER)) == (39, "39")
    assert asked(world, measures.anh_huong, "ho").write() == "38 hộ gia đình"
    assert asked(world, measures.anh_huong, "ca_nhan").write() == "01 cá nhân"
    assert asked(world, measures.anh_huong, "to_chuc").answer is Answer.MISSING


def test_three_kinds_of_subject_are_named_in_their_order(world):
    world.tally(Kind.AFFECTED, Subject.ORGANISATION, 2)
    world.tally(Kind.AFFECTED, Subject.PERSON, 1)
    world.tally(Kind.AFFECTED, Subject.HOUSEHOLD, 38)

    assert asked(world, measures.anh_huong).write() == (
        "38 hộ gia đình, 01 cá nhân và 02 tổ chức"
    )


def test_those_paid_are_a_share_of_the_affected(world):
    world.tallies(Kind.AFFECTED, 38, 1)
    world.tallies(Kind.RECEIVED, 26, 0)

    paid = asked(world, measures.da_nhan)

    assert paid.write(Form.RATIO) == "26/39"
    assert paid.write(Form.PERCENT) == "67%"
    assert paid.write() == "26 hộ gia đình"
    assert asked(world, measures.da_nhan, "ho").write(Form.RATIO) == (
        "26/38 hộ gia đình"
    )


def test_what_is_left_is_left_of_each_subject(world):
    world.tallies(Kind.AFFECTED, 38, 1)
    world.tallies(Kind.RECEIVED, 26, 0)

    left = asked(world, measures.con_lai)

    assert (left.value, left.write()) == (13, "12 hộ gia đình và 01 cá nhân")
    assert asked(world, measures.con_lai, "ho").write() == "12 hộ gia đình"
    assert asked(world, measures.con_lai, "ca_nhan").write() == "01 cá nhân"


def test_an_unsplit_payment_leaves_a_number_and_no_invented_split(world):
    world.tallies(Kind.AFFECTED, 38, 1)
    world.tallies(Kind.RECEIVED, 26)

    left = asked(world, measures.con_lai)

    assert (left.value, left.write()) == (13, "13 hộ gia đình, cá nhân")
    assert asked(world, measures.con_lai, "ca_nhan").answer is Answer.MISSING


def test_nobody_is_left_below_zero(world):
    world.tallies(Kind.AFFECTED, 10, 2)
    world.tallies(Kind.RECEIVED, 11, 0)

    left = asked(world, measures.con_lai)

    assert (left.value, left.write()) == (2, "02 cá nhân")


def test_all_paid_leaves_none(world):
    world.tallies(Kind.AFFECTED, 10)
    world.tallies(Kind.RECEIVED, 10)

    left = asked(world, measures.con_lai)

    assert (left.value, left.write()) == (0, "0 hộ gia đình")


def test_paid_subjects_that_were_never_affected_take_the_base_away(world):
    world.tallies(Kind.AFFECTED, 38)
    world.tallies(Kind.RECEIVED, 26, 1)

    assert asked(world, measures.da_nhan).base is None
    assert asked(world, measures.con_lai).answer is Answer.MISSING


def test_nothing_known_is_no_zero(world):
    for measure in (measures.anh_huong, measures.da_nhan, measures.con_lai):
        figure = asked(world, measure)
        assert (figure.value, figure.write()) == (None, "chưa có số liệu")

    world.tallies(Kind.AFFECTED, 38)
    assert asked(world, measures.da_nhan).answer is Answer.MISSING
    assert asked(world, measures.con_lai).answer is Answer.MISSING


def test_nobody_paid_yet_leaves_all(world):
    world.tallies(Kind.AFFECTED, 38)
    world.tally(Kind.RECEIVED, Subject.HOUSEHOLD, answer=Answer.NONE_OCCURRED)

    assert asked(world, measures.da_nhan).write() == "không phát sinh"
    assert asked(world, measures.con_lai).write() == "38 hộ gia đình"


def test_what_does_not_apply_leaves_nothing_to_count(world):
    world.tallies(Kind.AFFECTED, 38)
    world.tally(Kind.RECEIVED, Subject.HOUSEHOLD, answer=Answer.NOT_APPLICABLE)

    assert asked(world, measures.da_nhan).write() == "không áp dụng"
    assert asked(world, measures.con_lai).answer is Answer.MISSING


def test_other_counts(world):
    world.tallies(Kind.AFFECTED, 214)
    world.tallies(Kind.PAID, 107)
    world.tallies(Kind.EXTRA, 5)

    assert asked(world, measures.da_chi_tra).write(Form.PERCENT) == "50%"
    assert asked(world, measures.bo_sung).write() == "05 hộ gia đình"
    assert asked(world, measures.bo_sung, "ho").write(Form.NUMBER) == "05"


def test_a_tally_is_a_running_total_of_its_day(world):
    world.tallies(Kind.AFFECTED, 38, on=MAY_31)
    world.tallies(Kind.AFFECTED, 40, on=JUNE_14)

    assert asked(world, measures.anh_huong, as_of=MAY_31).value == 38
    assert asked(world, measures.anh_huong).value == 40


def test_a_corrected_tally_counts_as_corrected_and_then_as_known(world):
    tally = world.tally(Kind.AFFECTED, Subject.HOUSEHOLD, 83)

    actions.correct_tally(
        tally,
        version=1,
        by=clerk_of_records(),
        at=moment(JUNE_14),
        reason="gõ nhầm",
        count=38,
    )

    assert asked(world, measures.anh_huong).value == 38
    assert asked(world, measures.anh_huong, known_at=moment(MAY_31)).value == 83


def test_a_row_of_another_project_stays_there(world):
    world.tallies(Kind.AFFECTED, 5, project=world.project("cau", "Cầu"))

    assert asked(world, measures.anh_huong).answer is Answer.MISSING


def test_money_is_paid_of_what_was_planned(world):
    world.tally(Kind.AFFECTED, Subject.HOUSEHOLD, 38, money=2_000_000, area_m2="70.5")
    world.tally(Kind.AFFECTED, Subject.PERSON, 1, money=1_000_000)
    world.tally(Kind.PAID, Subject.HOUSEHOLD, 26, money=1_500_000)

    paid = measures.kinh_phi(world.scope(), du_an="cho")

    assert (paid.write(), paid.write(Form.PERCENT)) == ("1.500.000 đồng", "50%")
    assert measures.dien_tich(world.scope(), du_an="cho").value == Decimal("70.5")


def test_a_row_about_money_says_nothing_of_numbers(world):
    world.tally(Kind.AFFECTED, Subject.HOUSEHOLD, money=2_000_000)

    assert asked(world, measures.anh_huong).answer is Answer.MISSING


def test_a_count_leads_back_to_its_rows(world):
    world.tally(Kind.AFFECTED, Subject.HOUSEHOLD, 38, code="t1")
    world.tally(Kind.RECEIVED, Subject.HOUSEHOLD, 26, code="t2")

    paid, affected = asked(world, measures.da_nhan).sources

    assert (paid.fact, paid.value) == ("gpmb_tally:t2@1", "26 hộ gia đình")
    assert paid.label == "hộ gia đình đã nhận tiền, Chợ Mường"
    assert (affected.fact, affected.day) == ("gpmb_tally:t1@1", "31/5/2020")


def test_a_count_keeps_its_arguments(world):
    figure = domains.figure("gpmb.con_lai", world.scope(), du_an="cho", doi_tuong="ho")

    assert figure.args == (("du_an", "cho"), ("doi_tuong", "ho"))
    assert figure.label == "Chưa nhận tiền, Chợ Mường"


def test_an_unknown_project_is_refused_by_name(world):
    for code in DOMAIN.measures:
        steps = {"buoc": "do"} if code in ("gpmb.tien_do", "gpmb.han") else {}
        with pytest.raises(UnknownFigure, match="công trình, dự án nào mang mã x"):
            domains.figure(code, world.scope(), du_an="x", **steps)


def test_an_unknown_subject_is_refused_with_the_known_ones(world):
    with pytest.raises(UnknownFigure) as refused:
        asked(world, measures.anh_huong, "trau")

    assert str(refused.value) == (
        "Đối tượng trau phải là một trong: ho, ca_nhan, to_chuc."
    )


def test_the_object_of_a_task_is_a_project(world):
    assert DOMAIN.objects("cho") == "Chợ Mường"
    assert DOMAIN.objects("x") is None
