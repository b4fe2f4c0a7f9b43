"""The Django admin: groups, lines and measures may be edited, entries only read."""

from django import forms
from django.contrib import admin

from tasks.admin import FACT_LIST, CatalogueAdmin, ReadOnlyAdmin

from . import mentions, models


class LineForm(forms.ModelForm):
    """The measures that a phrase names must be there before it names them."""

    def clean_phrase(self):
        return _known(self.cleaned_data["phrase"])

    def clean_phrase_none(self):
        return _known(self.cleaned_data["phrase_none"])


def _known(phrase):
    if faults := mentions.unknown_measures(phrase):
        raise forms.ValidationError(faults)
    return phrase


class BreakdownPartInline(admin.TabularInline):
    model = models.BreakdownPart
    extra = 0


@admin.register(models.Group)
class GroupAdmin(CatalogueAdmin):
    list_display = ("code", "name", "lead", "order")


@admin.register(models.Line)
class LineAdmin(CatalogueAdmin):
    form = LineForm
    list_display = ("code", "group", "name", "order", "phrase")
    list_filter = ("group",)
    list_select_related = ("group",)


@admin.register(models.LineMeasure)
class LineMeasureAdmin(CatalogueAdmin):
    list_display = ("code", "line", "name", "kind", "unit", "word")
    list_filter = ("kind",)
    list_select_related = ("line", "unit")


@admin.register(models.Breakdown)
class BreakdownAdmin(CatalogueAdmin):
    list_display = ("code", "measure", "name", "is_exhaustive")
    list_select_related = ("measure",)
    inlines = (BreakdownPartInline,)


@admin.register(models.Entry)
class EntryAdmin(ReadOnlyAdmin):
    list_display = (*FACT_LIST, "slot", "period", "value", "text")
    list_select_related = (
        "unit",
        "recorded_by",
        "slot__measure",
        "slot__unit",
        "period",
    )
