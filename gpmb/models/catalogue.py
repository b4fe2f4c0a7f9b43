"""Catalogues: the steps that the law of a time prescribes, and the projects."""

from django.db import models

from org.catalogue import Catalogue, Dated
from org.fields import SearchKeyField
from org.models import Area, Document, Unit


class StepKind(Catalogue, Dated):
    """A step of clearance under one law. A project keeps the rule of its time.

    The phrases are printed after "đã", "đang"; `submitted_phrase` holds the place of
    whom it was submitted to.
    """

    RECEIVER = "{noi_trinh}"

    class Phase(models.TextChoices):
        """The stations that every law leads through, from those affected to the site."""

        INVENTORY = "INVENTORY", "kiểm đếm"
        APPROVAL = "APPROVAL", "phê duyệt"
        PAYMENT = "PAYMENT", "chi trả"
        HANDOVER = "HANDOVER", "bàn giao"

    code = models.SlugField("mã", unique=True, max_length=60)
    name = models.CharField(
        "tên bước", max_length=200, help_text="viết thường như in giữa câu"
    )
    order = models.PositiveSmallIntegerField("thứ tự", default=0)
    done_phrase = models.CharField(
        "chữ in khi xong", max_length=300, help_text="đã thực hiện kiểm đếm"
    )
    ongoing_phrase = models.CharField(
        "chữ in khi đang làm", max_length=300, help_text="đang thực hiện kiểm đếm"
    )
    submitted_phrase = models.CharField(
        "chữ in khi đã trình",
        max_length=300,
        blank=True,
        help_text="đã trình {noi_trinh} thẩm định phương án",
    )
    phase = models.CharField(
        "là khâu",
        max_length=9,
        choices=Phase,
        blank=True,
        help_text="khâu mà trang theo dõi chung hiện bằng bước này; để trống: không hiện",
    )
    document = models.ForeignKey(
        Document,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name="văn bản quy định",
    )
    is_verified = models.BooleanField("đã đối chiếu văn bản", default=False)

    class Meta(Dated.Meta):
        verbose_name = "bước giải phóng mặt bằng"
        verbose_name_plural = "bước giải phóng mặt bằng"

    def __str__(self):
        return self.name


class Project(Catalogue):
    """A work or project whose site is cleared."""

    code = models.SlugField("mã", unique=True, max_length=80)
    name = models.CharField("tên", max_length=400)
    noun = models.CharField(
        "danh từ chung", max_length=40, help_text="Công trình hoặc Dự án"
    )
    symbol = models.CharField("ký hiệu", max_length=40, blank=True, help_text="ĐH. 54")
    area = models.ForeignKey(
        Area, models.PROTECT, related_name="+", verbose_name="địa bàn"
    )
    lead = models.ForeignKey(
        Unit,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name="đơn vị phụ trách",
    )
    is_large = models.BooleanField("dự án lớn", default=False)
    note = models.CharField("ghi chú", max_length=400, blank=True)
    search_key = SearchKeyField()

    class Meta:
        verbose_name = "công trình, dự án"
        verbose_name_plural = "công trình, dự án"

    def __str__(self):
        return self.name

    @property
    def full_name(self):
        """`Công trình Đường A - B (ĐH. 54)`; a symbol that the name has is not repeated."""
        symbol = (
            f" ({self.symbol})" if self.symbol and self.symbol not in self.name else ""
        )
        return f"{self.noun} {self.name}{symbol}"
