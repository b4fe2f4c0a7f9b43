"""Write `roles.yaml` into groups and put everybody into the group of their role."""

from fnmatch import fnmatchcase
from pathlib import Path

import yaml
from django.contrib.auth.models import Group, Permission
from django.core.management.base import BaseCommand, CommandError
from django.db import transaction

from org.models import User

ROLES = Path(__file__).parents[2] / "roles.yaml"


class Command(BaseCommand):
    help = "Ghi các vai trò trong roles.yaml vào nhóm quyền; chạy lại bao nhiêu lần cũng được."

    @transaction.atomic
    def handle(self, **options):
        self.changed = False
        known = known_permissions()
        for role, content in read_roles().items():
            wanted = permissions_matching(content["permissions"], known)
            group = self.write_group(content["name"], wanted)
            self.place_users(role, group)
        self.open_admin_site()
        if not self.changed:
            self.stdout.write("Vai trò và nhóm quyền đã đúng, không có gì thay đổi.")

    def write_group(self, name, wanted):
        group, is_new = Group.objects.get_or_create(name=name)
        held = set(group.permissions.select_related("content_type"))
        if held != wanted:
            group.permissions.set(wanted)
        if is_new:
            self.say(f"{name}: nhóm mới, {len(wanted)} quyền")
        else:
            for permission in sorted(map(code_of, wanted - held)):
                self.say(f"{name}: thêm {permission}")
            for permission in sorted(map(code_of, held - wanted)):
                self.say(f"{name}: bớt {permission}")
        return group

    def place_users(self, role, group):
        """One role, one group."""
        users = User.objects.filter(role=role).prefetch_related("groups")
        moved = [user for user in users if list(user.groups.all()) != [group]]
        for user in moved:
            user.groups.set([group])
        if moved:
            names = ", ".join(sorted(user.username for user in moved))
            self.say(f"{group.name}: nhận {names}")

    def open_admin_site(self):
        """For administrators only."""
        for user in User.objects.order_by("username"):
            is_staff = user.role == User.Role.ADMIN or user.is_superuser
            if user.is_staff != is_staff:
                user.is_staff = is_staff
                user.save(update_fields=["is_staff"])
                verb = "được" if is_staff else "thôi"
                self.say(f"{user.username}: {verb} vào trang quản trị")

    def say(self, line):
        self.changed = True
        self.stdout.write(line)


def read_roles():
    roles = yaml.safe_load(ROLES.read_text())
    if roles.keys() != set(User.Role.values):
        raise CommandError(
            f"roles.yaml phải có đúng các vai trò {', '.join(User.Role.values)}."
        )
    return roles


def known_permissions():
    """{code: permission}; past versions are seen with the row they belong to and changed
    by nobody."""
    permissions = Permission.objects.select_related("content_type").exclude(
        content_type__model__startswith="historical"
    )
    return {code_of(permission): permission for permission in permissions}


def permissions_matching(patterns, known):
    matching = set()
    for pattern in patterns:
        codes = [code for code in known if fnmatchcase(code, pattern)]
        if not codes:
            raise CommandError(
                f"roles.yaml: không có quyền nào là {pattern}. Hãy sửa tên quyền,"
                " hoặc chạy migrate trước."
            )
        matching |= {known[code] for code in codes}
    return matching


def code_of(permission):
    return f"{permission.content_type.app_label}.{permission.codename}"
