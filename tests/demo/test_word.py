"""The demo's report in Word beside its PDF: as many pages, the same words and figures."""

import shutil
from collections import Counter

import pytest

from reports.render import to_docx
from tasks.blocks import figures_of
from tests.reports.docx.compared import pieces
from tests.reports.docx.office import Office
from tests.reports.docx.test_package import faults
from tests.reports.docx.word import Word
from tests.reports.paper import Paper

pytestmark = [pytest.mark.slow, pytest.mark.django_db]


@pytest.fixture(scope="module")
def word(document):
    return Word(to_docx(document))


@pytest.fixture(scope="module")
def office(tmp_path_factory):
    if shutil.which("soffice") is None:
        pytest.skip("LibreOffice is not installed")
    return Office(tmp_path_factory.mktemp("libreoffice"))


@pytest.fixture(scope="module")
def printed(office, word):
    return Paper(office.save(word.data, "pdf"))


@pytest.fixture(scope="module")
def ours(pdf):
    return Paper(pdf)


def test_it_prints_as_many_pages_as_the_pdf_give_or_take_one(printed, ours):
    assert abs(len(printed.pages) - len(ours.pages)) <= 1


def test_it_prints_the_words_of_the_pdf(printed, ours, document):
    """The head of a table stands once more where the table takes one more page."""
    heads = {
        word
        for appendix in document.appendices
        for block in appendix.blocks
        for column in getattr(block, "columns", ())
        for word in column.title.split()
    }
    here, there = pieces(printed.words()), pieces(ours.words())

    assert (here - there).keys() | (there - here).keys() <= heads


def test_each_figure_is_a_control_before_and_after_libreoffice(office, word, document):
    figures = Counter(figure.text for figure in figures_of(document))
    saved = Word(office.save(word.data, "docx"))

    assert Counter(text for _, text in word.controls()) == figures
    assert Counter(saved.controls()) == Counter(word.controls())


def test_it_is_valid_by_the_schemas(word, tmp_path):
    assert faults(word.data, tmp_path) == []
