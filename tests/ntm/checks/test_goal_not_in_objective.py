"""A place is to be recognised, but the objective names only other places of its kind."""

import pytest

from ntm.checks.goal_not_in_objective import RULE


@pytest.fixture(autouse=True)
def other(world, goal):
    goal()
    return world.area("na-lan", "Nà Lân")


@pytest.fixture
def aim(task):
    def aim(objective):
        task.objective = objective
        task.save()

    return aim


def test_a_place_beside_the_named_one_is_found(look, aim):
    aim("Xây dựng xã  Nà Lân đạt chuẩn.")

    assert look(RULE) == [
        "Xã Bản Mai có mục tiêu đạt chuẩn năm 2020 (mục tiêu g), nhưng mục tiêu nguyên văn"
        " của nhiệm vụ 1 “Nông thôn mới” chỉ nêu xã Nà Lân."
    ]


@pytest.mark.parametrize(
    "objective",
    [
        "Xây dựng xã Nà Lân, xã Bản Mai đạt chuẩn.",
        "Xây dựng ít nhất 01 xã đạt chuẩn.",  # any of them
        "Xây dựng xã Nà Lânh đạt chuẩn.",  # another name
    ],
)
def test_a_named_place_or_any_place_is_not(look, aim, objective):
    aim(objective)

    assert look(RULE) == []
