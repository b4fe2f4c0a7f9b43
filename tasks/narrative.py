"""What staff write, read into paragraphs with runs, figures and footnotes.

The stored form is described in `markup`. Nothing typed can make the reader fail: what
cannot be understood is a `Problem` at its place, with the words as they were typed.
"""

import difflib
import textwrap
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from markdown_it.token import Token

from . import domains, markup
from .blocks import FigureRun, Footnote, NoteCall, Paragraph, Problem, Run, Text, runs
from .figures import Form
from .markup import Line, Reference, references
from .scope import Scope

__all__ = [
    "Narrative",
    "Reference",
    "Resolve",
    "check_syntax",
    "figure_run",
    "paragraphs",
    "read",
    "references",
    "resolver",
]

Resolve = Callable[[str, Mapping[str, str], str], Run]  # code, args, form → run
Call = Callable[[str], Run]  # label of a footnote → its call sign

UNCLOSED = "Dấu “{” chưa được đóng bằng “}”; muốn in dấu ngoặc thì viết “\\{”."
MALFORMED = "Số liệu phải viết dạng {mã tham_số=giá_trị | dạng}, mỗi tham số một lần."
NOT_RAISED = "Trong chỉ số trên không đặt được số liệu hay chú thích."
NO_NOTE = "Chú thích này chưa có nội dung; thêm một dòng bắt đầu bằng “[^{}]: ”."
NO_CALL = "Chú thích này không được gọi ở đâu; đặt “[^{}]” vào chỗ cần gọi trong bài."
NESTED_CALL = "Trong một chú thích không gọi được chú thích khác."
UNKNOWN_FORM = "Không có dạng “{}”."


@dataclass(frozen=True, kw_only=True)
class Narrative:
    blocks: tuple[Paragraph, ...]
    footnotes: tuple[Footnote, ...]  # in the order of their first call


def read(text: str, resolve: Resolve, *, note_prefix: str = "") -> Narrative:
    """The text as blocks; the prefix keeps apart the notes of texts printed together."""
    lines = list(markup.lines(text))
    defined = {line.note for line in lines if line.note}
    called = dict.fromkeys(
        label for line in lines if not line.note for label in line.calls
    )

    def call(label: str) -> Run:
        if label in defined:
            return NoteCall(key=note_prefix + label)
        return Problem(text=f"[^{label}]", message=NO_NOTE.format(label))

    def block(line: Line) -> Paragraph:
        return _uncalled(line) if line.note else _paragraph(line, resolve, call)

    def footnote(label: str) -> Footnote:
        own = (line for line in lines if line.note == label)
        paragraphs = tuple(_paragraph(line, resolve, _nested_call) for line in own)
        return Footnote(key=note_prefix + label, paragraphs=paragraphs)

    return Narrative(
        blocks=tuple(block(line) for line in lines if line.note not in called),
        footnotes=tuple(footnote(label) for label in called if label in defined),
    )


def paragraphs(narrative: Narrative) -> tuple[Paragraph, ...]:
    """Those of the text, then those of its footnotes."""
    notes = (paragraph for note in narrative.footnotes for paragraph in note.paragraphs)
    return (*narrative.blocks, *notes)


def resolver(scope: Scope) -> Resolve:
    """Looks figures up in the registers; what is wrong with one becomes a `Problem`."""

    def resolve(code: str, args: Mapping[str, str], form: str) -> Run:
        typed = markup.written(code, args, form)
        if form not in _forms():
            message = UNKNOWN_FORM.format(form) + _close(form, _forms())
            return Problem(text=typed, message=message)
        try:
            figure = domains.figure(code, scope, **args)
        except domains.UnknownFigure as error:
            message = str(error) + _close(code, _codes())
            return Problem(text=typed, message=message)
        try:
            return figure.run(Form(form))
        except ValueError as error:
            return Problem(text=typed, message=str(error))

    return resolve


def check_syntax(text: str) -> list[str]:
    """What is wrong with the form of the text, one Vietnamese sentence each.

    Whether a figure exists is not asked: that needs a scope.
    """
    narrative = read(text, lambda code, args, form: Text(text=code))
    return [
        f"“{textwrap.shorten(run.text, 60, placeholder='…')}”: {run.message}"
        for paragraph in paragraphs(narrative)
        for run in paragraph.runs
        if isinstance(run, Problem)
    ]


# Paragraphs


def _paragraph(line: Line, resolve: Resolve, call: Call) -> Paragraph:
    return Paragraph(runs=runs(*_runs(line.tokens, resolve, call)), level=line.level)


def _uncalled(line: Line) -> Paragraph:
    problem = Problem(text=line.typed, message=NO_CALL.format(line.note))
    return Paragraph(runs=(problem,))


def _nested_call(label: str) -> Run:
    return Problem(text=f"[^{label}]", message=NESTED_CALL)


# Runs


def _runs(tokens: Iterable[Token], resolve: Resolve, call: Call) -> Iterator[Run]:
    depth: Counter[str] = Counter()
    for token in tokens:
        depth[token.tag] += token.nesting
        match token.type:
            case "text" if depth["sup"]:
                yield _styled(_raised(token.content), depth)
            case "text":
                yield _styled(Text(text=token.content), depth)
            case "braces":
                yield _styled(figure_run(token.content, resolve), depth)
            case "footnote_ref":
                yield call(token.meta["label"])


def _styled(run: Run, depth: Counter[str]) -> Run:
    """Bold or italic where the run stands inside such marks."""
    if isinstance(run, Text | FigureRun):
        return replace(run, bold=depth["strong"] > 0, italic=depth["em"] > 0)
    return run


def _raised(words: str) -> Run:
    """Superscripts do not nest: a figure in one would be printed as it was typed."""
    if "{" in words or "[^" in words:
        return Problem(text=f"^{words}^", message=NOT_RAISED)
    return Text(text=words, superscript=True)


def figure_run(typed: str, resolve: Resolve) -> Run:
    """What stands between braces: the figure, or what is wrong with it."""
    if typed == "{":
        return Problem(text=typed, message=UNCLOSED)
    reference = markup.reference(typed)
    if reference is None:
        return Problem(text=typed, message=MALFORMED)
    run = resolve(reference.code, dict(reference.args), reference.form)
    return replace(run, text=typed) if isinstance(run, Problem) else run


# What is known, for those who mistyped


def _forms() -> list[str]:
    return [form.value for form in Form]


def _codes() -> list[str]:
    return [code for domain in domains.all_domains() for code in domain.measures]


def _close(word: str, known: list[str]) -> str:
    """` Có phải là …?`, where something like the word is known; else nothing."""
    close = [] if word in known else difflib.get_close_matches(word, known)
    return f" Có phải là {' hoặc '.join(close)}?" if close else ""
