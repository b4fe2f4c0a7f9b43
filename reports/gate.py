"""What stands in the way of trình ký and of issuing: blocking findings nobody waived."""

from tasks.blocks import Document
from tasks.findings import Finding

from .models import Report


def blocking(report: Report, document: Document) -> list[Finding]:
    """Blocking findings of the report as it reads in the document; none are looked for yet.

    The one line to replace once `reports.findings` is there.
    """
    return []
