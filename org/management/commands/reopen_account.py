"""Open an account from the server, when nobody is left who could in the browser."""

from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone

from org import actions
from org.models import User


class Command(BaseCommand):
    help = (
        "Mở lại một tài khoản bị khóa do nhập sai hoặc hết hạn vì không dùng, khi không"
        " còn ai mở được trên trang. Việc này được ghi vào nhật ký."
    )

    def add_arguments(self, parser):
        parser.add_argument("username", help="tên đăng nhập")

    def handle(self, *, username, **options):
        account = User.objects.filter(username=username).first()
        if account is None:
            raise CommandError(f"Không có tài khoản {username}.")
        try:
            actions.reopen_account(
                account, reason="mở trên máy chủ", by=None, at=timezone.now()
            )
        except actions.Refused as refusal:
            raise CommandError(str(refusal)) from refusal
        self.stdout.write(f"Đã mở lại tài khoản {username}.")
