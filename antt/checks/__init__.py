"""The rules of the security register. One rule, one file."""

from . import (
    breakdown_part,
    breakdown_sum,
    carried_over,
    entry_total,
    line_repeats,
    stated_rate,
)

RULES = (
    breakdown_sum.RULE,
    breakdown_part.RULE,
    entry_total.RULE,
    carried_over.RULE,
    stated_rate.RULE,
    line_repeats.RULE,
)
