"""Projects still open that no unit speaks of when it says what is to be done."""

import pytest

from gpmb.checks.project_without_solution import RULE
from tests.entries import said
from tests.gpmb.world import State


@pytest.fixture(autouse=True)
def road(world, clearing):
    """A second project, still under way."""
    road = world.project("duong", "Đường Bản Mai - Nà Lân, huyện Mường")
    clearing.cover(road)
    world.step("do", State.ONGOING, project=road)
    return road


@pytest.fixture
def solve(clearing):
    return lambda text: said(clearing.returned(), "SOLUTION", text, task=clearing.task)


def test_the_one_nobody_speaks_of_is_found(look, solve):
    solve("Vận động các hộ ở Chợ Mường.")

    assert look(RULE) == [
        "Phương hướng, giải pháp của nhiệm vụ 1 “Mặt bằng” không nhắc đến 01 công trình, dự"
        " án chưa xong: Công trình Đường Bản Mai - Nà Lân, huyện Mường."
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Làm nhanh đường Bản Mai - Nà  Lân.",
        "Còn {gpmb.con_lai du_an=duong}.",
    ],
)
def test_its_name_or_a_figure_of_it_is_enough(look, solve, text):
    solve(text)

    assert look(RULE) == []


def test_what_is_finished_needs_no_solution(world, look, solve, road):
    world.step("do", State.DONE, project=road)
    solve("Giữ mặt bằng.")

    assert look(RULE) == []


def test_a_task_without_any_solution_is_another_rules_matter(look):
    assert look(RULE) == []
