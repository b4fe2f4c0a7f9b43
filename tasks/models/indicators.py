"""Indicators, their targets, and the readings of those that are entered by hand."""

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import F, Q

from org.catalogue import Catalogue, Dated
from org.models import Area, Document, Unit
from tasks.facts import Fact, fact_index
from tasks.markup import references

from .measure_units import MeasureUnit, no_conversion
from .periods import Period
from .tasks import Task


class Indicator(Catalogue):
    """What is counted of a task. Its value is entered, or looked up in a register."""

    class Kind(models.TextChoices):
        NUMBER = "NUMBER", "số lượng"
        FRACTION = "FRACTION", "phân số"
        YES_NO = "YES_NO", "có/không"
        MILESTONE = "MILESTONE", "mốc"

    class OverTime(models.TextChoices):
        RUNNING = "RUNNING", "lũy kế"
        FLOW = "FLOW", "phát sinh trong kỳ"
        STOCK = "STOCK", "có đến ngày"

    class OverPlace(models.TextChoices):
        SUM = "SUM", "cộng"
        NONE = "NONE", "không cộng"

    code = models.SlugField("mã", unique=True, max_length=80)
    task = models.ForeignKey(
        Task, models.CASCADE, related_name="indicators", verbose_name="nhiệm vụ"
    )
    order = models.PositiveSmallIntegerField("thứ tự", default=0)
    name = models.CharField("tên chỉ tiêu", max_length=300)
    kind = models.CharField("loại", max_length=10, choices=Kind, default=Kind.NUMBER)
    unit = models.ForeignKey(MeasureUnit, models.PROTECT, verbose_name="đơn vị tính")
    percent_places = models.PositiveSmallIntegerField(
        "làm tròn tỷ lệ (số lẻ)", default=0
    )
    over_time = models.CharField("theo thời gian", max_length=8, choices=OverTime)
    over_place = models.CharField(
        "theo địa bàn", max_length=5, choices=OverPlace, default=OverPlace.SUM
    )
    measure = models.CharField(
        "lấy từ số liệu",
        max_length=200,
        blank=True,
        help_text="mã và tham số như gtnt.thuc_hien loai=truc_xa; để trống nếu nhập tay",
    )

    class Meta:
        verbose_name = "chỉ tiêu"
        verbose_name_plural = "chỉ tiêu"

    def __str__(self):
        return self.name

    @property
    def can_sum(self) -> bool:
        """Whether places add up: neither a rate nor what each place has for itself."""
        return self.over_place == self.OverPlace.SUM and self.unit.is_additive

    @property
    def place(self) -> str:
        """Code of the place that its register is asked about; "": of whoever asks."""
        asked = references(f"{{{self.measure}}}") if self.measure else ()
        return next((dict(one.args).get("dia_ban", "") for one in asked), "")

    def clean(self):
        if self.measure and len(references(f"{{{self.measure}}}")) != 1:
            raise ValidationError(
                {"measure": "Hãy viết một mã số liệu và tham số của nó."}
            )


class Target(Catalogue, Dated):
    """A goal of an indicator from a day on, at a place. Several units may set one: the
    province asks for 9 km, the district plans 10, its communes' quotas add up to them."""

    class Operator(models.TextChoices):
        """ "trên 10" and "ít nhất 01" are not the same."""

        EQUAL = "EQUAL", "bằng"
        AT_LEAST = "AT_LEAST", "ít nhất"
        MORE = "MORE", "trên"
        AT_MOST = "AT_MOST", "nhiều nhất"
        LESS = "LESS", "dưới"

        @property
        def lead(self) -> str:
            """What stands before the number in print, with its space."""
            printed = {self.EQUAL: "", self.AT_MOST: "không quá "}
            return printed.get(self, f"{self.label} ")

        @property
        def is_ceiling(self) -> bool:
            """Whether less is better."""
            return self in (self.AT_MOST, self.LESS)

    code = models.SlugField("mã", unique=True, max_length=80)
    indicator = models.ForeignKey(Indicator, models.CASCADE, related_name="targets")
    set_by = models.ForeignKey(
        Unit,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name="đơn vị giao",
        help_text="để trống: chính đơn vị của chương trình",
    )
    area = models.ForeignKey(
        Area,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name="địa bàn",
        help_text="để trống: cả địa bàn của chương trình",
    )
    operator = models.CharField("so sánh", max_length=8, choices=Operator)
    value = models.DecimalField("mục tiêu", max_digits=20, decimal_places=4)
    upper = models.DecimalField(
        "đến", max_digits=20, decimal_places=4, null=True, blank=True
    )
    is_approximate = models.BooleanField("khoảng", default=False)
    is_percent = models.BooleanField(
        "là tỷ lệ %",
        default=False,
        help_text="chỉ với phân số: mục tiêu là tỷ lệ của tử trên mẫu, như trên 98%",
    )
    baseline = models.DecimalField(
        "đầu kỳ", max_digits=20, decimal_places=4, null=True, blank=True
    )
    document = models.ForeignKey(
        Document,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name="văn bản giao",
    )

    class Meta(Dated.Meta):
        verbose_name = "mục tiêu"
        verbose_name_plural = "mục tiêu"
        constraints = [
            *Dated.Meta.constraints,
            models.CheckConstraint(
                name="tasks_target_range",
                condition=Q(upper=None) | Q(operator="EQUAL", upper__gte=F("value")),
                violation_error_message=(
                    "Mục tiêu từ … đến … thì so sánh là “bằng”,"
                    " số “đến” không được nhỏ hơn số đầu."
                ),
            ),
        ]

    def __str__(self):
        sign = "%" if self.is_percent else ""
        return f"{self.indicator} {self.get_operator_display()} {self.value:f}{sign}"

    def clean(self):
        is_fraction = self.indicator.kind == Indicator.Kind.FRACTION
        if self.is_percent and not is_fraction:
            raise ValidationError(
                {"is_percent": "Chỉ chỉ tiêu là phân số mới có mục tiêu là tỷ lệ %."}
            )


