"""The Django admin of outlines and reports."""

from django.contrib import admin

from tasks.admin import CatalogueAdmin, ReadOnlyAdmin

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

    def has_change_permission(self, request, obj=None):
        """What was signed or is about to be is only read, whoever asks."""
        is_frozen = obj is not None and obj.state.is_frozen
        return not is_frozen and super().has_change_permission(request, obj)


@admin.register(models.ReportEvent)
class ReportEventAdmin(ReadOnlyAdmin):
    list_display = ("report", "order", "kind", "by", "at", "reason")


@admin.register(models.ReportContent)
class ReportContentAdmin(ReadOnlyAdmin):
    list_display = ("report", "version", "frozen_at", "frozen_by", "content_hash")


@admin.register(models.IssuedFigure)
class IssuedFigureAdmin(ReadOnlyAdmin):
    list_display = ("content", "order", "code", "args", "text")


@admin.register(models.IssuedFile)
class IssuedFileAdmin(ReadOnlyAdmin):
    list_display = ("report", "kind", "name", "size", "sha256", "made_at")
    exclude = ("content",)  # the page of the report hands it out

    def get_queryset(self, request):
        return super().get_queryset(request).defer("content")


@admin.register(models.NumberSeries)
class NumberSeriesAdmin(ReadOnlyAdmin):
    list_display = ("unit", "year", "type", "next_number")


@admin.register(models.OutgoingEntry)
class OutgoingEntryAdmin(ReadOnlyAdmin):
    list_display = ("number", "symbol", "year", "issued_on", "subject", "signer")
