"""Names that are nearly those of the registers: "xã Hữu Lể", "Chợ Trung tâm và Khu dịch vụ".

Source: Decree 30/2020/NĐ-CP, annex I, II.4a and II.6c (names as they are officially), annex II,
III and IV (their capitals).
"""

from collections.abc import Iterable, Iterator

from reports.words import Syllable, grams, is_near, phrases, spelled
from reports.writing import Line, TextRule, Writing, finding
from tasks.findings import Finding, Severity

CODE = "misnamed"
LONG = 5  # syllables from which on other capitals are told

Name = tuple[str, ...]  # its syllables, spelled


def check(writing: Writing) -> Iterable[Finding]:
    known = Names(writing.known.proper_names)
    for line in writing.lines:
        for run in phrases(line.text):
            yield from known.slips(line, run)


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
        key = tuple(spelled(word) for word in name.split())
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
        names = self.written[key]
        is_same = any(typed[1:] == name[1:] for name in names) or typed.isupper()
        if (
            len(key) >= LONG
            and not is_same
            and line.is_free(words[0].start, words[-1].end)
        ):
            (name, *_) = sorted(names)
            if any(map(_is_proper, names)):
                sentence = f"Tên “{typed}” viết hoa khác trong sổ: “{name}”."
                yield finding(CODE, Severity.HINT, line, typed, sentence, name)


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
