"""What happens to accounts: the log, the passwords used before, the reviews.

All three are only ever added.
"""

from django.db import models

from .people import User
from .units import Unit


class AccountEvent(models.Model):
    """A line of the account log (QCVN 12:2026/BCA): who did what to whose account."""

    class Kind(models.TextChoices):
        LOGIN = "LOGIN", "đăng nhập"
        FAILED = "FAILED", "đăng nhập sai"
        LOGOUT = "LOGOUT", "thoát"
        LOCKED = "LOCKED", "khóa do nhập sai"
        CREATED = "CREATED", "tạo tài khoản"
        REOPENED = "REOPENED", "mở lại"
        PASSWORD_CHANGED = "PASSWORD_CHANGED", "đổi mật khẩu"
        PASSWORD_ISSUED = "PASSWORD_ISSUED", "cấp lại mật khẩu"
        RIGHTS = "RIGHTS", "đổi quyền"
        CODE_SET = "CODE_SET", "cài mã xác thực"
        CODE_REMOVED = "CODE_REMOVED", "gỡ mã xác thực"
        DEPUTY = "DEPUTY", "lập ủy quyền"
        DEPUTY_ENDED = "DEPUTY_ENDED", "kết thúc ủy quyền"
        REVIEWED = "REVIEWED", "rà soát tài khoản"

    kind = models.CharField("việc", max_length=16, choices=Kind)
    at = models.DateTimeField("lúc")
    # Unknown where somebody typed a name that nobody has: then only `username` is kept.
    account = models.ForeignKey(
        User, models.PROTECT, null=True, related_name="+", verbose_name="tài khoản"
    )
    username = models.CharField("tên đăng nhập", max_length=150)
    # Unknown before a login, and for what is done on the server itself.
    by = models.ForeignKey(
        User, models.PROTECT, null=True, related_name="+", verbose_name="người làm"
    )
    address = models.GenericIPAddressField("địa chỉ máy", null=True)
    detail = models.CharField("nội dung", max_length=500, blank=True)

    class Meta:
        verbose_name = "việc của tài khoản"
        verbose_name_plural = "nhật ký tài khoản"
        # Nobody adds, changes or deletes a line by hand; who reads: User.Meta.
        default_permissions = ()
        indexes = [
            models.Index(fields=["account", "-at"], name="org_accountevent_of_account"),
            models.Index(fields=["-at"], name="org_accountevent_newest"),
        ]

    def __str__(self):
        return f"{self.get_kind_display()}: {self.account or self.username}"


class UsedPassword(models.Model):
    """The hash of a password somebody had, so that it is not taken again."""

    account = models.ForeignKey(User, models.CASCADE, related_name="used_passwords")
    password = models.CharField("mã băm", max_length=128)
    set_at = models.DateTimeField("đặt lúc")

    class Meta:
        verbose_name = "mật khẩu đã dùng"
        verbose_name_plural = "mật khẩu đã dùng"
        default_permissions = ()

    def __str__(self):
        return f"{self.account} {self.set_at:%d/%m/%Y}"


class AccountReview(models.Model):
    """Somebody looked through the accounts of a unit and those below it."""

    unit = models.ForeignKey(Unit, models.PROTECT, related_name="account_reviews")
    by = models.ForeignKey(
        User, models.PROTECT, related_name="+", verbose_name="người rà soát"
    )
    at = models.DateTimeField("lúc")
    accounts = models.PositiveIntegerField("số tài khoản")
    note = models.CharField("ghi chú", max_length=500, blank=True)

    class Meta:
        verbose_name = "lần rà soát tài khoản"
        verbose_name_plural = "lần rà soát tài khoản"
        default_permissions = ()

    def __str__(self):
        return f"{self.unit} {self.at:%d/%m/%Y}"
