"""Asking the registers in tests: the value of an indicator, and the same afresh."""

from tasks.domains import figure
from tasks.scope import Scope


def actual(scope, indicator):
    return figure("chi_tieu.thuc_hien", scope, ma=indicator.code)


def afresh(scope, **changes):
    """The same question, with nothing read yet."""
    asked = {"unit": scope.unit, "period": scope.period, "as_of": scope.as_of}
    return Scope(**asked | changes)
