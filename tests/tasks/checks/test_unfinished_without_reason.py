"""Something is not finished, and no unit says why."""

from datetime import date

import pytest

from tasks.checks.unfinished_without_reason import RULE
from tasks.findings import Severity
from tasks.models import MilestoneReport
from tests.entries import milestone_report, reading, said
from tests.factories import MilestoneFactory, TargetFactory

pytestmark = pytest.mark.django_db

NOT_STARTED = MilestoneReport.State.NOT_STARTED
ONGOING = MilestoneReport.State.ONGOING


@pytest.fixture
def behind(indicator):
    TargetFactory(indicator=indicator)
    reading(indicator, 6)


def test_below_its_goal_without_a_word_is_found(look, behind):
    assert look(RULE) == [
        "Chỉ tiêu “đường đã làm” của nhiệm vụ 1 “Làm đường” mới được 06 km, mục tiêu"
        " 10 km, nhưng phần chưa hoàn thành của các đơn vị không nêu lý do."
    ]


def test_a_reason_of_its_own_is_enough(look, behind, returned, task, indicator):
    said(returned, "UNFINISHED", task=task, indicator=indicator, reason="mưa lũ")

    assert look(RULE) == []


def test_words_without_a_reason_are_not(look, behind, returned, task, indicator):
    said(returned, "UNFINISHED", "còn 4 km", task=task, indicator=indicator)

    assert len(look(RULE)) == 1


def test_a_reason_of_the_whole_task_is_a_hint_to_say_of_what(
    find, behind, returned, task
):
    said(returned, "UNFINISHED", task=task, reason="thiếu vốn")

    (finding,) = find(RULE)

    assert finding.severity == Severity.HINT
    assert finding.sentence == (
        "Nhiệm vụ 1 “Làm đường” chỉ có lý do chung (“thiếu vốn”, Phòng A); chưa nêu riêng"
        " các chỉ tiêu chưa đạt (kết quả/mục tiêu): đường đã làm: 06 km/10 km."
    )


def test_what_is_met_needs_no_reason(look, indicator):
    TargetFactory(indicator=indicator)
    reading(indicator, 10)

    assert look(RULE) == []


def test_a_milestone_past_its_term_is_found(look, task):
    milestone = MilestoneFactory(task=task, name="cầu treo", due_on=date(2020, 6, 1))
    milestone_report(milestone, ONGOING, code="cau")

    assert look(RULE) == [
        "Mốc “cầu treo” của nhiệm vụ 1 “Làm đường”, hạn 01/6/2020 đang ghi “đang thực"
        " hiện” (dòng cau) mà không có lý do ở dòng đó và ở phần chưa hoàn thành."
    ]


def test_a_milestone_that_was_not_begun_is_found_without_a_term(look, task):
    milestone_report(MilestoneFactory(task=task), NOT_STARTED)

    assert len(look(RULE)) == 1


@pytest.mark.parametrize(
    ("due_on", "state", "why"),
    [
        (date(2020, 6, 30), ONGOING, ""),  # its term is to come
        (date(2020, 6, 30), NOT_STARTED, ""),
        (None, ONGOING, ""),  # under way, and none was set
        (date(2020, 6, 1), MilestoneReport.State.DONE, ""),
        (date(2020, 6, 1), ONGOING, "mưa lũ"),
    ],
)
def test_a_milestone_in_time_or_with_its_obstacle_is_not(
    look, task, due_on, state, why
):
    milestone_report(MilestoneFactory(task=task, due_on=due_on), state, obstacle=why)

    assert look(RULE) == []
