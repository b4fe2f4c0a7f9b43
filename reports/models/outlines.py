"""Outlines: what a kind of report is made of, as data."""

from django.db import models

from org.catalogue import Catalogue
from org.models import DocumentType
from reports.patterns import check_pattern
from tasks.models import Period, ReturnText


class Outline(Catalogue):
    """A kind of report: half-year, year, one task. Patterns hold {ky}, {nam}, {don_vi} …"""

    code = models.SlugField("mã", unique=True, max_length=40)
    name = models.CharField("tên", max_length=120)
    type = models.ForeignKey(DocumentType, models.PROTECT, verbose_name="loại văn bản")
    period_kind = models.CharField(
        "báo cáo thường kỳ của loại kỳ",
        max_length=12,
        choices=Period.Kind,
        blank=True,
        help_text="để trống: dùng cho mọi loại kỳ, khi có yêu cầu",
    )
    is_compact = models.BooleanField(
        "in gọn", default=False, help_text="cỡ chữ 13, cách dòng đơn, để vừa một trang"
    )
    is_of_unit = models.BooleanField(
        "báo cáo của đơn vị thực hiện",
        default=False,
        help_text="phần của một đơn vị trong chương trình của cấp trên, do đơn vị đó ký",
    )
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

    @property
    def is_of_one_task(self):
        """Whether its reports are each about a task, which the subject then names."""
        return "{nhiem_vu}" in self.subject.lower()

    @property
    def is_of_correction(self):
        """Whether its papers each put another one right, which the subject then names."""
        return "{van_ban}" in self.subject.lower()


class OutlinePart(Catalogue):
    class Kind(models.TextChoices):
        HEADING = "HEADING", "đề mục"
        TASKS = "TASKS", "từng nhiệm vụ"
        SUMMARY = "SUMMARY", "tóm tắt từng nhiệm vụ"
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
