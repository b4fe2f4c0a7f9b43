"""Numbers of documents and the register of those that went out (sổ văn bản đi)."""

from django.db import models
from django.db.models import Q

from org.fields import SearchKeyField
from org.models import DocumentType, Unit, User

from .reports import Report

TAKEN = "Số, ký hiệu này của cơ quan đã cấp trong năm."


class NumberSeries(models.Model):
    """The numbers of an agency in a year: from 01 on 01/01, of all documents together
    or of one type (Decree 30/2020, article 15)."""

    unit = models.ForeignKey(
        Unit, models.PROTECT, related_name="+", verbose_name="cơ quan"
    )
    year = models.PositiveSmallIntegerField("năm")
    type = models.ForeignKey(
        DocumentType,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name="riêng cho loại văn bản",
    )
    next_number = models.PositiveIntegerField("số tiếp theo", default=1)

    class Meta:
        verbose_name = "dãy số văn bản đi"
        verbose_name_plural = "dãy số văn bản đi"
        constraints = [
            # NULL differs from NULL, so one constraint cannot say both.
            models.UniqueConstraint(
                "unit",
                "year",
                condition=Q(type=None),
                name="reports_numberseries_common_once",
            ),
            models.UniqueConstraint(
                "unit", "year", "type", name="reports_numberseries_once_a_type"
            ),
        ]

    def __str__(self):
        return f"{self.unit}, {self.year}: {self.type or 'chung'}"


class OutgoingEntryQuerySet(models.QuerySet):
    def visible_to(self, user, on):
        """Entries of the reports the user may see."""
        return self.filter(report__in=Report.objects.visible_to(user, on))

    def for_list(self):
        """The register as it is kept, newest year first, by number."""
        return self.select_related(
            "unit",
            "report__unit",
            "report__period",
            "report__outline",
            "report__task",
            "report__replacement__entry",
        ).order_by("-year", "unit__order", "unit", "-number", "-pk")


class OutgoingEntry(models.Model):
    """A line of the register: columns 1 to 10 of annex IV, I.2 of Decree 30/2020.

    "Ký nhận" (9) is signed on paper: the printed register leaves room for it.
    """

    report = models.OneToOneField(Report, models.PROTECT, related_name="entry")
    series = models.ForeignKey(NumberSeries, models.PROTECT, related_name="entries")
    unit = models.ForeignKey(
        Unit, models.PROTECT, related_name="+", verbose_name="cơ quan"
    )
    year = models.PositiveSmallIntegerField("năm")
    number = models.PositiveIntegerField("số")
    symbol = models.CharField("ký hiệu", max_length=40)
    issued_on = models.DateField("ngày tháng văn bản")
    type_name = models.CharField("tên loại", max_length=80)
    subject = models.CharField("trích yếu", max_length=500)
    signer = models.CharField("người ký", max_length=250)
    recipients = models.TextField("nơi nhận văn bản", blank=True)
    archive = models.CharField("đơn vị, người nhận bản lưu", max_length=60)
    copies = models.PositiveIntegerField("số lượng bản", null=True, blank=True)
    sent_on = models.DateField("ngày chuyển")
    note = models.CharField("ghi chú", max_length=300, blank=True)
    registered_by = models.ForeignKey(
        User, models.PROTECT, related_name="+", verbose_name="người vào sổ"
    )
    registered_at = models.DateTimeField("vào sổ lúc")
    search_key = SearchKeyField(source="searched", max_length=4000)

    objects = OutgoingEntryQuerySet.as_manager()

    class Meta:
        verbose_name = "văn bản đi"
        verbose_name_plural = "sổ văn bản đi"
        constraints = [
            models.UniqueConstraint(
                "series",
                "number",
                name="reports_outgoingentry_once_a_series",
                violation_error_message=TAKEN,
            ),
            models.UniqueConstraint(
                "unit",
                "year",
                "number",
                "symbol",
                name="reports_outgoingentry_once",
                violation_error_message=TAKEN,
            ),
        ]

    def __str__(self):
        return f"{self.type_name} số {self.full_symbol}"

    @property
    def full_symbol(self):
        """`05/BC-UBND`: a number below 10 takes a zero."""
        return f"{self.number:02}/{self.symbol}"

    @property
    def remark(self):
        """Column 10: the clerk's own words, and by what it was replaced."""
        newer = getattr(self.report, "replacement", None)
        is_replaced = newer is not None and getattr(newer, "entry", None) is not None
        said = [self.note] if self.note else []
        if is_replaced:
            said.append(f"được thay thế bởi {newer.entry.full_symbol}")
        return "; ".join(said)

    @property
    def searched(self):
        """What the register is searched by."""
        return " ".join(
            [
                self.full_symbol,
                self.type_name,
                self.subject,
                self.signer,
                self.recipients,
            ]
        )
