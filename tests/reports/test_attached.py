"""The files inside the PDF: the printed figures, and nothing that is not printed."""

import io
import json
from datetime import date

import openpyxl
import pikepdf
import pytest

from reports.render import to_pdf
from reports.render.attached import as_json, as_xlsx, printed_value
from tasks.blocks import FigureRun, Section, paragraph

from . import sample


def figure(text, value, code="roads.done", **more):
    return FigureRun(text=text, code=code, value=value, **more)


def document(*figures):
    section = Section(blocks=tuple(paragraph("Có ", found, ".") for found in figures))
    return sample.document(sections=(section,))


@pytest.fixture(scope="module")
def pdf():
    with pikepdf.open(io.BytesIO(to_pdf(sample.with_appendices()))) as opened:
        yield opened


@pytest.mark.parametrize(
    ("text", "value", "printed"),
    [
        ("57%", "56.7", "57"),
        ("05 vụ", "5", "5"),
        ("5,67 km", "5.67", "5.67"),
        ("26/39 hộ", "26", "26"),
        ("13.668 hộ", "13668", "13668"),
        ("khoảng 800 triệu đồng", "800", "800"),
        ("7-8 tấn", "7", "7"),
        ("giảm 338 lượt", "52", None),
        ("đã hoàn thành", None, None),
        ("không phát sinh", "0", None),
    ],
)
def test_value_has_the_digits_of_the_paper_and_no_more(text, value, printed):
    assert printed_value(figure(text, value)) == printed


def test_a_figure_is_told_once_for_each_way_it_is_written():
    first = figure("05 vụ", "5", as_of=date(2021, 6, 14), unit="vu")
    figures = json.loads(as_json(document(first, first, figure("5", "5"))))

    assert [found["printed"] for found in figures] == ["05 vụ", "5"]
    assert figures[0] == {
        "code": "roads.done",
        "printed": "05 vụ",
        "value": "5",
        "unit": "vu",
        "as_of": "2021-06-14",
    }


def test_neither_rows_nor_people_are_told():
    told = as_json(document(sample.ROADS)).decode()

    (source, _) = sample.ROADS.sources
    for unprinted in (source.fact, source.label, source.recorded_by, source.document):
        assert unprinted not in told


def test_the_workbook_says_the_same_with_numbers_and_days():
    made = document(figure("5,67 km", "5.67", unit="km", as_of=date(2021, 6, 14)))
    sheet = openpyxl.load_workbook(io.BytesIO(as_xlsx(made))).active

    head, row = sheet.iter_rows(values_only=True)
    assert head[:3] == ("Mã số liệu", "Viết trong báo cáo", "Giá trị")
    assert row[:4] == ("roads.done", "5,67 km", 5.67, "km")
    assert row[4].date() == date(2021, 6, 14)


def test_same_document_same_workbook():
    assert as_xlsx(sample.document()) == as_xlsx(sample.document())


def test_the_pdf_carries_both_as_data_of_what_it_prints(pdf):
    files = dict(pdf.attachments.items())

    assert sorted(files) == ["so-lieu.json", "so-lieu.xlsx"]
    assert {str(spec.relationship) for spec in files.values()} == {"/Data"}
    assert json.loads(files["so-lieu.json"].get_file().read_bytes()) == json.loads(
        as_json(sample.with_appendices())
    )
    workbook = files["so-lieu.xlsx"].get_file().read_bytes()
    assert workbook == as_xlsx(sample.with_appendices())


def test_the_pdf_names_its_author_and_opens_without_a_complaint(pdf):
    assert pdf.check_pdf_syntax() == []
    assert str(pdf.docinfo["/Author"]) == sample.with_appendices().issuer
    assert str(pdf.Root.Lang) == "vi"
    assert b'pdfaid:part="3"' in pdf.Root.Metadata.read_bytes()
    assert b'pdfaid:conformance="U"' in pdf.Root.Metadata.read_bytes()


def test_bookmarks_lead_through_the_text_and_its_appendices(pdf):
    with pdf.open_outline() as outline:
        (title,) = outline.root
        names = [item.title for item in title.children]

    assert title.title.startswith("BÁO CÁO")
    assert [name.split(". ")[0] for name in names[:2]] == ["I", "II"]
    assert [name.startswith("Phụ lục I") for name in names[2:]] == [True, True]
