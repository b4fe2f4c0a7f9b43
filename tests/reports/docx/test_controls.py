"""Each figure is a content control that names it, and tells nothing that is not printed."""

import json
from collections import Counter

import pytest

from reports.frozen import freeze
from reports.render import to_docx
from reports.render.docx.controls import name
from tasks.blocks import FigureRun, Footnote, NoteCall, Section, figures_of, paragraph
from tests.reports import sample

from .word import Word, values, xpath


def code(figure):
    return " ".join([figure.code, *(f"{key}={value}" for key, value in figure.args)])


def test_every_printed_figure_has_one_control_with_its_code(long):
    figures = figures_of(sample.with_appendices())
    expected = Counter((code(figure), figure.text) for figure in figures)

    assert Counter(long.controls()) == expected
    assert expected["roads.done class=village", "5,67 km"] == 1 + 2 * 12


def test_alias_and_tag_are_the_same(long):
    controls = long.all("//w:sdtPr")

    aliases = [values(each, "w:alias/@w:val") for each in controls]
    assert [values(each, "w:tag/@w:val") for each in controls] == aliases


def test_controls_are_numbered_apart(long):
    numbers = values(long.root(), "//w:sdtPr/w:id/@w:val")

    assert len(set(numbers)) == len(numbers) == 26


def test_a_figure_in_a_note_has_its_control():
    note = Footnote(key="1", paragraphs=(paragraph("Còn ", sample.ROADS, "."),))
    section = Section(blocks=(paragraph(NoteCall(key="1")),), footnotes=(note,))
    word = Word(to_docx(sample.document(sections=(section,))))

    assert word.controls() == [("roads.done class=village", "5,67 km")]


def test_nothing_is_locked_and_nothing_is_told_that_is_not_printed(long):
    told = {
        each.tag.partition("}")[2]
        for part in ("document", "footnotes")
        for each in long.all("//w:sdtPr/*", part)
    }

    assert told == {"alias", "tag", "id", "text", "rPr"}


def test_a_control_has_the_letters_of_its_figure(long):
    (about,) = long.all("//w:sdtPr[w:alias/@w:val='land.paid']")

    assert len(xpath(about, "w:rPr/w:b | following-sibling::*/w:r/w:rPr/w:b")) == 2


def test_no_source_leaves_the_office(long):
    document = sample.document()
    sources = {source for figure in figures_of(document) for source in figure.sources}
    inside = "".join(long.zip.read(part).decode() for part in long.zip.namelist())

    for source in sources:
        for secret in filter(None, (source.fact, source.recorded_at, source.document)):
            assert secret in json.dumps(freeze(document), ensure_ascii=False)
            assert secret not in inside


# Names


def long_figure(last):
    return FigureRun(text="1", code="ntm.dat", args=(("tieu_chi", "x" * 60 + last),))


@pytest.mark.parametrize(
    ("figure", "named"),
    [
        (FigureRun(text="1", code="antt.so_vu"), "antt.so_vu"),
        (
            FigureRun(text="3", code="gtnt.ty_le", args=(("loai", "xa"), ("nam", "2"))),
            "gtnt.ty_le loai=xa nam=2",
        ),
        (FigureRun(text="3", code="x" * 64), "x" * 64),
    ],
)
def test_a_control_is_named_as_a_text_quotes_the_figure(figure, named):
    assert name(figure) == named


def test_a_longer_name_is_cut_to_what_word_takes_and_stays_apart():
    names = {name(long_figure(last)) for last in "abc"}

    assert len(names) == 3
    assert {len(each) for each in names} == {64}
    assert {each[:51] for each in names} == {f"ntm.dat tieu_chi={'x' * 34}"}
    assert name(long_figure("a")) == name(long_figure("a"))
