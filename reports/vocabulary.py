"""What the registers know by name: the yardstick a text is held against."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from org.models import Area, Document, DocumentType, Letterhead, Signatory, Unit
from tasks import domains
from tasks.formats import nfc
from tasks.models import MeasureUnit, Task

CAPITALS = re.compile(r"\b[A-ZĐ][A-ZĐ&]+(?:-[A-ZĐ]{2,})*\b")


@dataclass(frozen=True, kw_only=True)
class Place:
    """A place with the common noun that goes before it: `xã` and `Hữu Lễ`."""

    kind: str
    name: str

    @property
    def full_name(self) -> str:
        return f"{self.kind} {self.name}"


@dataclass(frozen=True, kw_only=True)
class Paper:
    """A paper as it is registered; what the register does not know is empty."""

    type: str
    symbol: str
    issued_on: date | None = None
    issuer: str = ""
    subject: str = ""

    @property
    def name(self) -> str:
        """What a text prints of it besides its symbol: `Đề án 109` has nothing else."""
        return self.subject if self.symbol else f"{self.type} {self.subject}".rstrip()


@dataclass(frozen=True, kw_only=True)
class Vocabulary:
    """The names of everything that has one. Empty: nothing is known, nothing is wrong."""

    places: tuple[Place, ...] = ()
    units: tuple[str, ...] = ()  # full names and those they shorten to
    names: tuple[str, ...] = ()  # projects, products, milestones, criteria …
    objectives: tuple[str, ...] = ()  # of the tasks, verbatim
    papers: tuple[Paper, ...] = ()
    paper_types: tuple[str, ...] = ()
    people: tuple[str, ...] = ()
    measures: tuple[str, ...] = ()  # words behind a number: km, vụ, đối tượng
    padded: frozenset[str] = frozenset()  # those before which 1 to 9 take a zero
    abbreviations: frozenset[str] = frozenset()

    @cached_property
    def proper_names(self) -> tuple[str, ...]:
        """Every name that a text may print, longest first: the longest one is meant."""
        found = {
            *(place.full_name for place in self.places),
            *self.units,
            *self.names,
            *map(_head, self.names),
            *self.people,
        } - {""}
        return tuple(sorted(found, key=lambda name: (-len(name), name)))

    @cached_property
    def bare_places(self) -> frozenset[str]:
        """Names of places without the noun before them."""
        return frozenset(place.name for place in self.places)

    @cached_property
    def quotations(self) -> re.Pattern[str] | None:
        """Texts of others that a report prints word for word; their digits are theirs."""
        names = (paper.name for paper in self.papers)
        whole = {*self.objectives, *names, *filter(_has_digit, self.proper_names)}
        return _any_of(whole)

    @cached_property
    def texts(self) -> tuple[str, ...]:
        """All that is written in the registers, for comparing words."""
        return (
            *self.proper_names,
            *self.objectives,
            *(paper.subject for paper in self.papers),
        )


def read_vocabulary() -> Vocabulary:
    """Everything the registers call by a name; one query a table, however many rows."""
    units = list(Unit.objects.values_list("name", "short_name"))
    measures = list(MeasureUnit.objects.values_list("word", "is_padded"))
    types = list(DocumentType.objects.values_list("name", "abbreviation"))
    return Vocabulary(
        places=tuple(
            Place(kind=area.kind.name, name=nfc(area.name))
            for area in Area.objects.select_related("kind").order_by("pk")
        ),
        units=_filled(name for pair in units for name in pair),
        names=_filled(domains.names()),
        objectives=_filled(Task.objects.values_list("objective", flat=True)),
        papers=tuple(_papers()),
        paper_types=_filled(name for name, _ in types),
        people=_filled(Signatory.objects.values_list("full_name", flat=True)),
        measures=_filled(word for word, _ in measures),
        padded=frozenset(word for word, is_padded in measures if is_padded),
        abbreviations=frozenset(_abbreviations(units, types)),
    )


def _papers() -> Iterator[Paper]:
    for paper in Document.objects.select_related("type", "issuer").order_by("pk"):
        yield Paper(
            type=paper.type.name,
            symbol=nfc(paper.symbol),
            issued_on=paper.issued_on,
            issuer=nfc(paper.issued_by),
            subject=nfc(paper.subject),
        )


def _abbreviations(units: list, types: list) -> Iterator[str]:
    """Those that stand in names and symbols: whoever named it so has declared them."""
    symbols = Letterhead.objects.values_list("symbol", flat=True)
    words = [
        *(name for pair in units for name in pair),
        *(short for _, short in types),
        *symbols,
    ]
    for word in words:
        yield from CAPITALS.findall(nfc(word))


def _filled(texts: Iterable[str]) -> tuple[str, ...]:
    """Each text once, in order, without the empty ones."""
    return tuple(dict.fromkeys(nfc(text) for text in texts if text))


def _head(name: str) -> str:
    """A long name up to its first comma, as texts shorten it; "" where that is no name."""
    head = name.split(",")[0]
    return head if head.count(" ") >= 4 else ""


def _has_digit(text: str) -> bool:
    return any(sign.isdigit() for sign in text)


def _any_of(texts: Iterable[str]) -> re.Pattern[str] | None:
    """Finds the longest of the texts, at the head of a sentence too; None: no texts."""
    longest_first = sorted(filter(None, texts), key=len, reverse=True)
    if not longest_first:
        return None
    choices = "|".join(
        f"(?i:{re.escape(text[0])}){re.escape(text[1:])}" for text in longest_first
    )
    return re.compile(rf"(?<!\w)(?:{choices})(?!\w)")
