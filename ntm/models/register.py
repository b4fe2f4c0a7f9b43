"""The register: assessments, steps towards recognition and forecasts, as dated facts."""

from django.db import models
from django.db.models import F, Q

from org.models import Area
from tasks.facts import Fact, fact_index

from .criteria import CriteriaSet, Criterion


class Stage(models.TextChoices):
    """The way to recognition (QĐ 2540/QĐ-TTg, 2016), in this order."""

    SELF_ASSESSED = "SELF_ASSESSED", "tự đánh giá"
    CHECKED = "CHECKED", "thẩm tra"
    APPRAISED = "APPRAISED", "thẩm định"
    SUBMITTED = "SUBMITTED", "trình hồ sơ"
    RECOGNISED = "RECOGNISED", "công nhận"


ASSESSED_AT = [(s.value, s.label) for s in Stage if s is not Stage.SUBMITTED]


class Result(models.TextChoices):
    """How a criterion is met, best first: of several indicators the last one decides."""

    MET = "MET", "đạt"
    BASICALLY_MET = "BASICALLY_MET", "cơ bản đạt"
    NEARLY_MET = "NEARLY_MET", "gần đạt"
    UNCLEAR = "UNCLEAR", "chưa rõ"  # gần đạt hoặc chưa đạt, the source does not say
    NOT_MET = "NOT_MET", "chưa đạt"


class Cell(models.Model):
    """One criterion at one area: the thing whose state the assessments are."""

    area = models.ForeignKey(Area, models.PROTECT, related_name="+")
    criterion = models.ForeignKey(Criterion, models.PROTECT, related_name="cells")

    class Meta:
        verbose_name = "ô tiêu chí"
        verbose_name_plural = "ô tiêu chí"
        constraints = [
            models.UniqueConstraint("area", "criterion", name="ntm_cell_once")
        ]

    def __str__(self):
        return f"{self.area} – {self.criterion}"


class Assessment(Fact):
    """The result of a criterion or indicator at an area, as found at one stage."""

    cell = models.ForeignKey(
        Cell, models.CASCADE, related_name="assessments", verbose_name="ô tiêu chí"
    )
    stage = models.CharField("bước", max_length=13, choices=ASSESSED_AT)
    result = models.CharField("kết quả", max_length=13, choices=Result, blank=True)
    numerator = models.DecimalField(
        "tử số", max_digits=20, decimal_places=4, null=True, blank=True
    )
    denominator = models.DecimalField(
        "mẫu số", max_digits=20, decimal_places=4, null=True, blank=True
    )
    value = models.DecimalField(
        "giá trị", max_digits=20, decimal_places=4, null=True, blank=True
    )
    counted = models.CharField(
        "đếm gì",
        max_length=120,
        blank=True,
        help_text="in sau số: hội viên đạt quy định",
    )
    note = models.CharField("ghi chú", max_length=500, blank=True)

    class Meta(Fact.Meta):
        verbose_name = "đánh giá tiêu chí"
        verbose_name_plural = "đánh giá tiêu chí"
        indexes = [fact_index("cell", "ntm_assessment_newest")]
        constraints = [
            *Fact.Meta.constraints,
            models.CheckConstraint(
                name="ntm_assessment_result_iff_data",
                condition=(Q(answer="HAS_DATA") & ~Q(result=""))
                | Q(
                    answer="NOT_APPLICABLE",
                    result="",
                    numerator=None,
                    denominator=None,
                    value=None,
                ),
                violation_error_message=(
                    "Đánh giá phải có kết quả, hoặc là “không áp dụng” và không có số."
                ),
            ),
            models.CheckConstraint(
                name="ntm_assessment_fraction_whole",
                condition=Q(numerator=None, denominator=None)
                | Q(
                    # A comparison with nothing is not false to a database.
                    numerator__isnull=False,
                    denominator__isnull=False,
                    numerator__gte=0,
                    denominator__gt=0,
                    numerator__lte=F("denominator"),
                ),
                violation_error_message=(
                    "Phân số phải có cả tử số và mẫu số; tử số không lớn hơn mẫu số."
                ),
            ),
            models.CheckConstraint(
                name="ntm_assessment_fraction_or_value",
                condition=Q(numerator=None) | Q(value=None),
                violation_error_message="Chỉ ghi phân số hoặc giá trị, không ghi cả hai.",
            ),
            models.CheckConstraint(
                name="ntm_assessment_stage_assesses",
                condition=~Q(stage=Stage.SUBMITTED),
                violation_error_message="Bước trình hồ sơ không đánh giá tiêu chí.",
            ),
        ]


class RecognitionStep(Fact):
    """A step of an area towards recognition by a set: who did what."""

    class State(models.TextChoices):
        DONE = "DONE", "đã thực hiện"
        ONGOING = "ONGOING", "đang thực hiện"
        INVITED = "INVITED", "đã mời"

    area = models.ForeignKey(
        Area, models.PROTECT, related_name="+", verbose_name="địa bàn"
    )
    criteria_set = models.ForeignKey(
        CriteriaSet, models.PROTECT, related_name="+", verbose_name="bộ tiêu chí"
    )
    stage = models.CharField("bước", max_length=13, choices=Stage)
    state = models.CharField("trạng thái", max_length=7, choices=State)
    actor = models.CharField(
        "ai thực hiện",
        max_length=200,
        blank=True,
        help_text="như in: UBND xã, các sở, ngành",
    )
    note = models.CharField(
        "việc",
        max_length=500,
        blank=True,
        help_text="in sau “đã”, “đang”; để trống: cách nói chung của bước",
    )

    class Meta(Fact.Meta):
        verbose_name = "bước công nhận"
        verbose_name_plural = "bước công nhận"
        indexes = [fact_index("area", "ntm_step_newest")]
        constraints = [
            *Fact.Meta.constraints,
            models.CheckConstraint(
                name="ntm_step_has_data",
                condition=Q(answer="HAS_DATA"),
                violation_error_message="Bước công nhận luôn là có số liệu.",
            ),
        ]


class Forecast(Fact):
    """The year in which a criterion is expected to be met; no year: no longer expected."""

    cell = models.ForeignKey(
        Cell, models.CASCADE, related_name="forecasts", verbose_name="ô tiêu chí"
    )
    year = models.PositiveSmallIntegerField("năm dự kiến đạt", null=True, blank=True)

    class Meta(Fact.Meta):
        verbose_name = "dự kiến đạt tiêu chí"
        verbose_name_plural = "dự kiến đạt tiêu chí"
        indexes = [fact_index("cell", "ntm_forecast_newest")]
        constraints = [
            *Fact.Meta.constraints,
            models.CheckConstraint(
                name="ntm_forecast_year_iff_data",
                condition=Q(answer="HAS_DATA", year__isnull=False)
                | (~Q(answer="HAS_DATA") & Q(year=None)),
                violation_error_message="Dự kiến phải có năm; thôi dự kiến thì không có năm.",
            ),
        ]
