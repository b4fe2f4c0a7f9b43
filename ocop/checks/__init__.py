"""The rules of the product register. One rule, one file."""

from . import (
    authority,
    certificate_expired,
    near_products,
    score_without_band,
    stars_of_score,
)

RULES = (
    stars_of_score.RULE,
    score_without_band.RULE,
    authority.RULE,
    certificate_expired.RULE,
    near_products.RULE,
)
