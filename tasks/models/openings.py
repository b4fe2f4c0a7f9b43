"""What an agency did with a period, and who owes it a return: both only ever added to."""

from django.db import models
from django.db.models import OuterRef, Q, Subquery

from org.models import Unit, User
from tasks.period_states import CHANGING, WITH_REASON, PeriodMove

from .periods import Period
from .tasks import Task


class PeriodEventQuerySet(models.QuerySet):
    def deciding(self):
        """Of every period and agency the event that says where the period stands."""
        newest = (
            PeriodEvent.objects.filter(
                period=OuterRef("period"), agency=OuterRef("agency"), kind__in=CHANGING
            )
            .order_by("-order")
            .values("pk")[:1]
        )
        return self.filter(pk=Subquery(newest))


class PeriodEvent(models.Model):
    """A move of an agency with a period: who made it, when, why. See ADR 11."""

    period = models.ForeignKey(
        Period, models.PROTECT, related_name="events", verbose_name="kỳ"
    )
    agency = models.ForeignKey(
        Unit,
        models.PROTECT,
        related_name="+",
        verbose_name="cơ quan",
        help_text="cơ quan có chương trình năm mà các đơn vị báo cáo",
    )
    # Also keeps two people from making the next move at once.
    order = models.PositiveIntegerField("thứ tự")
    kind = models.CharField("việc", max_length=11, choices=PeriodMove)
    by = models.ForeignKey(
        User, models.PROTECT, related_name="+", verbose_name="người thực hiện"
    )
    in_place_of = models.ForeignKey(
        User,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name="thay cho",
    )
    at = models.DateTimeField("lúc")
    reason = models.CharField("lý do", max_length=500, blank=True)
    due_on = models.DateField("hạn nộp", null=True, blank=True)
    unit = models.ForeignKey(
        Unit,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name="mở lại cho đơn vị",
    )
    until_on = models.DateField("mở lại đến hết ngày", null=True, blank=True)

    objects = PeriodEventQuerySet.as_manager()

    class Meta:
        verbose_name = "việc của kỳ báo cáo"
        verbose_name_plural = "việc của kỳ báo cáo"
        constraints = [
            models.UniqueConstraint(
                "period",
                "agency",
                "order",
                name="tasks_periodevent_once",
                violation_error_message="Kỳ báo cáo vừa có người khác xử lý; hãy xem lại.",
            ),
            models.CheckConstraint(
                name="tasks_periodevent_says_why",
                condition=~Q(kind__in=sorted(WITH_REASON), reason=""),
                violation_error_message="Phải ghi lý do.",
            ),
            models.CheckConstraint(
                name="tasks_periodevent_reopened_for_whom",
                condition=Q(
                    kind=PeriodMove.REOPEN_UNIT,
                    unit__isnull=False,
                    until_on__isnull=False,
                )
                | (~Q(kind=PeriodMove.REOPEN_UNIT) & Q(unit=None) & Q(until_on=None)),
                violation_error_message="Mở lại cho một đơn vị thì phải ghi đơn vị và ngày.",
            ),
            models.CheckConstraint(
                name="tasks_periodevent_due_is_set",
                condition=~Q(kind=PeriodMove.SET_DUE, due_on=None),
                violation_error_message="Đặt lại hạn nộp thì phải ghi ngày.",
            ),
        ]

    def __str__(self):
        return f"{self.get_kind_display()}: {self.period}"


class PeriodReporter(models.Model):
    """A unit that had to report on a task when the period was opened.

    What is changed in the programme later does not rewrite how complete a period was.
    """

    period = models.ForeignKey(
        Period, models.PROTECT, related_name="reporters", verbose_name="kỳ"
    )
    agency = models.ForeignKey(
        Unit, models.PROTECT, related_name="+", verbose_name="cơ quan"
    )
    unit = models.ForeignKey(
        Unit, models.PROTECT, related_name="+", verbose_name="đơn vị phải báo cáo"
    )
    task = models.ForeignKey(
        Task, models.PROTECT, related_name="reporters", verbose_name="nhiệm vụ"
    )

    class Meta:
        verbose_name = "đơn vị phải báo cáo"
        verbose_name_plural = "đơn vị phải báo cáo"
        constraints = [
            models.UniqueConstraint(
                "period", "agency", "unit", "task", name="tasks_periodreporter_once"
            )
        ]

    def __str__(self):
        return f"{self.unit}: {self.task}"
