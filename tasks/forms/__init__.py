"""Forms of the core's pages, split by noun; here what registers build on."""

from .facts import SURE, Asking, FactForm, keep

__all__ = ["SURE", "Asking", "FactForm", "keep"]
