"""Units of measure, read once per question."""

from .figures import Measurement
from .models import MeasureUnit
from .scope import Scope


def measurement(scope: Scope, code: str) -> Measurement:
    """The unit of this code; a code that is not in the table prints no word."""
    return scope.once(_all).get(code) or Measurement(code=code, word="")


def _all(scope: Scope) -> dict[str, Measurement]:
    return {unit.code: unit.measurement for unit in MeasureUnit.objects.order_by("pk")}
