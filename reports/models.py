"""What a report is made of (outlines, as data) and which reports there are."""

from string import Formatter

from django.core.exceptions import ValidationError
from django.db import models
from django.urls import reverse

from org.catalogue import Catalogue
from org.models import Document, DocumentType, Signatory, Unit
from tasks.models import Period, ReturnText

PLACEHOLDERS = ("ky", "ky_sau", "nam", "nam_sau", "don_vi")


def check_pattern(field, pattern):
    """Raises ValidationError where a pattern asks for something that is never filled."""
    known = {*PLACEHOLDERS, *(name.upper() for name in PLACEHOLDERS)}
    try:
        holes = [hole for _, *hole in Formatter().parse(pattern) if hole[0] is not None]
    except ValueError:
        holes = [("{", "", None)]
    for name, form, conversion in holes:
        if name not in known or form or conversion:
            names = ", ".join(f"{{{name}}}" for name in PLACEHOLDERS)
            raise ValidationError(
                {field: f"Chỗ thay “{name}” không có; chỉ dùng {names}."}
            )


class Outline(Catalogue):
    """A kind of report: half-year, year, one task. Patterns hold {ky}, {nam}, {don_vi} …"""

    code = models.SlugField("mã", unique=True, max_length=40)
    name = models.CharField("tên", max_length=120)
    type = models.ForeignKey(DocumentType, models.PROTECT, verbose_name="loại văn bản")
    subject = models.CharField("trích yếu", max_length=300)
    opening = models.TextField("câu dẫn")
    closing = models.TextField("câu kết")

    class Meta:
        verbose_name = "đề cương"
        verbose_name_plural = "đề cương"

    def __str__(self):
        return self.name

    def clean(self):
        for name in ("subject", "opening", "closing"):
            check_pattern(name, getattr(self, name))


class OutlinePart(Catalogue):
    class Kind(models.TextChoices):
        HEADING = "HEADING", "đề mục"
        TASKS = "TASKS", "từng nhiệm vụ"
        TEXTS = "TEXTS", "nội dung các đơn vị, xếp theo nhiệm vụ"
        UNITS = "UNITS", "nội dung từng đơn vị"

    outline = models.ForeignKey(Outline, models.CASCADE, related_name="parts")
    order = models.PositiveSmallIntegerField("thứ tự")
    depth = models.PositiveSmallIntegerField("bậc")
    kind = models.CharField("loại", max_length=8, choices=Kind)
    title = models.CharField("tiêu đề", max_length=300)
    part = models.CharField(
        "phần của báo cáo đơn vị", max_length=10, choices=ReturnText.Part, blank=True
    )

    class Meta:
        verbose_name = "mục của đề cương"
        verbose_name_plural = "mục của đề cương"
        constraints = [
            models.UniqueConstraint(
                "outline", "order", name="reports_outlinepart_once"
            ),
            models.CheckConstraint(
                name="reports_outlinepart_part_iff_texts",
                condition=models.Q(kind__in=["TEXTS", "UNITS"]) ^ models.Q(part=""),
                violation_error_message="Chỉ mục lấy nội dung các đơn vị mới chọn phần, và phải chọn.",
            ),
        ]

    def __str__(self):
        return self.title

    def clean(self):
        check_pattern("title", self.title)


class ReportQuerySet(models.QuerySet):
    def visible_to(self, user, on):
        """Reports of the unit the user acts for and of every unit below it."""
        if user.is_superuser:
            return self
        acting_for = user.acts_for(on)
        if acting_for is None:
            return self.none()
        return self.filter(unit__in=Unit.objects.within(acting_for, on))

    def for_composition(self):
        return self.select_related(
            "unit__area",
            "period",
            "outline__type",
            "signatory",
            "requested_by__type",
            "requested_by__issuer",
        )


class Report(Catalogue):
    """A report of a unit for a period by an outline. A draft is composed on every look."""

    unit = models.ForeignKey(
        Unit, models.PROTECT, related_name="reports", verbose_name="đơn vị"
    )
    period = models.ForeignKey(
        Period, models.PROTECT, related_name="reports", verbose_name="kỳ"
    )
    outline = models.ForeignKey(Outline, models.PROTECT, verbose_name="đề cương")
    requested_by = models.ForeignKey(
        Document,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name="văn bản yêu cầu",
    )
    addressee = models.CharField("kính gửi", max_length=300, blank=True)
    signatory = models.ForeignKey(Signatory, models.PROTECT, verbose_name="người ký")
    archive = models.CharField("lưu", max_length=60, help_text="VT, VP")

    objects = ReportQuerySet.as_manager()

    class Meta:
        verbose_name = "báo cáo"
        verbose_name_plural = "báo cáo"
        constraints = [
            models.UniqueConstraint(
                "unit", "period", "outline", name="reports_report_once"
            )
        ]
        permissions = [("compile_report", "Lập báo cáo")]

    def __str__(self):
        return f"{self.outline} – {self.unit} – {self.period}"

    def get_absolute_url(self):
        return reverse(
            "reports:preview",
            args=[self.unit.code, self.period.code, self.outline.code],
        )


class Recipient(Catalogue):
    """A line of Nơi nhận (box 9b), without dash and semicolon."""

    report = models.ForeignKey(Report, models.CASCADE, related_name="recipients")
    order = models.PositiveSmallIntegerField("thứ tự")
    text = models.CharField("nơi nhận", max_length=200)

    class Meta:
        verbose_name = "nơi nhận"
        verbose_name_plural = "nơi nhận"
        constraints = [
            models.UniqueConstraint("report", "order", name="reports_recipient_once")
        ]

    def __str__(self):
        return self.text
