"""The kernel: a register row is a dated fact that is recorded or corrected, never edited.

A fact stands in a scope if it happened by `as_of`, was recorded by `known_at` and
was not voided by then. Drift, history and cut-off snapshots need nothing else.
"""

import uuid
from copy import copy
from datetime import date, datetime
from typing import Any, TypeVar

from django.core.exceptions import ValidationError
from django.db import models, transaction
from django.db.models import F, OuterRef, Q, QuerySet, Subquery
from django.utils import timezone

from org.models import Unit, User
from org.saving import save

from . import formats
from .figures import Answer
from .formats import Precision
from .scope import Scope

PRECISIONS = [
    (Precision.DAY, "ngày"),
    (Precision.MONTH, "tháng"),
    (Precision.QUARTER, "quý"),
    (Precision.YEAR, "năm"),
    (Precision.BALANCE, "đến ngày"),
    (Precision.UNKNOWN, "không rõ"),
]
ANSWERS = [
    (Answer.HAS_DATA, "có số liệu"),
    (Answer.NONE_OCCURRED, "không phát sinh"),
    (Answer.NOT_APPLICABLE, "không áp dụng"),
]

NOT_LAST = "Chỉ biết đến tháng, quý hoặc năm thì ghi ngày cuối của tháng, quý, năm đó."


class Outdated(Exception):
    """Somebody corrected the fact since this version of it was read."""


class Locked(ValidationError):
    """The day lies in a period that is shut for the unit: accepted, locked, archived.

    Says why, and who can open it.
    """


class FactQuerySet(QuerySet):
    def known(self, at: datetime | None = None):
        """Rows as known at a moment; without one, as known now."""
        if at is None:
            return self.filter(voided_at=None)
        return self.filter(Q(voided_at=None) | Q(voided_at__gt=at), recorded_at__lte=at)

    def standing(self, scope: Scope):
        """Rows that stand in a scope: happened by its day, known by its moment."""
        return self.known(scope.known_at).filter(happened_on__lte=scope.as_of)

    def latest_for(self, things: QuerySet, field: str, scope: Scope, **only: Any):
        """The newest standing row of each thing: one index seek a thing.

        `field` is the foreign key to the thing; the model has `fact_index(field)`.
        `only` narrows the rows among which the newest is looked for. The seeks happen
        here: as a subquery of the rows PostgreSQL would make each of them twice.
        """
        newest = (
            self.model._default_manager.standing(scope)
            .filter(**{field: OuterRef("pk")}, **only)
            .order_by("-happened_on", "-pk")
            .values("pk")[:1]
        )
        found = things.order_by().values_list(Subquery(newest), flat=True)
        return self.filter(pk__in=[pk for pk in found if pk is not None])


def fact_index(field: str, name: str) -> models.Index:
    """The index that `latest_for` seeks in."""
    return models.Index(F(field), F("happened_on").desc(), F("id").desc(), name=name)


class Fact(models.Model):
    """A dated statement of a unit: what happened, when, who says so, since when we know."""

    code = models.CharField("mã", max_length=80)
    version = models.PositiveIntegerField("phiên bản", default=1)
    unit = models.ForeignKey(
        "org.Unit", models.PROTECT, related_name="+", verbose_name="đơn vị"
    )
    happened_on = models.DateField("ngày")
    precision = models.CharField(
        "độ chính xác", max_length=8, choices=PRECISIONS, default=Precision.DAY
    )
    answer = models.CharField(
        "trả lời", max_length=14, choices=ANSWERS, default=Answer.HAS_DATA
    )
    is_stated = models.BooleanField("số nêu sẵn", default=False)
    document = models.ForeignKey(
        "org.Document",
        models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name="văn bản chứng minh",
    )
    recorded_at = models.DateTimeField("ghi lúc")
    recorded_by = models.ForeignKey(
        "org.User", models.PROTECT, related_name="+", verbose_name="người ghi"
    )
    on_behalf_of = models.ForeignKey(
        "org.Unit",
        models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name="ghi thay cho",
    )
    voided_at = models.DateTimeField("bị thay lúc", null=True, blank=True)
    voided_by = models.ForeignKey(
        "org.User",
        models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name="người thay",
    )
    void_reason = models.CharField("lý do thay", max_length=300, blank=True)

    objects = FactQuerySet.as_manager()

    class Meta:
        abstract = True
        constraints = [
            models.UniqueConstraint(
                "code",
                condition=Q(voided_at=None),
                name="%(app_label)s_%(class)s_code_once",
                violation_error_message="Mã này đã có.",
            ),
            models.UniqueConstraint(
                "code",
                "version",
                name="%(app_label)s_%(class)s_version_once",
                violation_error_message="Phiên bản này của mã đã có.",
            ),
            models.CheckConstraint(
                name="%(app_label)s_%(class)s_void_whole",
                condition=Q(voided_at=None, voided_by=None, void_reason="")
                | (
                    Q(voided_at__gte=F("recorded_at"), voided_by__isnull=False)
                    & ~Q(void_reason="")
                ),
                violation_error_message="Dòng bị thay phải có lúc, người và lý do; không trước lúc ghi.",
            ),
            models.CheckConstraint(
                name="%(app_label)s_%(class)s_version_from_1",
                condition=Q(version__gte=1),
            ),
        ]

    def __str__(self):
        return f"{self.code}@{self.version}"

    def clean(self):
        if self.happened_on != formats.last_of(self.happened_on, self.precision):
            raise ValidationError({"happened_on": NOT_LAST})

    @property
    def is_voided(self) -> bool:
        return self.voided_at is not None


