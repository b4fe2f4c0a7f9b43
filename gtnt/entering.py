"""What a desk enters of the register: where, of which classes, and how far each has come."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from org.models import Area
from tasks import formats
from tasks.desk import Desk
from tasks.readers import area_tree
from tasks.units import measurement

from .ledger import Ledger
from .measures import UNITS
from .models import QUANTITIES, RoadClass, Work
from .readers import road_classes, works


@dataclass(frozen=True, kw_only=True)
class Course:
    """One class of roads, or all of them, against the plan of the year."""

    name: str
    code: str
    plan: Decimal | None
    done: Decimal | None
    stated: Work | None = None  # the total that speaks for the desk's place

    @property
    def left(self) -> Decimal | None:
        if self.plan is None or self.done is None:
            return None
        return max(self.plan - self.done, Decimal(0))

    @property
    def percent(self) -> str:
        if not self.plan or self.done is None:
            return ""
        return formats.percent(self.done, self.plan)


@dataclass(frozen=True, kw_only=True)
class Sum:
    """A quantity: what the rows come to, and what the report counts of it."""

    quantity: str
    label: str
    rows: Decimal | None
    counted: Decimal | None

    @property
    def differs(self) -> bool:
        return self.counted is not None and self.counted != self.rows


def place(desk: Desk) -> Area | None:
    """The place whose works the unit enters: its own; None: it has none."""
    tree = desk.seen_scope.once(area_tree)
    return tree.areas.get(desk.unit.area_id)


def places(desk: Desk) -> list[Area]:
    """The unit's own place and those directly below it, its own first."""
    own = place(desk)
    if own is None:
        return []
    tree, day = desk.seen_scope.once(area_tree), desk.last_on
    below = (tree.areas[pk] for pk in tree.children.get(own.pk, ()))
    return [own, *(area for area in below if area.is_valid_on(day))]


def classes(desk: Desk) -> list[RoadClass]:
    """The classes that the task covers, in its order."""
    known = desk.seen_scope.once(road_classes)
    codes = (s.object_code for s in desk.task.scopes.all() if s.domain == "gtnt")
    return [known[code] for code in dict.fromkeys(codes) if code in known]


def courses(desk: Desk) -> list[Course]:
    """Plan and work of each class at the unit's place; constant queries."""
    own = place(desk)
    found = [_course(desk, own, (part,), part.name) for part in classes(desk)]
    if len(found) < 2:
        return found
    return [*found, _course(desk, own, tuple(classes(desk)), "Cộng")]


def _course(desk: Desk, own: Area | None, parts, name: str) -> Course:
    ledger = Ledger(desk.seen_scope, parts, own.pk if own else None)
    plan, done = ledger.plan(), ledger.total("km")
    single = parts[0] if len(parts) == 1 else None
    return Course(
        name=name,
        code=single.code if single else "",
        plan=sum((line.km for line in plan), Decimal(0)) if plan else None,
        done=done.value if done else None,
        stated=own and single and stated_at(desk, single, own),
    )


def recorded(desk: Desk) -> list[Work]:
    """The year's standing rows of the task's classes at the unit's place and below it,
    the newest first."""
    own = place(desk)
    if own is None:
        return []
    reach = set(desk.seen_scope.once(area_tree).within(own.pk))
    found = [
        work
        for part in classes(desk)
        for work in desk.seen_scope.once(works).get(part.pk, ())
        if work.line.area_id in reach
    ]
    return sorted(found, key=lambda work: (work.happened_on, work.pk), reverse=True)


def sums(desk: Desk, rows: Iterable[Work]) -> list[Sum]:
    """What the rows come to, quantity by quantity, and what is counted of each."""
    own, parts = place(desk), tuple(classes(desk))
    single = [work for work in rows if not work.is_stated]
    ledger = Ledger(desk.seen_scope, parts, own.pk if own else None)
    return [_sum(ledger, single, quantity) for quantity in QUANTITIES]


def _sum(ledger: Ledger, rows: list[Work], quantity: str) -> Sum:
    said = [v for work in rows if (v := getattr(work, quantity)) is not None]
    counted = ledger.total(quantity)
    return Sum(
        quantity=quantity,
        label=Work._meta.get_field(quantity).verbose_name,
        rows=sum(said, Decimal(0)) if said else None,
        counted=counted.value if counted else None,
    )


def stated_at(desk: Desk, road_class: RoadClass, area: Area) -> Work | None:
    """The newest stated total of the class that is for this very place."""
    rows = desk.seen_scope.once(works).get(road_class.pk, ())
    of_place = [w for w in rows if w.is_stated and w.line.area_id == area.pk]
    return of_place[-1] if of_place else None


def covering(desk: Desk, road_class: RoadClass, area: Area, on: date) -> Work | None:
    """The stated total that holds a row of the place and day already, if there is one:
    of the place itself or of one above it, up to the issuing unit's."""
    tree, above = desk.seen_scope.once(area_tree), area
    while above is not None:
        stated = stated_at(desk, road_class, above)
        if stated is not None and stated.happened_on >= on:
            return stated
        above = tree.parent(above)
    return None


def explained(desk: Desk, stated: Work) -> str:
    """`Số chung đến ngày 14/6/2020 của huyện Văn Quan (03 km)`."""
    day = formats.by_precision(stated.happened_on, stated.precision)
    area = desk.seen_scope.once(area_tree).areas[stated.line.area_id]
    said = f" ({in_km(desk, stated.km)})" if stated.km is not None else ""
    return f"Số chung đến ngày {day} của {area.full_name}{said}"


def in_km(desk: Desk, value: Decimal) -> str:
    """`03 km`, as the report writes it."""
    km = measurement(desk.seen_scope, UNITS["km"])
    return km.with_word(km.written(value))
