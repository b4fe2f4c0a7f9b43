"""Give the demo accounts one password and print who can log in."""

import os

from django.contrib.auth.hashers import make_password
from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone

from org.models import User
from org.passwords import random_password

HEADER = ("Tên đăng nhập", "Họ tên", "Đơn vị", "Vai trò", "Mật khẩu")


class Command(BaseCommand):
    help = (
        "Đặt một mật khẩu chung cho các tài khoản demo.* và in danh sách. Mật khẩu lấy"
        " từ biến DEMO_PASSWORD, nếu không có thì chọn ngẫu nhiên."
    )

    def handle(self, **options):
        # By name, so that no real account can ever get a password printed on a screen.
        users = User.objects.filter(username__startswith="demo.")
        if not users:
            raise CommandError(
                "Chưa có tài khoản demo nào. Hãy nạp dữ liệu trước:"
                " manage.py load_dataset demo/vanquan-2020"
            )
        password = os.environ.get("DEMO_PASSWORD") or random_password()
        # Who tries the demo logs in at once, however long ago it was loaded.
        users.update(
            password=make_password(password),
            must_change_password=False,
            password_set_at=timezone.now(),
            reopened_at=timezone.now(),
        )
        rows = [
            (
                user.username,
                str(user),
                str(user.unit or ""),
                user.get_role_display(),
                password,
            )
            for user in users.select_related("unit").order_by("username")
        ]
        for line in aligned([HEADER, *rows]):
            self.stdout.write(line)


def aligned(rows):
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    for row in rows:
        cells = (cell.ljust(width) for cell, width in zip(row, widths, strict=True))
        yield "  ".join(cells).rstrip()
