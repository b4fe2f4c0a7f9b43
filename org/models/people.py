"""Who signs and who works here."""

from django.contrib.auth.models import AbstractUser
from django.db import models

from org.catalogue import Catalogue, Dated

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

    class Meta:
        verbose_name = "người dùng"
        verbose_name_plural = "người dùng"

    def __str__(self):
        return self.full_name or self.username

    def acts_for(self, on):
        """The unit whose affairs the user sees: their own; for those who run, lead or
        register for the whole agency, the one that issues documents. None: no unit."""
        if self.unit is None or self.role in {self.Role.STAFF, self.Role.HEAD}:
            return self.unit
        return self.unit.issuing(on) or self.unit


class Deputation(Catalogue, Dated):
    """Somebody stands in for somebody else between two days."""

    user = models.ForeignKey(User, models.CASCADE, related_name="deputations")
    deputy = models.ForeignKey(User, models.CASCADE, related_name="deputised")

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
