"""Who signs and who works here."""

from django.contrib.auth.models import AbstractUser, UserManager
from django.db import models
from django.db.models import Q
from django.db.models.functions import Coalesce, Greatest
from django.utils.timezone import localdate

from org.catalogue import Catalogue, Dated, DatedQuerySet

from .units import Unit


class Signatory(Catalogue, Dated):
    """A leader who signs, and by which authority (Decree 30/2020, annex I, II.7)."""

    class Authority(models.TextChoices):
        COLLECTIVE = "TM", "TM. (thay mặt tập thể)"
        ACTING = "Q", "Q. (được giao quyền cấp trưởng)"
        DEPUTY = "KT", "KT. (ký thay cấp trưởng)"
        BY_ORDER = "TL", "TL. (thừa lệnh)"
        AUTHORISED = "TUQ", "TUQ. (thừa ủy quyền)"

    code = models.SlugField("mã", unique=True, max_length=60)
    unit = models.ForeignKey(Unit, models.CASCADE, related_name="signatories")
    full_name = models.CharField(
        "họ và tên", max_length=120, blank=True, help_text="để trống: ghi tay khi ký"
    )
    position = models.CharField("chức vụ", max_length=120)
    authority = models.CharField("quyền hạn", max_length=3, choices=Authority)
    head_position = models.CharField(
        "chức vụ người đứng đầu",
        max_length=120,
        blank=True,
        help_text="khi ký thay, thừa lệnh",
    )

    class Meta(Dated.Meta):
        verbose_name = "người ký"
        verbose_name_plural = "người ký"

    def __str__(self):
        return f"{self.position} {self.full_name}".strip()


class UserQuerySet(models.QuerySet):
    def looked_after_by(self, user, on):
        """Accounts of the unit the user sees the affairs of, and of those below it.

        An administrator also looks after those of no unit; one of no unit, after all.
        """
        is_admin = user.role == User.Role.ADMIN
        if user.is_superuser or (is_admin and user.unit is None):
            return self
        if (unit := user.acts_for(on)) is None:
            return self.none()
        below = Q(unit__in=Unit.objects.within(unit, on))
        return self.filter(below | Q(unit=None) if is_admin else below)

    def of_agency(self, unit, on):
        """Whoever works in the agency the unit belongs to, and can."""
        return self.filter(unit__in=Unit.objects.of_agency(unit, on), is_active=True)

    def with_last_use(self):
        """Adds `used_at`: the moment from which an account counts as unused."""
        joined = models.F("date_joined")
        moments = (Coalesce(name, joined) for name in ("last_login", "reopened_at"))
        return self.annotate(used_at=Greatest(joined, *moments))

    def for_list(self):
        """By unit, then by name."""
        return self.select_related("unit").order_by(
            "unit__order", "unit", "full_name", "username"
        )


class AccountManager(UserManager.from_queryset(UserQuerySet)):  # type: ignore[misc]
    use_in_migrations = False


class User(AbstractUser):
    """One person. What they may do comes from the group of their role (roles.yaml)."""

    class Role(models.TextChoices):
        STAFF = "STAFF", "chuyên viên"
        HEAD = "HEAD", "trưởng đơn vị"
        OFFICE = "OFFICE", "văn phòng"
        LEADER = "LEADER", "lãnh đạo"
        CLERK = "CLERK", "văn thư"
        ADMIN = "ADMIN", "quản trị"

    full_name = models.CharField("họ và tên", max_length=120, blank=True)
    unit = models.ForeignKey(
        Unit,
        models.PROTECT,
        null=True,
        blank=True,
        verbose_name="đơn vị",
        related_name="users",
    )
    role = models.CharField("vai trò", max_length=8, choices=Role, default=Role.STAFF)
    must_change_password = models.BooleanField("phải đổi mật khẩu", default=False)
    password_set_at = models.DateTimeField("đặt mật khẩu lúc", null=True, blank=True)
    reopened_at = models.DateTimeField("mở lại lúc", null=True, blank=True)

    objects = AccountManager()

    class Meta:
        verbose_name = "người dùng"
        verbose_name_plural = "người dùng"
        permissions = [
            ("list_accounts", "Xem tài khoản của đơn vị và đơn vị cấp dưới"),
            ("reopen_account", "Mở lại tài khoản, cấp lại mật khẩu, gỡ mã xác thực"),
            ("read_account_log", "Xem nhật ký tài khoản, rà soát tài khoản"),
            ("appoint_deputy", "Lập ủy quyền"),
        ]

    def __str__(self):
        return self.full_name or self.username

    @property
    def used_on(self):
        """The last day the account was used, or opened again."""
        # See also UserQuerySet.with_last_use().
        moments = (self.date_joined, self.last_login, self.reopened_at)
        return localdate(max(moment for moment in moments if moment))

    def acts_for(self, on):
        """The unit whose affairs the user sees: their own; for those who run, lead or
        register for the whole agency, the one that issues documents. None: no unit."""
        if self.unit is None or self.role in {self.Role.STAFF, self.Role.HEAD}:
            return self.unit
        return self.unit.issuing(on) or self.unit


class DeputationQuerySet(DatedQuerySet):
    def open_on(self, day):
        """Those in force on the day or still to come."""
        return self.filter(Q(ends_on=None) | Q(ends_on__gte=day))


class Deputation(Catalogue, Dated):
    """Somebody stands in for somebody else between two days."""

    user = models.ForeignKey(User, models.CASCADE, related_name="deputations")
    deputy = models.ForeignKey(User, models.CASCADE, related_name="deputised")

    objects = DeputationQuerySet.as_manager()

    class Meta(Dated.Meta):
        verbose_name = "ủy quyền"
        verbose_name_plural = "ủy quyền"
        constraints = [
            *Dated.Meta.constraints,
            models.UniqueConstraint(
                "user", "deputy", "starts_on", name="org_deputation_once"
            ),
        ]

    def __str__(self):
        return f"{self.deputy} thay {self.user}"
