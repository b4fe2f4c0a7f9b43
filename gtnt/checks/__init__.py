"""The rules of the road register. One rule, one file."""

from . import plan_total, work_falls, work_total

RULES = (work_total.RULE, plan_total.RULE, work_falls.RULE)
