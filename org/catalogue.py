"""What every catalogue row has: a natural code, a history, and often a validity."""

from functools import cache

from django.db import models
from django.db.models import F, Q
from simple_history.manager import HistoryManager
from simple_history.models import HistoricalRecords


class PastVersions(HistoryManager):
    """What `.history` is."""

    @classmethod
    @cache
    def from_queryset(cls, queryset_class, class_name=None):
        """Made once: django-simple-history asks for the class at every access, and making
        it takes longer than writing the row."""
        return super().from_queryset(queryset_class, class_name)


class Catalogue(models.Model):
    """A row of reference data. Its changes are kept by django-simple-history."""

    history = HistoricalRecords(inherit=True, history_manager=PastVersions)

    class Meta:
        abstract = True


class DatedQuerySet(models.QuerySet):
    def on(self, day):
        """Rows valid on the day; an open end is valid for ever."""
        return self.filter(
            Q(starts_on=None) | Q(starts_on__lte=day),
            Q(ends_on=None) | Q(ends_on__gte=day),
        )

    def during(self, first, last):
        """Rows valid on some day of the span."""
        return self.filter(
            Q(starts_on=None) | Q(starts_on__lte=last),
            Q(ends_on=None) | Q(ends_on__gte=first),
        )


class Dated(models.Model):
    """A row that holds from one day to another, both inclusive, either unknown."""

    starts_on = models.DateField("từ ngày", null=True, blank=True)
    ends_on = models.DateField("đến hết ngày", null=True, blank=True)

    objects = DatedQuerySet.as_manager()

    class Meta:
        abstract = True
        constraints = [
            models.CheckConstraint(
                name="%(app_label)s_%(class)s_ends_after_start",
                condition=Q(ends_on=None)
                | Q(starts_on=None)
                | Q(ends_on__gte=F("starts_on")),
                violation_error_message="Ngày kết thúc không được trước ngày bắt đầu.",
            )
        ]

    def begins_after(self, day):
        return self.starts_on is not None and self.starts_on > day

    # See also DatedQuerySet.on().
    def is_valid_on(self, day):
        is_over = self.ends_on is not None and self.ends_on < day
        return not self.begins_after(day) and not is_over
