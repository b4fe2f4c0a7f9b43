from django.contrib import admin

from tasks.admin import FACT_LIST, CatalogueAdmin, ReadOnlyAdmin

from . import models


@admin.register(models.CycleStep)
class CycleStepAdmin(CatalogueAdmin):
    list_display = ("code", "name", "order", "starts_on", "ends_on", "is_verified")
    list_filter = ("is_verified",)


@admin.register(models.ScoreBand)
class ScoreBandAdmin(CatalogueAdmin):
    list_display = ("code", "low", "high", "stars", "document", "is_verified")
    list_filter = ("is_verified",)
    list_select_related = ("document__type",)


@admin.register(models.Authority)
class AuthorityAdmin(CatalogueAdmin):
    list_display = (
        "code",
        "stars",
        "level",
        "document",
        "starts_on",
        "ends_on",
        "is_verified",
    )
    list_filter = ("is_verified",)
    list_select_related = ("document__type", "area_kind")


@admin.register(models.Producer)
class ProducerAdmin(CatalogueAdmin):
    list_display = ("code", "name", "kind", "area")
    list_filter = ("kind",)
    list_select_related = ("area__kind",)
    search_fields = ("code", "name", "search_key")


@admin.register(models.Product)
class ProductAdmin(CatalogueAdmin):
    list_display = ("code", "name", "producer", "area", "is_ocop", "is_value_chain")
    list_filter = ("is_ocop", "is_value_chain")
    list_select_related = ("producer", "area__kind")
    search_fields = ("code", "name", "search_key")


@admin.register(models.StepReport)
class StepReportAdmin(ReadOnlyAdmin):
    list_display = (*FACT_LIST, "product_step", "state")
    list_select_related = (
        "unit",
        "recorded_by",
        "product_step__product",
        "product_step__step",
    )


@admin.register(models.Score)
class ScoreAdmin(ReadOnlyAdmin):
    list_display = (*FACT_LIST, "product", "council", "score")
    list_select_related = ("unit", "recorded_by", "product")


@admin.register(models.Expectation)
class ExpectationAdmin(ReadOnlyAdmin):
    list_display = (*FACT_LIST, "product", "stars", "low", "upper")
    list_select_related = ("unit", "recorded_by", "product")


@admin.register(models.Recognition)
class RecognitionAdmin(ReadOnlyAdmin):
    list_display = (*FACT_LIST, "product", "kind", "stars")
    list_select_related = ("unit", "recorded_by", "product")


@admin.register(models.ChainReport)
class ChainReportAdmin(ReadOnlyAdmin):
    list_display = (*FACT_LIST, "product", "state")
    list_select_related = ("unit", "recorded_by", "product")
