"""Random changes of the demo by what they are about: each strategy draws a list of them."""

from . import labels, office, products, registers, security
from .rows import some

KINDS = {
    "kilometres": registers.kilometres,
    "criteria": registers.criteria,
    "households": registers.households,
    "completions": registers.completions,
    "readings": registers.readings,
    "steps": registers.steps,
    "products": products.products,
    "security": security.security,
    "names": labels.names,
    "dates": labels.dates,
    "papers": labels.papers,
    "signatory": office.signatory,
    "level": office.level(),
    "order": office.order,
}
ANYTHING = some(*KINDS.values())
