"""What a unit hands in for a period: its narrative, version by version."""

from django.db import models
from django.db.models import F, OuterRef, Q, Subquery
from simple_history.models import HistoricalRecords

from org.models import Unit, User

from .indicators import Indicator
from .periods import Period
from .tasks import Task


class Return(models.Model):
    unit = models.ForeignKey(
        Unit, models.PROTECT, related_name="returns", verbose_name="đơn vị"
    )
    period = models.ForeignKey(
        Period, models.PROTECT, related_name="returns", verbose_name="kỳ"
    )

    class Meta:
        verbose_name = "báo cáo đơn vị"
        verbose_name_plural = "báo cáo đơn vị"
        constraints = [
            models.UniqueConstraint("unit", "period", name="tasks_return_once")
        ]
        permissions = [
            ("enter_facts", "Nhập số liệu, thuyết minh của đơn vị mình"),
            ("enter_for_others", "Nhập thay đơn vị khác"),
            ("submit_return", "Gửi báo cáo của đơn vị"),
            ("accept_return", "Chấp nhận, trả lại báo cáo của đơn vị"),
            ("manage_periods", "Mở, khóa kỳ báo cáo"),
        ]

    def __str__(self):
        return f"{self.unit} – {self.period}"


class ReturnVersionQuerySet(models.QuerySet):
    def submitted(self, known_at=None):
        """Versions handed in; with a moment, by that moment."""
        handed_in = self.filter(submitted_at__isnull=False)
        return handed_in.filter(submitted_at__lte=known_at) if known_at else handed_in

    def last_submitted(self, period, known_at=None):
        """Of every return of the period the version that counts."""
        newest = (
            ReturnVersion.objects.submitted(known_at)
            .filter(parent=OuterRef("parent"))
            .order_by("-version")
        )
        return self.filter(parent__period=period, pk=Subquery(newest.values("pk")[:1]))

    def newest(self):
        """Of every return its last version, handed in or still written on."""
        later = ReturnVersion.objects.filter(parent=OuterRef("parent"))
        return self.filter(pk=Subquery(later.order_by("-version").values("pk")[:1]))


class ReturnVersion(models.Model):
    """One handing-in. The narrative of the last submitted version enters the report."""

    parent = models.ForeignKey(Return, models.CASCADE, related_name="versions")
    version = models.PositiveIntegerField("phiên bản", default=1)
    submitted_at = models.DateTimeField("nộp lúc", null=True, blank=True)
    submitted_by = models.ForeignKey(
        User,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name="người nộp",
    )
    accepted_at = models.DateTimeField("chấp nhận lúc", null=True, blank=True)
    accepted_by = models.ForeignKey(
        User,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name="người chấp nhận",
    )
    is_nothing = models.BooleanField("không phát sinh", default=False)

    objects = ReturnVersionQuerySet.as_manager()

    class Meta:
        verbose_name = "lần nộp"
        verbose_name_plural = "lần nộp"
        constraints = [
            models.UniqueConstraint(
                "parent", "version", name="tasks_returnversion_once"
            ),
            models.CheckConstraint(
                name="tasks_returnversion_accepted_after_submitted",
                condition=Q(accepted_at=None) | Q(accepted_at__gte=F("submitted_at")),
                violation_error_message="Chỉ chấp nhận báo cáo đã nộp.",
            ),
        ]

    def __str__(self):
        return f"{self.parent} (lần {self.version})"

    @property
    def is_submitted(self) -> bool:
        return self.submitted_at is not None


class ReturnText(models.Model):
    """One piece of narrative, in the stored plain form of design section 5."""

    class Part(models.TextChoices):
        RESULT = "RESULT", "kết quả"
        UNFINISHED = "UNFINISHED", "chưa hoàn thành"
        FORECAST = "FORECAST", "dự kiến"
        ADVANTAGE = "ADVANTAGE", "thuận lợi"
        DIFFICULTY = "DIFFICULTY", "khó khăn, vướng mắc"
        CAUSE = "CAUSE", "nguyên nhân"
        DIRECTION = "DIRECTION", "phương hướng"
        SOLUTION = "SOLUTION", "giải pháp"

    version = models.ForeignKey(ReturnVersion, models.CASCADE, related_name="texts")
    part = models.CharField("phần", max_length=10, choices=Part)
    task = models.ForeignKey(
        Task,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="texts",
        verbose_name="nhiệm vụ",
    )
    order = models.PositiveSmallIntegerField("thứ tự", default=0)
    heading = models.CharField("đề mục", max_length=300, blank=True)
    indicator = models.ForeignKey(
        Indicator,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="texts",
        verbose_name="chỉ tiêu",
    )
    text = models.TextField("nội dung", blank=True)
    reason = models.TextField("lý do", blank=True)
    # Counts the savings: a form posts the one it saw, and an older one is refused.
    revision = models.PositiveIntegerField("lần lưu", default=1, editable=False)
    written_at = models.DateTimeField("lưu lúc", null=True, blank=True)
    written_by = models.ForeignKey(
        User,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name="người viết",
    )
    on_behalf_of = models.ForeignKey(
        Unit,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name="viết thay đơn vị",
    )

    history = HistoricalRecords()

    class Meta:
        verbose_name = "nội dung báo cáo đơn vị"
        verbose_name_plural = "nội dung báo cáo đơn vị"
        constraints = [
            models.UniqueConstraint(
                "version", "part", "order", name="tasks_returntext_once"
            ),
            models.CheckConstraint(
                name="tasks_returntext_says_something",
                condition=~Q(text="") | ~Q(reason=""),
                violation_error_message="Phải có nội dung hoặc lý do.",
            ),
        ]

    def __str__(self):
        return f"{self.get_part_display()}: {self.text[:60]}"
