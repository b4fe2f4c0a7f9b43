"""The calendar of reporting and the year's list of tasks."""

from django.db import models
from django.db.models import F, Q

from org.catalogue import Catalogue
from org.models import Document, Unit
from tasks.formats import ROMAN


class Period(Catalogue):
    """A reporting period; not the calendar's (Decree 09/2019, art. 12: 15/12 to 14/6)."""

    class Kind(models.TextChoices):
        MONTH = "MONTH", "tháng"
        QUARTER = "QUARTER", "quý"
        HALF = "HALF", "6 tháng"
        NINE_MONTHS = "NINE_MONTHS", "9 tháng"
        YEAR = "YEAR", "năm"

    code = models.SlugField("mã", unique=True, max_length=20)
    name = models.CharField("tên kỳ", max_length=80, help_text="6 tháng đầu năm")
    kind = models.CharField("loại kỳ", max_length=12, choices=Kind)
    year = models.PositiveSmallIntegerField("năm")
    ordinal = models.PositiveSmallIntegerField("thứ tự trong năm", default=1)
    parent = models.ForeignKey(
        "self",
        models.PROTECT,
        null=True,
        blank=True,
        related_name="parts",
        verbose_name="thuộc kỳ",
    )
    starts_on = models.DateField("từ ngày")
    ends_on = models.DateField("đến hết ngày")
    cut_off_on = models.DateField("ngày chốt số liệu")
    due_on = models.DateField("hạn nộp", null=True, blank=True)

    class Meta:
        verbose_name = "kỳ báo cáo"
        verbose_name_plural = "kỳ báo cáo"
        constraints = [
            models.UniqueConstraint(
                "kind", "year", "ordinal", name="tasks_period_once"
            ),
            models.CheckConstraint(
                name="tasks_period_ends_after_start",
                condition=Q(ends_on__gte=F("starts_on")),
                violation_error_message="Ngày kết thúc kỳ không được trước ngày bắt đầu.",
            ),
        ]

    def __str__(self):
        return self.full_name

    @property
    def full_name(self):
        """`6 tháng đầu năm 2020`, `tháng 6 năm 2020`, `năm 2020`: the year said once."""
        year = str(self.year)
        if self.name.endswith(year):
            return self.name
        return (
            f"{self.name} {year}"
            if self.name.endswith("năm")
            else f"{self.name} năm {year}"
        )

    def following(self):
        """The period to plan for; one that is not entered has the calendar's name only."""
        kind, year, ordinal = self._next_place()
        entered = Period.objects.filter(kind=kind, year=year, ordinal=ordinal).first()
        return entered or Period(
            name=calendar_name(kind, ordinal), kind=kind, year=year, ordinal=ordinal
        )

    def _next_place(self):
        if self.kind == self.Kind.NINE_MONTHS:  # what is left of the year
            return self.Kind.QUARTER, self.year, 4
        if self.ordinal < A_YEAR[self.kind]:
            return self.kind, self.year, self.ordinal + 1
        return self.kind, self.year + 1, 1

    def same_period_last_year(self):
        """The period to compare with (cùng kỳ), or None if it is not entered."""
        return Period.objects.filter(
            kind=self.kind, year=self.year - 1, ordinal=self.ordinal
        ).first()


# How many periods of a kind a year has.
A_YEAR = {
    Period.Kind.MONTH: 12,
    Period.Kind.QUARTER: 4,
    Period.Kind.HALF: 2,
    Period.Kind.NINE_MONTHS: 1,
    Period.Kind.YEAR: 1,
}


def calendar_name(kind, ordinal):
    """What a period is called where nobody has entered it, without its year."""
    match kind:
        case Period.Kind.MONTH:
            return f"tháng {ordinal}"
        case Period.Kind.QUARTER:
            return f"quý {ROMAN[ordinal - 1]}"
        case Period.Kind.HALF:
            return f"6 tháng {'đầu' if ordinal == 1 else 'cuối'} năm"
        case Period.Kind.NINE_MONTHS:
            return "9 tháng đầu năm"
        case _:
            return "năm"


class Programme(Catalogue):
    """The list of priority tasks given to a unit for a year."""

    code = models.SlugField("mã", unique=True, max_length=60)
    unit = models.ForeignKey(
        Unit, models.PROTECT, verbose_name="đơn vị", related_name="programmes"
    )
    year = models.PositiveSmallIntegerField("năm")
    name = models.CharField("tên", max_length=300)
    basis = models.ForeignKey(
        Document,
        models.PROTECT,
        null=True,
        blank=True,
        verbose_name="căn cứ",
        related_name="+",
    )

    class Meta:
        verbose_name = "chương trình năm"
        verbose_name_plural = "chương trình năm"
        constraints = [
            models.UniqueConstraint("unit", "year", name="tasks_programme_once")
        ]

    def __str__(self):
        return self.name


class PeriodTask(Catalogue):
    """A task's own cut-off in a period: sources rarely all stop on one day."""

    period = models.ForeignKey(Period, models.CASCADE, related_name="tasks")
    task = models.ForeignKey("tasks.Task", models.CASCADE, related_name="periods")
    cut_off_on = models.DateField("ngày chốt số liệu")

    class Meta:
        verbose_name = "ngày chốt riêng"
        verbose_name_plural = "ngày chốt riêng"
        constraints = [
            models.UniqueConstraint("period", "task", name="tasks_periodtask_once")
        ]

    def __str__(self):
        return f"{self.task} – {self.period}"
