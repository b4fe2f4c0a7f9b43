"""Sentences that stood in the report of the period before, word for word."""

from collections.abc import Iterable

from reports.writing import TextRule, Writing, finding
from tasks.findings import Finding, Severity
from tasks.repeated import keys
from tasks.words import sentences

CODE = "repeated-sentence"


def check(writing: Writing) -> Iterable[Finding]:
    before = {key for text in writing.before for key in keys(text)}
    for line in writing.lines:
        for start, end in sentences(line.text):
            said = line.text[start:end]
            is_own = line.is_sentence and line.is_free(start, end)
            if is_own and set(keys(said)) & before:
                sentence = f"Câu này giống hệt kỳ trước: “{said}”."
                yield finding(CODE, Severity.HINT, line, said[:80], sentence)


RULE = TextRule(
    code=CODE, name="Câu chép của kỳ trước", severity=Severity.HINT, check=check
)
