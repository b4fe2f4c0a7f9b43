"""In the series of an issuer numbers grow with days (Decree 30/2020, art. 15)."""

from datetime import date

import pytest

from tasks.checks.document_order import RULE
from tests.factories import DocumentFactory, TaskDocumentFactory, UnitFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def paper(task, programme):
    """A paper of the committee that the task cites."""

    def paper(symbol, *day, issuer=programme.unit, is_cited=True, **values):
        made = DocumentFactory(
            symbol=symbol, issued_on=date(*day), issuer=issuer, **values
        )
        if is_cited:
            TaskDocumentFactory(task=task, document=made)
        return made

    return paper


def test_a_lower_number_on_a_later_day_is_found(look, paper):
    paper("25/KH-UBND", 2020, 2, 10)
    paper("20/KH-UBND", 2020, 3, 5)

    assert look(RULE) == [
        "Kế hoạch số 20/KH-UBND ngày 05/3/2020 đề ngày sau Kế hoạch số 25/KH-UBND ngày"
        " 10/02/2020 của cùng nơi ban hành mà số lại nhỏ hơn (nêu ở nhiệm vụ 1 “Làm đường”)."
    ]


def test_it_is_enough_that_one_of_the_two_is_cited(look, paper):
    paper("25/KH-UBND", 2020, 2, 10, is_cited=False)
    paper("20/KH-UBND", 2020, 3, 5)

    assert len(look(RULE)) == 1


def test_what_nobody_cites_here_is_not_this_reports_matter(look, paper):
    paper("25/KH-UBND", 2020, 2, 10, is_cited=False)
    paper("20/KH-UBND", 2020, 3, 5, is_cited=False)

    assert look(RULE) == []


def test_a_year_in_the_symbol_is_the_year_of_the_day(look, paper):
    paper("03/2019/QĐ-UBND", 2020, 2, 26)

    assert look(RULE) == [
        "Kế hoạch số 03/2019/QĐ-UBND ngày 26/02/2020 (nêu ở nhiệm vụ 1 “Làm đường”) có năm"
        " 2019 trong ký hiệu nhưng đề ngày của năm 2020."
    ]


@pytest.mark.parametrize(
    ("symbol", "day"),
    [
        ("26/KH-UBND", (2020, 3, 5)),  # grows
        ("20/KH-UBND", (2020, 2, 10)),  # one day proves nothing
        ("20/CV-UBND", (2020, 3, 5)),  # another kind
        ("20-KH/HU", (2020, 3, 5)),  # the Party's
        ("03/2020/KH-UBND", (2020, 3, 5)),  # legal rules are numbered apart
        ("05/KH-UBND", (2021, 1, 8)),  # every year begins anew
        ("không số", (2020, 3, 5)),
    ],
)
def test_series_are_of_one_kind_and_year(look, paper, symbol, day):
    paper("25/KH-UBND", 2020, 2, 10)
    paper(symbol, *day)

    assert look(RULE) == []


def test_series_are_of_one_issuer(look, paper):
    paper("25/KH-UBND", 2020, 2, 10)
    paper("20/KH-UBND", 2020, 3, 5, issuer=UnitFactory())

    assert look(RULE) == []
