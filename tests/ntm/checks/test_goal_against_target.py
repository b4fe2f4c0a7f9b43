"""Recognition asks for every criterion; the target asks for fewer."""

import pytest

from ntm.checks.goal_against_target import RULE


def test_a_target_below_what_recognition_asks_for_is_found(look, goal):
    goal(2)

    assert look(RULE) == [
        "Chỉ tiêu “số tiêu chí” của nhiệm vụ 1 “Nông thôn mới” có mục tiêu 2 tiêu chí, trong"
        " khi mục tiêu đạt chuẩn năm 2020 của xã Bản Mai đòi hỏi đủ 3 tiêu chí của Bộ BO."
    ]


@pytest.mark.parametrize(("value", "recognition"), [(3, "đạt chuẩn"), (2, "")])
def test_all_criteria_or_no_recognition_is_right(look, goal, value, recognition):
    goal(value, recognition)

    assert look(RULE) == []


def test_what_does_not_apply_is_not_asked_for(world, look, goal, place):
    world.assess(place, 3, result="", answer="NOT_APPLICABLE")
    goal(2)

    assert look(RULE) == []
