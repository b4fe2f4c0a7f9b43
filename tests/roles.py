"""Everybody of a test in the group of their role, which the database has already."""

import io

from django.contrib.auth.models import Group
from django.core.management import call_command

from org.models import User


def put_into_their_roles():
    """As `apply_roles` does, without asking for every permission anew."""
    if not Group.objects.exists():  # a test with connections of its own emptied it
        call_command("apply_roles", stdout=io.StringIO())
        return
    groups = {group.name: group for group in Group.objects.all()}
    for user in User.objects.filter(groups=None):
        label = user.get_role_display()
        user.groups.add(groups[label[0].upper() + label[1:]])
