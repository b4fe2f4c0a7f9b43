"""The Django admin: catalogues may be edited, registers only read."""

from django.contrib import admin
from simple_history.admin import SimpleHistoryAdmin

from . import models


class CatalogueAdmin(SimpleHistoryAdmin):
    """A catalogue: every change is kept with who and when."""

    list_per_page = 50
    show_full_result_count = False


class ReadOnlyAdmin(admin.ModelAdmin):
    """A register: actions are its only writers, so the admin shows and never saves."""

    list_per_page = 50

    def has_add_permission(self, request, *args):
        return False

    def has_change_permission(self, request, obj=None):
        return False

    def has_delete_permission(self, request, obj=None):
        return False


FACT_LIST = (
    "code",
    "version",
    "unit",
    "happened_on",
    "precision",
    "recorded_by",
    "voided_at",
)


@admin.register(models.MeasureUnit)
class MeasureUnitAdmin(CatalogueAdmin):
    list_display = ("code", "name", "word", "dimension", "scale", "places")


@admin.register(models.Period)
class PeriodAdmin(CatalogueAdmin):
    list_display = (
        "code",
        "name",
        "year",
        "starts_on",
        "ends_on",
        "cut_off_on",
        "due_on",
    )
    list_filter = ("kind", "year")


class TaskUnitInline(admin.TabularInline):
    model = models.TaskUnit
    extra = 0


class TaskScopeInline(admin.TabularInline):
    model = models.TaskScope
    extra = 0


class TaskDocumentInline(admin.TabularInline):
    model = models.TaskDocument
    extra = 0


@admin.register(models.Task)
class TaskAdmin(CatalogueAdmin):
    list_display = ("code", "order", "name", "programme", "due_on", "cancelled_on")
    list_filter = ("programme",)
    search_fields = ("code", "name", "objective")
    inlines = (TaskUnitInline, TaskScopeInline, TaskDocumentInline)


@admin.register(models.Indicator)
class IndicatorAdmin(CatalogueAdmin):
    list_display = ("code", "task", "name", "unit", "measure")
    list_filter = ("task",)


@admin.register(models.Target)
class TargetAdmin(CatalogueAdmin):
    list_display = (
        "indicator",
        "set_by",
        "area",
        "operator",
        "value",
        "baseline",
        "starts_on",
        "document",
    )


@admin.register(models.FigureRule)
class FigureRuleAdmin(CatalogueAdmin):
    list_display = ("code", "name", "task", "kind", "left", "operator", "right")
    list_filter = ("kind", "severity")


@admin.register(models.Programme, models.PeriodTask, models.Milestone, models.PathPoint)
class OtherCatalogueAdmin(CatalogueAdmin):
    pass


@admin.register(models.Reading, models.MilestoneReport)
class FactAdmin(ReadOnlyAdmin):
    list_display = FACT_LIST


@admin.register(models.Return, models.ReturnVersion, models.ReturnText)
class ReturnAdmin(ReadOnlyAdmin):
    pass
