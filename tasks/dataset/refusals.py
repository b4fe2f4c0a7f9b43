"""Why a row could not be written, as (sentence, column) pairs in Vietnamese."""

from collections.abc import Iterator

from django.core.exceptions import NON_FIELD_ERRORS, ObjectDoesNotExist, ValidationError
from django.core.validators import validate_slug
from django.db import IntegrityError
from django.db.models import BaseConstraint, UniqueConstraint

from tasks.facts import Outdated

from .tables import Refused, Table

REFUSALS = (Refused, ValidationError, Outdated, ObjectDoesNotExist, IntegrityError)

OUTDATED = "Có người vừa sửa dòng này; hãy nạp lại."
NO_PARENT = "Dòng này thuộc về một dòng chưa có ở bảng khác."
SLUG = "Mã chỉ gồm chữ cái không dấu, chữ số, gạch nối và gạch dưới."
DOUBLE = "Đã có dòng khác với cùng {}."
RULE = "Dòng này trái với quy tắc {} của bảng."
INTEGRITY = "Cơ sở dữ liệu không nhận dòng này: {}."


def explained(error: Exception, table: Table) -> list[tuple[str, str]]:
    """What one of the REFUSALS says, at the columns it speaks of."""
    match error:
        case Refused():
            return [(str(error), error.column)]
        case ValidationError():
            return list(_validation(error, table))
        case Outdated():
            return [(OUTDATED, "")]
        case ObjectDoesNotExist():
            return [(NO_PARENT, "")]
    return [(_integrity(error, table), "")]


def _validation(error: ValidationError, table: Table) -> Iterator[tuple[str, str]]:
    if not hasattr(error, "error_dict"):
        yield from ((_vietnamese(message, table), "") for message in error.messages)
        return
    for name, messages in error.message_dict.items():
        column = table.column_of(name)
        prefix = "" if column or name == NON_FIELD_ERRORS else f"{name}: "
        yield from (
            (prefix + _vietnamese(message, table), column) for message in messages
        )


def _integrity(error: Exception, table: Table) -> str:
    """The constraint's own sentence where the database names one of ours."""
    for constraint in table.model_class._meta.constraints:
        if constraint.name in str(error):
            return _broken(constraint, table)
    return INTEGRITY.format(error)


def _vietnamese(message: str, table: Table) -> str:
    """Django's own catalogue has no words for a slug and for a nameless constraint."""
    if message == str(validate_slug.message):
        return SLUG
    for constraint in table.model_class._meta.constraints:
        if message == constraint.get_violation_error_message():
            return _broken(constraint, table)
    return message


def _broken(constraint: BaseConstraint, table: Table) -> str:
    """The constraint's sentence; else what it is about."""
    if constraint.violation_error_message != constraint.default_violation_error_message:
        return str(constraint.get_violation_error_message())
    if not isinstance(constraint, UniqueConstraint):
        return RULE.format(constraint.name)
    names = constraint.fields or [part.name for part in constraint.expressions]
    field = table.model_class._meta.get_field
    return DOUBLE.format(", ".join(str(field(name).verbose_name) for name in names))
