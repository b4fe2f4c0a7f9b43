"""Files and transactions: what is written for a row goes when the row does not stay."""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar

from django.core.files.base import ContentFile

from tasks.models import Evidence

_written: ContextVar[list[str] | None] = ContextVar("written", default=None)


@contextmanager
def no_orphans() -> Iterator[None]:
    """Files written inside that no row names in the end are taken away again.

    Stands outside of the transaction: a database rolls back, a disk does not. May stand
    inside another one, and before a view.
    """
    outer = _written.get()
    names: list[str] = []
    token = _written.set(names)
    try:
        yield
    finally:
        _written.reset(token)
        kept = _named(names) if names else set()
        for name in set(names) - kept:
            Evidence.file.field.storage.delete(name)
        if outer is not None:
            outer.extend(kept)


def write(evidence: Evidence, content: bytes) -> None:
    """Put the content where its hash says; a file that is there is never written over."""
    evidence.file.save("", ContentFile(content), save=False)
    if (names := _written.get()) is not None:
        names.append(str(evidence.file.name))


def _named(names: list[str]) -> set[str]:
    found = Evidence.objects.filter(file__in=names)
    return set(found.values_list("file", flat=True))
