"""The Django admin of places, units, papers and accounts."""

from django.contrib import admin
from django.contrib.auth.admin import UserAdmin
from simple_history.admin import SimpleHistoryAdmin

from . import models


class AreaParentInline(admin.TabularInline):
    model = models.AreaParent
    fk_name = "area"
    extra = 0


class AreaChangeLineInline(admin.TabularInline):
    model = models.AreaChangeLine
    extra = 0


class UnitParentInline(admin.TabularInline):
    model = models.UnitParent
    fk_name = "unit"
    extra = 0


@admin.register(models.Area)
class AreaAdmin(SimpleHistoryAdmin):
    list_display = ("code", "name", "kind", "starts_on", "ends_on")
    list_filter = ("kind",)
    search_fields = ("code", "search_key")
    inlines = (AreaParentInline,)


@admin.register(models.AreaChange)
class AreaChangeAdmin(SimpleHistoryAdmin):
    list_display = ("code", "happened_on", "document")
    inlines = (AreaChangeLineInline,)


@admin.register(models.Unit)
class UnitAdmin(SimpleHistoryAdmin):
    list_display = ("code", "name", "short_name", "kind", "area")
    list_filter = ("kind",)
    search_fields = ("code", "search_key")
    inlines = (UnitParentInline,)


@admin.register(models.Document)
class DocumentAdmin(SimpleHistoryAdmin):
    list_display = ("code", "type", "symbol", "issued_on", "issuer", "subject")
    list_filter = ("type",)
    search_fields = ("code", "symbol", "search_key")


@admin.register(
    models.AreaKind, models.AreaGroup, models.AreaGroupMember, models.DocumentType,
    models.Letterhead, models.Signatory, models.Deputation,
)
class OtherAdmin(SimpleHistoryAdmin):
    pass


@admin.register(models.User)
class AccountAdmin(UserAdmin):
    list_display = ("username", "full_name", "unit", "role", "is_active")
    list_filter = ("role", "is_active")
    search_fields = ("username", "full_name")
    fieldsets = (*UserAdmin.fieldsets, ("Công việc", {"fields": ("full_name", "unit", "role")}))
    add_fieldsets = (
        *UserAdmin.add_fieldsets, ("Công việc", {"fields": ("full_name", "unit", "role")}),
    )
