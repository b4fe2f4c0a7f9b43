"""The core: periods, tasks, indicators and what units return on them."""

from .drafts import Draft, Submission
from .evidence import Evidence
from .figure_rules import FigureRule
from .indicators import Indicator, Reading, Series, Target
from .measure_units import MeasureUnit
from .milestones import Milestone, MilestoneReport
from .periods import Period, PeriodTask, Programme
from .returns import Return, ReturnText, ReturnVersion
from .tasks import Task, TaskDocument, TaskScope, TaskUnit

__all__ = [
    "Draft",
    "Evidence",
    "FigureRule",
    "Indicator",
    "MeasureUnit",
    "Milestone",
    "MilestoneReport",
    "Period",
    "PeriodTask",
    "Programme",
    "Reading",
    "Return",
    "ReturnText",
    "ReturnVersion",
    "Series",
    "Submission",
    "Target",
    "Task",
    "TaskDocument",
    "TaskScope",
    "TaskUnit",
]
