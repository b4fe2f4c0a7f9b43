"""Small helpers around the document tree."""

from dataclasses import FrozenInstanceError

import pytest

from tasks.blocks import (
    Column,
    FigureRun,
    Level,
    NoteCall,
    Paragraph,
    Problem,
    Subheading,
    Table,
    Text,
    joined,
    paragraph,
    plain,
    runs,
)

FIGURE = FigureRun(text="03 km", code="gtnt.thuc_hien")


def test_strings_become_text_and_empty_ones_vanish():
    assert runs("có ", "", FIGURE, Text(text=""), Text(text="!", bold=True)) == (
        Text(text="có "),
        FIGURE,
        Text(text="!", bold=True),
    )


def test_a_figure_without_words_does_not_vanish():
    empty = FigureRun(text="", code="x.y")

    assert runs(empty) == (empty,)


def test_a_paragraph_is_running_text_unless_told():
    assert paragraph("a", FIGURE) == Paragraph(runs=(Text(text="a"), FIGURE))
    assert paragraph("a").level == Level.BODY
    assert paragraph("a", level=Level.PLUS).level == Level.PLUS


def test_separators_stand_between_items_only():
    items = [(Text(text="a"), FIGURE), (Text(text="b"),), (Text(text="c"),)]

    assert joined(items) == (
        Text(text="a"),
        FIGURE,
        Text(text="; "),
        Text(text="b"),
        Text(text="; "),
        Text(text="c"),
    )
    assert plain(joined(items, ", ")) == "a03 km, b, c"
    assert joined([]) == ()


def test_plain_has_the_words_of_all_but_call_signs():
    parts = (
        Text(text="m"),
        Text(text="3", superscript=True),
        FIGURE,
        NoteCall(key="1"),
        Problem(text="{x}", message="Không có."),
    )

    assert plain(parts) == "m303 km{x}"


def test_blocks_are_values():
    assert len({paragraph("a"), paragraph("a"), paragraph("b")}) == 2
    with pytest.raises(FrozenInstanceError):
        FIGURE.text = "04 km"


def test_the_cells_of_a_table_are_read_row_by_row_and_a_subheading_as_one():
    table = Table(
        caption="",
        columns=(Column(title="A", width=50), Column(title="B", width=50)),
        rows=(Subheading(runs=runs("1.")), (runs("a"), (FIGURE,))),
    )

    assert [plain(cell) for cell in table.cells] == ["1.", "a", "03 km"]
