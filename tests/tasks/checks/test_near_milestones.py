"""Two milestones of a task with almost one name."""

import pytest

from tasks.checks.near_milestones import RULE
from tests.factories import MilestoneFactory

pytestmark = pytest.mark.django_db


def test_two_of_almost_one_name_are_found(look, task):
    MilestoneFactory(task=task, code="a", name="sửa nhà văn hóa Nà Lân", order=1)
    MilestoneFactory(task=task, code="b", name="Sửa nhà văn hoá Nà Lân", order=2)

    assert look(RULE) == [
        "Hai mốc của nhiệm vụ 1 “Làm đường” có tên gần như nhau: “sửa nhà văn hóa Nà Lân”"
        " (mã a) và “Sửa nhà văn hoá Nà Lân” (mã b)."
    ]


def test_two_of_a_series_are_not(look, task):
    MilestoneFactory(task=task, name="sửa nhà văn hóa thôn 1")
    MilestoneFactory(task=task, name="sửa nhà văn hóa thôn 2")

    assert look(RULE) == []
