"""Whatever is typed: nothing fails, nothing is lost, nothing is made up."""

import re
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tasks.blocks import NoteCall, Problem, Text, plain
from tasks.formats import nfc
from tasks.markup import written
from tasks.narrative import check_syntax, read, references

from .typed import escaped, figure_named

MARKS = list("*_^{}[]()\\|=\"'.:+-#>`<&~!/ \n\t12ađ")
PIECES = [
    "{a.b}",
    "{a.b c=1 | so}",
    "[^1]",
    "\n[^1]: ",
    "\n- ",
    "**",
    "^2^",
    "Văn Quan",
]
marked_text = st.one_of(
    st.text(), st.lists(st.sampled_from(MARKS + PIECES)).map("".join)
)
plain_text = st.text(
    alphabet=st.characters(exclude_categories=["Cc", "Cs", "Zl", "Zp"])
)
names = st.from_regex(r"[a-z_]+", fullmatch=True)
codes = st.from_regex(r"[a-z_]+\.[a-z_]+", fullmatch=True)
values = st.text(alphabet="ađệ09 ./:-_|=*^")


@given(marked_text)
def test_nothing_typed_makes_the_reader_fail(text):
    problems = [
        run
        for block in read(text, figure_named).blocks
        for run in block.runs
        if isinstance(run, Problem)
    ]

    assert len(check_syntax(text)) >= len(problems)


@given(marked_text)
def test_no_letter_is_lost_or_made_up(text):
    text = _without_notes(text)
    blocks = read(text, lambda *_: Problem(text="", message="")).blocks

    printed = "".join(plain(block.runs) for block in blocks)
    assert _letters(printed) == _letters(text)


@given(marked_text)
def test_every_call_has_its_note_and_every_note_its_call(text):
    narrative = read(f"{text}[^1][^2]\n[^1]: {text}\n[^2]: a", figure_named)

    printed = [run for block in narrative.blocks for run in block.runs]
    calls = {run.key for run in printed if isinstance(run, NoteCall)}
    assert calls == {note.key for note in narrative.footnotes}


@given(plain_text)
def test_escaped_text_is_printed_as_it_is(text):
    printed = [plain(block.runs) for block in read(escaped(text), figure_named).blocks]

    assert "\n".join(printed) == _normal(text).strip()


@given(marked_text)
def test_references_are_the_figures_that_are_printed(text):
    text = _without_notes(text)  # the figures of a note nobody calls are not printed
    asked = []

    def resolve(code, args, form):
        asked.append((code, tuple(args.items()), form))
        return Text(text="x")

    read(text, resolve)

    assert [(ref.code, ref.args, ref.form) for ref in references(text)] == asked


@pytest.mark.parametrize(
    "piece", ["[^", "{", "^a", "*a", "**a**", "\\", "{a ", " \t", "_*"]
)
def test_time_grows_with_the_length_of_a_line_and_not_with_its_square(piece):
    before = time.process_time()
    read(piece * 20_000, figure_named)

    assert time.process_time() - before < 5


@given(
    before=plain_text,
    code=codes,
    args=st.dictionaries(names, values),
    form=st.just("") | names,
)
def test_a_written_figure_is_read_back(before, code, args, form):
    figure = written(code, args, form)
    text = f"{escaped(before)} {figure} x"

    (found,) = references(text)

    assert (found.code, dict(found.args), found.form) == (code, args, form)
    assert check_syntax(text) == []


def _normal(text):
    return re.sub("[\ufffe\uffff]", "\ufffd", nfc(text))


def _letters(text):
    return re.sub(r"[\W_]+", "", _normal(text))


def _without_notes(text):
    return re.sub(r"\[+\^+", "[", text)
