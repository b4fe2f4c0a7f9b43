"""The file: the same bytes every time, valid, and saying of itself what is printed."""

import io
import json
import zipfile
from dataclasses import replace
from datetime import date

import pytest
import time_machine
from openxml_audit import OpenXmlValidator

from reports.frozen import freeze, thaw
from reports.render import fonts, to_docx
from tests.reports import sample

from .word import Word, values

# Of the package, not of a schema: ECMA-376 part 1, 11.3, leaves both to the writer.
NOT_REQUIRED = ("/fontTable' is missing.", "/theme' is missing.")


def faults(data, folder):
    """What the validator finds, as sentences."""
    path = folder / "report.docx"
    path.write_bytes(data)
    found = OpenXmlValidator().validate(path).errors
    return [
        each.description
        for each in found
        if not each.description.endswith(NOT_REQUIRED)
    ]


@pytest.mark.parametrize(
    "document",
    [
        sample.with_appendices(),
        sample.document(sections=(), is_compact=True, closing=(), opening=()),
        sample.document(addressees=("A", "B"), head=sample.DRAFT),
    ],
    ids=["all there is", "nothing", "draft"],
)
def test_the_file_is_valid_by_the_schemas(document, tmp_path):
    assert faults(to_docx(document), tmp_path) == []


@pytest.mark.parametrize(
    ("right", "wrong"),
    [
        ("<w:keepNext/><w:spacing", "<w:spacing/><w:keepNext"),
        ('w:type="dxa"', 'w:type="cm"'),
        ('<w:footnoteReference w:id="2"/>', '<w:footnoteReference w:id="7"/>'),
    ],
)
def test_the_validator_sees_what_is_wrong(long, right, wrong, tmp_path):
    changed = io.BytesIO()
    with zipfile.ZipFile(changed, "w") as file:
        for name in long.zip.namelist():
            text = long.zip.read(name).decode()
            file.writestr(name, text.replace(right, wrong))

    assert faults(changed.getvalue(), tmp_path) != []


def test_same_document_same_bytes_in_another_year(long):
    with time_machine.travel("2031-12-31T23:59:58+07:00"):
        later = to_docx(sample.with_appendices())

    assert later == long.data


def test_the_frozen_tree_is_all_it_is_made_of(long):
    frozen = json.dumps(freeze(sample.with_appendices()))

    assert to_docx(thaw(json.loads(frozen))) == long.data


def test_parts_stand_in_order_and_bear_no_date(long):
    entries = long.zip.infolist()

    assert {entry.date_time for entry in entries} == {(1980, 1, 1, 0, 0, 0)}
    assert [entry.filename for entry in entries] == [
        "[Content_Types].xml",
        "_rels/.rels",
        "docProps/core.xml",
        "word/_rels/document.xml.rels",
        "word/document.xml",
        "word/footnotes.xml",
        "word/header.xml",
        "word/settings.xml",
        "word/styles.xml",
    ]


def test_the_file_says_what_it_is_and_who_issues_it(long):
    about = long.file.core_properties

    assert about.title.startswith("BÁO CÁO – Tình hình thực hiện các nhiệm vụ")
    assert about.author == "UBND huyện Mẫu Sơn"
    assert about.language == "vi-VN"
    assert about.revision == 1
    assert about.created.date() == date(2021, 2, 5)


def test_a_draft_bears_the_day_of_its_figures():
    document = sample.document(head=sample.DRAFT)
    about = Word(to_docx(document)).file.core_properties

    assert about.modified.date() == date(2021, 6, 14)
    assert about.author == "ỦY BAN NHÂN DÂN HUYỆN MẪU SƠN"


def test_a_very_long_subject_makes_a_title_that_word_takes():
    document = replace(sample.document(), subject="nhiệm vụ " * 100)

    assert len(Word(to_docx(document)).file.core_properties.title) == 255


def test_word_opens_it_in_its_own_mode_and_in_vietnamese(long):
    settings = long.root("settings")
    mode = "w:compat/w:compatSetting[@w:name='compatibilityMode']/@w:val"

    assert values(settings, mode) == ["15"]
    assert values(settings, "w:themeFontLang/@w:val") == ["vi-VN"]
    assert values(settings, "w:decimalSymbol/@w:val") == [","]


def test_without_the_font_that_measures_the_rules_nothing_is_written(monkeypatch):
    fonts._advances.cache_clear()
    monkeypatch.setattr(fonts.finders, "find", lambda name: None)

    with pytest.raises(fonts.StaticFileMissing, match=r"tinos/Tinos_700Bold\.ttf"):
        to_docx(sample.document())
