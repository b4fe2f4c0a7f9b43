"""Rules on figures that an office declares itself: sums, pairs, ranges."""

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import F, Q

from org.catalogue import Catalogue
from tasks import markup
from tasks.findings import Severity

from .indicators import Target
from .tasks import Task


class FigureRule(Catalogue):
    """What must hold between figures, in the notation of texts; read by the findings."""

    class Kind(models.TextChoices):
        SUM = "SUM", "tổng các phần so với số chung"
        PAIR = "PAIR", "cặp số phải cùng có"
        RANGE = "RANGE", "khoảng giá trị"

    class Missing(models.TextChoices):
        """What a figure without a value means."""

        SKIP = "SKIP", "bỏ qua"
        REPORT = "REPORT", "báo thiếu"

    SEVERITIES = [(severity.name, severity.value) for severity in Severity]

    code = models.SlugField("mã", unique=True, max_length=80)
    name = models.CharField("tên quy tắc", max_length=200)
    task = models.ForeignKey(
        Task,
        models.CASCADE,
        null=True,
        blank=True,
        related_name="figure_rules",
        verbose_name="nhiệm vụ",
        help_text="để trống: đối chiếu trong mọi báo cáo",
    )
    order = models.PositiveSmallIntegerField("thứ tự", default=0)
    kind = models.CharField("loại", max_length=5, choices=Kind)
    left = models.CharField(
        "số bên trái",
        max_length=200,
        help_text="mã và tham số như trong bài: gtnt.thuc_hien loai=truc_xa",
    )
    operator = models.CharField(
        "so sánh",
        max_length=8,
        choices=Target.Operator,
        default=Target.Operator.EQUAL,
    )
    right = models.CharField(
        "số bên phải",
        max_length=1000,
        blank=True,
        help_text="một hoặc nhiều số, nối bằng dấu “ + ”",
    )
    low = models.DecimalField(
        "từ", max_digits=20, decimal_places=4, null=True, blank=True
    )
    high = models.DecimalField(
        "đến", max_digits=20, decimal_places=4, null=True, blank=True
    )
    missing = models.CharField(
        "khi thiếu số liệu", max_length=6, choices=Missing, default=Missing.SKIP
    )
    severity = models.CharField(
        "mức độ", max_length=8, choices=SEVERITIES, default=Severity.WARNING.name
    )
    instruction = models.CharField(
        "cách sửa", max_length=500, blank=True, help_text="câu hiện cho người sửa"
    )

    class Meta:
        verbose_name = "quy tắc đối chiếu"
        verbose_name_plural = "quy tắc đối chiếu"
        constraints = [
            models.CheckConstraint(
                name="tasks_figurerule_right_iff_compared",
                condition=(
                    Q(kind="RANGE", right="") | (~Q(kind="RANGE") & ~Q(right=""))
                ),
                violation_error_message="Khoảng giá trị không có số bên phải; loại khác phải có.",
            ),
            models.CheckConstraint(
                name="tasks_figurerule_ends_iff_range",
                condition=Q(kind="RANGE", low__isnull=False)
                | Q(kind="RANGE", high__isnull=False)
                | (~Q(kind="RANGE") & Q(low=None, high=None)),
                violation_error_message="Khoảng giá trị phải có “từ” hoặc “đến”; loại khác thì không.",
            ),
            models.CheckConstraint(
                name="tasks_figurerule_low_below_high",
                condition=Q(low=None) | Q(high=None) | Q(high__gte=F("low")),
                violation_error_message="Số “đến” không được nhỏ hơn số “từ”.",
            ),
        ]

    def __str__(self):
        return self.name

    def clean(self):
        for field in ("left", "right"):
            for written in calls(getattr(self, field)):
                if markup.reference(f"{{{written}}}") is None:
                    raise ValidationError({field: NOT_A_CALL.format(written)})


NOT_A_CALL = "“{}” phải viết dạng: mã tham_số=giá_trị, như gtnt.thuc_hien loai=truc_xa."
PLUS = " + "


def calls(text: str) -> list[str]:
    """The figures named on one side: `a x=1 + b` are two."""
    return [part.strip() for part in text.split(PLUS) if part.strip()]
