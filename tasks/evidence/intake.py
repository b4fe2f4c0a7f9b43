"""A file on its way in: looked at, scanned, cleaned, before anything is written."""

import hashlib
from dataclasses import dataclass
from decimal import Decimal

from django.conf import settings

from tasks import formats

from . import kinds, names, pictures, scan
from .refusals import NotAccepted

MEGABYTE = 1024 * 1024


@dataclass(frozen=True, kw_only=True)
class Paper:
    """What will be kept, and how it is called."""

    name: str
    media_type: str
    content: bytes

    @property
    def sha256(self) -> str:
        return hashlib.sha256(self.content).hexdigest()


def taken_in(content: bytes, name: str, *, as_is: bool = False) -> Paper:
    """The file as it may be kept. Raises NotAccepted with a sentence that names it.

    `as_is`: it was taken in before, in the office that this dataset comes from.
    """
    name = names.sanitised(name)
    limit = settings.EVIDENCE_MAX_MB
    if len(content) > limit * MEGABYTE:
        size = f"{formats.number(Decimal(len(content)) / MEGABYTE, 1)} MB"
        raise NotAccepted("TOO_BIG", name, size=size, limit=f"{limit} MB")
    kind = kinds.kind_of(content, name)
    scan.scan(content, name)
    if kind.is_picture and not as_is:
        content = pictures.cleaned(content, kind, name)
    return Paper(
        name=names.with_suffix(name, kind), media_type=kind.media_type, content=content
    )
