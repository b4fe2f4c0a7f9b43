"""What a leader wants done on a task, and what came of it: both only ever added to."""

from django.db import models
from django.db.models import Prefetch, Q
from django.urls import reverse

from org.models import Document, Unit, User
from tasks.direction_states import OF_A_REPORT, WITH_WORDS, DirectionMove

from .indicators import Indicator
from .milestones import Milestone
from .periods import Period
from .tasks import Task


class DirectionQuerySet(models.QuerySet):
    def for_list(self):
        """Everything a list tells of them, in a constant number of queries; of one day
        in the order in which they were given."""
        events = DirectionEvent.objects.select_related(
            "by", "in_place_of", "on_behalf_of", "document__type", "period"
        )
        rows = self.select_related(
            *("agency", "to_unit", "by", "in_place_of", "indicator", "milestone"),
            "task__programme",
        )
        rows = rows.prefetch_related(
            "task__scopes", Prefetch("events", events.order_by("order"))
        )
        return rows.order_by("at", "pk")


class Direction(models.Model):
    """An instruction of an agency's leader to a unit that takes part in a task."""

    code = models.SlugField("mã", unique=True, max_length=60)
    agency = models.ForeignKey(
        Unit,
        models.PROTECT,
        related_name="+",
        verbose_name="cơ quan chỉ đạo",
    )
    task = models.ForeignKey(
        Task, models.PROTECT, related_name="directions", verbose_name="nhiệm vụ"
    )
    indicator = models.ForeignKey(
        Indicator,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name="về chỉ tiêu",
    )
    milestone = models.ForeignKey(
        Milestone,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name="về mốc",
    )
    finding_key = models.CharField("về phát hiện soát xét", max_length=400, blank=True)
    to_unit = models.ForeignKey(
        Unit,
        models.PROTECT,
        related_name="directions",
        verbose_name="đơn vị thực hiện",
    )
    text = models.TextField("nội dung chỉ đạo")
    due_on = models.DateField("hạn trả lời")
    by = models.ForeignKey(
        User, models.PROTECT, related_name="+", verbose_name="người chỉ đạo"
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

    objects = DirectionQuerySet.as_manager()

    class Meta:
        verbose_name = "ý kiến chỉ đạo"
        verbose_name_plural = "ý kiến chỉ đạo"
        permissions = [
            ("give_direction", "Cho ý kiến chỉ đạo, kết thúc, thu hồi"),
            ("answer_direction", "Trả lời ý kiến chỉ đạo gửi đơn vị mình"),
            ("take_direction", "Đưa ý kiến chỉ đạo vào phần III của báo cáo"),
        ]
        constraints = [
            models.CheckConstraint(
                name="tasks_direction_says_something",
                condition=~Q(text=""),
                violation_error_message="Hãy ghi nội dung chỉ đạo.",
            ),
            models.CheckConstraint(
                name="tasks_direction_about_one",
                condition=Q(indicator=None) | Q(milestone=None),
                violation_error_message="Chỉ chọn một chỉ tiêu hoặc một mốc.",
            ),
        ]

    def __str__(self):
        return f"{self.to_unit}: {self.text}"

    def get_absolute_url(self):
        return reverse("tasks:direction", args=[self.code])


class DirectionEvent(models.Model):
    """A move: who made it, in whose place, when, and the answer or the reason."""

    direction = models.ForeignKey(Direction, models.PROTECT, related_name="events")
    # Also keeps two people from making the next move at once.
    order = models.PositiveIntegerField("thứ tự")
    kind = models.CharField("việc", max_length=9, choices=DirectionMove)
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
    on_behalf_of = models.ForeignKey(
        Unit,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name="làm thay đơn vị",
    )
    at = models.DateTimeField("lúc")
    text = models.TextField("nội dung trả lời, lý do", blank=True)
    document = models.ForeignKey(
        Document,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name="văn bản kèm theo",
    )
    due_on = models.DateField("hạn trả lời mới", null=True, blank=True)
    period = models.ForeignKey(
        Period,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name="báo cáo của kỳ",
    )

    class Meta:
        verbose_name = "việc của ý kiến chỉ đạo"
        verbose_name_plural = "việc của ý kiến chỉ đạo"
        constraints = [
            models.UniqueConstraint(
                "direction",
                "order",
                name="tasks_directionevent_once",
                violation_error_message="Ý kiến chỉ đạo vừa có người khác xử lý; hãy xem lại.",
            ),
            models.CheckConstraint(
                name="tasks_directionevent_says_something",
                condition=~Q(kind__in=sorted(WITH_WORDS), text=""),
                violation_error_message="Phải ghi nội dung.",
            ),
            models.CheckConstraint(
                name="tasks_directionevent_of_a_report",
                condition=Q(kind__in=sorted(OF_A_REPORT), period__isnull=False)
                | (~Q(kind__in=sorted(OF_A_REPORT)) & Q(period=None)),
                violation_error_message="Hãy chọn kỳ báo cáo.",
            ),
            models.CheckConstraint(
                name="tasks_directionevent_due_again",
                condition=Q(kind=DirectionMove.CLARIFY) | Q(due_on=None),
                violation_error_message="Chỉ đặt hạn mới khi yêu cầu làm rõ.",
            ),
            models.CheckConstraint(
                name="tasks_directionevent_paper_of_answer",
                condition=Q(kind=DirectionMove.ANSWER) | Q(document=None),
                violation_error_message="Chỉ trả lời mới kèm văn bản.",
            ),
        ]

    def __str__(self):
        return f"{self.get_kind_display()}: {self.direction}"
