"""One indicator under two names: the catalogue's and that of a unit's return."""

import pytest

from tasks.checks.two_names import RULE
from tests.entries import said

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    ("heading", "count"),
    [("Cầu treo", 1), ("Đường", 0), ("ĐƯỜNG ĐÃ LÀM", 0), ("", 0)],
)
def test_only_a_word_that_the_name_lacks_makes_another_name(
    look, returned, task, indicator, heading, count
):
    said(
        returned,
        "UNFINISHED",
        task=task,
        indicator=indicator,
        heading=heading,
        reason="mưa lũ",
    )

    assert len(look(RULE)) == count


def test_both_names_are_told(look, returned, task, indicator):
    said(
        returned,
        "UNFINISHED",
        task=task,
        indicator=indicator,
        heading="Cầu treo",
        reason="mưa lũ",
    )

    assert look(RULE) == [
        "Phòng A gọi là “Cầu treo” ở phần chưa hoàn thành điều mà danh mục chỉ tiêu của"
        " nhiệm vụ 1 “Làm đường” gọi là “đường đã làm”: hai tên của cùng một chỉ tiêu."
    ]
