"""Test data: places, units, people, tasks, outlines. Facts come from `tests.entries`.

What a test does not mention is plain and the same every time; what it cares about, it
says. Nothing here is named or numbered as in the demo.
"""

from .org import (
    AreaChangeFactory,
    AreaFactory,
    AreaKindFactory,
    DocumentFactory,
    DocumentTypeFactory,
    LetterheadFactory,
    SignatoryFactory,
    UnitFactory,
    UserFactory,
)
from .reports import (
    OutlineFactory,
    OutlinePartFactory,
    ReportFactory,
)
from .tasks import (
    IndicatorFactory,
    MeasureUnitFactory,
    MilestoneFactory,
    PeriodFactory,
    PeriodTaskFactory,
    ProgrammeFactory,
    TargetFactory,
    TaskDocumentFactory,
    TaskFactory,
    TaskScopeFactory,
)

__all__ = [
    "AreaChangeFactory",
    "AreaFactory",
    "AreaKindFactory",
    "DocumentFactory",
    "DocumentTypeFactory",
    "IndicatorFactory",
    "LetterheadFactory",
    "MeasureUnitFactory",
    "MilestoneFactory",
    "OutlineFactory",
    "OutlinePartFactory",
    "PeriodFactory",
    "PeriodTaskFactory",
    "ProgrammeFactory",
    "ReportFactory",
    "SignatoryFactory",
    "TargetFactory",
    "TaskDocumentFactory",
    "TaskFactory",
    "TaskScopeFactory",
    "UnitFactory",
    "UserFactory",
]
