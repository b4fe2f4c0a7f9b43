"""What staff typed is what gets printed: lines, plain text, marks and footnotes."""

import pytest

from tasks.blocks import (
    Footnote,
    Level,
    NoteCall,
    Problem,
    Text,
    paragraph,
    plain,
)
from tasks.narrative import check_syntax, read

from .typed import figure_named, runs_of

# Lines


def test_a_line_is_a_paragraph():
    assert read("Một.\nHai.\n\nBa.", figure_named).blocks == (
        paragraph("Một."),
        paragraph("Hai."),
        paragraph("Ba."),
    )


@pytest.mark.parametrize("end", ["\r\n", "\r", "\v", "\u2028"])
def test_line_ends_of_forms_and_of_word_count_as_such(end):
    assert read(f"Một.{end}Hai.", figure_named).blocks == (
        paragraph("Một."),
        paragraph("Hai."),
    )


def test_a_plus_stands_below_a_dash_and_not_beside_it():
    assert read("Mở đầu\n- Một\n+ Hai\n+ Ba\n- Bốn", figure_named).blocks == (
        paragraph("Mở đầu"),
        paragraph("Một", level=Level.DASH),
        paragraph("Hai", level=Level.PLUS),
        paragraph("Ba", level=Level.PLUS),
        paragraph("Bốn", level=Level.DASH),
    )


def test_indentation_and_spaces_at_the_ends_mean_nothing():
    assert read("    thụt vào  \n\t- Một\n  \u00a0\n", figure_named).blocks == (
        paragraph("thụt vào"),
        paragraph("Một", level=Level.DASH),
    )


@pytest.mark.parametrize("line", ["-5 độ", "-", "+", "--- ", "-**a**", "– a"])
def test_a_dash_without_a_space_opens_nothing(line):
    (only,) = read(line, figure_named).blocks

    assert only.level == Level.BODY
    assert plain(only.runs) == line.strip().replace("**", "")


def test_an_escaped_dash_opens_nothing():
    assert read("\\- Một", figure_named).blocks == (paragraph("- Một"),)


def test_empty_text_has_no_paragraph():
    assert read(" \n\n", figure_named).blocks == ()


# Plain text


@pytest.mark.parametrize(
    "text",
    [
        "2020. Năm bản lề",
        "1) Một",
        "5*3*2",
        "dài*rộng*cao",
        "2 * 3 * 4",
        "* Một",
        "** Một",
        "snake_case và _gạch_ và __gạch__",
        "# Tiêu đề",
        "> trích",
        "```",
        "`mã`",
        "~~gạch~~",
        "---",
        "===",
        "| a | b |",
        "|---|---|",
        "<b>đậm</b> <script>alert(1)</script> <!-- x -->",
        "&amp; &lt; &#65;",
        "[chữ](http://a.vn) ![ảnh](a.png) [chữ][1] [chữ]",
        "[1]: http://a.vn",
        "http://a.vn <http://a.vn> a@b.vn",
        '"nháy" -- (c) ...',
        "E:\\tài liệu\\",
        "2^10",
        "2^10 và 3^",
        "^ a ^",
        "^[chú thích]",
        "a } b",
        "[^]",
        "[^hai từ]",
    ],
)
def test_what_markdown_or_html_would_change_stays_as_typed(text):
    assert runs_of(text) == (Text(text=text),)


def test_setext_headings_are_two_lines():
    assert read("Một\n---\nHai\n===", figure_named).blocks == (
        paragraph("Một"),
        paragraph("---"),
        paragraph("Hai"),
        paragraph("==="),
    )


@pytest.mark.parametrize("sign", list("{}*^[\\"))
def test_a_backslash_makes_a_sign_literal(sign):
    assert runs_of(f"a\\{sign}b\\{sign}c") == (Text(text=f"a{sign}b{sign}c"),)


def test_text_is_stored_composed():
    assert runs_of("Va\u0306n Quan") == (Text(text="Văn Quan"),)


def test_what_word_cannot_hold_is_shown_as_such():
    assert runs_of("a\x00b\x01c\ud800d\uffffe") == (
        Text(text="a\ufffdb\ufffdc\ufffdd\ufffde"),
    )


# Marks


