"""Filing papers, for tests that are about what happens next."""

from tasks.evidence import actions
from tests.entries import JUNE_14, moment

from .papers import PDF


def attach(fact=None, *, task, period, unit, by, uploads=(("bien-ban.pdf", PDF),)):
    """The papers as the action files them, for a fact or for the task itself."""
    return actions.attach(
        uploads=uploads,
        unit=unit,
        period=period,
        task=task,
        fact=f"reading:{fact.code}" if fact else "",
        by=by,
        at=moment(JUNE_14),
    )


def other(n):
    """A paper like no other."""
    return f"bien-ban-{n}.pdf", PDF + f"% {n}\n".encode()
