"""A paper dated on a public holiday with a fixed day (Labour Code 2019, art. 112)."""

from datetime import date

import pytest

from tasks.checks.document_on_holiday import RULE
from tests.factories import TaskDocumentFactory

pytestmark = pytest.mark.django_db


def cite(task, day):
    paper = {"document__symbol": "25/KH-UBND", "document__issued_on": day}
    TaskDocumentFactory(task=task, **paper)


def test_a_paper_of_the_national_day_is_found(look, task):
    cite(task, date(2019, 9, 2))

    assert look(RULE) == [
        "Kế hoạch số 25/KH-UBND ngày 02/9/2019 (nêu ở nhiệm vụ 1 “Làm đường”) đề đúng ngày"
        " nghỉ lễ, ngày Quốc khánh: hãy xem lại ngày ban hành."
    ]


@pytest.mark.parametrize("day", [date(2019, 9, 3), None])
def test_a_paper_of_a_working_day_is_not(look, task, day):
    cite(task, day)

    assert look(RULE) == []
