"""What is reported on, in the office's own words: groups of lines with their phrases."""

from django.core.exceptions import ValidationError
from django.db import models

from antt import phrases
from org.catalogue import Catalogue

AGGREGATES_ONLY = (
    "Chỉ số tổng hợp: không ghi họ tên hay thông tin của cá nhân,"
    " không ghi nội dung thuộc bí mật nhà nước."
)
PHRASE_HELP = (
    "không ghi dấu ở cuối; {ma} là chỗ điền số, {ma | so} chỉ số,"
    " {ma | so_cung_ky} so với cùng kỳ, {ma | tang_giam} so sánh ngắn,"
    " {ma1, ma2 | so_cung_ky} so sánh chung; {nam}, {ky} là năm và tên kỳ;"
    " [đoạn trong ngoặc vuông] bỏ đi khi không có số nào. " + AGGREGATES_ONLY
)


class Group(Catalogue):
    """A field of work; its lines are one paragraph."""

    code = models.SlugField("mã", unique=True, max_length=60)
    name = models.CharField("tên", max_length=200)
    lead = models.CharField(
        "lời dẫn",
        max_length=300,
        blank=True,
        help_text="in trước các dòng, cả dấu hai chấm. " + AGGREGATES_ONLY,
    )
    order = models.PositiveSmallIntegerField("thứ tự", default=0)

    class Meta:
        verbose_name = "nhóm số liệu an ninh"
        verbose_name_plural = "nhóm số liệu an ninh"

    def __str__(self):
        return self.name


class Line(Catalogue):
    """One thing that is reported on, told by its own phrase: Python knows no label.

    A phrase that opens with a capital letter begins a sentence; any other goes on after
    a semicolon.
    """

    code = models.SlugField("mã", unique=True, max_length=60)
    group = models.ForeignKey(
        Group, models.PROTECT, related_name="lines", verbose_name="nhóm"
    )
    name = models.CharField("tên", max_length=200)
    order = models.PositiveSmallIntegerField("thứ tự", default=0)
    phrase = models.CharField("câu", max_length=1000, help_text=PHRASE_HELP)
    phrase_none = models.CharField(
        "câu khi không phát sinh", max_length=1000, blank=True, help_text=PHRASE_HELP
    )

    class Meta:
        verbose_name = "dòng số liệu an ninh"
        verbose_name_plural = "dòng số liệu an ninh"

    def __str__(self):
        return self.name

    def clean(self):
        """Both phrases can be read. Whether their measures exist is asked by whoever
        writes them: a line is entered before its measures."""
        faults = {
            field: phrases.faults(getattr(self, field))
            for field in ("phrase", "phrase_none")
        }
        if any(faults.values()):
            raise ValidationError({f: said for f, said in faults.items() if said})
