"""A project is in the charge of a unit that has no part in its task."""

import pytest

from gpmb.checks.project_lead import RULE
from tasks.findings import Severity
from tasks.models import TaskUnit
from tests.factories import UnitFactory
from tests.looking import found


@pytest.fixture
def other(world):
    other = UnitFactory(code="ban", name="Ban B")
    world.market.lead = other
    world.market.save()
    return other


def test_another_unit_in_charge_is_found(look, other):
    assert look(RULE) == [
        "Công trình Chợ Mường do Ban B phụ trách (danh mục dự án, mã cho), còn chủ trì"
        " nhiệm vụ 1 “Mặt bằng” là Phòng A."
    ]


def test_one_that_takes_part_is_a_hint(world, clearing, other):
    role = TaskUnit.Role.COOPERATE
    TaskUnit.objects.create(task=clearing.task, unit=other, role=role)

    findings = found(RULE, world.scope(), clearing.task)

    assert [finding.severity for finding in findings] == [Severity.HINT]


@pytest.mark.parametrize("lead", ["own", None])
def test_the_same_unit_or_none_is_not(world, look, clearing, lead):
    world.market.lead = clearing.lead if lead else None
    world.market.save()

    assert look(RULE) == []
