"""What running totals cannot be, or hardly are: more paid than affected, or falling."""

from collections.abc import Iterator, Mapping
from decimal import Decimal

from tasks import formats
from tasks.scope import Scope

from . import subjects
from .checks.paid_of_affected import PARTS
from .checks.tally_falls import RUNNING
from .models import Tally, TallyLine

Kind = TallyLine.Kind
Line = tuple[str, str]  # kind and subject
FALLS = (
    "Lũy kế {} trước là {} (đến {}), nay ghi {}. Số trước sai thì hãy dùng “Sửa sai”;"
    " giảm thật thì đánh dấu xác nhận bên dưới rồi ghi lại."
)
EXCEEDS = "{} {} ({}) nhiều hơn {} ({}); hãy xem lại một trong hai số."


def exceeding(
    scope: Scope, counts: Mapping[Line, Decimal | int | None]
) -> Iterator[tuple[Line, str]]:
    """Lines that count more than are affected, each with its sentence."""
    for (kind, subject), count in counts.items():
        whole = counts.get((Kind.AFFECTED, subject))
        if kind in PARTS and whole is not None and (count or 0) > whole:
            word = formats.sentence(TallyLine.Subject(subject).label)
            yield (
                (kind, subject),
                EXCEEDS.format(
                    word,
                    Kind(kind).label,
                    _said(scope, subject, count),
                    Kind.AFFECTED.label,
                    _said(scope, subject, whole),
                ),
            )


def falling(scope: Scope, before: Tally, count: Decimal | int | None) -> str:
    """The sentence where who was paid grow fewer; "" where they do not."""
    line = before.line
    if line.kind not in RUNNING or count is None or before.count is None:
        return ""
    if count >= before.count:
        return ""
    return FALLS.format(
        line.get_kind_display(),
        _said(scope, line.subject, before.count),
        formats.by_precision(before.happened_on, before.precision),
        _said(scope, line.subject, count),
    )


def _said(scope: Scope, subject: str, count: Decimal | int | None) -> str:
    word = subjects.word_of(scope, subject)
    return word.with_word(word.written(Decimal(count or 0)))
