"""OCOP and value chains: what decisions prescribe, products, and how far they have come."""

from .catalogue import Authority, CycleStep, Producer, Product, ScoreBand
from .register import (
    ChainReport,
    Expectation,
    ProductStep,
    Recognition,
    Score,
    StepReport,
)

__all__ = [
    "Authority",
    "ChainReport",
    "CycleStep",
    "Expectation",
    "Producer",
    "Product",
    "ProductStep",
    "Recognition",
    "Score",
    "ScoreBand",
    "StepReport",
]
