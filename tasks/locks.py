"""Why facts of a unit cannot be entered for a period, and who can open it."""

from dataclasses import dataclass

from org.models import Unit

from .models import Period, ReturnVersion

ACCEPTED = "Số liệu kỳ {} của {} đã được chấp nhận."
ASK = "Muốn sửa, hãy xin sửa số liệu; Văn phòng đồng ý thì mở lại."


@dataclass(frozen=True, kw_only=True)
class Lock:
    """Two sentences for people: why it is shut, and who can open it."""

    reason: str
    opener: str

    def __str__(self) -> str:
        return f"{self.reason} {self.opener}"


def lock_of(unit: Unit, period: Period) -> Lock | None:
    """What keeps the unit from entering facts of the period; None where nothing does."""
    newest = ReturnVersion.objects.last_submitted(period).filter(parent__unit=unit)
    if newest.filter(accepted_at__isnull=False).exists():
        return Lock(reason=ACCEPTED.format(period, unit), opener=ASK)
    return None
