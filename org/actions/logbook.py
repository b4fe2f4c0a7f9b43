"""A line of the account log, which every action on an account writes."""

from datetime import datetime

from org.models import AccountEvent, User

Kind = AccountEvent.Kind


class Refused(Exception):
    """It cannot be done as things stand; str() is a Vietnamese sentence."""


def log(
    kind: Kind,
    account: User | None,
    *,
    by: User | None,
    at: datetime,
    address: str | None = None,
    username: str = "",
    detail: str = "",
) -> AccountEvent:
    """A line of the account log; `username` where there is no such account."""
    return AccountEvent.objects.create(
        kind=kind,
        account=account,
        username=(account.username if account else username)[:150],
        by=by,
        at=at,
        address=address,
        detail=detail[:500],
    )
