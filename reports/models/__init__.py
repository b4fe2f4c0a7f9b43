"""Outlines, reports, their life, what was issued, and the register of it."""

from .issued import IssuedFigure, IssuedFile
from .life import ReportContent, ReportEvent
from .lines import Recipient, ReportAppendix
from .outlines import Outline, OutlinePart
from .register import NumberSeries, OutgoingEntry
from .reports import Report
from .waivers import Waiver

__all__ = [
    "IssuedFigure",
    "IssuedFile",
    "NumberSeries",
    "OutgoingEntry",
    "Outline",
    "OutlinePart",
    "Recipient",
    "Report",
    "ReportAppendix",
    "ReportContent",
    "ReportEvent",
    "Waiver",
]
