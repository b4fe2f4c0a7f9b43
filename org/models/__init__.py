"""Who and where: units, areas, papers, people."""

from .accounts import AccountEvent, AccountReview, UsedPassword
from .areas import (
    Area,
    AreaChange,
    AreaChangeLine,
    AreaGroup,
    AreaGroupMember,
    AreaKind,
    AreaParent,
)
from .documents import Document, DocumentType
from .people import Deputation, Signatory, User
from .units import Letterhead, Unit, UnitParent

__all__ = [
    "AccountEvent",
    "AccountReview",
    "Area",
    "AreaChange",
    "AreaChangeLine",
    "AreaGroup",
    "AreaGroupMember",
    "AreaKind",
    "AreaParent",
    "Deputation",
    "Document",
    "DocumentType",
    "Letterhead",
    "Signatory",
    "Unit",
    "UnitParent",
    "UsedPassword",
    "User",
]
