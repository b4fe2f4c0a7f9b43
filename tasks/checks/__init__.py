"""The rules of the core. One rule, one file; registers have their own."""

from . import (
    as_of_unknown,
    declared,
    document_in_future,
    document_incomplete,
    document_on_holiday,
    document_order,
    document_twice,
    met_in_direction,
    milestone_reopened,
    near_milestones,
    object_without_result,
    quotas,
    repeats_last_year,
    stated_total,
    target_without_actual,
    task_without_solution,
    two_leads,
    two_names,
    unfinished_though_met,
    unfinished_without_reason,
    unit_of_measure,
    unknown_measure,
)

RULES = tuple(
    module.RULE
    for module in (
        declared,
        stated_total,
        quotas,
        unknown_measure,
        unit_of_measure,
        object_without_result,
        target_without_actual,
        unfinished_without_reason,
        unfinished_though_met,
        met_in_direction,
        milestone_reopened,
        two_leads,
        two_names,
        near_milestones,
        as_of_unknown,
        document_order,
        document_twice,
        document_in_future,
        document_on_holiday,
        document_incomplete,
        task_without_solution,
        repeats_last_year,
    )
)
