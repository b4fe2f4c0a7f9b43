from django.contrib import admin

from tasks.admin import FACT_LIST, CatalogueAdmin, ReadOnlyAdmin

from . import models


@admin.register(models.RoadClass)
class RoadClassAdmin(CatalogueAdmin):
    list_display = ("code", "name", "order", "document", "starts_on", "ends_on")


@admin.register(models.PlanLine)
class PlanLineAdmin(CatalogueAdmin):
    list_display = ("code", "road_class", "year", "area", "km", "document")
    list_filter = ("year", "road_class")
    list_select_related = ("road_class", "area__kind", "document__type")


@admin.register(models.Road)
class RoadAdmin(CatalogueAdmin):
    list_display = ("code", "name", "area", "road_class")
    list_filter = ("road_class",)
    list_select_related = ("area__kind", "road_class")


@admin.register(models.Work)
class WorkAdmin(ReadOnlyAdmin):
    list_display = (*FACT_LIST, "line", "is_stated", "km")
    list_select_related = (
        "unit",
        "recorded_by",
        "line__road_class",
        "line__area__kind",
    )
