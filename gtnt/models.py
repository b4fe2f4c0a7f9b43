"""Rural roads: classes by law, the year's plan by class and place, and the work done."""

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import Q

from org.catalogue import Catalogue, Dated
from org.models import Area, Document
from tasks.facts import Fact, fact_index
from tasks.figures import Answer


class RoadClass(Catalogue, Dated):
    """A class of rural road (Circular 32/2014/TT-BGTVT, art. 2)."""

    code = models.SlugField("mã", unique=True, max_length=40)
    name = models.CharField(
        "tên loại đường", max_length=200, help_text="viết thường như in giữa câu"
    )
    order = models.PositiveSmallIntegerField("thứ tự", default=0)
    document = models.ForeignKey(
        Document,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name="văn bản quy định",
    )

    class Meta(Dated.Meta):
        verbose_name = "loại đường"
        verbose_name_plural = "loại đường"

    def __str__(self):
        return self.name


class PlanLine(Catalogue):
    """One class in one year at one place: the thing that plans and work are about."""

    code = models.SlugField("mã", unique=True, max_length=120)
    road_class = models.ForeignKey(
        RoadClass, models.PROTECT, related_name="lines", verbose_name="loại đường"
    )
    year = models.PositiveSmallIntegerField("năm")
    area = models.ForeignKey(
        Area, models.PROTECT, related_name="+", verbose_name="địa bàn"
    )
    km = models.DecimalField(
        "kế hoạch (km)",
        max_digits=10,
        decimal_places=3,
        null=True,
        blank=True,
        help_text="để trống nếu không có kế hoạch riêng",
    )
    document = models.ForeignKey(
        Document,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name="văn bản giao",
    )

    class Meta:
        verbose_name = "kế hoạch đường"
        verbose_name_plural = "kế hoạch đường"
        constraints = [
            models.UniqueConstraint(
                "year",
                "road_class",
                "area",
                name="gtnt_planline_once",
                violation_error_message="Loại đường này đã có kế hoạch của năm và địa bàn.",
            ),
            models.CheckConstraint(
                name="gtnt_planline_km_not_negative",
                condition=Q(km=None) | Q(km__gte=0),
                violation_error_message="Số km kế hoạch không được âm.",
            ),
        ]

    def __str__(self):
        return f"{self.road_class} năm {self.year}, {self.area}"


class Road(Catalogue):
    """A single road, where the source names one."""

    code = models.SlugField("mã", unique=True, max_length=80)
    name = models.CharField("tên đường", max_length=200)
    area = models.ForeignKey(
        Area, models.PROTECT, related_name="+", verbose_name="địa bàn"
    )
    road_class = models.ForeignKey(
        RoadClass, models.PROTECT, related_name="roads", verbose_name="loại đường"
    )

    class Meta:
        verbose_name = "tuyến đường"
        verbose_name_plural = "tuyến đường"

    def __str__(self):
        return self.name


# What a stretch of work is measured in; each may be unknown.
QUANTITIES = (
    "km",
    "cement_tonnes",
    "state_money",
    "people_money",
    "labour_days",
    "land_m2",
)


class Work(Fact):
    """Work done. Stated: the line's running total on its day. Else: one finished stretch."""

    line = models.ForeignKey(
        PlanLine, models.PROTECT, related_name="works", verbose_name="kế hoạch"
    )
    road = models.ForeignKey(
        Road,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="works",
        verbose_name="tuyến đường",
    )
    km = models.DecimalField(
        "đã cứng hóa (km)", max_digits=10, decimal_places=3, null=True, blank=True
    )
    cement_tonnes = models.DecimalField(
        "xi măng hỗ trợ (tấn)", max_digits=12, decimal_places=3, null=True, blank=True
    )
    state_money = models.DecimalField(
        "kinh phí Nhà nước (đồng)",
        max_digits=18,
        decimal_places=0,
        null=True,
        blank=True,
    )
    people_money = models.DecimalField(
        "Nhân dân đóng góp (đồng)",
        max_digits=18,
        decimal_places=0,
        null=True,
        blank=True,
    )
    labour_days = models.DecimalField(
        "ngày công", max_digits=12, decimal_places=1, null=True, blank=True
    )
    land_m2 = models.DecimalField(
        "đất hiến (m²)", max_digits=14, decimal_places=2, null=True, blank=True
    )
    note = models.CharField("ghi chú", max_length=300, blank=True)

    class Meta(Fact.Meta):
        verbose_name = "kết quả làm đường"
        verbose_name_plural = "kết quả làm đường"
        indexes = [fact_index("line", "gtnt_work_newest")]
        constraints = [
            *Fact.Meta.constraints,
            models.CheckConstraint(
                name="gtnt_work_quantity_iff_data",
                condition=(Q(answer=Answer.HAS_DATA) & ~Q(**dict.fromkeys(QUANTITIES)))
                | (~Q(answer=Answer.HAS_DATA) & Q(**dict.fromkeys(QUANTITIES))),
                violation_error_message="Có số liệu thì phải có ít nhất một khối lượng; không phát sinh thì không có.",
            ),
            *(
                models.CheckConstraint(
                    name=f"gtnt_work_{quantity}_not_negative",
                    condition=Q(**{quantity: None}) | Q(**{f"{quantity}__gte": 0}),
                    violation_error_message="Khối lượng không được âm.",
                )
                for quantity in QUANTITIES
            ),
            models.CheckConstraint(
                name="gtnt_work_stated_is_no_road",
                condition=Q(is_stated=False) | Q(road=None),
                violation_error_message="Số nêu sẵn là của cả địa bàn, không phải của một tuyến đường.",
            ),
        ]

    def clean(self):
        super().clean()
        if self.road is not None and self.road.road_class_id != self.line.road_class_id:
            raise ValidationError(
                {"road": "Tuyến đường không thuộc loại đường đã chọn."}
            )
