"""Sentences that stood in the report of the period before, word for word.

Source: custom of the office: what was copied from last time may no longer be true. Short
sentences and those without a verb of the matter come back rightly: only long ones count.
"""

from collections.abc import Iterable, Iterator

from reports.words import sentences, spelled_text
from reports.writing import TextRule, Writing, finding
from tasks.findings import Finding, Severity

CODE = "repeated-sentence"
LONG = 12  # syllables


def check(writing: Writing) -> Iterable[Finding]:
    before = {key for text in writing.before for key in _keys(text)}
    for line in writing.lines:
        for start, end in sentences(line.text):
            said = line.text[start:end]
            is_own = line.is_sentence and line.is_free(start, end)
            if is_own and set(_keys(said)) & before:
                sentence = f"Câu này giống hệt kỳ trước: “{said}”."
                yield finding(CODE, Severity.HINT, line, said[:80], sentence)


def _keys(text: str) -> Iterator[str]:
    for start, end in sentences(text):
        key = spelled_text(text[start:end])
        if key.count(" ") >= LONG - 1:
            yield key


RULE = TextRule(
    code=CODE, name="Câu chép của kỳ trước", severity=Severity.HINT, check=check
)
