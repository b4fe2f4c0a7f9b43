"""No unit that carries a task out says what is to be done about it next."""

import pytest

from tasks.checks.task_without_solution import RULE
from tasks.models import TaskUnit
from tests.entries import handed_in, said
from tests.factories import UnitFactory

pytestmark = pytest.mark.django_db


def test_a_task_nobody_has_a_solution_for_is_found(look, returned):
    said(returned, "DIRECTION", "Làm tiếp.")

    assert look(RULE) == [
        "Nhiệm vụ 1 “Làm đường” không có dòng giải pháp nào: báo cáo kỳ này của đơn vị chủ"
        " trì (Phòng A) không nêu giải pháp cho nhiệm vụ."
    ]


def test_a_solution_for_the_task_is_one(look, returned, task):
    said(returned, "SOLUTION", "Vận động.", task=task)

    assert look(RULE) == []


def test_so_is_one_of_the_lead_for_all_its_tasks(look, returned):
    said(returned, "SOLUTION", "Vận động.")

    assert look(RULE) == []


def test_but_not_one_of_a_unit_that_only_looks_on(look, task, programme, period):
    office = UnitFactory(parent=programme.unit)
    TaskUnit.objects.create(task=task, unit=office, role=TaskUnit.Role.FOLLOW)
    said(handed_in(office, period), "SOLUTION", "Đôn đốc.")

    assert len(look(RULE)) == 1
