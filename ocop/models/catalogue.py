"""Catalogues: steps, bands and authorities by decision, and who makes which product."""

from django.db import models
from django.db.models import F, Q

from org.catalogue import Catalogue, Dated
from org.fields import SearchKeyField
from org.models import Area, AreaKind, Document


class CycleStep(Catalogue, Dated):
    """A step of the yearly cycle, or what an office calls the work on a product."""

    code = models.SlugField("mã", unique=True, max_length=60)
    name = models.CharField(
        "tên bước", max_length=200, help_text="viết thường, in sau “đã”, “đang”"
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
    source = models.CharField("nguồn", max_length=300, blank=True)
    is_verified = models.BooleanField("đã đối chiếu văn bản", default=False)

    class Meta(Dated.Meta):
        verbose_name = "bước OCOP"
        verbose_name_plural = "bước OCOP"

    def __str__(self):
        return self.name


class ScoreBand(Catalogue, Dated):
    """Which scores are how many stars. Between two bands a decision says nothing."""

    code = models.SlugField("mã", unique=True, max_length=60)
    document = models.ForeignKey(
        Document, models.PROTECT, related_name="+", verbose_name="quyết định"
    )
    low = models.DecimalField("từ điểm", max_digits=5, decimal_places=2)
    high = models.DecimalField("đến điểm", max_digits=5, decimal_places=2)
    stars = models.PositiveSmallIntegerField("hạng (sao)")
    source = models.CharField("nguồn", max_length=300, blank=True)
    is_verified = models.BooleanField("đã đối chiếu văn bản", default=False)

    class Meta(Dated.Meta):
        verbose_name = "mức điểm OCOP"
        verbose_name_plural = "mức điểm OCOP"
        constraints = [
            *Dated.Meta.constraints,
            models.CheckConstraint(
                name="ocop_scoreband_high_not_below_low",
                condition=Q(high__gte=F("low")),
                violation_error_message="Điểm cuối không được nhỏ hơn điểm đầu.",
            ),
        ]

    def __str__(self):
        return self.code


class Authority(Catalogue, Dated):
    """On which level a decision lets so many stars be recognised."""

    code = models.SlugField("mã", unique=True, max_length=60)
    document = models.ForeignKey(
        Document, models.PROTECT, related_name="+", verbose_name="quyết định"
    )
    stars = models.PositiveSmallIntegerField("hạng (sao)")
    area_kind = models.ForeignKey(
        AreaKind,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name="cấp công nhận",
        help_text="để trống nếu là trung ương",
    )
    source = models.CharField("nguồn", max_length=300, blank=True)
    is_verified = models.BooleanField("đã đối chiếu văn bản", default=False)

    class Meta(Dated.Meta):
        verbose_name = "thẩm quyền công nhận OCOP"
        verbose_name_plural = "thẩm quyền công nhận OCOP"

    def __str__(self):
        return self.code

    @property
    def level(self) -> str:
        """`cấp tỉnh`; without a kind of area it is the centre."""
        return f"cấp {self.area_kind}" if self.area_kind else "trung ương"


class Producer(Catalogue):
    """A business, which may be named; nothing else is kept of whoever owns it."""

    class Kind(models.TextChoices):
        PERSON = "PERSON", "cá nhân"
        HOUSEHOLD = "HOUSEHOLD", "hộ kinh doanh"
        GROUP = "GROUP", "tổ hợp tác"
        COOPERATIVE = "COOPERATIVE", "hợp tác xã"
        COMPANY = "COMPANY", "doanh nghiệp"

    code = models.SlugField("mã", unique=True, max_length=80)
    name = models.CharField("tên", max_length=200, help_text="như in sau tên sản phẩm")
    kind = models.CharField("loại hình", max_length=12, choices=Kind)
    area = models.ForeignKey(
        Area, models.PROTECT, related_name="+", verbose_name="địa bàn"
    )
    search_key = SearchKeyField()

    class Meta:
        verbose_name = "chủ thể sản xuất"
        verbose_name_plural = "chủ thể sản xuất"

    def __str__(self):
        return self.name


class Product(Catalogue):
    """What is made, where and by whom; it may count for OCOP, a value chain, or both."""

    code = models.SlugField("mã", unique=True, max_length=80)
    name = models.CharField("tên", max_length=200, help_text="viết thường")
    producer = models.ForeignKey(
        Producer,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="products",
        verbose_name="chủ thể sản xuất",
    )
    area = models.ForeignKey(
        Area, models.PROTECT, related_name="+", verbose_name="địa bàn"
    )
    group = models.CharField("ngành, nhóm", max_length=200, blank=True)
    is_ocop = models.BooleanField("tính cho OCOP", default=False)
    is_value_chain = models.BooleanField("tính cho chuỗi giá trị", default=False)
    search_key = SearchKeyField()

    class Meta:
        verbose_name = "sản phẩm"
        verbose_name_plural = "sản phẩm"

    def __str__(self):
        return self.name
