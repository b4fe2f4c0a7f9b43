"""The way of a report to its signature: checked twice, frozen, signed, or sent back."""

from dataclasses import asdict
from datetime import datetime

from django.db import transaction

from org.models import User
from org.saving import save
from reports import gate, states
from reports.compose import NoLetterhead
from reports.content import canonical, content_hash, document_of
from reports.models import IssuedFigure, Report, ReportContent, ReportEvent
from reports.states import Move
from tasks import formats
from tasks.blocks import Document, FigureRun, figures_of
from tasks.models import ReturnVersion


class NotNow(Exception):
    """The move cannot be made as things stand; str() is a Vietnamese sentence."""


class Outdated(NotNow):
    """Somebody else made a move since the page was read."""

    def __init__(self) -> None:
        super().__init__("Báo cáo vừa có người khác xử lý; hãy xem lại rồi làm tiếp.")


class SamePerson(NotNow):
    """Who checked the content must not check the form as well."""

    def __init__(self, by: User) -> None:
        super().__init__(
            f"{by} đã soát nội dung; soát nội dung và soát thể thức phải do hai người"
            f" khác nhau, nên {by} không soát thể thức được."
        )


class NotHandedIn(NotNow):
    """The unit's return of the period, whose paper this is, is not handed in."""

    def __init__(self) -> None:
        super().__init__(
            "Báo cáo kỳ của đơn vị chưa nộp trên hệ thống; hãy nộp trước khi ký, để bản ký"
            " và bản cấp trên tổng hợp là một."
        )


class Blocked(NotNow):
    """Findings that block stand in the report, and nobody has waived them."""


class ContentChanged(NotNow):
    """What goes to be signed is not what was checked."""

    def __init__(self) -> None:
        super().__init__(
            "Nội dung báo cáo đã khác so với lúc soát nội dung (số liệu hoặc thuyết minh"
            " đã đổi); hãy trả lại để soát lại nội dung."
        )


def why_not(report: Report, move: Move, *, by: User) -> str:
    """Why this person cannot make the move as things stand, in Vietnamese; "" if they can.

    See also access.refusal: whose work the move is.
    """
    try:
        check(report, move, by=by)
    except NotNow as refusal:
        return str(refusal)
    return ""


def check(report: Report, move: Move, *, by: User) -> Document:
    """The text that the move is about. Raises NotNow (SamePerson, ContentChanged,
    NotHandedIn, Blocked) where it cannot be made."""
    made = states.transition(report.state, move, report.moves)
    if made is None:
        raise NotNow(states.refusal_of(report.state, move, report.moves))
    if move is Move.CHECK_FORM:
        _refuse_same_person(report, by)
    document = _readable(report)
    if made.freezes:
        _refuse_changed(report, document)
        _refuse_not_handed_in(report)
    if made.freezes or move is Move.ISSUE:
        _refuse_blocked(report, document)
    return document


@transaction.atomic
def make_move(
    report: Report, move: Move, *, seen: int, by: User, at: datetime, reason: str = ""
) -> ReportEvent:
    """Submit, check, sign or send back; freezes what goes to be signed.

    `seen` is the number of events the page showed. Raises NotNow (Outdated and those of
    `check`), ValidationError where a reason is missing, ValueError for a move that is
    made by another action: issue_report.
    """
    if move not in states.BY_BUTTON:
        raise ValueError(f"{move} is not made by a button")
    report = lock(report, seen=seen)
    if move is Move.RETURN:
        return _send_back(report, by=by, at=at, reason=reason)
    document = check(report, move, by=by)
    content = canonical(document)
    made = states.transition(report.state, move, report.moves)
    if made and made.freezes:
        _freeze(report, document, content, by=by, at=at)
    digest = content_hash(content)
    return add_event(report, move, by=by, at=at, reason=reason, content_hash=digest)


def _send_back(report: Report, *, by: User, at: datetime, reason: str) -> ReportEvent:
    """What was looked at is what the last move was about."""
    if refusal := states.refusal_of(report.state, Move.RETURN, report.moves):
        raise NotNow(refusal)
    digest = report.past[-1].content_hash
    return add_event(
        report, Move.RETURN, by=by, at=at, reason=reason, content_hash=digest
    )


def lock(report: Report, *, seen: int) -> Report:
    """The report as it is now, kept from others until the transaction ends.

    Raises Outdated. SQLite lets one writer in at a time; PostgreSQL locks the row.
    """
    Report.objects.select_for_update().get(pk=report.pk)
    found = Report.objects.for_list().get(pk=report.pk)
    if len(found.past) != seen:
        raise Outdated
    return found


def add_event(
    report: Report,
    kind: Move,
    *,
    by: User,
    at: datetime,
    content_hash: str,
    reason: str = "",
) -> ReportEvent:
    """Raises ValidationError."""
    event = ReportEvent(
        report=report,
        order=report.events.count() + 1,
        kind=kind,
        by=by,
        at=at,
        reason=reason.strip(),
        content_hash=content_hash,
    )
    save(event, force_insert=True)
    return event


def last_event(report: Report, kind: Move) -> ReportEvent | None:
    found = (event for event in reversed(report.past) if event.kind == kind)
    return next(found, None)


def _refuse_same_person(report: Report, by: User) -> None:
    """Content and form are checked by two people (Decree 30/2020, article 12)."""
    checked = last_event(report, Move.CHECK_CONTENT)
    if checked and checked.by_id == by.pk:
        raise SamePerson(by)


def _readable(report: Report) -> Document:
    try:
        return document_of(report)
    except NoLetterhead as error:
        raise NotNow(str(error)) from error


def _refuse_changed(report: Report, document: Document) -> None:
    checked = report.past[-1]
    if checked.content_hash != content_hash(canonical(document)):
        raise ContentChanged


def _refuse_not_handed_in(report: Report) -> None:
    """What a unit signs on paper is what it handed in: one and the same."""
    if not report.outline.is_of_unit:
        return
    newest = (
        ReturnVersion.objects.newest()
        .filter(parent__unit=report.unit, parent__period=report.period)
        .first()
    )
    if newest is None or not newest.is_submitted:
        raise NotHandedIn


def _refuse_blocked(report: Report, document: Document) -> None:
    if found := gate.blocking(report, document):
        raise Blocked(
            f"Còn {formats.count(len(found))} lỗi chặn phải xử lý trước:"
            f" {' '.join(finding.sentence for finding in found)}"
        )


def _freeze(
    report: Report, document: Document, content: str, *, by: User, at: datetime
) -> ReportContent:
    made = ReportContent.objects.create(
        report=report,
        version=report.contents.count() + 1,
        content=content,
        content_hash=content_hash(content),
        as_of=document.as_of,
        facts=sorted({s.fact for run in figures_of(document) for s in run.sources}),
        frozen_at=at,
        frozen_by=by,
    )
    IssuedFigure.objects.bulk_create(
        _figure(made, order, run) for order, run in enumerate(figures_of(document), 1)
    )
    return made


def _figure(content: ReportContent, order: int, run: FigureRun) -> IssuedFigure:
    return IssuedFigure(
        content=content,
        order=order,
        code=run.code,
        args=args_in_words(run),
        text=run.text,
        value=run.value,
        unit=run.unit,
        as_of=run.as_of,
        sources=[asdict(source) for source in run.sources],
    )


def args_in_words(run: FigureRun) -> str:
    """`loai=truc_xa`, in the order of their names: a figure has one spelling only."""
    return " ".join(f"{name}={value}" for name, value in sorted(run.args))
