"""The register: steps, scores, what is expected, what was recognised; dated facts.

Expected, scored and recognised stars are three facts, and none follows from another.
"""

from datetime import date

from django.db import models
from django.db.models import F, Q

from tasks import formats
from tasks.facts import Fact, fact_index
from tasks.figures import Answer
from tasks.formats import CALENDAR
from tasks.models import MeasureUnit

from .catalogue import CycleStep, Product

# A certificate holds so long from its issue on, where it does not say otherwise
# (guidance of the programme, domain.md 4).
CERTIFICATE_MONTHS = 36
HAS_DATA = Q(answer=Answer.HAS_DATA)


class State(models.TextChoices):
    """How far some work has come."""

    ONGOING = "ONGOING", "đang thực hiện"
    DONE = "DONE", "đã hoàn thành"


def _state_iff_data(name: str) -> models.CheckConstraint:
    return models.CheckConstraint(
        name=name,
        condition=(HAS_DATA & ~Q(state="")) | (~HAS_DATA & Q(state="")),
        violation_error_message="Có số liệu thì phải có trạng thái; không phát sinh thì không có.",
    )


class ProductStep(models.Model):
    """One step of one product: the thing whose state the reports are."""

    product = models.ForeignKey(
        Product, models.PROTECT, related_name="steps", verbose_name="sản phẩm"
    )
    step = models.ForeignKey(
        CycleStep, models.PROTECT, related_name="+", verbose_name="bước"
    )

    class Meta:
        verbose_name = "bước của sản phẩm"
        verbose_name_plural = "bước của sản phẩm"
        constraints = [
            models.UniqueConstraint("product", "step", name="ocop_productstep_once")
        ]

    def __str__(self):
        return f"{self.product}: {self.step}"


class StepReport(Fact):
    """How far a step has come."""

    product_step = models.ForeignKey(
        ProductStep, models.PROTECT, related_name="reports", verbose_name="bước"
    )
    state = models.CharField("trạng thái", max_length=8, choices=State, blank=True)
    note = models.CharField(
        "nói rõ", max_length=500, blank=True, help_text="in tiếp sau tên bước"
    )

    class Meta(Fact.Meta):
        verbose_name = "tiến độ bước OCOP"
        verbose_name_plural = "tiến độ bước OCOP"
        indexes = [fact_index("product_step", "ocop_stepreport_newest")]
        constraints = [
            *Fact.Meta.constraints,
            _state_iff_data("ocop_stepreport_state_iff_data"),
        ]

    @property
    def phrase(self) -> str:
        """`xây dựng hồ sơ để dự thi`: what the row says, to be printed after its state."""
        return f"{self.product_step.step} {self.note}".rstrip()


class Score(Fact):
    """The average of a council. It grants no stars: see Recognition."""

    product = models.ForeignKey(
        Product, models.PROTECT, related_name="scores", verbose_name="sản phẩm"
    )
    council = models.CharField(
        "hội đồng, đợt", max_length=200, blank=True, help_text="Hội đồng cấp huyện"
    )
    score = models.DecimalField(
        "điểm", max_digits=5, decimal_places=2, null=True, blank=True
    )

    class Meta(Fact.Meta):
        verbose_name = "điểm đánh giá"
        verbose_name_plural = "điểm đánh giá"
        indexes = [fact_index("product", "ocop_score_newest")]
        constraints = [
            *Fact.Meta.constraints,
            models.CheckConstraint(
                name="ocop_score_score_iff_data",
                condition=(HAS_DATA & Q(score__isnull=False))
                | (~HAS_DATA & Q(score=None)),
                violation_error_message="Có số liệu thì phải có điểm; không phát sinh thì không có.",
            ),
            models.CheckConstraint(
                name="ocop_score_of_a_hundred",
                condition=Q(score=None) | Q(score__gte=0, score__lte=100),
                violation_error_message="Điểm phải từ 0 đến 100.",
            ),
        ]


EXPECTED = ("stars", "low", "upper", "capacity_unit")


