"""Units of the administration and how they head their documents."""

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import F, Q

from org.catalogue import Catalogue, Dated, DatedQuerySet
from org.fields import SearchKeyField, SortKeyField
from org.trees import ids_above, ids_below, ids_below_during

from .areas import Area


class UnitQuerySet(DatedQuerySet):
    def within(self, unit, on):
        """The unit and all below it on that day; one query a level."""
        return self.filter(pk__in=ids_below(UnitParent.objects.on(on), "unit", unit.pk))

    def within_during(self, unit, first, last):
        """The unit and all that were below it on some day of the span, as those that
        were merged in the middle of it."""
        links = UnitParent.objects.all()
        return self.filter(pk__in=ids_below_during(links, "unit", unit.pk, first, last))

    def of_agency(self, unit, on):
        """The agency the unit belongs to: whoever issues its documents, and all below
        that issue none of their own."""
        issuing = Letterhead.objects.on(on).values("unit")
        links = UnitParent.objects.on(on).exclude(unit__in=issuing)
        top = unit.issuing(on) or unit
        return self.filter(pk__in=ids_below(links, "unit", top.pk))


class Unit(Catalogue, Dated):
    class Kind(models.TextChoices):
        COMMITTEE = "COMMITTEE", "Ủy ban nhân dân"
        DEPARTMENT = "DEPARTMENT", "cơ quan chuyên môn"
        SERVICE = "SERVICE", "đơn vị sự nghiệp"
        FORCE = "FORCE", "lực lượng vũ trang"
        OUTSIDE = "OUTSIDE", "ngoài hệ thống"

    code = models.SlugField("mã", unique=True, max_length=60)
    name = models.CharField("tên", max_length=200)
    short_name = models.CharField("tên viết tắt", max_length=80, blank=True)
    kind = models.CharField("loại", max_length=12, choices=Kind)
    area = models.ForeignKey(
        Area, models.PROTECT, null=True, blank=True, verbose_name="địa bàn"
    )
    order = models.PositiveSmallIntegerField("thứ tự", default=0)
    search_key = SearchKeyField()
    sort_key = SortKeyField()

    objects = UnitQuerySet.as_manager()

    class Meta(Dated.Meta):
        verbose_name = "đơn vị"
        verbose_name_plural = "đơn vị"

    def __str__(self):
        return self.name

    def issuing(self, on):
        """The nearest unit, this one or one above, that issues for those below it; or None.

        That is a committee with a letterhead. Where there is none, any unit with one: a
        department's letterhead heads its own papers, and nobody else's.
        """
        nearest = [self.pk, *self.above(on)]
        heads = (
            Letterhead.objects.on(on).filter(unit__in=nearest).select_related("unit")
        )
        found = {head.unit_id: head.unit for head in heads}
        units = [found[pk] for pk in nearest if pk in found]
        committees = (unit for unit in units if unit.kind == Unit.Kind.COMMITTEE)
        return next(committees, None) or next(iter(units), None)

    def above(self, on):
        """Keys of the units this one belongs to on that day, nearest first."""
        return ids_above(UnitParent.objects.on(on), "unit", self.pk)


class UnitParent(Catalogue, Dated):
    unit = models.ForeignKey(Unit, models.CASCADE, related_name="parents")
    parent = models.ForeignKey(Unit, models.PROTECT, related_name="children")

    class Meta(Dated.Meta):
        verbose_name = "đơn vị cấp trên"
        verbose_name_plural = "đơn vị cấp trên"
        constraints = [
            *Dated.Meta.constraints,
            models.UniqueConstraint(
                "unit", "parent", "starts_on", name="org_unitparent_once"
            ),
            models.CheckConstraint(
                name="org_unitparent_not_itself",
                condition=~Q(unit=F("parent")),
                violation_error_message="Đơn vị không thể là cấp trên của chính nó.",
            ),
        ]

    def __str__(self):
        return f"{self.unit} thuộc {self.parent}"

    def clean(self):
        links = UnitParent.objects.exclude(pk=self.pk)
        if self.parent_id in ids_below(links, "unit", self.unit_id):
            raise ValidationError(
                "Đơn vị cấp trên không thể nằm dưới chính đơn vị này."
            )


class Letterhead(Catalogue, Dated):
    """How a unit heads its documents (Decree 30/2020, boxes 2 to 4)."""

    unit = models.ForeignKey(Unit, models.CASCADE, related_name="letterheads")
    superior = models.CharField("cơ quan chủ quản", max_length=200, blank=True)
    agency = models.CharField(
        "cơ quan ban hành", max_length=300, help_text="mỗi dòng cách nhau bằng “ / ”"
    )
    symbol = models.CharField("ký hiệu cơ quan", max_length=40, help_text="UBND")
    place = models.CharField("địa danh", max_length=80)
    collective = models.CharField(
        "ký thay mặt",
        max_length=120,
        blank=True,
        help_text="ỦY BAN NHÂN DÂN, in sau “TM.”",
    )

    class Meta(Dated.Meta):
        verbose_name = "tiêu đề văn bản"
        verbose_name_plural = "tiêu đề văn bản"
        constraints = [
            *Dated.Meta.constraints,
            models.UniqueConstraint("unit", "starts_on", name="org_letterhead_once"),
        ]

    def __str__(self):
        return self.agency

    @property
    def agency_lines(self):
        return tuple(line.strip() for line in self.agency.split(" / "))
