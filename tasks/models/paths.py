"""The planned course of an indicator, where it is not the straight line to its goal."""

from django.db import models

from org.catalogue import Catalogue

from .indicators import Indicator


class PathPoint(Catalogue):
    """How far an indicator of the programme should have come by the end of a day."""

    indicator = models.ForeignKey(
        Indicator, models.CASCADE, related_name="path", verbose_name="chỉ tiêu"
    )
    day = models.DateField("đến hết ngày")
    value = models.DecimalField(
        "cần đạt",
        max_digits=20,
        decimal_places=4,
        help_text="cùng cách ghi như mục tiêu",
    )

    class Meta:
        verbose_name = "điểm của đường kế hoạch"
        verbose_name_plural = "đường kế hoạch"
        constraints = [
            models.UniqueConstraint(
                "indicator",
                "day",
                name="tasks_pathpoint_once",
                violation_error_message="Ngày này đã có số cần đạt.",
            )
        ]

    def __str__(self):
        return f"{self.indicator}: {self.value:f} đến {self.day:%d/%m/%Y}"
