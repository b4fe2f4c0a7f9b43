"""A goal was set, and no row says how far it has come."""

import pytest

from tasks.checks.target_without_actual import RULE
from tasks.findings import Severity
from tests.entries import reading, said
from tests.factories import TargetFactory

pytestmark = pytest.mark.django_db


def test_a_goal_without_a_row_is_found(look, indicator):
    TargetFactory(indicator=indicator)

    assert look(RULE) == [
        "Chỉ tiêu “đường đã làm” của nhiệm vụ 1 “Làm đường” có mục tiêu 10 km nhưng kết"
        " quả chưa có số liệu trong bảng số liệu nhập tay."
    ]


def test_it_is_mended_where_the_figure_is_shown(find, indicator):
    TargetFactory(indicator=indicator)

    (finding,) = find(RULE)

    assert finding.key == "target-without-actual:km"
    assert finding.mend == (
        "/nhiem-vu/duong/so-lieu/"
        "?ma_so_lieu=chi_tieu.thuc_hien&ma=km&ky=2020-H1&ngay=14%2F06%2F2020"
    )


def test_the_register_that_should_tell_is_named(look, indicator):
    TargetFactory(indicator=indicator)
    indicator.measure = "moc.so_viec nhiem_vu=duong trang_thai=DONE"
    indicator.save()

    assert look(RULE) == []  # no milestones: another rule's matter


def test_a_reason_makes_it_a_hint_to_enter_the_zero(find, returned, task, indicator):
    TargetFactory(indicator=indicator)
    said(returned, "UNFINISHED", task=task, indicator=indicator, reason="mưa lũ")

    (finding,) = find(RULE)

    assert finding.severity == Severity.HINT
    assert finding.sentence.endswith("hãy nhập số 0 hoặc “không phát sinh”.")


def test_zero_and_nothing_occurred_are_answers(look, indicator, task):
    TargetFactory(indicator=indicator)
    reading(indicator, 0)

    assert look(RULE) == []


def test_nothing_is_asked_of_what_has_no_goal(look, indicator):
    assert look(RULE) == []
