"""Counts of households, persons and organisations: how they add up and are written.

A sum of households and persons has no word of its own, so it is written by subject:
`38 hộ gia đình và 01 cá nhân`.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from decimal import Decimal

from tasks.blocks import Source
from tasks.domains import UnknownFigure
from tasks.figures import ANSWER_TEXT, Answer, Measurement, together
from tasks.scope import Scope
from tasks.sources import source
from tasks.units import measurement

from .models import Project, Tally, TallyLine
from .readers import tallies

Subject = TallyLine.Subject

# The argument of each subject, and its unit in the table `measure_unit`.
ARGUMENTS = {
    "ho": Subject.HOUSEHOLD,
    "ca_nhan": Subject.PERSON,
    "to_chuc": Subject.ORGANISATION,
}
UNITS = {
    Subject.HOUSEHOLD: "ho",
    Subject.PERSON: "ca-nhan",
    Subject.ORGANISATION: "to-chuc",
}
SUM_UNIT = "doi-tuong"


@dataclass(frozen=True)
class Standing:
    """What stands of one kind of a project on the day, in one quantity, by subject."""

    scope: Scope
    quantity: str
    rows: Mapping[str, Tally]

    @property
    def answer(self) -> Answer:
        return together(row.answer for row in self.rows.values())

    @property
    def split(self) -> dict[str, Decimal]:
        return {
            subject: Decimal(getattr(row, self.quantity) or 0)
            for subject, row in self.rows.items()
        }

    @property
    def total(self) -> Decimal | None:
        """None where no row has a number."""
        if self.answer is not Answer.HAS_DATA:
            return None
        return sum(self.split.values(), Decimal(0))

    def base_for(self, part: "Standing") -> Decimal | None:
        """The total as what `part` is a share of; None if `part` counts others too."""
        return self.total if part.rows.keys() <= self.rows.keys() else None

    def less(self, part: "Standing") -> dict[str, Decimal] | None:
        """What is left of each subject, never below zero; None if `part` leaves one out."""
        if not self.rows.keys() <= part.rows.keys():
            return None
        return {
            subject: max(count - part.split[subject], Decimal(0))
            for subject, count in self.split.items()
        }

    def sources(self, unit: str = "") -> tuple[Source, ...]:
        """One source a row; without `unit`, printed in the subject's own."""
        return tuple(
            source(row, "gpmb_tally", str(row.line), self._said(row, subject, unit))
            for subject, row in self.rows.items()
        )

    def _said(self, row: Tally, subject: str, unit: str) -> str:
        if row.answer != Answer.HAS_DATA:
            return ANSWER_TEXT[Answer(row.answer)]
        printed = (
            measurement(self.scope, unit) if unit else word_of(self.scope, subject)
        )
        return printed.with_word(printed.written(self.split[subject]))


def standing(
    scope: Scope,
    project: Project,
    kind: str,
    quantity: str = "count",
    doi_tuong: str = "",
) -> Standing:
    """What is known of a quantity. Raises UnknownFigure for an unknown `doi_tuong`."""
    wanted = subject_of(doi_tuong) if doi_tuong else None
    rows = scope.once(tallies).get((project.pk, kind), {})
    known = {
        subject: row
        for subject, row in rows.items()
        if wanted in (None, subject) and _says(row, quantity)
    }
    return Standing(scope, quantity, known)


def _says(row: Tally, quantity: str) -> bool:
    """Whether the row speaks of the quantity; "không phát sinh" speaks of them all."""
    return row.answer != Answer.HAS_DATA or getattr(row, quantity) is not None


def subject_of(doi_tuong: str) -> Subject:
    """Raises UnknownFigure."""
    if doi_tuong not in ARGUMENTS:
        known = ", ".join(ARGUMENTS)
        raise UnknownFigure(f"Đối tượng {doi_tuong} phải là một trong: {known}.")
    return ARGUMENTS[doi_tuong]


def unit_of(scope: Scope, doi_tuong: str) -> Measurement:
    """The unit of one subject, or of their sum, which prints no word."""
    if doi_tuong:
        return word_of(scope, subject_of(doi_tuong))
    return measurement(scope, SUM_UNIT)


def word_of(scope: Scope, subject: str) -> Measurement:
    """The unit of a subject with its whole word, where tables say "hộ" for short."""
    subject = Subject(subject)
    return replace(measurement(scope, UNITS[subject]), word=subject.label)


def counted(scope: Scope, row: Tally) -> str:
    """`38 hộ gia đình`: the count of one row."""
    word = word_of(scope, row.line.subject)
    return word.with_word(word.written(Decimal(row.count or 0)))


def in_words(scope: Scope, split: Mapping[str, Decimal]) -> str:
    """`38 hộ gia đình và 01 cá nhân`; a subject of whom there are none is left out."""
    told = []
    for subject, count in split.items():
        if count or not any(split.values()):
            unit = word_of(scope, subject)
            told.append(unit.with_word(unit.written(count)))
    return " và ".join(filter(None, (", ".join(told[:-1]), *told[-1:])))


def labels(*groups: Standing) -> str:
    """`hộ gia đình, cá nhân`: the subjects that some standings speak of."""
    known = {subject for group in groups for subject, n in group.split.items() if n}
    return ", ".join(s.label for s in Subject if s in known) or "đối tượng"
