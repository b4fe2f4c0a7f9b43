"""What stands in the way of trình ký and of issuing: blocking findings nobody waived."""

from tasks.blocks import Document
from tasks.findings import Finding

from . import findings
from .models import Report


def blocking(report: Report, document: Document) -> list[Finding]:
    """Blocking findings of the report on the day of the document, unwaived."""
    return [
        checked.finding for checked in findings.blocking(report, as_of=document.as_of)
    ]
