"""Whether what a phrase names exists; asked once everything is written."""

from . import phrases
from .models import LineMeasure


def unknown_measures(phrase: str) -> list[str]:
    """One Vietnamese sentence for each measure that the phrase names and nobody made.

    A phrase that cannot be read names nothing: `phrases.faults` says why.
    """
    if phrases.faults(phrase):
        return []
    named = phrases.codes(phrase)
    known = LineMeasure.objects.filter(code__in=named).values_list("code", flat=True)
    return [
        f"Không có đại lượng an ninh nào mang mã {code}."
        for code in named
        if code not in set(known)
    ]
