"""Milestones of tasks that no register keeps: events, works, plans, inspections."""

from django.core.exceptions import ValidationError
from django.db import models

from org.catalogue import Catalogue
from org.models import Unit
from tasks import formats
from tasks.facts import NOT_LAST, PRECISIONS, Fact, fact_index
from tasks.formats import Precision

from .indicators import Indicator
from .tasks import Task

NOT_CALENDAR = "Hạn phải là một ngày, tháng, quý hoặc năm."


class Milestone(Catalogue):
    """Something to be done, with a state and no number."""

    code = models.SlugField("mã", unique=True, max_length=80)
    task = models.ForeignKey(
        Task, models.CASCADE, related_name="milestones", verbose_name="nhiệm vụ"
    )
    indicator = models.ForeignKey(
        Indicator,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="milestones",
        verbose_name="chỉ tiêu",
    )
    order = models.PositiveSmallIntegerField("thứ tự", default=0)
    name = models.CharField("tên", max_length=300)
    partner = models.CharField("phối hợp với", max_length=200, blank=True)
    lead = models.ForeignKey(
        Unit,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name="đơn vị được giao",
    )
    due_on = models.DateField("hạn", null=True, blank=True)
    due_precision = models.CharField(
        "độ chính xác của hạn", max_length=8, choices=PRECISIONS, default=Precision.DAY
    )

    class Meta:
        verbose_name = "mốc công việc"
        verbose_name_plural = "mốc công việc"

    def __str__(self):
        return self.name

    def clean(self):
        """A due day is one of the calendar; it can be a month, but not a balance."""
        if self.due_precision not in formats.CALENDAR:
            raise ValidationError({"due_precision": NOT_CALENDAR})
        if self.due_on and self.due_on != formats.last_of(
            self.due_on, self.due_precision
        ):
            raise ValidationError({"due_on": NOT_LAST})


class MilestoneReport(Fact):
    """How far a milestone has come."""

    class State(models.TextChoices):
        NOT_STARTED = "NOT_STARTED", "chưa thực hiện"
        ONGOING = "ONGOING", "đang thực hiện"
        DRAFTED = "DRAFTED", "đã dự thảo"
        SUBMITTED = "SUBMITTED", "đã trình"
        DONE = "DONE", "đã hoàn thành"

    milestone = models.ForeignKey(Milestone, models.PROTECT, related_name="reports")
    state = models.CharField("trạng thái", max_length=12, choices=State)
    note = models.CharField("nội dung", max_length=500, blank=True)
    # Not "reason": that is what a correction is given.
    obstacle = models.CharField("lý do", max_length=500, blank=True)

    class Meta(Fact.Meta):
        verbose_name = "tiến độ mốc"
        verbose_name_plural = "tiến độ mốc"
        indexes = [fact_index("milestone", "tasks_milestone_newest")]
