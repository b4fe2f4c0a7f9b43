"""The register of whom a project touches: counts only, and never a name."""

from django.db import models
from django.db.models import Q

from tasks.facts import Fact, fact_index
from tasks.figures import Answer

from .catalogue import Project

QUANTITIES = ("count", "area_m2", "money")


class TallyLine(models.Model):
    """One project, one kind of subject, one thing that befalls them: what tallies count."""

    class Kind(models.TextChoices):
        AFFECTED = "AFFECTED", "bị ảnh hưởng"
        RECEIVED = "RECEIVED", "đã nhận tiền"
        PAID = "PAID", "đã chi trả"
        EXTRA = "EXTRA", "bồi thường bổ sung"

    class Subject(models.TextChoices):
        HOUSEHOLD = "HOUSEHOLD", "hộ gia đình"
        PERSON = "PERSON", "cá nhân"
        ORGANISATION = "ORGANISATION", "tổ chức"

    project = models.ForeignKey(
        Project,
        models.PROTECT,
        related_name="tally_lines",
        verbose_name="công trình, dự án",
    )
    kind = models.CharField("nội dung", max_length=8, choices=Kind)
    subject = models.CharField("đối tượng", max_length=12, choices=Subject)

    class Meta:
        verbose_name = "dòng đối tượng"
        verbose_name_plural = "dòng đối tượng"
        constraints = [
            models.UniqueConstraint(
                "project", "kind", "subject", name="gpmb_tallyline_once"
            )
        ]

    def __str__(self):
        return f"{self.get_subject_display()} {self.get_kind_display()}, {self.project}"


class Tally(Fact):
    """A running total: all that the line had come to by its day."""

    line = models.ForeignKey(
        TallyLine, models.PROTECT, related_name="tallies", verbose_name="đối tượng"
    )
    count = models.PositiveIntegerField("số lượng", null=True, blank=True)
    area_m2 = models.DecimalField(
        "diện tích (m²)", max_digits=14, decimal_places=2, null=True, blank=True
    )
    money = models.DecimalField(
        "số tiền (đồng)", max_digits=18, decimal_places=0, null=True, blank=True
    )

    class Meta(Fact.Meta):
        verbose_name = "số đối tượng"
        verbose_name_plural = "số đối tượng"
        indexes = [fact_index("line", "gpmb_tally_newest")]
        constraints = [
            *Fact.Meta.constraints,
            models.CheckConstraint(
                name="gpmb_tally_quantity_iff_data",
                condition=(Q(answer=Answer.HAS_DATA) & ~Q(**dict.fromkeys(QUANTITIES)))
                | (~Q(answer=Answer.HAS_DATA) & Q(**dict.fromkeys(QUANTITIES))),
                violation_error_message="Có số liệu thì phải có số lượng, diện tích hoặc số tiền; không phát sinh thì không có.",
            ),
            models.CheckConstraint(
                name="gpmb_tally_not_negative",
                condition=(Q(area_m2=None) | Q(area_m2__gte=0))
                & (Q(money=None) | Q(money__gte=0)),
                violation_error_message="Diện tích, số tiền không được âm.",
            ),
        ]
