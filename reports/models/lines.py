"""To whom a report goes, and what stands behind it."""

from django.core.exceptions import ValidationError
from django.db import models

from org.catalogue import Catalogue
from reports.patterns import check_pattern
from tasks import domains

from .reports import Report


class Recipient(Catalogue):
    """A line of Nơi nhận (box 9b), without dash and semicolon."""

    report = models.ForeignKey(Report, models.CASCADE, related_name="recipients")
    order = models.PositiveSmallIntegerField("thứ tự")
    text = models.CharField("nơi nhận", max_length=200)

    class Meta:
        verbose_name = "nơi nhận"
        verbose_name_plural = "nơi nhận"
        constraints = [
            models.UniqueConstraint("report", "order", name="reports_recipient_once")
        ]

    def __str__(self):
        return self.text


class ReportAppendix(Catalogue):
    """An appendix switched on for a report; its content is what a register offers."""

    report = models.ForeignKey(Report, models.CASCADE, related_name="appendices")
    order = models.PositiveSmallIntegerField("thứ tự")
    kind = models.CharField("loại phụ lục", max_length=40)
    title = models.CharField("tên phụ lục", max_length=300)

    class Meta:
        verbose_name = "phụ lục"
        verbose_name_plural = "phụ lục"
        constraints = [
            models.UniqueConstraint(
                "report", "order", name="reports_reportappendix_once"
            ),
            models.UniqueConstraint(
                "report",
                "kind",
                name="reports_reportappendix_kind_once",
                violation_error_message="Báo cáo đã có phụ lục loại này.",
            ),
        ]

    def __str__(self):
        return self.title

    def clean(self):
        check_pattern("title", self.title)
        try:
            domains.appendix(self.kind)
        except domains.UnknownAppendix as error:
            raise ValidationError({"kind": str(error)}) from error
