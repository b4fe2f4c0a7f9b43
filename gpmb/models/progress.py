"""The register of progress: steps, completion by its own base, complaints; dated facts."""

from django.db import models
from django.db.models import F, Q

from tasks.facts import PRECISIONS, Fact, fact_index
from tasks.figures import Answer
from tasks.formats import Precision

from .catalogue import Project, StepKind

# Whom something was submitted to, where the row does not say.
UNNAMED_RECEIVER = "cấp có thẩm quyền"


class ProjectStep(models.Model):
    """One step of one project: the thing whose state the reports are."""

    project = models.ForeignKey(
        Project, models.PROTECT, related_name="steps", verbose_name="công trình, dự án"
    )
    step = models.ForeignKey(
        StepKind, models.PROTECT, related_name="+", verbose_name="bước"
    )

    class Meta:
        verbose_name = "bước của dự án"
        verbose_name_plural = "bước của dự án"
        constraints = [
            models.UniqueConstraint("project", "step", name="gpmb_projectstep_once")
        ]

    def __str__(self):
        return f"{self.project}: {self.step}"


class StepReport(Fact):
    """How far a step has come."""

    class State(models.TextChoices):
        NOT_STARTED = "NOT_STARTED", "chưa thực hiện"
        ONGOING = "ONGOING", "đang thực hiện"
        SUBMITTED = "SUBMITTED", "đã trình"
        DONE = "DONE", "đã thực hiện xong"

    project_step = models.ForeignKey(
        ProjectStep, models.PROTECT, related_name="reports", verbose_name="bước"
    )
    state = models.CharField("trạng thái", max_length=12, choices=State, blank=True)
    note = models.CharField(
        "nói rõ", max_length=500, blank=True, help_text="in tiếp sau chữ của bước"
    )
    due_on = models.DateField("hạn hoàn thành", null=True, blank=True)
    due_precision = models.CharField(
        "độ chính xác của hạn",
        max_length=8,
        choices=PRECISIONS,
        default=Precision.DAY,
    )
    counterpart = models.CharField("nơi trình", max_length=200, blank=True)

    class Meta(Fact.Meta):
        verbose_name = "tiến độ bước"
        verbose_name_plural = "tiến độ bước"
        indexes = [fact_index("project_step", "gpmb_stepreport_newest")]
        constraints = [
            *Fact.Meta.constraints,
            models.CheckConstraint(
                name="gpmb_stepreport_state_iff_data",
                condition=(Q(answer=Answer.HAS_DATA) & ~Q(state=""))
                | (~Q(answer=Answer.HAS_DATA) & Q(state="")),
                violation_error_message="Có số liệu thì phải có trạng thái; không phát sinh thì không có.",
            ),
        ]

    @property
    def phrase(self) -> str:
        """`thực hiện kiểm đếm`: what the row says, to be printed after "đã", "đang"."""
        step = self.project_step.step
        said = {
            self.State.NOT_STARTED: step.name,
            self.State.ONGOING: step.ongoing_phrase.removeprefix("đang "),
            self.State.SUBMITTED: self._submitted(step),
            self.State.DONE: step.done_phrase.removeprefix("đã "),
        }[self.state]
        return f"{said} {self.note}".rstrip()

    def _submitted(self, step: StepKind) -> str:
        receiver = self.counterpart or UNNAMED_RECEIVER
        if not step.submitted_phrase:
            return f"{step.done_phrase.removeprefix('đã ')}, trình {receiver}"
        phrase = step.submitted_phrase.removeprefix("đã ")
        return phrase.replace(StepKind.RECEIVER, receiver)


class CompletionLine(models.Model):
    """What a percentage is of, and taken of which base: never stored alone."""

    project = models.ForeignKey(
        Project,
        models.PROTECT,
        related_name="completion_lines",
        verbose_name="công trình, dự án",
    )
    subject = models.CharField(
        "nội dung",
        max_length=200,
        blank=True,
        help_text="khối lượng hoàn thành giải phóng mặt bằng",
    )
    basis = models.CharField(
        "tính trên", max_length=120, help_text="kế hoạch, khối lượng kiểm đếm"
    )

    class Meta:
        verbose_name = "tỷ lệ hoàn thành"
        verbose_name_plural = "tỷ lệ hoàn thành"
        constraints = [
            models.UniqueConstraint(
                "project", "subject", "basis", name="gpmb_completionline_once"
            ),
            models.CheckConstraint(
                name="gpmb_completionline_has_basis",
                condition=~Q(basis=""),
                violation_error_message="Tỷ lệ phải nêu tính trên cơ sở nào.",
            ),
        ]

    def __str__(self):
        return f"{self.project}: {self.subject or 'hoàn thành'} so với {self.basis}"


class Completion(Fact):
    """A percentage as the source states it."""

    line = models.ForeignKey(
        CompletionLine, models.PROTECT, related_name="completions", verbose_name="tỷ lệ"
    )
    percent = models.DecimalField(
        "phần trăm", max_digits=7, decimal_places=2, null=True, blank=True
    )

    class Meta(Fact.Meta):
        verbose_name = "mức hoàn thành"
        verbose_name_plural = "mức hoàn thành"
        indexes = [fact_index("line", "gpmb_completion_newest")]
        constraints = [
            *Fact.Meta.constraints,
            models.CheckConstraint(
                name="gpmb_completion_percent_iff_data",
                condition=Q(answer=Answer.HAS_DATA, percent__isnull=False)
                | (~Q(answer=Answer.HAS_DATA) & Q(percent=None)),
                violation_error_message="Có số liệu thì phải có phần trăm; không phát sinh thì không có.",
            ),
            models.CheckConstraint(
                name="gpmb_completion_not_negative",
                condition=Q(percent=None) | Q(percent__gte=0),
                violation_error_message="Phần trăm không được âm.",
            ),
        ]


class Complaint(Fact):
    """Running totals of complaints about a project; never who complained."""

    project = models.ForeignKey(
        Project,
        models.PROTECT,
        related_name="complaints",
        verbose_name="công trình, dự án",
    )
    received = models.PositiveIntegerField("đã tiếp nhận", null=True, blank=True)
    resolved = models.PositiveIntegerField("đã giải quyết", null=True, blank=True)

    class Meta(Fact.Meta):
        verbose_name = "đơn kiến nghị"
        verbose_name_plural = "đơn kiến nghị"
        indexes = [fact_index("project", "gpmb_complaint_newest")]
        constraints = [
            *Fact.Meta.constraints,
            models.CheckConstraint(
                name="gpmb_complaint_received_iff_data",
                condition=Q(answer=Answer.HAS_DATA, received__isnull=False)
                | (~Q(answer=Answer.HAS_DATA) & Q(received=None, resolved=None)),
                violation_error_message="Có số liệu thì phải có số đơn tiếp nhận; không phát sinh thì không có.",
            ),
            models.CheckConstraint(
                name="gpmb_complaint_resolved_of_received",
                condition=Q(resolved=None) | Q(resolved__lte=F("received")),
                violation_error_message="Số đơn giải quyết không được lớn hơn số đơn tiếp nhận.",
            ),
        ]
