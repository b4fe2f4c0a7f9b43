from django.contrib import admin

from tasks.admin import FACT_LIST, CatalogueAdmin, ReadOnlyAdmin

from . import models


@admin.register(models.StepKind)
class StepKindAdmin(CatalogueAdmin):
    list_display = (
        *("code", "name", "order", "phase"),
        *("starts_on", "ends_on", "is_verified"),
    )
    list_filter = ("phase", "is_verified")


@admin.register(models.Project)
class ProjectAdmin(CatalogueAdmin):
    list_display = ("code", "noun", "name", "symbol", "area", "lead", "is_large")
    list_filter = ("is_large",)
    list_select_related = ("area__kind", "lead")
    search_fields = ("code", "name", "search_key")


@admin.register(models.StepReport)
class StepReportAdmin(ReadOnlyAdmin):
    list_display = (*FACT_LIST, "project_step", "state")
    list_select_related = (
        "unit",
        "recorded_by",
        "project_step__project",
        "project_step__step",
    )


@admin.register(models.Tally)
class TallyAdmin(ReadOnlyAdmin):
    list_display = (*FACT_LIST, "line", "count")
    list_select_related = ("unit", "recorded_by", "line__project")


@admin.register(models.Completion)
class CompletionAdmin(ReadOnlyAdmin):
    list_display = (*FACT_LIST, "line", "percent")
    list_select_related = ("unit", "recorded_by", "line__project")


@admin.register(models.Complaint)
class ComplaintAdmin(ReadOnlyAdmin):
    list_display = (*FACT_LIST, "project", "received", "resolved")
    list_select_related = ("unit", "recorded_by", "project")
