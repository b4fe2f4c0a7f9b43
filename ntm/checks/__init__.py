"""The rules of the register of new rural development. One rule, one file."""

from . import (
    average_incomplete,
    criterion_against_indicators,
    criterion_lost,
    forecast_below_goal,
    goal_against_target,
    goal_not_in_objective,
    result_unclear,
)

RULES = (
    goal_not_in_objective.RULE,
    goal_against_target.RULE,
    forecast_below_goal.RULE,
    criterion_against_indicators.RULE,
    criterion_lost.RULE,
    result_unclear.RULE,
    average_incomplete.RULE,
)
