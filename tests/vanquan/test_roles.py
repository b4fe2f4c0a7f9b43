"""`apply_roles` and `demo_accounts`: who may do what, and who can log in to look."""

import io

import pytest
from django.contrib.auth.models import Group
from django.core.management import CommandError, call_command

from org.models import User
from vanquan.management.commands import apply_roles

pytestmark = pytest.mark.django_db


def run(command):
    out = io.StringIO()
    call_command(command, stdout=out)
    return out.getvalue()


def test_applying_twice_changes_nothing_the_second_time():
    User.objects.create(username="lan", role=User.Role.OFFICE)

    assert "Văn phòng: nhận lan\n" in run("apply_roles")
    assert (
        run("apply_roles") == "Vai trò và nhóm quyền đã đúng, không có gì thay đổi.\n"
    )


def test_the_group_of_a_role_gives_its_permissions_and_no_others():
    User.objects.create(username="lan", role=User.Role.OFFICE)
    User.objects.create(username="hoa", role=User.Role.STAFF)
    run("apply_roles")

    assert User.objects.get(username="lan").has_perm("reports.compile_report")
    assert not User.objects.get(username="hoa").has_perm("reports.compile_report")


def test_somebody_who_changes_role_leaves_the_old_group_and_the_admin_site():
    user = User.objects.create(username="minh", role=User.Role.ADMIN)
    run("apply_roles")
    user.refresh_from_db()
    assert user.is_staff

    user.role = User.Role.CLERK
    user.save()
    run("apply_roles")
    user.refresh_from_db()
    assert not user.is_staff
    assert [group.name for group in user.groups.all()] == ["Văn thư"]


def test_unknown_permission_stops_everything_and_is_named(monkeypatch, tmp_path):
    roles = apply_roles.ROLES.read_text()
    (tmp_path / "roles.yaml").write_text(roles + "    - tasks.fly_*\n")
    monkeypatch.setattr(apply_roles, "ROLES", tmp_path / "roles.yaml")
    Group.objects.all().delete()

    with pytest.raises(CommandError, match=r"không có quyền nào là tasks\.fly_\*"):
        run("apply_roles")
    assert not Group.objects.exists()


def test_only_demo_accounts_get_the_printed_password(monkeypatch):
    monkeypatch.setenv("DEMO_PASSWORD", "Vq-thử-nghiệm-1")
    User.objects.create(username="demo.hoa", full_name="Hoàng Thị Hoa")
    User.objects.create(username="lan", password="hash of her own")
    printed = run("demo_accounts")

    assert User.objects.get(username="demo.hoa").check_password("Vq-thử-nghiệm-1")
    assert User.objects.get(username="lan").password == "hash of her own"
    _, line = printed.splitlines()
    assert line.split() == [
        "demo.hoa",
        "Hoàng",
        "Thị",
        "Hoa",
        "chuyên",
        "viên",
        "Vq-thử-nghiệm-1",
    ]


def test_without_demo_data_the_command_says_what_to_load():
    with pytest.raises(CommandError, match="load_dataset demo/vanquan-2020"):
        run("demo_accounts")
