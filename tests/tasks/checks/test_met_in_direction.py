"""What is already met is set as a goal again for the time to come."""

import pytest

from tasks.checks.met_in_direction import RULE
from tests.entries import reading, said
from tests.factories import TargetFactory

pytestmark = pytest.mark.django_db

AGAIN = "Hoàn thành {chi_tieu.muc_tieu ma=km} đường."


@pytest.fixture(autouse=True)
def aimed(indicator):
    TargetFactory(indicator=indicator)


def test_a_met_goal_that_is_set_again_is_found(look, indicator, returned, task):
    reading(indicator, 10)
    said(returned, "DIRECTION", AGAIN, task=task)

    assert look(RULE) == [
        "Phòng A nêu lại mục tiêu 10 km của chỉ tiêu “đường đã làm” ở phần phương hướng"
        " của nhiệm vụ 1 “Làm đường”, trong khi đã được 10 km, đạt mục tiêu."
    ]


@pytest.mark.parametrize(
    ("km", "part", "text"),
    [
        (9, "DIRECTION", AGAIN),
        (10, "RESULT", AGAIN),
        (10, "DIRECTION", "Giữ {chi_tieu.thuc_hien ma=km}."),
    ],
)
def test_what_is_still_to_do_and_what_is_told_of_the_past_is_not(
    look, indicator, returned, task, km, part, text
):
    reading(indicator, km)
    said(returned, part, text, task=task)

    assert look(RULE) == []
