"""Nông thôn mới: sets of criteria, goals, and how places are assessed against them."""

from .criteria import CriteriaSet, Criterion, CriterionOwner, Threshold
from .goals import Goal
from .register import Assessment, Cell, Forecast, RecognitionStep, Result, Stage

__all__ = [
    "Assessment",
    "Cell",
    "CriteriaSet",
    "Criterion",
    "CriterionOwner",
    "Forecast",
    "Goal",
    "RecognitionStep",
    "Result",
    "Stage",
    "Threshold",
]
