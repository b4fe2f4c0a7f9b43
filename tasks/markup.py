"""The stored form of what staff write: lines, and the words of a line as tokens.

A line is a paragraph; `- ` and `+ ` open the two dash levels; `**đậm**`, `*nghiêng*`,
`^3^`; `[^1]` calls the footnote of the lines `[^1]: …`; `{code arg=value | form}` is a
figure; a backslash makes the next sign literal. Everything else is plain text, whatever
Markdown or HTML would make of it.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from markdown_it import MarkdownIt
from markdown_it.rules_inline import StateInline
from markdown_it.token import Token
from mdit_py_plugins.footnote import footnote_plugin
from mdit_py_plugins.superscript import superscript_plugin

from .blocks import Level
from .formats import nfc

LEVELS = {None: Level.BODY, "-": Level.DASH, "+": Level.PLUS}

# What XML, and so Word, cannot hold: pasted control characters and half characters.
# The ones that end a line (Word's soft break is \x0b) are left for splitlines().
_UNPRINTABLE = re.compile(
    "[^\t-\r\x1c-\x1e\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]"
)
_LABEL = r"[^\]\s]{1,32}"
_LINE = re.compile(
    rf"""\s* (?: \[\^ (?P<note>{_LABEL}) \]: \s* (?=\S) )?
        (?: (?P<mark>[-+]) \s+ (?=\S) )?
        (?P<words>.*)""",
    re.VERBOSE,
)
_BRACES = re.compile(r"\{[^{}]*\}|\{")
_VALUE = r"[\w./:-]+"
_ARGUMENT = re.compile(rf'(\w+)=(?:({_VALUE})|"([^"]*)")')
_FIGURE = re.compile(
    rf"""\{{ \s* (?P<code>\w+(?:\.\w+)*)
        (?P<args> (?: \s+ \w+= (?: {_VALUE} | "[^"]*" ) )* )
        \s* (?: \| \s* (?P<form>\w+) \s* )? \}}""",
    re.VERBOSE,
)
# `_` marks nothing here, a lone `*` inside a word multiplies (5*3*2), and a bracket
# that calls no note is a bracket: the plugin would look for its end again and again.
_NO_MARK = re.compile(rf"_+|(?<=[^\W_])\*(?=[^\W_])|\[(?!\^{_LABEL}\])")


@dataclass(frozen=True, kw_only=True)
class Reference:
    """A figure named in a text; `start` and `end` count in the text's NFC form."""

    code: str
    args: tuple[tuple[str, str], ...] = ()
    form: str = ""
    start: int
    end: int


@dataclass(frozen=True, kw_only=True)
class Line:
    """A line taken apart: whose footnote it is, its level, its words as tokens."""

    typed: str
    note: str  # label of the footnote it belongs to, "" for a line of the text itself
    level: Level
    start: int  # where the words begin in the text
    tokens: list[Token]

    @property
    def calls(self) -> Iterator[str]:
        """Labels of the footnotes it calls."""
        found = (token for token in self.tokens if token.type == "footnote_ref")
        return (token.meta["label"] for token in found)

    @property
    def references(self) -> Iterator[Reference]:
        for token in self.tokens:
            if token.type == "braces":
                start = self.start + token.meta["start"]
                if found := reference(token.content, start):
                    yield found


def references(text: str) -> tuple[Reference, ...]:
    """Every figure the text names, footnotes included, in order."""
    return tuple(found for line in lines(text) for found in line.references)


def clean(text: str) -> str:
    """The text composed, and without signs that no paper can hold."""
    return _UNPRINTABLE.sub("\ufffd", nfc(text))


def is_label(text: str) -> bool:
    """Whether a footnote may be called so."""
    return re.fullmatch(_LABEL, text) is not None and clean(text) == text


def is_braces(text: str) -> bool:
    """Whether the text is a figure, or what somebody typed for one, and nothing else."""
    return _BRACES.fullmatch(text) is not None and len(text.splitlines()) == 1


def lines(text: str) -> Iterator[Line]:
    """The lines that hold anything."""
    start = 0
    for line in clean(text).splitlines(keepends=True):
        if typed := line.rstrip():
            yield _line(typed, start)
        start += len(line)


def reference(typed: str, start: int = 0) -> Reference | None:
    """What the braces name; None where they hold anything but a figure."""
    parts = _FIGURE.fullmatch(typed)
    if parts is None:
        return None
    found = _ARGUMENT.findall(parts["args"])
    args = tuple((name, bare or quoted) for name, bare, quoted in found)
    if len(dict(args)) < len(args):
        return None
    end = start + len(typed)
    form = parts["form"] or ""
    return Reference(code=parts["code"], args=args, form=form, start=start, end=end)


def written(code: str, args: Mapping[str, str], form: str = "") -> str:
    """The figure as it stands in a text: `{code arg=value arg="two words" | form}`."""
    pairs = "".join(f" {name}={_value(value)}" for name, value in args.items())
    return f"{{{code}{pairs}{f' | {form}' if form else ''}}}"


def _value(value: str) -> str:
    return value if re.fullmatch(_VALUE, value) else f'"{value}"'


def _line(typed: str, start: int) -> Line:
    parts = _LINE.match(typed)
    assert parts is not None  # noqa: S101 - each of its parts may be empty
    return Line(
        typed=typed,
        note=parts["note"] or "",
        level=LEVELS[parts["mark"]],
        start=start + parts.start("words"),
        tokens=_tokens(parts["words"]),
    )


# Markdown, with every rule off but escape, emphasis, superscript and footnote call


def _tokens(words: str) -> list[Token]:
    (inline,) = _markdown.parseInline(words, {})
    return inline.children or []


def _braces(state: StateInline, silent: bool) -> bool:  # noqa: FBT001 - its signature
    """A figure, or what looks like one: `narrative` says what is wrong with it."""
    found = _BRACES.match(state.src, state.pos)
    if found is None:
        return False
    if not silent:
        token = state.push("braces", "", 0)
        token.content, token.meta = found[0], {"start": state.pos}
    state.pos = found.end()
    return True


def _no_mark(state: StateInline, silent: bool) -> bool:  # noqa: FBT001 - its signature
    """Takes as text what the rules after it would take for a mark."""
    found = _NO_MARK.match(state.src, state.pos)
    if found is None:
        return False
    if not silent:
        state.pending += found[0]
    state.pos = found.end()
    return True


def _make_markdown() -> MarkdownIt:
    """For the words of one line: no rule on blocks ever runs."""
    markdown = MarkdownIt("zero").enable(["escape", "emphasis"])
    # `always_match_refs`: which notes exist is known to the whole text, not to a line.
    markdown.use(
        footnote_plugin, inline=False, move_to_end=False, always_match_refs=True
    )
    markdown.use(superscript_plugin)
    markdown.inline.ruler.before("emphasis", "no_mark", _no_mark)
    markdown.inline.ruler.before("emphasis", "braces", _braces)
    return markdown


_markdown = _make_markdown()
