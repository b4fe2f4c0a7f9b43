"""Security statistics: what is counted and how it is told, and the entered totals.

Aggregates only: no field of this register is for a person (design, section 9).
"""

from .entries import Entry, Slot
from .lines import Group, Line
from .measures import Breakdown, BreakdownPart, LineMeasure

__all__ = [
    "Breakdown",
    "BreakdownPart",
    "Entry",
    "Group",
    "Line",
    "LineMeasure",
    "Slot",
]