def test_bold_and_italic_nest():
    assert runs_of("a **b *c* d**") == (
        Text(text="a "),
        Text(text="b ", bold=True),
        Text(text="c", bold=True, italic=True),
        Text(text=" d", bold=True),
    )


def test_three_stars_are_bold_and_italic():
    assert runs_of("***a***") == (Text(text="a", bold=True, italic=True),)


def test_a_multiplication_may_stand_in_italics():
    assert runs_of("*khổ 5*3*2 m*") == (Text(text="khổ 5*3*2 m", italic=True),)


def test_half_a_word_may_be_bold():
    assert runs_of("a**b**c") == (
        Text(text="a"),
        Text(text="b", bold=True),
        Text(text="c"),
    )


def test_superscript():
    assert runs_of("5 m^3^ và **m^2^**") == (
        Text(text="5 m"),
        Text(text="3", superscript=True),
        Text(text=" và "),
        Text(text="m", bold=True),
        Text(text="2", bold=True, superscript=True),
    )


@pytest.mark.parametrize("typed", ["^{a.b}^", "^[^1]^"])
def test_nothing_is_looked_up_in_a_superscript_and_that_is_said(typed):
    problem, _ = runs_of(f"{typed} x")

    assert isinstance(problem, Problem)
    assert problem.text == typed


# Footnotes


def test_a_footnote_leaves_its_place_and_keeps_its_call():
    narrative = read("Một[^1] hai.\n[^1]: Chú thích.\nBa.", figure_named)

    assert narrative.blocks == (
        paragraph("Một", NoteCall(key="1"), " hai."),
        paragraph("Ba."),
    )
    assert narrative.footnotes == (
        Footnote(key="1", paragraphs=(paragraph("Chú thích."),)),
    )


def test_a_footnote_of_several_lines_has_marks_levels_and_figures():
    narrative = read(
        "x[^a]\n[^a]: **Đậm** {a.b}\n[^a]: - Một\n[^a]: + Hai", figure_named
    )

    assert narrative.footnotes == (
        Footnote(
            key="a",
            paragraphs=(
                paragraph(
                    Text(text="Đậm", bold=True), " ", figure_named("a.b", {}, "")
                ),
                paragraph("Một", level=Level.DASH),
                paragraph("Hai", level=Level.PLUS),
            ),
        ),
    )


def test_footnotes_come_in_the_order_of_their_calls():
    narrative = read("[^2]: B\n[^1]: A\nx[^1] y[^2] z[^1]", figure_named)

    assert [note.key for note in narrative.footnotes] == ["1", "2"]


def test_the_prefix_keeps_notes_of_two_texts_apart():
    narrative = read("x[^1]\n[^1]: A", figure_named, note_prefix="h184-")

    assert narrative.blocks == (paragraph("x", NoteCall(key="h184-1")),)
    assert narrative.footnotes[0].key == "h184-1"


def test_a_call_without_a_note_is_a_problem_at_its_place():
    text, problem = runs_of("Một[^2]")

    assert text == Text(text="Một")
    assert problem.text == "[^2]"
    assert "[^2]: " in problem.message
    assert check_syntax("Một[^2]") == [f"“[^2]”: {problem.message}"]


def test_a_note_without_words_is_none():
    assert len(check_syntax("Một[^1]\n[^1]:  ")) == 2


def test_a_note_nobody_calls_is_a_problem_at_its_place():
    narrative = read("Một\n[^1]: Thừa {a.b}\nHai", figure_named)

    first, (problem,), last = (block.runs for block in narrative.blocks)
    assert (first, last) == ((Text(text="Một"),), (Text(text="Hai"),))
    assert problem.text == "[^1]: Thừa {a.b}"
    assert narrative.footnotes == ()
    assert check_syntax("[^1]: Thừa") == [f"“[^1]: Thừa”: {problem.message}"]


def test_a_note_calls_no_other_note():
    narrative = read("x[^1]\n[^1]: A[^2]\n[^2]: B", figure_named)

    ((a, problem),) = (block.runs for block in narrative.footnotes[0].paragraphs)
    assert a == Text(text="A")
    assert problem.text == "[^2]"
    assert len(check_syntax("x[^1]\n[^1]: A[^2]\n[^2]: B")) == 2


def test_an_escaped_bracket_is_a_bracket():
    assert runs_of("\\[^1]: a") == (Text(text="[^1]: a"),)
