"""A cited paper is dated after the day that the report speaks of."""

from datetime import date

import pytest

from tasks.checks.document_in_future import RULE
from tests.factories import TaskDocumentFactory

pytestmark = pytest.mark.django_db


def cite(task, day):
    paper = {"document__symbol": "25/KH-UBND", "document__issued_on": day}
    TaskDocumentFactory(task=task, **paper)


def test_a_paper_of_a_later_day_is_found(look, task):
    cite(task, date(2020, 6, 15))

    assert look(RULE) == [
        "Nhiệm vụ 1 “Làm đường” nêu Kế hoạch số 25/KH-UBND ngày 15/6/2020, là ngày sau ngày"
        " chốt số liệu của báo cáo (14/6/2020)."
    ]


@pytest.mark.parametrize("day", [date(2020, 6, 14), None])
def test_one_of_the_day_itself_or_of_no_day_is_not(look, task, day):
    cite(task, day)

    assert look(RULE) == []
