"""What a task wants recognised, where and in which year."""

from django.db import models
from django.db.models import Q

from org.catalogue import Catalogue
from org.models import Area
from tasks.models import Indicator, Task

from .criteria import CriteriaSet


class Goal(Catalogue):
    """A recognition aimed at. Every number of it is a target of its indicator."""

    code = models.SlugField("mã", unique=True, max_length=80)
    task = models.ForeignKey(
        Task, models.CASCADE, related_name="ntm_goals", verbose_name="nhiệm vụ"
    )
    area = models.ForeignKey(
        Area, models.PROTECT, related_name="+", verbose_name="địa bàn"
    )
    criteria_set = models.ForeignKey(
        CriteriaSet, models.PROTECT, related_name="goals", verbose_name="bộ tiêu chí"
    )
    recognition = models.CharField(
        "danh hiệu",
        max_length=200,
        blank=True,
        help_text="viết sau “công nhận”: đạt chuẩn nông thôn mới",
    )
    year = models.PositiveSmallIntegerField("năm")
    indicator = models.ForeignKey(
        Indicator,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name="chỉ tiêu",
    )

    class Meta:
        verbose_name = "mục tiêu công nhận"
        verbose_name_plural = "mục tiêu công nhận"
        constraints = [
            models.UniqueConstraint(
                "task",
                "area",
                "criteria_set",
                "year",
                name="ntm_goal_once",
                violation_error_message="Nhiệm vụ đã có mục tiêu này cho địa bàn trong năm.",
            ),
            models.CheckConstraint(
                name="ntm_goal_says_something",
                condition=~Q(recognition="") | Q(indicator__isnull=False),
                violation_error_message="Mục tiêu phải có danh hiệu hoặc chỉ tiêu.",
            ),
        ]

    def __str__(self):
        return f"{self.area} {self.recognition} {self.year}".replace("  ", " ")