class Expectation(Fact):
    """All that is expected of a product on a day: a newer row replaces the whole of it."""

    product = models.ForeignKey(
        Product, models.PROTECT, related_name="expectations", verbose_name="sản phẩm"
    )
    stars = models.PositiveSmallIntegerField(
        "hạng dự kiến (sao)", null=True, blank=True
    )
    low = models.DecimalField(
        "quy mô", max_digits=14, decimal_places=3, null=True, blank=True
    )
    upper = models.DecimalField(
        "quy mô đến", max_digits=14, decimal_places=3, null=True, blank=True
    )
    capacity_unit = models.ForeignKey(
        MeasureUnit,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name="đơn vị tính quy mô",
    )
    per = models.CharField(
        "chữ in sau đơn vị", max_length=60, blank=True, help_text="dầu/năm"
    )

    class Meta(Fact.Meta):
        verbose_name = "dự kiến của sản phẩm"
        verbose_name_plural = "dự kiến của sản phẩm"
        indexes = [fact_index("product", "ocop_expectation_newest")]
        constraints = [
            *Fact.Meta.constraints,
            models.CheckConstraint(
                name="ocop_expectation_something_iff_data",
                condition=(HAS_DATA & (Q(stars__isnull=False) | Q(low__isnull=False)))
                | (~HAS_DATA & Q(**dict.fromkeys(EXPECTED))),
                violation_error_message="Có số liệu thì phải có hạng dự kiến hoặc quy mô; không phát sinh thì không có.",
            ),
            models.CheckConstraint(
                name="ocop_expectation_stars_from_1",
                condition=Q(stars=None) | Q(stars__gte=1),
                violation_error_message="Hạng phải từ 1 sao trở lên.",
            ),
            models.CheckConstraint(
                name="ocop_expectation_capacity_has_unit",
                condition=Q(low=None, upper=None, capacity_unit=None)
                | Q(low__isnull=False, low__gte=0, capacity_unit__isnull=False),
                violation_error_message="Quy mô phải có số không âm và đơn vị tính.",
            ),
            models.CheckConstraint(
                name="ocop_expectation_range",
                condition=Q(upper=None) | Q(upper__gte=F("low")),
                violation_error_message="Quy mô “đến” không được nhỏ hơn quy mô.",
            ),
        ]


class Recognition(Fact):
    """A certificate that was granted, or that it was taken away again."""

    class Kind(models.TextChoices):
        GRANTED = "GRANTED", "công nhận"
        WITHDRAWN = "WITHDRAWN", "thu hồi"

    product = models.ForeignKey(
        Product, models.PROTECT, related_name="recognitions", verbose_name="sản phẩm"
    )
    kind = models.CharField(
        "nội dung", max_length=9, choices=Kind, default=Kind.GRANTED
    )
    stars = models.PositiveSmallIntegerField("hạng (sao)", null=True, blank=True)
    valid_until = models.DateField("có giá trị đến hết ngày", null=True, blank=True)

    class Meta(Fact.Meta):
        verbose_name = "công nhận OCOP"
        verbose_name_plural = "công nhận OCOP"
        indexes = [fact_index("product", "ocop_recognition_newest")]
        constraints = [
            *Fact.Meta.constraints,
            models.CheckConstraint(
                name="ocop_recognition_stars_iff_granted",
                condition=(
                    HAS_DATA & Q(kind="GRANTED", stars__isnull=False, stars__gte=1)
                )
                | (~(HAS_DATA & Q(kind="GRANTED")) & Q(stars=None, valid_until=None)),
                violation_error_message="Công nhận thì phải có hạng từ 1 sao; thu hồi hoặc không phát sinh thì không có hạng, không có thời hạn.",
            ),
            models.CheckConstraint(
                name="ocop_recognition_valid_after_issue",
                condition=Q(valid_until=None) | Q(valid_until__gte=F("happened_on")),
                violation_error_message="Thời hạn không được trước ngày công nhận.",
            ),
        ]

    @property
    def is_granted(self) -> bool:
        return self.answer == Answer.HAS_DATA and self.kind == self.Kind.GRANTED

    @property
    def is_withdrawn(self) -> bool:
        return self.answer == Answer.HAS_DATA and self.kind == self.Kind.WITHDRAWN

    @property
    def expires_on(self) -> date | None:
        """The last day of the certificate; None where its day of issue is not known."""
        if self.valid_until or not self.is_granted:
            return self.valid_until
        if self.precision not in CALENDAR:
            return None
        return add_months(self.happened_on, CERTIFICATE_MONTHS)

    def holds_on(self, day: date) -> bool:
        """Whether it was granted and has not run out, as far as that is known."""
        expires_on = self.expires_on
        return self.is_granted and (expires_on is None or expires_on >= day)


def add_months(day: date, months: int) -> date:
    """The same day so many months on, or that month's last (Civil Code 2015, art. 148)."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    last = formats.last_day(year, month + 1)
    return last.replace(day=min(day.day, last.day))


class ChainReport(Fact):
    """How far a product of a value chain has come."""

    product = models.ForeignKey(
        Product, models.PROTECT, related_name="chain_reports", verbose_name="sản phẩm"
    )
    state = models.CharField("trạng thái", max_length=8, choices=State, blank=True)
    note = models.CharField("nói rõ", max_length=500, blank=True)

    class Meta(Fact.Meta):
        verbose_name = "tiến độ chuỗi giá trị"
        verbose_name_plural = "tiến độ chuỗi giá trị"
        indexes = [fact_index("product", "ocop_chainreport_newest")]
        constraints = [
            *Fact.Meta.constraints,
            _state_iff_data("ocop_chainreport_state_iff_data"),
        ]
