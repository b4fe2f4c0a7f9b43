"""Names that are nearly those of the registers: "xã Hữu Lể", "Chợ Trung tâm và Khu dịch vụ".

Source: Decree 30/2020/NĐ-CP, annex I, II.4a and II.6c (names as they are officially), annex II,
III and IV (their capitals).
"""

import re
from collections.abc import Iterable, Iterator
from difflib import SequenceMatcher

from reports.writing import Line, TextRule, Writing, finding
from tasks.findings import Finding, Severity
from tasks.words import (
    LOWER,
    SYLLABLE,
    UPPER,
    Syllable,
    grams,
    is_near,
    phrases,
    spelled,
    spelled_text,
)

CODE = "misnamed"
LONG = 5  # syllables from which on other capitals are told

# The name goes on to a sign or to the next number.
_NUMBERED = re.compile(
    rf"\b([^\W\d_]+ [^\W\d_]+(?: số)?) (\d+(?:\.\d+)*) ([{UPPER}][^;,.:()\d]*)"
)
_COMMITTEE = re.compile(
    rf"\b(UBND|HĐND|Ủy ban nhân dân|Hội đồng nhân dân) ([{UPPER}][{LOWER}]+(?: [{UPPER}][{LOWER}]+)+)"
)

Name = tuple[str, ...]  # its syllables, spelled


def check(writing: Writing) -> Iterable[Finding]:
    known = Names(writing.known.proper_names)
    numbered = _by_number(writing.known.names)
    places = writing.known.bare_places
    for line in writing.lines:
        for run in phrases(line.text):
            yield from known.slips(line, run)
        yield from _numbered(line, numbered)
        yield from _without_kind(line, places)


class Names:
    """Known names by length, found though one syllable of them is slightly off."""

    def __init__(self, names: Iterable[str]) -> None:
        self.exact: set[Name] = set()
        self.written: dict[Name, set[str]] = {}
        # Each name under itself less one syllable: where one is off, the rest agree.
        self.holed: dict[tuple[int, Name], list[tuple[str, Name]]] = {}
        for name in names:
            self._add(name)
        self.sizes = sorted({len(key) for key in self.exact}, reverse=True)

    def _add(self, name: str) -> None:
        key = tuple(spelled(word) for word in SYLLABLE.findall(name))
        if len(key) != len(name.split()):  # digits in it: see _by_number
            return
        self.exact.add(key)
        self.written.setdefault(key, set()).add(name)
        if len(key) < 2 or not _is_proper(name):
            return
        for hole in range(len(key)):
            rest = (*key[:hole], *key[hole + 1 :])
            self.holed.setdefault((hole, rest), []).append((name, key))

    def slips(self, line: Line, run: list[Syllable]) -> Iterator[Finding]:
        """Longest names first; what is part of a name already is nothing else."""
        taken: list[range] = []
        for size in self.sizes:
            for words in grams(run, size):
                span = range(words[0].start, words[-1].end)
                if any(span.start in other for other in taken):
                    continue
                key = tuple(word.spelled for word in words)
                if key in self.exact:
                    taken.append(span)
                    yield from self._capitals(line, words, key)
                elif name := self._near(words, key):
                    taken.append(span)
                    yield _finding(line, words, name)

    def _near(self, words: list[Syllable], key: Name) -> str:
        for hole, word in enumerate(words):
            rest = (*key[:hole], *key[hole + 1 :])
            for name, known in self.holed.get((hole, rest), ()):
                is_like = word.text[0].isupper() == name.split()[hole][0].isupper()
                if is_like and is_near(word.spelled, known[hole]):
                    return name
        return ""

    def _capitals(
        self, line: Line, words: list[Syllable], key: Name
    ) -> Iterator[Finding]:
        typed = line.text[words[0].start : words[-1].end]
        names = sorted(self.written[key])
        is_free = line.is_free(words[0].start, words[-1].end)
        if is_free and all(_has_other_capitals(typed, name) for name in names):
            sentence = f"Tên “{typed}” viết hoa khác trong sổ: “{names[0]}”."
            yield finding(CODE, Severity.HINT, line, typed, sentence, names[0])


def _has_other_capitals(typed: str, name: str) -> bool:
    """A capital too many in any name; one too few in a long one that stands as a name."""
    typed_words, words = SYLLABLE.findall(typed)[1:], SYLLABLE.findall(name)[1:]
    pairs = [
        (one[0].isupper(), other[0].isupper())
        for one, other in zip(typed_words, words, strict=True)
    ]
    too_many = (True, False) in pairs and len(pairs) > 1 and not typed.isupper()
    too_few = (False, True) in pairs and len(pairs) >= LONG - 1 and typed[0].isupper()
    return too_many or too_few


# "tiêu chí 17 Môi trường": names that begin with a noun and a number


def _by_number(names: Iterable[str]) -> dict[tuple[str, str], set[str]]:
    """`tiêu chí`, `17` → the names that may follow, in whatever set."""
    found: dict[tuple[str, str], set[str]] = {}
    for name in names:
        if match := _NUMBERED.fullmatch(name):
            found.setdefault((match[1], match[2]), set()).add(match[3])
    return found


def _numbered(line: Line, known: dict[tuple[str, str], set[str]]) -> Iterator[Finding]:
    for match in _NUMBERED.finditer(line.text):
        names = known.get((match[1].lower(), match[2].lstrip("0")), set())
        said = spelled_text(match[3])
        spelled_names = {spelled_text(name) for name in names}
        # In a sentence the name goes on with other words; an item of a list is the name.
        is_known = said in spelled_names or (
            not _is_item(line.text, match)
            and any(said.startswith(f"{name} ") for name in spelled_names)
        )
        if not is_known and (name := _nearest(said, names)):
            typed = match[0].strip()
            sentence = f"“{typed}” trong sổ có tên “{match[1]} {match[2]} {name}”."
            yield finding(CODE, Severity.WARNING, line, typed, sentence, name)


def _is_item(text: str, match: re.Match[str]) -> bool:
    before, behind = text[: match.start()].rstrip(), text[match.end() :]
    return before.endswith((":", ";")) and behind.startswith((";", "."))


def _nearest(said: str, names: set[str]) -> str:
    """The name most like what is said, of those that begin with the same word; "" if none."""
    alike = [
        (SequenceMatcher(None, said, spelled_text(name)).ratio(), name)
        for name in names
        if spelled_text(name).split()[:1] == said.split()[:1]
    ]
    return max(alike, default=(0, ""))[1]


def _without_kind(line: Line, places: frozenset[str]) -> Iterator[Finding]:
    """`UBND Trấn Ninh`: a committee is of a commune, and says so."""
    for match in line.free(_COMMITTEE):
        if match[2] in places:
            sentence = (
                f"“{match[0]}” thiếu loại địa bàn (xã, thị trấn …) trước “{match[2]}”."
            )
            yield finding(CODE, Severity.WARNING, line, match[0], sentence)


def _is_proper(name: str) -> bool:
    """Whether more than its first letter is capital: no common noun."""
    return any(word[0].isupper() for word in name.split()[1:])


def _finding(line: Line, words: list[Syllable], name: str) -> Finding:
    typed = line.text[words[0].start : words[-1].end]
    sentence = f"Tên “{typed}” gần giống nhưng khác tên trong sổ: “{name}”."
    return finding(CODE, Severity.WARNING, line, typed, sentence, name)


RULE = TextRule(
    code=CODE, name="Tên gần giống tên trong sổ", severity=Severity.WARNING, check=check
)
