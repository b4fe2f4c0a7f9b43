"""What units enter: totals of a period or on a day, never anything about a person."""

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import F, Q

from org.models import Unit
from tasks.facts import Fact, fact_index
from tasks.models import Period

from .lines import AGGREGATES_ONLY
from .measures import LineMeasure


class Slot(models.Model):
    """One measure at one unit: the thing whose state the entries are."""

    measure = models.ForeignKey(
        LineMeasure, models.PROTECT, related_name="slots", verbose_name="đại lượng"
    )
    unit = models.ForeignKey(
        Unit, models.PROTECT, related_name="+", verbose_name="đơn vị"
    )

    class Meta:
        verbose_name = "ô số liệu an ninh"
        verbose_name_plural = "ô số liệu an ninh"
        constraints = [
            models.UniqueConstraint("measure", "unit", name="antt_slot_once")
        ]

    def __str__(self):
        return f"{self.measure} – {self.unit}"


class Entry(Fact):
    """An entered total of a unit: a count, an amount, a stated rate, a remark in words.

    Aggregates only: there is no field for suspects, addicts or anybody else.
    """

    slot = models.ForeignKey(
        Slot, models.PROTECT, related_name="entries", verbose_name="ô số liệu"
    )
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
    upper = models.DecimalField(
        "đến", max_digits=20, decimal_places=4, null=True, blank=True
    )
    is_approximate = models.BooleanField("khoảng", default=False)
    text = models.CharField(
        "ghi bằng lời", max_length=300, blank=True, help_text=AGGREGATES_ONLY
    )

    class Meta(Fact.Meta):
        verbose_name = "số liệu an ninh"
        verbose_name_plural = "số liệu an ninh"
        indexes = [fact_index("slot", "antt_entry_newest")]
        constraints = [
            *Fact.Meta.constraints,
            models.CheckConstraint(
                name="antt_entry_value_iff_data",
                condition=Q(answer="HAS_DATA", value__isnull=False, text="")
                | (Q(answer="HAS_DATA", value=None, upper=None) & ~Q(text=""))
                | (~Q(answer="HAS_DATA") & Q(value=None, upper=None, text="")),
                violation_error_message="Có số liệu thì ghi một số hoặc một lời; không phát sinh thì không ghi gì.",
            ),
            models.CheckConstraint(
                name="antt_entry_not_negative",
                condition=Q(value=None) | Q(value__gte=0),
                violation_error_message="Số liệu không được âm.",
            ),
            models.CheckConstraint(
                name="antt_entry_range",
                condition=Q(upper=None) | Q(upper__gte=F("value")),
                violation_error_message="Số “đến” không được nhỏ hơn giá trị.",
            ),
        ]

    def clean(self):
        super().clean()
        kind = self.slot.measure.kind
        if self.slot.unit_id != self.unit_id:
            raise ValidationError({"unit": "Ô số liệu là của đơn vị khác."})
        if self.period is None and kind != LineMeasure.Kind.STOCK:
            raise ValidationError({"period": "Số này phải ghi rõ của kỳ nào."})
        if self.text and kind != LineMeasure.Kind.WORDS:
            raise ValidationError({"text": "Đại lượng này ghi bằng số."})
        if self.value is not None and kind == LineMeasure.Kind.WORDS:
            raise ValidationError({"value": "Đại lượng này ghi bằng lời."})
