"""In what capacity somebody acts on a return or a period: whose name stands beside theirs."""

from dataclasses import dataclass
from datetime import date

from org.deputies import capacities
from org.models import Unit, User

from .states import OF_THE_UNIT, OFFICE_ENTERS


@dataclass(frozen=True, kw_only=True)
class Capacity:
    """Who acts, for whom: a deputy's principal, and the unit the office enters for."""

    in_place_of: User | None = None
    on_behalf_of: Unit | None = None


def as_unit(user: User, permission: str, unit: Unit, on: date) -> Capacity | None:
    """The capacity in which the user does what is the unit's own; None: in none.

    A unit's own people first, then the office that enters for it.
    """
    people = capacities(user, on)
    for person in people:
        if person.unit_id == unit.pk and person.has_perm(permission):
            return Capacity(in_place_of=_other(person, user))
    for person in people:
        if person.has_perm(OFFICE_ENTERS) and _looks_after(person, unit, on):
            return Capacity(in_place_of=_other(person, user), on_behalf_of=unit)
    return None


def as_agency(
    user: User, permission: str, agency: Unit | None, on: date
) -> Capacity | None:
    """The capacity in which the user does the agency's work; None: in none."""
    for person in capacities(user, on):
        if person.has_perm(permission) and person.acts_for(on) == agency is not None:
            return Capacity(in_place_of=_other(person, user))
    return None


def for_return(
    user: User, permission: str, unit: Unit, agency: Unit | None, on: date
) -> Capacity | None:
    """The capacity in which the user makes moves of this permission with a return."""
    if permission in OF_THE_UNIT:
        return as_unit(user, permission, unit, on)
    return as_agency(user, permission, agency, on)


def _looks_after(person: User, unit: Unit, on: date) -> bool:
    acts_for = person.acts_for(on)
    if acts_for is None:
        return False
    return Unit.objects.within(acts_for, on).filter(pk=unit.pk).exists()


def _other(person: User, user: User) -> User | None:
    return None if person == user else person
