"""Units of measure: how they are printed, and which can be told in which."""

from decimal import Decimal

from django.db import models
from django.db.models import Q

from org.catalogue import Catalogue
from tasks.figures import Measurement


class MeasureUnit(Catalogue):
    """A unit of measure, how it is printed, and what it is in the base unit of its kind."""

    code = models.SlugField("mã", unique=True, max_length=30)
    name = models.CharField("tên", max_length=80)
    word = models.CharField("chữ in", max_length=30, blank=True)
    dimension = models.CharField("đại lượng", max_length=40)
    scale = models.DecimalField(
        "hệ số quy đổi",
        max_digits=20,
        decimal_places=6,
        null=True,
        blank=True,
        help_text="bằng bao nhiêu đơn vị gốc của đại lượng; để trống: không quy đổi",
    )
    is_additive = models.BooleanField(
        "cộng được", default=True, help_text="tỷ lệ và hạng thì không cộng được"
    )
    places = models.PositiveSmallIntegerField(
        "số chữ số thập phân", null=True, blank=True
    )
    is_padded = models.BooleanField("thêm số 0 trước 1–9", default=True)
    is_spaced = models.BooleanField("cách chữ", default=True)

    class Meta:
        verbose_name = "đơn vị tính"
        verbose_name_plural = "đơn vị tính"
        constraints = [
            models.CheckConstraint(
                name="tasks_measureunit_scale_positive",
                condition=Q(scale=None) | Q(scale__gt=0),
                violation_error_message="Hệ số quy đổi phải lớn hơn 0.",
            )
        ]

    def __str__(self):
        return self.name

    def converts_to(self, other: "MeasureUnit") -> bool:
        """Whether an amount in this unit can be told in the other."""
        if self.pk == other.pk:
            return True
        return (
            self.dimension == other.dimension
            and self.scale is not None
            and other.scale is not None
        )

    def to_base(self, value: Decimal) -> Decimal:
        """The amount in the base unit of the dimension: 2 ha are 20.000 m²."""
        return value if self.scale is None else value * self.scale

    def from_base(self, value: Decimal) -> Decimal:
        """The inverse of `to_base`; of a sum, once: a third of a unit must not add up."""
        return value if self.scale is None else value / self.scale

    @property
    def measurement(self) -> Measurement:
        return Measurement(
            code=self.code,
            word=self.word,
            places=self.places,
            is_padded=self.is_padded,
            is_spaced=self.is_spaced,
        )


def no_conversion(entered: MeasureUnit, asked: MeasureUnit) -> str:
    """The sentence that refuses an amount in a unit of another dimension."""
    return (
        f"Không quy đổi được từ {entered} sang {asked}: hai đơn vị tính phải cùng đại"
        " lượng và đều có hệ số quy đổi."
    )
