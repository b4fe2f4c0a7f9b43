"""What was done with a report and what it said: events and frozen contents.

Both are only ever added. Where a report stands follows from its events.
"""

from django.db import models

from org.models import User
from reports.states import Move

from .reports import Report

HASH_LENGTH = 64  # SHA-256 in hexadecimal


class ReportEvent(models.Model):
    """A move: who made it, when, why, and of which content."""

    report = models.ForeignKey(Report, models.PROTECT, related_name="events")
    # Also keeps two people from making the next move of one report at once.
    order = models.PositiveIntegerField("thứ tự")
    kind = models.CharField("việc", max_length=13, choices=Move)
    by = models.ForeignKey(
        User, models.PROTECT, related_name="+", verbose_name="người thực hiện"
    )
    at = models.DateTimeField("lúc")
    reason = models.CharField("lý do", max_length=500, blank=True)
    content_hash = models.CharField("mã băm nội dung", max_length=HASH_LENGTH)

    class Meta:
        verbose_name = "việc của báo cáo"
        verbose_name_plural = "việc của báo cáo"
        constraints = [
            models.UniqueConstraint(
                "report",
                "order",
                name="reports_reportevent_once",
                violation_error_message="Báo cáo vừa có người khác xử lý; hãy xem lại.",
            ),
            models.CheckConstraint(
                name="reports_reportevent_return_says_why",
                condition=~models.Q(kind=Move.RETURN, reason=""),
                violation_error_message="Trả lại thì phải ghi lý do.",
            ),
        ]

    def __str__(self):
        return f"{self.get_kind_display()}: {self.report}"


class ReportContent(models.Model):
    """A version of the text, frozen at trình ký as canonical JSON: these very bytes
    have the hash, so they are kept as text."""

    report = models.ForeignKey(Report, models.PROTECT, related_name="contents")
    version = models.PositiveIntegerField("phiên bản")
    content = models.TextField("nội dung")
    content_hash = models.CharField("mã băm nội dung", max_length=HASH_LENGTH)
    as_of = models.DateField("số liệu đến ngày")
    # Natural codes of the rows behind its figures, code@version, each once.
    facts = models.JSONField("dòng số liệu", default=list)
    frozen_at = models.DateTimeField("chốt lúc")
    frozen_by = models.ForeignKey(
        User, models.PROTECT, related_name="+", verbose_name="người trình ký"
    )

    class Meta:
        verbose_name = "nội dung đã chốt"
        verbose_name_plural = "nội dung đã chốt"
        constraints = [
            models.UniqueConstraint(
                "report", "version", name="reports_reportcontent_once"
            )
        ]

    def __str__(self):
        return f"{self.report} (nội dung {self.version})"
