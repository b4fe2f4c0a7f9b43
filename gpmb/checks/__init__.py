"""The rules of the clearance register. One rule, one file."""

from . import (
    completion_against_paid,
    near_projects,
    paid_of_affected,
    project_lead,
    project_noun,
    project_without_solution,
    step_reopened,
    tally_falls,
    unpaid_without_reason,
)

RULES = (
    paid_of_affected.RULE,
    tally_falls.RULE,
    step_reopened.RULE,
    unpaid_without_reason.RULE,
    completion_against_paid.RULE,
    project_without_solution.RULE,
    project_lead.RULE,
    project_noun.RULE,
    near_projects.RULE,
)
