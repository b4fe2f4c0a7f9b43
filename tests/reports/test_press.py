"""The PDF as a file: deterministic, archivable, and made without reaching anything else."""

import io
import logging
from itertools import chain

import pytest
from django.contrib.staticfiles import finders
from pypdf import PdfReader

from reports.render import to_pdf

from . import sample


def test_pdf_renders_without_a_single_warning(caplog):
    with caplog.at_level(logging.WARNING):
        to_pdf(sample.document())

    assert caplog.messages == []


def test_same_document_same_bytes(issued_pdf):
    assert to_pdf(sample.document()) == issued_pdf


def test_the_file_is_made_for_archives_and_screen_readers(issued_pdf):
    reader = PdfReader(io.BytesIO(issued_pdf))
    root = reader.trailer["/Root"]

    assert reader.metadata.title.startswith("BÁO CÁO – Tình hình thực hiện")
    assert reader.metadata.creation_date is None
    assert root["/Lang"] == "vi"
    assert root["/MarkInfo"]["/Marked"]
    assert b'pdfaid:part="3"' in root["/Metadata"].get_data()
    assert titles(reader.outline)[:3] == [
        "BÁO CÁO Tình hình thực hiện các nhiệm vụ trọng tâm 6 tháng đầu năm,"
        " phương hướng nhiệm vụ 6 tháng cuối năm 2021",
        "I. KẾT QUẢ THỰC HIỆN",
        "1. Phấn đấu xây dựng xã Điềm He đạt chuẩn <nông thôn mới> & tăng 01 tiêu chí.",
    ]


def titles(outline):
    """The bookmarks in reading order."""
    nested = [
        titles(item) if isinstance(item, list) else [item.title] for item in outline
    ]
    return list(chain.from_iterable(nested))


def test_only_the_embedded_font_is_used(issued_pdf):
    fonts = {
        font.get_object()["/BaseFont"].split("+")[1]
        for page in PdfReader(io.BytesIO(issued_pdf)).pages
        for font in page["/Resources"]["/Font"].values()
    }

    assert fonts == {"Tinos", "Tinos-Bold", "Tinos-Italic", "Tinos-Bold-Italic"}


def test_without_its_fonts_nothing_is_printed(monkeypatch):
    from reports.render.press import StaticFileMissing

    found = finders.find
    monkeypatch.setattr(
        finders, "find", lambda name: None if name.endswith(".ttf") else found(name)
    )

    with pytest.raises(StaticFileMissing, match=r"tinos/Tinos_400Regular\.ttf"):
        to_pdf(sample.document(sections=()))


@pytest.mark.parametrize(
    "url", ["file:///etc/passwd", "https://example.com/official.css"]
)
def test_a_document_reaches_no_other_file_and_no_network(url):
    from reports.render.press import StaticFetcher, StaticFileMissing

    with pytest.raises(StaticFileMissing):
        StaticFetcher().fetch(url)
