"""The tasks themselves: objective, who does them, which papers, what they cover."""

from datetime import date

from django.db import models
from django.db.models import Prefetch, Q
from django.urls import reverse

from org.catalogue import Catalogue
from org.models import Document, Unit

from .periods import Programme


class TaskQuerySet(models.QuerySet):
    def visible_to(self, user, on):
        """Tasks of the user's unit and those below it, and those it takes part in.

        Departments and communes are siblings: the tree alone would hide each from
        the other.
        """
        if user.is_superuser:
            return self
        acting_for = user.acts_for(on)
        if acting_for is None:
            return self.none()
        units = Unit.objects.within(acting_for, on)
        mine = Q(programme__unit__in=units) | Q(units__unit__in=units)
        return self.filter(mine).distinct()

    def of(self, unit, year):
        """The unit's list of the year, in programme order."""
        return self.filter(programme__unit=unit, programme__year=year).order_by(
            "order", "pk"
        )

    def done_by(self, unit, roles, year):
        """What the unit does of the lists of others in the year, list after list."""
        doing = TaskUnit.objects.filter(unit=unit, role__in=roles)
        found = self.filter(programme__year=year, pk__in=doing.values("task"))
        return found.exclude(programme__unit=unit).order_by(
            "programme__unit__order", "programme", "order", "pk"
        )

    def open_on(self, day):
        return self.filter(Q(cancelled_on=None) | Q(cancelled_on__gt=day))

    def for_report(self, scopes=None):
        """Everything composition reads of a task, in a constant number of queries.

        `scopes`: of what the tasks cover, only these rows.
        """
        scopes = TaskScope.objects.all() if scopes is None else scopes
        return self.select_related("programme__unit").prefetch_related(
            Prefetch("scopes", scopes.order_by("order", "pk")),
            Prefetch(
                "units", TaskUnit.objects.select_related("unit").order_by("order", "pk")
            ),
            Prefetch(
                "documents",
                TaskDocument.objects.select_related(
                    "document__type", "document__issuer"
                ).order_by("order", "pk"),
            ),
        )


class Task(Catalogue):
    """A priority task. Its objective is quoted verbatim, digits and all."""

    code = models.SlugField("mã", unique=True, max_length=60)
    programme = models.ForeignKey(
        Programme, models.PROTECT, related_name="tasks", verbose_name="chương trình"
    )
    order = models.PositiveSmallIntegerField("thứ tự")
    name = models.CharField("tên gọi tắt", max_length=200)
    objective = models.TextField("mục tiêu (nguyên văn)")
    parent = models.ForeignKey(
        "self",
        models.PROTECT,
        null=True,
        blank=True,
        related_name="parts",
        verbose_name="thuộc",
    )
    due_on = models.DateField("hạn", null=True, blank=True)
    cancelled_on = models.DateField("ngày bỏ khỏi chương trình", null=True, blank=True)

    objects = TaskQuerySet.as_manager()

    class Meta:
        verbose_name = "nhiệm vụ"
        verbose_name_plural = "nhiệm vụ"
        constraints = [
            models.UniqueConstraint("programme", "order", name="tasks_task_order_once")
        ]

    def __str__(self):
        return self.name

    def get_absolute_url(self):
        return reverse("tasks:detail", args=[self.code])

    # See also TaskQuerySet.open_on().
    def is_open_on(self, day: date) -> bool:
        return self.cancelled_on is None or self.cancelled_on > day


class TaskUnit(Catalogue):
    class Role(models.TextChoices):
        LEAD = "LEAD", "chủ trì"
        COOPERATE = "COOPERATE", "phối hợp"
        REPORT = "REPORT", "báo cáo"
        FOLLOW = "FOLLOW", "theo dõi"

    # Who follows a task has nothing of their own to say on it.
    REPORTING = (Role.LEAD, Role.COOPERATE, Role.REPORT)

    task = models.ForeignKey(Task, models.CASCADE, related_name="units")
    unit = models.ForeignKey(Unit, models.PROTECT, related_name="tasks")
    role = models.CharField("vai trò", max_length=10, choices=Role)
    order = models.PositiveSmallIntegerField("thứ tự", default=0)

    class Meta:
        verbose_name = "đơn vị thực hiện"
        verbose_name_plural = "đơn vị thực hiện"
        constraints = [
            models.UniqueConstraint("task", "unit", "role", name="tasks_taskunit_once")
        ]

    def __str__(self):
        return f"{self.unit} {self.get_role_display()}"


class TaskScope(Catalogue):
    """What of a register a task covers, and so prints. No section knows a task or a place."""

    class Placement(models.TextChoices):
        TEXT = "TEXT", "trong bài"
        NOTE = "NOTE", "chú thích"

    task = models.ForeignKey(Task, models.CASCADE, related_name="scopes")
    domain = models.CharField("sổ theo dõi", max_length=20)
    object_code = models.CharField("mã đối tượng", max_length=80)
    heading = models.CharField("đề mục", max_length=300, blank=True)
    placement = models.CharField(
        "chỗ in", max_length=4, choices=Placement, default=Placement.TEXT
    )
    order = models.PositiveSmallIntegerField("thứ tự", default=0)

    class Meta:
        verbose_name = "phạm vi nhiệm vụ"
        verbose_name_plural = "phạm vi nhiệm vụ"
        constraints = [
            models.UniqueConstraint(
                "task", "domain", "object_code", name="tasks_taskscope_once"
            ),
            models.CheckConstraint(
                name="tasks_taskscope_note_has_no_heading",
                condition=models.Q(placement="TEXT") | models.Q(heading=""),
                violation_error_message="Chú thích in ở cuối trang, không có đề mục.",
            ),
        ]

    def __str__(self):
        return f"{self.domain}:{self.object_code}"


class TaskDocument(Catalogue):
    class Role(models.TextChoices):
        ISSUED = "ISSUED", "đã ban hành"
        BASIS = "BASIS", "căn cứ"
        CITED = "CITED", "viện dẫn"

    task = models.ForeignKey(Task, models.CASCADE, related_name="documents")
    document = models.ForeignKey(Document, models.PROTECT, related_name="tasks")
    role = models.CharField("vai trò", max_length=8, choices=Role)
    order = models.PositiveSmallIntegerField("thứ tự", default=0)

    class Meta:
        verbose_name = "văn bản của nhiệm vụ"
        verbose_name_plural = "văn bản của nhiệm vụ"
        constraints = [
            models.UniqueConstraint(
                "task", "document", "role", name="tasks_taskdocument_once"
            )
        ]

    def __str__(self):
        return f"{self.document} ({self.get_role_display()})"
