"""Findings that somebody signs for: who, why, when, and of which values."""

from django.conf import settings
from django.db import models
from django.db.models import F, Q


class Waiver(models.Model):
    """One finding of one report let through; it holds as long as its values do."""

    report = models.ForeignKey(
        "reports.Report", models.CASCADE, related_name="waivers", verbose_name="báo cáo"
    )
    finding_key = models.CharField("mã phát hiện", max_length=400)
    fingerprint = models.CharField("dấu số liệu", max_length=16)
    sentence = models.TextField("phát hiện, như khi bỏ qua")
    reason = models.CharField("lý do", max_length=500)
    waived_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        related_name="+",
        verbose_name="người bỏ qua",
    )
    waived_at = models.DateTimeField("bỏ qua lúc")
    withdrawn_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name="người rút lại",
    )
    withdrawn_at = models.DateTimeField("rút lại lúc", null=True, blank=True)

    class Meta:
        verbose_name = "phát hiện được bỏ qua"
        verbose_name_plural = "phát hiện được bỏ qua"
        permissions = [("waive_finding", "Bỏ qua phát hiện khi soát xét")]
        default_permissions = ("view",)
        constraints = [
            models.UniqueConstraint(
                "report",
                "finding_key",
                condition=Q(withdrawn_at=None),
                name="reports_waiver_once",
                violation_error_message="Phát hiện này đã được bỏ qua.",
            ),
            models.CheckConstraint(
                name="reports_waiver_has_reason",
                condition=~Q(reason=""),
                violation_error_message="Bỏ qua thì phải nêu lý do.",
            ),
            models.CheckConstraint(
                name="reports_waiver_withdrawn_whole",
                condition=Q(withdrawn_at=None, withdrawn_by=None)
                | Q(withdrawn_at__gte=F("waived_at"), withdrawn_by__isnull=False),
                violation_error_message="Rút lại thì phải có người và lúc, sau lúc bỏ qua.",
            ),
        ]

    def __str__(self):
        return f"{self.finding_key}: {self.reason}"
