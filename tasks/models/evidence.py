"""The papers and pictures that prove what was entered."""

from django.db import models
from django.db.models import F, Q

from org.models import Unit, User

from .periods import Period
from .tasks import Task, TaskUnit


def by_hash(evidence, name):
    """Where the content is kept: its hash names it, never what somebody called it."""
    return f"evidence/{evidence.sha256[:2]}/{evidence.sha256}"


class EvidenceQuerySet(models.QuerySet):
    def standing(self):
        return self.filter(voided_at=None)

    def visible_to(self, user, on):
        """Files on tasks the user sees, of the units whose affairs they see; and all
        files of a task that their own unit leads or gave out.

        Who takes part in a task sees everybody's rows; the papers behind them name
        people, and stay with the unit, those above it and who is in charge.
        """
        if user.is_superuser:
            return self
        acting_for = user.acts_for(on)
        if acting_for is None:
            return self.none()
        units = Unit.objects.within(acting_for, on)
        led = TaskUnit.objects.filter(unit__in=units, role=TaskUnit.Role.LEAD)
        in_charge = Q(task__programme__unit__in=units) | Q(task__in=led.values("task"))
        seen = Q(task__in=Task.objects.visible_to(user, on))
        return self.filter(seen, Q(unit__in=units) | in_charge)

    def for_list(self):
        return self.select_related("unit", "period", "task", "uploaded_by").order_by(
            "pk"
        )


class Evidence(models.Model):
    """A file and what it proves: a fact of a register, under all its corrections, or
    what the unit says of the task. It is taken out with a reason, never deleted."""

    code = models.SlugField("mã", unique=True, max_length=60)
    unit = models.ForeignKey(
        Unit, models.PROTECT, related_name="+", verbose_name="đơn vị"
    )
    period = models.ForeignKey(
        Period, models.PROTECT, related_name="+", verbose_name="kỳ"
    )
    task = models.ForeignKey(
        Task, models.PROTECT, related_name="evidence", verbose_name="nhiệm vụ"
    )
    fact = models.CharField(
        "dòng số liệu",
        max_length=150,
        blank=True,
        db_index=True,
        help_text="bảng:mã như ở trang nguồn số liệu; để trống: nội dung của nhiệm vụ",
    )
    name = models.CharField("tên tệp", max_length=150)
    file = models.FileField("tệp", upload_to=by_hash, max_length=150, unique=True)
    sha256 = models.CharField("SHA-256", max_length=64)
    size = models.PositiveIntegerField("cỡ (byte)")
    media_type = models.CharField("loại tệp", max_length=100)
    uploaded_at = models.DateTimeField("gửi lúc")
    uploaded_by = models.ForeignKey(
        User, models.PROTECT, related_name="+", verbose_name="người gửi"
    )
    on_behalf_of = models.ForeignKey(
        Unit,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name="gửi thay cho",
    )
    voided_at = models.DateTimeField("gỡ lúc", null=True, blank=True)
    voided_by = models.ForeignKey(
        User,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name="người gỡ",
    )
    void_reason = models.CharField("lý do gỡ", max_length=300, blank=True)

    objects = EvidenceQuerySet.as_manager()

    class Meta:
        verbose_name = "minh chứng"
        verbose_name_plural = "minh chứng"
        constraints = [
            models.CheckConstraint(
                name="tasks_evidence_void_whole",
                condition=Q(voided_at=None, voided_by=None, void_reason="")
                | (
                    Q(voided_at__gte=F("uploaded_at"), voided_by__isnull=False)
                    & ~Q(void_reason="")
                ),
                violation_error_message="Gỡ minh chứng phải có lúc, người và lý do; không trước lúc gửi.",
            )
        ]

    def __str__(self):
        return self.name

    # See also EvidenceQuerySet.standing().
    @property
    def is_voided(self) -> bool:
        return self.voided_at is not None

    @property
    def is_picture(self) -> bool:
        return self.media_type.startswith("image/")
