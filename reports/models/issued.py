"""What an issued report printed and the very files that left the office."""

from django.db import models

from .life import HASH_LENGTH, ReportContent
from .reports import Report


class IssuedFigure(models.Model):
    """A figure as printed, with the rows it rested on by natural code.

    What the codes named may be gone in ten years; what was printed, and who had said
    so when, must not be.
    """

    content = models.ForeignKey(
        ReportContent, models.PROTECT, related_name="figures", verbose_name="nội dung"
    )
    order = models.PositiveIntegerField("thứ tự")
    code = models.CharField("mã số liệu", max_length=80)
    args = models.CharField("tham số", max_length=300, blank=True)
    text = models.TextField("như đã in")
    value = models.CharField("giá trị", max_length=60, null=True, blank=True)  # noqa: DJ001
    unit = models.CharField("đơn vị tính", max_length=40, blank=True)
    as_of = models.DateField("đến ngày", null=True, blank=True)
    sources = models.JSONField("nguồn", default=list)

    class Meta:
        verbose_name = "số liệu đã in"
        verbose_name_plural = "số liệu đã in"
        constraints = [
            models.UniqueConstraint(
                "content", "order", name="reports_issuedfigure_once"
            )
        ]
        indexes = [
            models.Index(fields=["code", "args"], name="reports_issuedfigure_named")
        ]

    def __str__(self):
        return f"{self.code}: {self.text}"


class IssuedFile(models.Model):
    """A file as it was made at issue: served as it is, never rendered again.

    The bytes lie in the database: number, register and files are one transaction and
    one backup, and no file can be there without the other (ADR 8).
    """

    class Kind(models.TextChoices):
        PAPER = "giay", "Bản giấy (PDF)"
        ELECTRONIC = "dien-tu", "Bản điện tử (PDF)"
        DOCX = "docx", "Word"
        HTML = "html", "HTML"
        JSON = "json", "JSON"

    report = models.ForeignKey(Report, models.PROTECT, related_name="files")
    kind = models.CharField("loại", max_length=8, choices=Kind)
    name = models.CharField("tên tệp", max_length=160)
    content_type = models.CharField("kiểu nội dung", max_length=100)
    content = models.BinaryField("nội dung")
    size = models.PositiveIntegerField("số byte")
    sha256 = models.CharField("SHA-256", max_length=HASH_LENGTH)
    made_at = models.DateTimeField("lập lúc")

    class Meta:
        verbose_name = "tệp đã phát hành"
        verbose_name_plural = "tệp đã phát hành"
        constraints = [
            models.UniqueConstraint("report", "kind", name="reports_issuedfile_once")
        ]

    def __str__(self):
        return self.name
