"""The Django admin: sets, criteria and goals may be edited, the register only read."""

from django.contrib import admin

from tasks.admin import FACT_LIST, CatalogueAdmin, ReadOnlyAdmin

from . import models


class ThresholdInline(admin.TabularInline):
    model = models.Threshold
    extra = 0


class CriterionOwnerInline(admin.TabularInline):
    model = models.CriterionOwner
    extra = 0


@admin.register(models.CriteriaSet)
class CriteriaSetAdmin(CatalogueAdmin):
    list_display = ("code", "name", "document", "starts_year", "ends_year")


@admin.register(models.Criterion)
class CriterionAdmin(CatalogueAdmin):
    list_display = ("code", "criteria_set", "number", "name", "is_verified")
    list_filter = ("criteria_set", "is_verified")
    search_fields = ("code", "name")
    inlines = (ThresholdInline, CriterionOwnerInline)


@admin.register(models.Threshold)
class ThresholdAdmin(CatalogueAdmin):
    list_display = ("code", "criterion", "region", "operator", "value", "is_verified")
    list_filter = ("is_verified",)


@admin.register(models.Goal)
class GoalAdmin(CatalogueAdmin):
    list_display = ("code", "task", "area", "recognition", "year")
    list_filter = ("year",)


@admin.register(models.CriterionOwner)
class CriterionOwnerAdmin(CatalogueAdmin):
    list_display = ("criterion", "unit")


@admin.register(models.Assessment)
class AssessmentAdmin(ReadOnlyAdmin):
    list_display = (*FACT_LIST, "cell", "stage", "result")
    list_select_related = ("unit", "recorded_by", "cell__area__kind", "cell__criterion")
    list_filter = ("stage", "result")


@admin.register(models.RecognitionStep)
class RecognitionStepAdmin(ReadOnlyAdmin):
    list_display = (*FACT_LIST, "area", "stage", "state")
    list_select_related = ("unit", "recorded_by", "area__kind")


@admin.register(models.Forecast)
class ForecastAdmin(ReadOnlyAdmin):
    list_display = (*FACT_LIST, "cell", "year")
    list_select_related = ("unit", "recorded_by", "cell__area__kind", "cell__criterion")
