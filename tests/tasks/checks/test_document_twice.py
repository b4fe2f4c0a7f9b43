"""Two papers of one issuer with the same number and symbol in a year."""

from datetime import date

import pytest

from tasks.checks.document_twice import RULE
from tests.factories import DocumentFactory, TaskDocumentFactory

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def first(task, programme):
    paper = DocumentFactory(
        code="mot",
        symbol="25/KH-UBND",
        issued_on=date(2020, 2, 10),
        issuer=programme.unit,
    )
    TaskDocumentFactory(task=task, document=paper)
    return paper


def test_two_of_one_number_are_found(look, first):
    DocumentFactory(
        code="hai",
        symbol="025/KH-UBND",
        issued_on=date(2020, 4, 1),
        issuer=first.issuer,
    )

    assert look(RULE) == [
        "Hai văn bản cùng số, ký hiệu và nơi ban hành: Kế hoạch số 25/KH-UBND ngày"
        " 10/02/2020 (mã mot) và Kế hoạch số 025/KH-UBND ngày 01/4/2020 (mã hai); nêu ở"
        " nhiệm vụ 1 “Làm đường”."
    ]


@pytest.mark.parametrize(
    "values",
    [
        {"issued_on": date(2019, 4, 1)},
        {"symbol": "26/KH-UBND"},
        {"issuer": None, "issuer_name": "UBND tỉnh"},
        {"issued_on": None},
    ],
)
def test_another_year_number_or_issuer_is_another_paper(look, first, values):
    same = {
        "symbol": first.symbol,
        "issued_on": first.issued_on,
        "issuer": first.issuer,
    }
    DocumentFactory(**same | values)

    assert look(RULE) == []
