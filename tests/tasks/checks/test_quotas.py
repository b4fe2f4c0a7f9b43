"""The quotas of the parts do not come to the goal of the whole."""

import pytest

from tasks.checks.quotas import RULE
from tasks.models import Target
from tests.factories import AreaFactory, TargetFactory

pytestmark = pytest.mark.django_db

AT_LEAST = Target.Operator.AT_LEAST


@pytest.fixture
def quotas(indicator, programme):
    """Goals of the communes, one each."""

    def quotas(*values):
        for value in values:
            area = AreaFactory(parent=programme.unit.area)
            TargetFactory(indicator=indicator, area=area, value=value)

    return quotas


def test_quotas_that_do_not_add_up_are_found(look, indicator, quotas):
    TargetFactory(indicator=indicator, value=10)
    quotas(4, 5)

    assert look(RULE) == [
        "Chỉ tiêu “đường đã làm” của nhiệm vụ 1 “Làm đường”: mục tiêu chung là 10 km, nhưng"
        " cộng mục tiêu giao từng địa bàn được 09 km."
    ]


@pytest.mark.parametrize(
    ("operator", "values", "count"),
    [
        ("EQUAL", (4, 6), 0),
        ("EQUAL", (5, 6), 1),
        (AT_LEAST, (5, 6), 0),  # more is handed out on purpose
        (AT_LEAST, (4, 5), 1),
        ("AT_MOST", (4, 5), 0),
        ("AT_MOST", (5, 6), 1),
        ("EQUAL", (), 0),
    ],
)
def test_the_whole_says_which_sums_hold(
    look, indicator, quotas, operator, values, count
):
    TargetFactory(indicator=indicator, value=10, operator=operator)
    quotas(*values)

    assert len(look(RULE)) == count


def test_an_approximate_goal_is_held_against_nothing(look, indicator, quotas):
    TargetFactory(indicator=indicator, value=10, is_approximate=True)
    quotas(4, 5)

    assert look(RULE) == []
