"""A unit lists as unfinished what its own figures call met."""

import pytest

from tasks.checks.unfinished_though_met import RULE
from tests.entries import reading, said
from tests.factories import TargetFactory

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def listed(indicator, returned, task):
    TargetFactory(indicator=indicator)
    said(returned, "UNFINISHED", task=task, indicator=indicator, reason="mưa lũ")


def test_what_is_met_and_still_listed_is_found(look, indicator):
    reading(indicator, 10)

    assert look(RULE) == [
        "Phòng A ghi chỉ tiêu “đường đã làm” của nhiệm vụ 1 “Làm đường” là chưa hoàn"
        " thành, trong khi số liệu đã được 10 km, đạt mục tiêu 10 km."
    ]


def test_what_is_not_met_is_rightly_listed(look, indicator):
    reading(indicator, 9)

    assert look(RULE) == []
