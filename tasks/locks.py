"""Why nothing can be entered, and who can open it: asked by the kernel and by screens."""

from dataclasses import dataclass
from datetime import date

from django.db.models import QuerySet
from django.utils import timezone

from org.models import Unit

from . import formats
from .agencies import agency_of
from .models import Period, PeriodEvent, ReturnVersion
from .openings import Opening, opening_of
from .period_states import PeriodMove, PeriodState

NOBODY = "Kỳ đã lưu trữ không mở lại được."


@dataclass(frozen=True, kw_only=True)
class Lock:
    """Two Vietnamese sentences: why it is shut, and who can open it."""

    reason: str
    opener: str

    def __str__(self) -> str:
        return f"{self.reason} {self.opener}"


def lock_of(unit: Unit, period: Period, today: date) -> Lock | None:
    """Why the unit cannot enter anything for the period on that day; None: it can."""
    around = Period.objects.filter(
        starts_on__lte=period.starts_on, ends_on__gte=period.ends_on
    )
    return shut(unit, around, today) or unopened(unit, period)


def lock_on(unit: Unit, day: date, today: date) -> Lock | None:
    """Why nothing that happened on the day can be recorded or changed by the unit.

    A period that nobody opened is not shut: datasets record history.
    """
    holding = Period.objects.filter(starts_on__lte=day, ends_on__gte=day)
    return shut(unit, holding, today)


def shut(unit: Unit, periods: QuerySet, today: date) -> Lock | None:
    """Every fact that is recorded asks this, and most lie where nobody shut anything:
    what is short to ask is asked first."""
    keys = list(periods.values_list("pk", flat=True))
    return _by_acceptance(unit, keys) or _by_agency(unit, keys, today)


def unopened(unit: Unit, period: Period) -> Lock | None:
    """Why the unit's screens do not take anything yet, although nothing is shut."""
    agency = agency_of(unit, period)
    if agency is None:
        return no_agency(unit, period)
    opening = opening_of(agency, period)
    return why_shut(opening) if opening.state is PeriodState.PLANNED else None


def no_agency(unit: Unit, period: Period) -> Lock:
    return Lock(
        reason=f"Chưa có chương trình năm {period.year} nào mà {unit} báo cáo.",
        opener="Quản trị lập chương trình năm trong danh mục.",
    )


def why_shut(opening: Opening) -> Lock:
    """The sentences of a period that is not open: planned, locked or archived."""
    event, agency = opening.last, opening.agency
    if event is None:
        return Lock(
            reason=f"Kỳ {opening.period} chưa mở.",
            opener=f"Văn phòng của {agency} mở kỳ.",
        )
    is_archived = opening.state is PeriodState.ARCHIVED
    at = formats.moment(timezone.localtime(event.at))
    why = f" ({event.reason})" if event.reason else ""
    return Lock(
        reason=f"Kỳ {opening.period} đã {'lưu trữ' if is_archived else 'khóa'} {at}{why}.",
        opener=NOBODY
        if is_archived
        else f"Văn phòng của {agency} có thể mở lại cho đơn vị.",
    )


def _by_acceptance(unit: Unit, periods: list[int]) -> Lock | None:
    """A return locks its rows as long as its newest version is the accepted one."""
    accepted = ReturnVersion.objects.filter(
        parent__unit=unit, parent__period__in=periods, accepted_at__isnull=False
    )
    if not accepted.exists():
        return None
    standing = accepted.newest().select_related("parent__period").order_by("pk")
    if (version := standing.first()) is None:
        return None
    return Lock(
        reason=f"Số liệu kỳ {version.parent.period} đã được chấp nhận.",
        opener="Muốn sửa thì xin sửa số liệu; Văn phòng cho sửa thì nhập lại được.",
    )


def _by_agency(unit: Unit, periods: list[int], today: date) -> Lock | None:
    kinds = (PeriodMove.LOCK, PeriodMove.ARCHIVE)
    shutting = PeriodEvent.objects.filter(period__in=periods, kind__in=kinds)
    if not shutting.exists():
        return None
    events = shutting.deciding().select_related("period", "agency").order_by("pk")
    for event in events:
        if event.agency == agency_of(unit, event.period):
            opening = opening_of(event.agency, event.period)
            if not opening.is_open_for(unit, today):
                return why_shut(opening)
    return None
