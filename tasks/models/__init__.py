"""The core: periods, tasks, indicators and what units return on them."""

from .directions import Direction, DirectionEvent
from .drafts import Draft, Submission
from .evidence import Evidence
from .figure_rules import FigureRule
from .indicators import Indicator, Reading, Series, Target
from .measure_units import MeasureUnit
from .milestones import Milestone, MilestoneReport
from .openings import PeriodEvent, PeriodReporter
from .paths import PathPoint
from .periods import Period, PeriodTask, Programme
from .return_events import ReturnEvent
from .returns import Return, ReturnText, ReturnVersion
from .tasks import Task, TaskDocument, TaskScope, TaskUnit

__all__ = [
    "Direction",
    "DirectionEvent",
    "Draft",
    "Evidence",
    "FigureRule",
    "Indicator",
    "MeasureUnit",
    "Milestone",
    "MilestoneReport",
    "PathPoint",
    "Period",
    "PeriodEvent",
    "PeriodReporter",
    "PeriodTask",
    "Programme",
    "Reading",
    "Return",
    "ReturnEvent",
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
