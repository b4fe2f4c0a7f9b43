"""Issuing: number and day after the signature, the register, and the files for ever."""

from datetime import date, datetime

from django.db import transaction
from django.utils import timezone

from org.models import DocumentType, Unit, User
from org.saving import save
from reports import states
from reports.content import frozen_content
from reports.copies import copies
from reports.models import IssuedFile, NumberSeries, OutgoingEntry, Report
from reports.states import Move
from tasks import formats
from tasks.blocks import Document

from .life import NotNow, add_event, check, last_event, lock


class NumberTaken(NotNow):
    """The number is behind those already given."""


class DayOutOfOrder(NotNow):
    """The day is before the signature or before the last number's, or has not come."""


@transaction.atomic
def issue_report(
    report: Report,
    *,
    seen: int,
    by: User,
    on: date,
    at: datetime,
    number: int | None = None,
    copies_printed: int | None = None,
    note: str = "",
) -> OutgoingEntry:
    """Number, register and keep the files; all of it or nothing.

    Without a number the next of the series is taken; a higher one says that those
    between were given outside. Raises NotNow (Outdated, Blocked, NumberTaken,
    DayOutOfOrder).
    """
    report = lock(report, seen=seen)
    document = check(report, Move.ISSUE, by=by)
    series = _series(report.unit, on.year, report.outline.type)
    _refuse_day(report, series, on, at)
    entry = _enter(
        report, document, series, take_number(series, number), by=by, on=on, at=at
    )
    entry.copies, entry.note = copies_printed, note
    save(entry, force_insert=True)
    _keep_files(report, document, entry, at=at)
    digest = frozen_content(report).content_hash
    add_event(report, Move.ISSUE, by=by, at=at, content_hash=digest)
    _tell_the_amended(report, entry, by=by, at=at)
    return entry


@transaction.atomic
def open_series(
    *, unit: Unit, year: int, kind: DocumentType | None, next_number: int
) -> NumberSeries:
    """Begin or continue a series at a number, as when the paper register is given up
    in the middle of a year. Raises NumberTaken."""
    series, _ = NumberSeries.objects.get_or_create(unit=unit, year=year, type=kind)
    if next_number > 1:
        take_number(series, next_number - 1)
    return series


def next_number(report: Report, on: date) -> int:
    """The number the report would be given on the day; takes none."""
    found = _find_series(report.unit, on.year, report.outline.type)
    return found.next_number if found else 1


def take_number(series: NumberSeries, wanted: int | None = None) -> int:
    """The next number of the series, or a later one; those before it are then passed over.

    Raises NumberTaken. Two who take one at once get two: the row is locked, and the
    number seen is changed only if it is still there.
    """
    locked = NumberSeries.objects.select_for_update().get(pk=series.pk)
    number = locked.next_number if wanted is None else wanted
    if number < locked.next_number:
        raise NumberTaken(
            f"Số {formats.count(number)} không cấp được nữa; số tiếp theo của dãy"
            f" {locked} là {formats.count(locked.next_number)}."
        )
    unchanged = NumberSeries.objects.filter(
        pk=series.pk, next_number=locked.next_number
    )
    if not unchanged.update(next_number=number + 1):
        raise NumberTaken("Số này vừa được cấp cho văn bản khác; hãy làm lại.")
    return number


def _find_series(unit: Unit, year: int, kind: DocumentType) -> NumberSeries | None:
    """The type's own series of the year if one was opened, else the common one."""
    series = NumberSeries.objects.filter(unit=unit, year=year)
    return series.filter(type=kind).first() or series.filter(type=None).first()


def _series(unit: Unit, year: int, kind: DocumentType) -> NumberSeries:
    """A new year begins at 01, in as many series as the year before."""
    if found := _find_series(unit, year, kind):
        return found
    before = _find_series(unit, year - 1, kind)
    made, _ = NumberSeries.objects.get_or_create(
        unit=unit, year=year, type=before.type if before else None
    )
    return made


def _refuse_day(report: Report, series: NumberSeries, on: date, at: datetime) -> None:
    """Numbers follow days: a paper of the past cannot slip in between two others."""
    signed = last_event(report, Move.SIGN)
    if signed and on < timezone.localdate(signed.at):
        raise DayOutOfOrder(
            f"Văn bản ký ngày {formats.day(timezone.localdate(signed.at))}, nên ngày"
            f" ban hành không thể là {formats.day(on)}."
        )
    if on > timezone.localdate(at):
        raise DayOutOfOrder(f"Ngày ban hành {formats.day(on)} chưa đến.")
    later = series.entries.filter(issued_on__gt=on).order_by("-number")
    if entry := later.first():
        raise DayOutOfOrder(
            f"{entry} đã mang ngày {formats.day(entry.issued_on)}; số sau không được"
            f" mang ngày {formats.day(on)} trước đó."
        )


def _enter(
    report: Report,
    document: Document,
    series: NumberSeries,
    number: int,
    *,
    by: User,
    on: date,
    at: datetime,
) -> OutgoingEntry:
    """The line of the register, as the frozen paper says it."""
    signature = document.signature
    return OutgoingEntry(
        report=report,
        series=series,
        unit=report.unit,
        year=on.year,
        number=number,
        symbol=document.letterhead.symbol,
        issued_on=on,
        type_name=report.outline.type.name,
        subject=document.subject,
        signer=f"{signature.authority[-1].capitalize()} {signature.name}".strip(),
        recipients="\n".join((*document.addressees, *document.recipients)),
        archive=document.archive,
        sent_on=on,
        registered_by=by,
        registered_at=at,
    )


def _keep_files(
    report: Report, document: Document, entry: OutgoingEntry, *, at: datetime
) -> None:
    stem = f"{entry.full_symbol.replace('/', '-')}-{entry.issued_on:%Y%m%d}"
    for made in copies(document, number=entry.number, issued_on=entry.issued_on):
        mark = f"-{made.kind}" if made.kind != made.extension else ""
        IssuedFile.objects.create(
            report=report,
            kind=IssuedFile.Kind(made.kind),
            name=f"{stem}{mark}.{made.extension}",
            content_type=made.content_type,
            content=made.content,
            size=len(made.content),
            sha256=made.sha256,
            made_at=at,
        )


def _tell_the_amended(
    report: Report, entry: OutgoingEntry, *, by: User, at: datetime
) -> None:
    """The paper that is replaced or corrected says so from now on. Raises NotNow."""
    if report.amends is None:
        return
    old = Report.objects.for_list().get(pk=report.amends.pk)
    kind = Move.REPLACE if report.replaces else Move.CORRECT
    if refusal := states.refusal_of(old.state, kind, old.moves):
        raise NotNow(f"{old.citation}: {refusal}")
    add_event(
        old,
        kind,
        by=by,
        at=at,
        reason=f"{entry} ngày {formats.day(entry.issued_on)}",
        content_hash=frozen_content(old).content_hash,
    )