class Series(models.Model):
    """One indicator at one area: the thing whose state the readings are."""

    indicator = models.ForeignKey(Indicator, models.CASCADE, related_name="series")
    area = models.ForeignKey(Area, models.PROTECT, related_name="series")

    class Meta:
        verbose_name = "dãy số liệu"
        verbose_name_plural = "dãy số liệu"
        constraints = [
            models.UniqueConstraint("indicator", "area", name="tasks_series_once")
        ]

    def __str__(self):
        return f"{self.indicator} – {self.area}"


class Reading(Fact):
    """An entered value of a series; for a flow, of one period."""

    series = models.ForeignKey(Series, models.PROTECT, related_name="readings")
    period = models.ForeignKey(
        Period,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name="kỳ",
    )
    value = models.DecimalField(
        "giá trị", max_digits=20, decimal_places=4, null=True, blank=True
    )
    base = models.DecimalField(
        "trên tổng", max_digits=20, decimal_places=4, null=True, blank=True
    )
    upper = models.DecimalField(
        "đến", max_digits=20, decimal_places=4, null=True, blank=True
    )
    is_approximate = models.BooleanField("khoảng", default=False)
    percent = models.DecimalField(
        "tỷ lệ % nêu sẵn",
        max_digits=9,
        decimal_places=4,
        null=True,
        blank=True,
        help_text="khi chỉ biết tỷ lệ, không biết số tuyệt đối",
    )
    measure_unit = models.ForeignKey(
        MeasureUnit,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name="đơn vị tính",
        help_text="để trống: đơn vị tính của chỉ tiêu",
    )
    text = models.CharField("ghi bằng lời", max_length=300, blank=True)

    class Meta(Fact.Meta):
        verbose_name = "số liệu chỉ tiêu"
        verbose_name_plural = "số liệu chỉ tiêu"
        indexes = [fact_index("series", "tasks_reading_newest")]
        constraints = [
            *Fact.Meta.constraints,
            models.CheckConstraint(
                name="tasks_reading_value_iff_data",
                condition=(
                    Q(answer="HAS_DATA")
                    & (Q(value__isnull=False) | Q(percent__isnull=False) | ~Q(text=""))
                )
                | (
                    ~Q(answer="HAS_DATA")
                    & Q(value=None, base=None, upper=None, percent=None)
                ),
                violation_error_message="Có số liệu thì phải có giá trị; không phát sinh thì không có.",
            ),
            models.CheckConstraint(
                name="tasks_reading_range",
                condition=Q(upper=None) | Q(upper__gte=F("value")),
                violation_error_message="Số “đến” không được nhỏ hơn giá trị.",
            ),
            models.CheckConstraint(
                name="tasks_reading_percent_alone",
                condition=Q(percent=None) | Q(value=None, base=None, upper=None),
                violation_error_message=(
                    "Đã có giá trị thì tỷ lệ được tính ra, không ghi tỷ lệ nêu sẵn."
                ),
            ),
            models.CheckConstraint(
                name="tasks_reading_percent_not_negative",
                condition=Q(percent=None) | Q(percent__gte=0),
                violation_error_message="Tỷ lệ không được nhỏ hơn 0.",
            ),
        ]

    def clean(self):
        super().clean()
        indicator = self.series.indicator
        is_flow = indicator.over_time == Indicator.OverTime.FLOW
        if is_flow and self.period is None:
            raise ValidationError({"period": "Số phát sinh phải ghi rõ của kỳ nào."})
        if self.percent is not None and not indicator.unit.is_additive:
            raise ValidationError(
                {"percent": "Chỉ tiêu này vốn là tỷ lệ: hãy ghi số ở ô giá trị."}
            )
        if self.measure_unit and not self.measure_unit.converts_to(indicator.unit):
            raise ValidationError(
                {"measure_unit": no_conversion(self.measure_unit, indicator.unit)}
            )