F_ = TypeVar("F_", bound=Fact)


def new_code(model: type[Fact]) -> str:
    """A code for a row typed in the browser."""
    return f"{model._meta.model_name}-{uuid.uuid4().hex[:12]}"


def record(
    model: type[F_], *, by: User, on: date, at: datetime, code: str = "", **values: Any
) -> F_:
    """It happened. Returns the new row; raises ValidationError where it breaks a rule
    (Locked: the period is closed for the unit).

    `on` is the day it happened, `at` the moment it is recorded.
    """
    _check_open(values["unit"], on, at)
    fact = model(
        code=code or new_code(model),
        happened_on=on,
        recorded_at=at,
        recorded_by=by,
        **values,
    )
    save(fact, force_insert=True)
    return fact


@transaction.atomic
def correct(
    fact: F_,
    *,
    version: int,
    by: User,
    at: datetime,
    reason: str,
    on: date | None = None,
    **changes: Any,
) -> F_:
    """It was wrong: void the row and put the corrected one in its place.

    Returns the new row. Raises Outdated if `version` is not the standing one.
    """
    values = {
        field.name: getattr(fact, field.name)
        for field in fact._meta.concrete_fields
        if field.name not in _PROVENANCE
    }
    void(fact, version=version, by=by, at=at, reason=reason)
    values |= changes
    return record(
        type(fact),
        by=by,
        on=on or fact.happened_on,
        at=at,
        code=fact.code,
        version=version + 1,
        **values,
    )


def void(fact: Fact, *, version: int, by: User, at: datetime, reason: str) -> None:
    """Take the row out from `at` on. Raises Outdated if `version` is not the standing one,
    ValidationError without a reason or before it was recorded (Locked: period closed).
    """
    _check_open(fact.unit, fact.happened_on, at)
    taken_out = {"voided_at": at, "voided_by": by, "void_reason": reason}
    _check_void(fact, taken_out)
    standing = type(fact)._default_manager.filter(
        pk=fact.pk, version=version, voided_at=None
    )
    if not standing.update(**taken_out):
        raise Outdated
    fact.refresh_from_db(fields=list(taken_out))


def _check_void(fact: Fact, taken_out: dict[str, Any]) -> None:
    """Say in words what the database would refuse."""
    voided = copy(fact)
    for name, value in taken_out.items():
        setattr(voided, name, value)
    asked = {*taken_out, "recorded_at"}
    rest = {field.name for field in fact._meta.concrete_fields} - asked
    voided.clean_fields(exclude=rest)
    voided.validate_constraints(exclude=rest)


def _check_open(unit: Unit, on: date, at: datetime) -> None:
    """Raises Locked if a period that holds the day is shut for the unit at the moment."""
    from . import locks  # it reads models that are facts themselves

    if lock := locks.lock_on(unit, on, timezone.localdate(at)):
        raise Locked(str(lock))


# Set by record() itself, never carried over by a correction.
_PROVENANCE = {
    "id",
    "code",
    "version",
    "happened_on",
    "recorded_at",
    "recorded_by",
    "voided_at",
    "voided_by",
    "void_reason",
}
