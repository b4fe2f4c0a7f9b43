"""Catalogues: the sets of criteria by decision, their thresholds and who is in charge."""

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import F, Q

from org.catalogue import Catalogue
from org.models import AreaGroup, AreaKind, Document, Unit
from tasks.models import Target


class CriteriaSet(Catalogue):
    """The criteria of one decision. The same number means another thing in another set."""

    code = models.SlugField("mã", unique=True, max_length=40)
    name = models.CharField("tên bộ tiêu chí", max_length=300)
    document = models.ForeignKey(
        Document,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name="văn bản ban hành",
    )
    starts_year = models.PositiveSmallIntegerField("từ năm")
    ends_year = models.PositiveSmallIntegerField("đến hết năm", null=True, blank=True)
    applies_to = models.ForeignKey(
        AreaKind,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name="áp dụng cho loại địa bàn",
    )
    phrase = models.CharField(
        "chữ in trước số tiêu chí",
        max_length=40,
        default="tiêu chí",
        help_text="“tiêu chí” hoặc “tiêu chí số”",
    )
    counts_basically_met = models.BooleanField(
        "tính “cơ bản đạt” là đạt", default=False
    )

    class Meta:
        verbose_name = "bộ tiêu chí"
        verbose_name_plural = "bộ tiêu chí"
        constraints = [
            models.CheckConstraint(
                name="ntm_criteriaset_ends_after_start",
                condition=Q(ends_year=None) | Q(ends_year__gte=F("starts_year")),
                violation_error_message="Năm kết thúc không được trước năm bắt đầu.",
            )
        ]

    def __str__(self):
        return self.name

    def holds_in(self, year: int) -> bool:
        return self.starts_year <= year and (
            self.ends_year is None or self.ends_year >= year
        )


class Criterion(Catalogue):
    """A criterion of a set, or an indicator (chỉ tiêu) of a criterion: two levels."""

    code = models.CharField("mã", unique=True, max_length=60)
    criteria_set = models.ForeignKey(
        CriteriaSet,
        models.CASCADE,
        related_name="criteria",
        verbose_name="bộ tiêu chí",
    )
    number = models.CharField("số", max_length=10, help_text="17 hoặc 17.10, như in")
    parent = models.ForeignKey(
        "self",
        models.CASCADE,
        null=True,
        blank=True,
        related_name="indicators",
        verbose_name="thuộc tiêu chí",
    )
    order = models.PositiveSmallIntegerField("thứ tự in", default=0)
    name = models.CharField("tên", max_length=500)
    is_verified = models.BooleanField("đã đối chiếu văn bản", default=False)

    class Meta:
        verbose_name = "tiêu chí"
        verbose_name_plural = "tiêu chí"
        constraints = [
            # A criterion with a single indicator shares its number with it.
            models.UniqueConstraint(
                "criteria_set",
                "number",
                condition=Q(parent=None),
                name="ntm_criterion_number_once",
                violation_error_message="Bộ tiêu chí đã có số này.",
            ),
            models.UniqueConstraint(
                "parent",
                "number",
                condition=Q(parent__isnull=False),
                name="ntm_criterion_indicator_number_once",
                violation_error_message="Tiêu chí đã có chỉ tiêu mang số này.",
            ),
            models.CheckConstraint(
                name="ntm_criterion_not_its_own_parent",
                condition=~Q(parent=F("id")),
                violation_error_message="Tiêu chí không thể thuộc chính nó.",
            ),
        ]

    def __str__(self):
        return f"{self.number} {self.name}"

    def clean(self):
        """Two levels in one set; a check constraint cannot look at another row."""
        if self.parent is None:
            return
        if self.parent.parent_id is not None:
            raise ValidationError({"parent": "Chỉ tiêu phải thuộc thẳng một tiêu chí."})
        if self.parent.criteria_set_id != self.criteria_set_id:
            raise ValidationError({"parent": "Tiêu chí cấp trên thuộc bộ khác."})


class Threshold(Catalogue):
    """What a criterion asks for, by group of areas, region and year, and who says so."""

    code = models.CharField("mã", unique=True, max_length=80)
    criterion = models.ForeignKey(
        Criterion, models.CASCADE, related_name="thresholds", verbose_name="tiêu chí"
    )
    area_group = models.ForeignKey(
        AreaGroup,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name="nhóm địa bàn",
    )
    region = models.CharField("vùng", max_length=80, blank=True)
    year = models.PositiveSmallIntegerField("năm", null=True, blank=True)
    operator = models.CharField(
        "so sánh", max_length=8, choices=Target.Operator, blank=True
    )
    value = models.DecimalField(
        "mức", max_digits=20, decimal_places=4, null=True, blank=True
    )
    text = models.CharField("yêu cầu bằng lời", max_length=300, blank=True)
    source = models.CharField("nguồn", max_length=300, blank=True)
    is_verified = models.BooleanField("đã đối chiếu văn bản", default=False)

    class Meta:
        verbose_name = "mức tiêu chí"
        verbose_name_plural = "mức tiêu chí"
        constraints = [
            models.CheckConstraint(
                name="ntm_threshold_says_something",
                condition=(~Q(operator="") & Q(value__isnull=False))
                | (Q(operator="", value=None) & ~Q(text="")),
                violation_error_message="Mức phải là phép so sánh kèm số, hoặc yêu cầu bằng lời.",
            )
        ]

    def __str__(self):
        return self.code


class CriterionOwner(Catalogue):
    """The unit in charge of a criterion (cơ quan phụ trách tiêu chí)."""

    criterion = models.ForeignKey(
        Criterion, models.CASCADE, related_name="owners", verbose_name="tiêu chí"
    )
    unit = models.ForeignKey(
        Unit, models.PROTECT, related_name="criteria", verbose_name="đơn vị phụ trách"
    )

    class Meta:
        verbose_name = "đơn vị phụ trách tiêu chí"
        verbose_name_plural = "đơn vị phụ trách tiêu chí"
        constraints = [
            models.UniqueConstraint(
                "criterion",
                "unit",
                name="ntm_criterionowner_once",
                violation_error_message="Đơn vị này đã phụ trách tiêu chí.",
            )
        ]

    def __str__(self):
        return f"{self.unit}: {self.criterion}"
