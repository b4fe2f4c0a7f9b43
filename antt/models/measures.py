"""What is counted of a line, and into what a count breaks down."""

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import Q

from antt.phrases import PERIOD_WORDS
from org.catalogue import Catalogue
from tasks.models import MeasureUnit

from .lines import Line


class LineMeasure(Catalogue):
    """One measure of a line. Its unit is its dimension; its word is what is printed."""

    class Kind(models.TextChoices):
        FLOW = "FLOW", "phát sinh trong kỳ"
        STOCK = "STOCK", "có đến ngày"
        RATE = "RATE", "tỷ lệ"
        WORDS = "WORDS", "bằng lời"

    code = models.SlugField("mã", unique=True, max_length=60)
    line = models.ForeignKey(
        Line, models.PROTECT, related_name="measures", verbose_name="dòng"
    )
    name = models.CharField("tên", max_length=200, help_text="số vụ đánh bạc")
    order = models.PositiveSmallIntegerField("thứ tự", default=0)
    kind = models.CharField("loại", max_length=5, choices=Kind)
    unit = models.ForeignKey(
        MeasureUnit,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name="đơn vị tính",
    )
    word = models.CharField(
        "chữ in",
        max_length=40,
        blank=True,
        help_text="khi khác chữ của đơn vị tính: bị can, đối tượng",
    )
    numerator = models.ForeignKey(
        "self",
        models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name="tử số",
    )
    denominator = models.ForeignKey(
        "self",
        models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name="mẫu số",
    )
    carried_from = models.ForeignKey(
        "self",
        models.PROTECT,
        null=True,
        blank=True,
        related_name="carried_to",
        verbose_name="chuyển từ kỳ trước",
        help_text="số có đến cuối kỳ trước, như “đang xác minh”, thành số đầu kỳ này",
    )

    class Meta:
        verbose_name = "đại lượng an ninh"
        verbose_name_plural = "đại lượng an ninh"
        constraints = [
            models.CheckConstraint(
                name="antt_linemeasure_rate_has_both",
                condition=Q(numerator=None, denominator=None)
                | Q(kind="RATE", numerator__isnull=False, denominator__isnull=False),
                violation_error_message="Chỉ tỷ lệ mới có tử số và mẫu số, và phải có cả hai.",
            ),
            models.CheckConstraint(
                name="antt_linemeasure_words_have_no_unit",
                condition=~Q(kind="WORDS") | Q(unit=None, word=""),
                violation_error_message="Lời báo cáo không có đơn vị tính.",
            ),
            models.CheckConstraint(
                name="antt_linemeasure_carried_is_flow",
                condition=Q(carried_from=None) | Q(kind="FLOW"),
                violation_error_message="Số kỳ trước chuyển sang là số của kỳ, không phải số có đến ngày.",
            ),
        ]

    def __str__(self):
        return self.name

    def clean(self):
        if self.code in PERIOD_WORDS:
            raise ValidationError({"code": "Mã này đã dùng cho năm và tên kỳ."})
        for field in ("numerator", "denominator"):
            part = getattr(self, field)
            if part is not None and part.kind in (self.Kind.RATE, self.Kind.WORDS):
                raise ValidationError({field: "Tỷ lệ phải tính từ hai số đếm được."})
        if self.carried_from is not None:
            self._check_carried(self.carried_from)

    def _check_carried(self, closing):
        if closing.kind != self.Kind.STOCK or closing.unit_id != self.unit_id:
            raise ValidationError(
                {
                    "carried_from": "Phải chuyển từ số “có đến ngày” cùng đơn vị tính:"
                    " số cuối kỳ trước là số đầu kỳ này."
                }
            )


class Breakdown(Catalogue):
    """One way to take a count apart; a count may have several (12 = 2 + 9 + 1 = 9 + 3)."""

    code = models.SlugField("mã", unique=True, max_length=80)
    measure = models.ForeignKey(
        LineMeasure,
        models.CASCADE,
        related_name="breakdowns",
        verbose_name="đại lượng",
    )
    name = models.CharField("tên", max_length=200, help_text="theo nguồn tin")
    is_exhaustive = models.BooleanField(
        "các phần cộng lại bằng số chung", default=False
    )

    class Meta:
        verbose_name = "cách chia số liệu"
        verbose_name_plural = "cách chia số liệu"

    def __str__(self):
        return f"{self.measure} {self.name}"


class BreakdownPart(Catalogue):
    """A part of a count, in the unit of the whole. A part not entered stays unknown."""

    breakdown = models.ForeignKey(
        Breakdown, models.CASCADE, related_name="parts", verbose_name="cách chia"
    )
    measure = models.ForeignKey(
        LineMeasure, models.PROTECT, related_name="part_of", verbose_name="phần"
    )

    class Meta:
        verbose_name = "phần của số liệu"
        verbose_name_plural = "phần của số liệu"
        constraints = [
            models.UniqueConstraint(
                "breakdown",
                "measure",
                name="antt_breakdownpart_once",
                violation_error_message="Phần này đã có trong cách chia.",
            )
        ]

    def __str__(self):
        return f"{self.measure} ({self.breakdown})"

    def clean(self):
        whole = self.breakdown.measure
        if self.measure_id == whole.pk:
            raise ValidationError({"measure": "Số chung không là phần của chính nó."})
        if self.measure.unit_id != whole.unit_id:
            raise ValidationError(
                {"measure": "Phần phải cùng đơn vị tính với số chung."}
            )
