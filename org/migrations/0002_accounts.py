import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models
from django.db.models.functions import Now


def count_from_today(apps, schema_editor):
    """The days of the accounts there are begin with the rule, or it would shut them."""
    users = apps.get_model("org", "User").objects
    users.update(reopened_at=Now(), password_set_at=Now())


class Migration(migrations.Migration):
    dependencies = [
        ("org", "0001_initial"),
    ]

    operations = [
        migrations.AlterModelOptions(
            name="user",
            options={
                "permissions": [
                    ("list_accounts", "Xem tài khoản của đơn vị và đơn vị cấp dưới"),
                    (
                        "reopen_account",
                        "Mở lại tài khoản, cấp lại mật khẩu, gỡ mã xác thực",
                    ),
                    ("read_account_log", "Xem nhật ký tài khoản, rà soát tài khoản"),
                    ("appoint_deputy", "Lập ủy quyền"),
                ],
                "verbose_name": "người dùng",
                "verbose_name_plural": "người dùng",
            },
        ),
        migrations.AlterModelManagers(
            name="user",
            managers=[],
        ),
        migrations.AddField(
            model_name="user",
            name="must_change_password",
            field=models.BooleanField(default=False, verbose_name="phải đổi mật khẩu"),
        ),
        migrations.AddField(
            model_name="user",
            name="password_set_at",
            field=models.DateTimeField(
                blank=True, null=True, verbose_name="đặt mật khẩu lúc"
            ),
        ),
        migrations.AddField(
            model_name="user",
            name="reopened_at",
            field=models.DateTimeField(
                blank=True, null=True, verbose_name="mở lại lúc"
            ),
        ),
        migrations.RunPython(count_from_today, migrations.RunPython.noop),
        migrations.CreateModel(
            name="AccountReview",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True,
                        primary_key=True,
                        serialize=False,
                        verbose_name="ID",
                    ),
                ),
                ("at", models.DateTimeField(verbose_name="lúc")),
                ("accounts", models.PositiveIntegerField(verbose_name="số tài khoản")),
                (
                    "note",
                    models.CharField(
                        blank=True, max_length=500, verbose_name="ghi chú"
                    ),
                ),
                (
                    "by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="người rà soát",
                    ),
                ),
                (
                    "unit",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="account_reviews",
                        to="org.unit",
                    ),
                ),
            ],
            options={
                "verbose_name": "lần rà soát tài khoản",
                "verbose_name_plural": "lần rà soát tài khoản",
                "default_permissions": (),
            },
        ),
        migrations.CreateModel(
            name="UsedPassword",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True,
                        primary_key=True,
                        serialize=False,
                        verbose_name="ID",
                    ),
                ),
                ("password", models.CharField(max_length=128, verbose_name="mã băm")),
                ("set_at", models.DateTimeField(verbose_name="đặt lúc")),
                (
                    "account",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="used_passwords",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
            options={
                "verbose_name": "mật khẩu đã dùng",
                "verbose_name_plural": "mật khẩu đã dùng",
                "default_permissions": (),
            },
        ),
        migrations.CreateModel(
            name="AccountEvent",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True,
                        primary_key=True,
                        serialize=False,
                        verbose_name="ID",
                    ),
                ),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("LOGIN", "đăng nhập"),
                            ("FAILED", "đăng nhập sai"),
                            ("LOGOUT", "thoát"),
                            ("LOCKED", "khóa do nhập sai"),
                            ("CREATED", "tạo tài khoản"),
                            ("REOPENED", "mở lại"),
                            ("PASSWORD_CHANGED", "đổi mật khẩu"),
                            ("PASSWORD_ISSUED", "cấp lại mật khẩu"),
                            ("RIGHTS", "đổi quyền"),
                            ("CODE_SET", "cài mã xác thực"),
                            ("CODE_REMOVED", "gỡ mã xác thực"),
                            ("DEPUTY", "lập ủy quyền"),
                            ("DEPUTY_ENDED", "kết thúc ủy quyền"),
                            ("REVIEWED", "rà soát tài khoản"),
                        ],
                        max_length=16,
                        verbose_name="việc",
                    ),
                ),
                ("at", models.DateTimeField(verbose_name="lúc")),
                (
                    "username",
                    models.CharField(max_length=150, verbose_name="tên đăng nhập"),
                ),
                (
                    "address",
                    models.GenericIPAddressField(null=True, verbose_name="địa chỉ máy"),
                ),
                (
                    "detail",
                    models.CharField(
                        blank=True, max_length=500, verbose_name="nội dung"
                    ),
                ),
                (
                    "account",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="tài khoản",
                    ),
                ),
                (
                    "by",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="người làm",
                    ),
                ),
            ],
            options={
                "verbose_name": "việc của tài khoản",
                "verbose_name_plural": "nhật ký tài khoản",
                "default_permissions": (),
                "indexes": [
                    models.Index(
                        fields=["account", "-at"], name="org_accountevent_of_account"
                    ),
                    models.Index(fields=["-at"], name="org_accountevent_newest"),
                ],
            },
        ),
    ]
