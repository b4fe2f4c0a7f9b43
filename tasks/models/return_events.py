"""What was done with a unit's return: only ever added, and its state follows from it."""

from django.db import models
from django.db.models import Q

from org.models import Unit, User
from tasks.states import WITH_REASON, Move

from .returns import Return


class ReturnEvent(models.Model):
    """A move: who made it, in whose place, when, why, and with which version."""

    parent = models.ForeignKey(Return, models.PROTECT, related_name="events")
    # Also keeps two people from making the next move of one return at once.
    order = models.PositiveIntegerField("thứ tự")
    kind = models.CharField("việc", max_length=10, choices=Move)
    version = models.PositiveIntegerField("lần nộp")
    by = models.ForeignKey(
        User, models.PROTECT, related_name="+", verbose_name="người thực hiện"
    )
    in_place_of = models.ForeignKey(
        User,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name="thay cho người",
    )
    on_behalf_of = models.ForeignKey(
        Unit,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name="làm thay đơn vị",
    )
    at = models.DateTimeField("lúc")
    reason = models.CharField("lý do", max_length=500, blank=True)

    class Meta:
        verbose_name = "việc của báo cáo đơn vị"
        verbose_name_plural = "việc của báo cáo đơn vị"
        constraints = [
            models.UniqueConstraint(
                "parent",
                "order",
                name="tasks_returnevent_once",
                violation_error_message="Báo cáo vừa có người khác xử lý; hãy xem lại.",
            ),
            models.CheckConstraint(
                name="tasks_returnevent_says_why",
                condition=Q(kind__in=sorted(set(Move) - WITH_REASON)) | ~Q(reason=""),
                violation_error_message="Phải ghi lý do.",
            ),
        ]

    def __str__(self):
        return f"{self.get_kind_display()}: {self.parent}"
