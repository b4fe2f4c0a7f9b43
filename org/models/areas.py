"""Places. Levels are reorganised and names come back: identity is code and validity."""

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import F, Q

from org.catalogue import Catalogue, Dated
from org.fields import SearchKeyField, SortKeyField
from org.trees import ids_below


class AreaKind(Catalogue):
    """A kind of place. Levels are reorganised, so they are rows: xã, thị trấn, thôn."""

    code = models.SlugField("mã", unique=True)
    name = models.CharField("tên loại", max_length=50)
    rank = models.PositiveSmallIntegerField("cấp", help_text="1 là cấp cao nhất")
    is_rural = models.BooleanField("thuộc diện nông thôn mới", default=False)

    class Meta:
        verbose_name = "loại địa bàn"
        verbose_name_plural = "loại địa bàn"

    def __str__(self):
        return self.name


class Area(Catalogue, Dated):
    """A place (địa bàn). Names come back (huyện, thị trấn and xã Văn Quan); codes do not."""

    code = models.SlugField("mã", unique=True, max_length=60)
    name = models.CharField("tên", max_length=120)
    kind = models.ForeignKey(AreaKind, models.PROTECT, verbose_name="loại")
    note = models.CharField("ghi chú", max_length=300, blank=True)
    search_key = SearchKeyField()
    sort_key = SortKeyField()

    class Meta(Dated.Meta):
        verbose_name = "địa bàn"
        verbose_name_plural = "địa bàn"

    def __str__(self):
        return self.full_name

    @property
    def full_name(self):
        """`xã Hữu Lễ`, but `Thôn 3`: the common noun is capital only before a number
        (Decree 30, annex II)."""
        noun = self.kind.name
        if self.name[:1].isdigit():
            noun = noun[:1].upper() + noun[1:]
        return f"{noun} {self.name}"


class AreaParent(Catalogue, Dated):
    area = models.ForeignKey(Area, models.CASCADE, related_name="parents")
    parent = models.ForeignKey(Area, models.PROTECT, related_name="children")

    class Meta(Dated.Meta):
        verbose_name = "địa bàn cấp trên"
        verbose_name_plural = "địa bàn cấp trên"
        constraints = [
            *Dated.Meta.constraints,
            models.UniqueConstraint(
                "area", "parent", "starts_on", name="org_areaparent_once"
            ),
            models.CheckConstraint(
                name="org_areaparent_not_itself",
                condition=~Q(area=F("parent")),
                violation_error_message="Địa bàn không thể là cấp trên của chính nó.",
            ),
        ]

    def __str__(self):
        return f"{self.area} thuộc {self.parent}"

    def clean(self):
        links = AreaParent.objects.exclude(pk=self.pk)
        if self.parent_id in ids_below(links, "area", self.area_id):
            raise ValidationError(
                "Địa bàn cấp trên không thể nằm dưới chính địa bàn này."
            )


class AreaChange(Catalogue):
    """A merger, division or renaming by one paper."""

    code = models.SlugField("mã", unique=True, max_length=60)
    happened_on = models.DateField("ngày có hiệu lực")
    document = models.ForeignKey(
        "org.Document", models.PROTECT, null=True, blank=True, verbose_name="văn bản"
    )
    note = models.CharField("ghi chú", max_length=300, blank=True)

    class Meta:
        verbose_name = "thay đổi địa bàn"
        verbose_name_plural = "thay đổi địa bàn"

    def __str__(self):
        return self.code


class AreaChangeLine(Catalogue):
    change = models.ForeignKey(AreaChange, models.CASCADE, related_name="lines")
    source = models.ForeignKey(Area, models.PROTECT, related_name="successions")
    target = models.ForeignKey(Area, models.PROTECT, related_name="origins")
    is_whole = models.BooleanField("toàn bộ", default=True)
    part = models.CharField("phần", max_length=200, blank=True)

    class Meta:
        verbose_name = "dòng thay đổi địa bàn"
        verbose_name_plural = "dòng thay đổi địa bàn"
        constraints = [
            models.UniqueConstraint(
                "change", "source", "target", name="org_areachangeline_once"
            )
        ]

    def __str__(self):
        return f"{self.source} → {self.target}"


class AreaGroup(Catalogue):
    """A named set of areas: đặc biệt khó khăn and the like."""

    code = models.SlugField("mã", unique=True, max_length=60)
    name = models.CharField("tên", max_length=120)

    class Meta:
        verbose_name = "nhóm địa bàn"
        verbose_name_plural = "nhóm địa bàn"

    def __str__(self):
        return self.name


class AreaGroupMember(Catalogue, Dated):
    group = models.ForeignKey(AreaGroup, models.CASCADE, related_name="members")
    area = models.ForeignKey(Area, models.CASCADE, related_name="memberships")
    document = models.ForeignKey(
        "org.Document", models.PROTECT, null=True, blank=True, verbose_name="văn bản"
    )

    class Meta(Dated.Meta):
        verbose_name = "địa bàn trong nhóm"
        verbose_name_plural = "địa bàn trong nhóm"
        constraints = [
            *Dated.Meta.constraints,
            models.UniqueConstraint(
                "group", "area", "starts_on", name="org_areagroupmember_once"
            ),
        ]

    def __str__(self):
        return f"{self.area} ({self.group})"
