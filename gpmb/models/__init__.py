"""Site clearance: steps by law, projects, and what was reported of them."""

from .catalogue import Project, StepKind
from .progress import (
    Complaint,
    Completion,
    CompletionLine,
    ProjectStep,
    StepReport,
)
from .tallies import Tally, TallyLine

__all__ = [
    "Complaint",
    "Completion",
    "CompletionLine",
    "Project",
    "ProjectStep",
    "StepKind",
    "StepReport",
    "Tally",
    "TallyLine",
]
