"""The Django admin of places, units, papers and accounts."""

from django.contrib import admin
from django.contrib.auth.admin import UserAdmin
from django.contrib.auth.models import Group
from django.core.exceptions import PermissionDenied
from django.http import Http404
from django.shortcuts import redirect
from django.utils import timezone
from django_otp.plugins.otp_totp.admin import TOTPDevice
from simple_history.admin import SimpleHistoryAdmin

from . import accounts, actions, models
from .text import search_key


class FoldedSearch:
    """Finds "Hữu Lễ" by `huu le` and by `HỮU LỄ`, and codes and symbols as typed."""

    def get_search_results(self, request, queryset, search_term):
        typed, has_twins = super().get_search_results(request, queryset, search_term)
        folded, _ = super().get_search_results(
            request, queryset, search_key(search_term)
        )
        return typed | folded, has_twins


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
class AreaAdmin(FoldedSearch, SimpleHistoryAdmin):
    list_display = ("code", "name", "kind", "starts_on", "ends_on")
    list_filter = ("kind",)
    search_fields = ("code", "search_key")
    inlines = (AreaParentInline,)


@admin.register(models.AreaChange)
class AreaChangeAdmin(SimpleHistoryAdmin):
    list_display = ("code", "happened_on", "document")
    inlines = (AreaChangeLineInline,)


@admin.register(models.Unit)
class UnitAdmin(FoldedSearch, SimpleHistoryAdmin):
    list_display = ("code", "name", "short_name", "kind", "area")
    list_filter = ("kind",)
    search_fields = ("code", "search_key")
    inlines = (UnitParentInline,)


@admin.register(models.Document)
class DocumentAdmin(FoldedSearch, SimpleHistoryAdmin):
    list_display = ("code", "type", "symbol", "issued_on", "issuer", "subject")
    list_filter = ("type",)
    search_fields = ("code", "symbol", "search_key")


@admin.register(
    models.AreaKind,
    models.AreaGroup,
    models.AreaGroupMember,
    models.DocumentType,
    models.Letterhead,
    models.Signatory,
)
class OtherAdmin(SimpleHistoryAdmin):
    pass


@admin.register(models.User)
class AccountAdmin(UserAdmin):
    """Accounts. What somebody may do comes from the role, so no permission is given here."""

    list_display = ("username", "full_name", "unit", "role", "is_active")
    list_filter = ("role", "is_active")
    search_fields = ("username", "full_name")
    readonly_fields = ("last_login", "date_joined")
    fieldsets = (
        (None, {"fields": ("username", "password")}),
        ("Công việc", {"fields": ("full_name", "unit", "role")}),
        ("Tình trạng", {"fields": ("is_active", "last_login", "date_joined")}),
    )
    add_fieldsets = (
        *UserAdmin.add_fieldsets,
        ("Công việc", {"fields": ("full_name", "unit", "role")}),
    )

    def save_model(self, request, obj, form, change):
        save = actions.change_account if change else actions.open_account
        address = accounts.address_of(request)
        save(obj, by=request.user, at=timezone.now(), address=address)

    def user_change_password(self, request, id, form_url=""):  # noqa: A002 (Django's)
        """One-time passwords are given, and logged, on a page of our own."""
        account = self.get_object(request, id)
        if not self.has_change_permission(request, account):
            raise PermissionDenied
        if account is None:
            raise Http404
        return redirect("org:account", account.username)

    def has_change_permission(self, request, obj=None):
        return super().has_change_permission(request, obj) and _may_touch(
            request.user, obj
        )

    def has_delete_permission(self, request, obj=None):
        return super().has_delete_permission(request, obj) and _may_touch(
            request.user, obj
        )


def _may_touch(user, account):
    """An administrator who could set a superuser's password would be one."""
    return account is None or user.is_superuser or not account.is_superuser


# roles.yaml writes the groups; telephones are forgotten on the page of the account.
admin.site.unregister([Group, TOTPDevice])
