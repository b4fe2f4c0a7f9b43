"""A milestone stood as done on an earlier day and is open again."""

from datetime import date

import pytest

from tasks.checks.milestone_reopened import RULE
from tasks.models import MilestoneReport
from tests.entries import milestone_report
from tests.factories import MilestoneFactory

pytestmark = pytest.mark.django_db

MAY_31 = date(2020, 5, 31)
State = MilestoneReport.State


@pytest.fixture
def milestone(task):
    return MilestoneFactory(task=task, code="cau", name="cầu treo")


def test_done_and_then_under_way_again_is_found(look, milestone):
    milestone_report(milestone, State.DONE, on=MAY_31, code="thang-5")
    milestone_report(milestone, State.ONGOING, code="thang-6")

    assert look(RULE) == [
        "Mốc “cầu treo” của nhiệm vụ 1 “Làm đường” đã ghi hoàn thành (dòng thang-5,"
        " 31/5/2020, UBND huyện Mường) nhưng nay lại ghi “đang thực hiện” (dòng thang-6,"
        " 14/6/2020, UBND huyện Mường)."
    ]


def test_on_a_day_before_that_nothing_is_wrong(look, milestone, scope):
    milestone_report(milestone, State.DONE, on=MAY_31)
    milestone_report(milestone, State.ONGOING, on=date(2020, 6, 20))

    assert look(RULE) == []


def test_under_way_and_then_done_is_the_way_of_things(look, milestone):
    milestone_report(milestone, State.ONGOING, on=MAY_31)
    milestone_report(milestone, State.DONE)

    assert look(RULE) == []
