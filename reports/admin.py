"""The Django admin of outlines and reports."""

from django.contrib import admin

from tasks.admin import CatalogueAdmin

from . import models


class OutlinePartInline(admin.TabularInline):
    model = models.OutlinePart
    extra = 0


class RecipientInline(admin.TabularInline):
    model = models.Recipient
    extra = 0


class AppendixInline(admin.TabularInline):
    model = models.ReportAppendix
    extra = 0


@admin.register(models.Outline)
class OutlineAdmin(CatalogueAdmin):
    list_display = ("code", "name", "type", "period_kind", "subject")
    inlines = (OutlinePartInline,)


@admin.register(models.Report)
class ReportAdmin(CatalogueAdmin):
    list_display = ("unit", "period", "outline", "task", "signatory")
    inlines = (RecipientInline, AppendixInline)
