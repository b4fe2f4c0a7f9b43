"""What a report is made of (outlines, as data) and which reports there are."""

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import F
from django.urls import reverse

from org.catalogue import Catalogue
from org.models import Document, DocumentType, Signatory, Unit
from tasks import domains
from tasks.models import Period, ReturnText, Task

from .patterns import check_pattern
from .waivers import Waiver as Waiver  # a model of this app, in a file of its own


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


class ReportQuerySet(models.QuerySet):
    def visible_to(self, user, on):
        """Reports of the unit the user acts for and of every unit below it."""
        if user.is_superuser:
            return self
        acting_for = user.acts_for(on)
        if acting_for is None:
            return self.none()
        return self.filter(unit__in=Unit.objects.within(acting_for, on))

    # See also Report.is_regular.
    def regular(self):
        """The regular report of its kind of period, which is asked for by no name."""
        return self.filter(outline__period_kind=F("period__kind"))

    def for_composition(self):
        return self.select_related(
            "unit__area",
            "period",
            "outline__type",
            "task",
            "signatory",
            "requested_by__type",
            "requested_by__issuer",
        )


ONCE = "Đơn vị đã có báo cáo này của kỳ."
TASK_IFF_OF_ONE = "Đề cương có {nhiem_vu} ở trích yếu thì phải chọn nhiệm vụ, đề cương khác thì không."
FOREIGN_TASK = "Nhiệm vụ phải thuộc chương trình của đơn vị, đúng năm của kỳ."
OTHER_KIND = "Đề cương này là báo cáo thường kỳ của loại kỳ khác."


class Report(Catalogue):
    """A report of a unit for a period by an outline. A draft is composed on every look."""

    unit = models.ForeignKey(
        Unit, models.PROTECT, related_name="reports", verbose_name="đơn vị"
    )
    period = models.ForeignKey(
        Period, models.PROTECT, related_name="reports", verbose_name="kỳ"
    )
    outline = models.ForeignKey(Outline, models.PROTECT, verbose_name="đề cương")
    task = models.ForeignKey(
        Task,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="reports",
        verbose_name="nhiệm vụ của báo cáo chuyên đề",
    )
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
            # NULL differs from NULL, so one constraint cannot say both.
            models.UniqueConstraint(
                "unit",
                "period",
                "outline",
                condition=models.Q(task=None),
                name="reports_report_once",
                violation_error_message=ONCE,
            ),
            models.UniqueConstraint(
                "unit",
                "period",
                "outline",
                "task",
                name="reports_report_once_a_task",
                violation_error_message=ONCE,
            ),
        ]
        permissions = [("compile_report", "Lập báo cáo")]

    def __str__(self):
        return f"{self.title} – {self.unit} – {self.period}"

    def get_absolute_url(self):
        return self.address("preview")

    def address(self, page, *more):
        """Where a page of the report is; that of a task's report has a name of its own."""
        codes = [self.unit.code, self.period.code, self.outline.code]
        if self.task is None:
            return reverse(f"reports:{page}", args=[*codes, *more])
        return reverse(f"reports:task_{page}", args=[*codes, self.task.code, *more])

    @property
    def title(self):
        """`Báo cáo 6 tháng`, `Báo cáo chuyên đề: Tuyển quân`."""
        return f"{self.outline}: {self.task}" if self.task else f"{self.outline}"

    # See also ReportQuerySet.regular().
    @property
    def is_regular(self):
        return self.outline.period_kind == self.period.kind

    @property
    def file_name(self):
        """`bao-cao-2020-H1`; of reports that are not the regular one, by outline and task."""
        kind = "bao-cao" if self.is_regular else self.outline.code
        about = [self.task.code] if self.task else []
        return "-".join([kind, self.period.code, *about])

    def clean(self):
        if None in (self.outline_id, self.period_id):  # each refused by its own field
            return
        if self.outline.is_of_one_task != (self.task is not None):
            raise ValidationError({"task": TASK_IFF_OF_ONE})
        if self.task and not self._is_own(self.task):
            raise ValidationError({"task": FOREIGN_TASK})
        if self.outline.period_kind not in ("", self.period.kind):
            raise ValidationError({"outline": OTHER_KIND})

    def _is_own(self, task):
        programme = task.programme
        return (programme.unit_id, programme.year) == (self.unit_id, self.period.year)


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


class ReportAppendix(Catalogue):
    """An appendix switched on for a report; its content is what a register offers."""

    report = models.ForeignKey(Report, models.CASCADE, related_name="appendices")
    order = models.PositiveSmallIntegerField("thứ tự")
    kind = models.CharField("loại phụ lục", max_length=40)
    title = models.CharField("tên phụ lục", max_length=300)

    class Meta:
        verbose_name = "phụ lục"
        verbose_name_plural = "phụ lục"
        constraints = [
            models.UniqueConstraint(
                "report", "order", name="reports_reportappendix_once"
            ),
            models.UniqueConstraint(
                "report",
                "kind",
                name="reports_reportappendix_kind_once",
                violation_error_message="Báo cáo đã có phụ lục loại này.",
            ),
        ]

    def __str__(self):
        return self.title

    def clean(self):
        check_pattern("title", self.title)
        try:
            domains.appendix(self.kind)
        except domains.UnknownAppendix as error:
            raise ValidationError({"kind": str(error)}) from error
