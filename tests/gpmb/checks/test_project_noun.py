"""The objective calls a project by another common noun than the register."""

import pytest

from gpmb.checks.project_noun import RULE
from tests.looking import sentences

from .clearing import Clearing


@pytest.fixture
def called(world):
    """What the rule says of an objective about the road."""
    road = world.project("duong", "Đường Bản Mai - Nà Lân, huyện Mường")
    world.project("dap", "Đập Nà Lân", noun="Dự án")

    def called(objective):
        clearing = Clearing(world, objective)
        clearing.cover(road)
        return sentences(RULE, world.scope(), clearing.task)

    return called


def test_another_noun_is_found(called):
    assert called("Làm xong dự án: Đường Bản Mai - Nà Lân.") == [
        "Mục tiêu của nhiệm vụ 1 “Mặt bằng” gọi “Dự án”, danh mục dự án (mã duong) gọi"
        " “Công trình”: Đường Bản Mai - Nà Lân, huyện Mường."
    ]


@pytest.mark.parametrize(
    "objective",
    ["Làm công trình Đường Bản Mai - Nà Lân.", "Làm Dự án khác.", "Làm đường."],
)
def test_the_same_noun_or_another_name_is_not(called, objective):
    assert called(objective) == []
