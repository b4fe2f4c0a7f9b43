"""The Word file in an office program: nothing is lost on paper or in saving."""

from collections import Counter

import pytest

from reports.render import to_docx, to_pdf
from tests.reports import sample
from tests.reports.paper import LEFT, MM, PAGE, RIGHT, TOP, Paper

from .compared import pieces
from .word import Word, values

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def document():
    return sample.with_appendices()


@pytest.fixture(scope="module")
def ours(document):
    return Paper(to_pdf(document))


@pytest.fixture(scope="module")
def printed(office, document):
    return Paper(office.save(to_docx(document), "pdf"))


@pytest.fixture(scope="module")
def saved(office, document):
    return Word(office.save(to_docx(document), "docx"))


# On paper


def test_it_prints_as_many_pages_as_our_pdf(printed, ours):
    assert len(printed.pages) == len(ours.pages)
    assert [page.width for page in printed.pages] == [
        pytest.approx(page.width, abs=0.5) for page in ours.pages
    ]


def test_it_prints_the_words_of_our_pdf(printed, ours):
    assert pieces(printed.words()) == pieces(ours.words())
