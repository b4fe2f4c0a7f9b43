"""What leaders see of the register: plan and work by class, by place, and the pace needed.

Ready values from a look: a template only writes them.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal

from org.models import Area
from tasks import courses, formats
from tasks.course_states import Way
from tasks.courses import Course
from tasks.figures import Answer, Figure, Form
from tasks.linked import Linked, linked
from tasks.looks import Look
from tasks.narrative import references
from tasks.readers import area_tree
from tasks.units import measurement

from . import measures
from .ledger import Ledger
from .models import RoadClass
from .pace import pace, reckoned
from .readers import road_classes

ALL = ""  # the code that stands for all classes together
CONTRIBUTIONS = (
    ("xi măng hỗ trợ", measures.xi_mang),
    ("kinh phí Nhà nước", measures.kinh_phi),
    ("Nhân dân đóng góp", measures.dong_gop),
    ("ngày công", measures.ngay_cong),
    ("đất hiến", measures.hien_dat),
)


@dataclass(frozen=True, kw_only=True)
class Amounts:
    """Plan, work and what is left of some class at some place."""

    plan: Linked
    done: Linked
    percent: str
    left: Linked
    plan_km: Decimal | None
    done_km: Decimal | None

    @property
    def is_known(self) -> bool:
        return self.plan_km is not None or self.done_km is not None

    @property
    def bar(self) -> int:
        """Per cent of the bar to fill."""
        if not self.plan_km or self.done_km is None:
            return 0
        return min(100, round(self.done_km / self.plan_km * 100))


@dataclass(frozen=True, kw_only=True)
class ClassRow:
    """A class of roads, or all of them, at the unit's place."""

    name: str
    code: str
    amounts: Amounts
    needed: str  # by the day, along the planned course; "" without a plan
    needed_km: Decimal | None
    needed_bar: int | None
    pace: str
    reckoned: str
    course: Course | None  # of the indicator that counts it, if anything is asked of it

    @property
    def why(self) -> str:
        """Why it stands so, unless the state says it already."""
        course = self.course
        return "" if course is None or course.why == course.state.value else course.why


@dataclass(frozen=True, kw_only=True)
class PlaceRow:
    name: str
    amounts: tuple[Amounts, ...]  # class by class
    total: Amounts

    @property
    def is_known(self) -> bool:
        return any(part.is_known for part in self.amounts)


@dataclass(frozen=True, kw_only=True)
class Places:
    """The places right below the unit's own; rows only if anything is known of one."""

    rows: tuple[PlaceRow, ...]
    only_whole: str  # that there is a common total and nothing below it; else ""
    untold: str  # names of places of which nothing is known, where some are known


@dataclass(frozen=True, kw_only=True)
class Overview:
    classes: tuple[ClassRow, ...]
    places: Places
    contributions: tuple[tuple[str, Linked], ...]
    without: str  # names of contributions nobody told of

    @property
    def has_bars(self) -> bool:
        return any(row.amounts.bar or row.amounts.done_km == 0 for row in self.classes)

    @property
    def single(self) -> list[ClassRow]:
        """The classes without their sum."""
        return [row for row in self.classes if row.code != ALL]


def overview(look: Look) -> Overview:
    """All of the page; queries do not grow with classes, places or facts."""
    classes = _classes(look)
    found = courses.courses(look.scope, look.tasks)
    counted = dict(_by_class(found))
    due_on = max(course.due_on for course in found)
    codes = [part.code for part in classes]
    rows = [_class_row(look, code, counted.get(code), due_on) for code in codes]
    if len(rows) > 1:
        rows.append(_class_row(look, ALL, counted.get(ALL), due_on))
    told, without = _contributions(look)
    return Overview(
        classes=tuple(rows),
        places=_places(look, codes),
        contributions=tuple(told),
        without=formats.listing(without),
    )


def _classes(look: Look) -> list[RoadClass]:
    """Those that the tasks name, in their order; then others that have a plan or work."""
    known = look.scope.once(road_classes)
    scopes = (part for task in look.tasks for part in task.scopes.all())
    named = [part.object_code for part in scopes if part.domain == "gtnt"]
    others = [code for code in known if _amounts(look, code).is_known]
    return [known[code] for code in dict.fromkeys([*named, *others]) if code in known]


def _by_class(found: Iterable[courses.TaskCourse]) -> Iterator[tuple[str, Course]]:
    """The course of the indicator that counts the work of a class, or of all."""
    for part in (part for task in found for part in task.parts):
        measure = part.progress.indicator.measure if part.progress else ""
        for reference in references("{" + measure + "}") if measure else ():
            if reference.code == "gtnt.thuc_hien":
                yield dict(reference.args).get("loai", ALL), part


# One class


def _class_row(look: Look, code: str, course: Course | None, due_on: date) -> ClassRow:
    amounts = _amounts(look, code)
    due_on = course.due_on if course else due_on
    asked = (look.as_of, due_on, amounts.done_km, amounts.plan_km)
    needed = _needed(look, course, amounts.plan_km, due_on)
    return ClassRow(
        name=_name(look, code),
        code=code,
        amounts=amounts,
        needed="" if needed is None else _km(look, needed),
        needed_km=needed,
        needed_bar=_share(needed, amounts.plan_km),
        pace=pace(*asked, lambda km: _km(look, km)),
        reckoned=reckoned(*asked, lambda km: _km(look, km)),
        course=course if course and course.state.is_asked else None,
    )


def _name(look: Look, code: str) -> str:
    if code == ALL:
        return "Cộng"
    return formats.sentence(look.scope.once(road_classes)[code].name)


def _needed(
    look: Look, course: Course | None, plan: Decimal | None, due_on: date
) -> Decimal | None:
    """What the planned course asks for by the day: of the indicator, else of the plan."""
    if course is not None and course.needed is not None:
        return course.needed
    if plan is None:
        return None
    first = date(look.year, 1, 1)
    way = Way(starts_on=first, due_on=due_on, start=Decimal(0), goal=plan)
    return way.needed(look.as_of)


def _share(needed: Decimal | None, plan: Decimal | None) -> int | None:
    if needed is None or not plan:
        return None
    return max(0, min(100, round(needed / plan * 100)))


def _km(look: Look, value: Decimal) -> str:
    """`02 km`, as the report writes it."""
    km = measurement(look.scope, measures.UNITS["km"])
    return km.with_word(km.written(value))


def _amounts(look: Look, code: str = "", place: str = "") -> Amounts:
    asked = {"loai": code, "dia_ban": place}
    plan = measures.ke_hoach(look.scope, **asked)
    done = measures.thuc_hien(look.scope, **asked)
    return Amounts(
        plan=_told(look, plan),
        done=_told(look, done),
        percent="" if done.percent is None else done.write(Form.PERCENT),
        left=_told(look, measures.con_lai(look.scope, **asked)),
        plan_km=plan.value,
        done_km=done.value,
    )


def _told(look: Look, figure: Figure) -> Linked:
    """The number with its unit; where nothing is known nothing, and no way there."""
    found = linked(look, figure)
    if figure.answer is Answer.MISSING:
        return replace(found, text="", address="")
    return found


# Place by place


def _places(look: Look, codes: list[str]) -> Places:
    scope = look.scope
    tree, own = scope.once(area_tree), scope.unit.area_id
    below = [tree.areas[pk] for pk in tree.children.get(own, ())] if own else []
    valid = [area for area in below if area.is_valid_on(look.as_of)]
    rows = [_place_row(look, area, codes) for area in valid]
    known = any(row.is_known for row in rows)
    untold = [row.name for row in rows if not row.is_known] if known else []
    return Places(
        rows=tuple(rows) if known else (),
        only_whole="" if known or not valid else _only_whole(look, valid, codes),
        untold=formats.listing(untold),
    )


def _place_row(look: Look, area: Area, codes: list[str]) -> PlaceRow:
    parts = tuple(_amounts(look, code, area.code) for code in codes)
    return PlaceRow(
        name=formats.sentence(area.full_name),
        amounts=parts,
        total=_amounts(look, ALL, area.code),
    )


def _only_whole(look: Look, below: list[Area], codes: list[str]) -> str:
    """`Mới có số chung của huyện Văn Quan, chưa có số của từng xã, thị trấn.`"""
    scope = look.scope
    known = scope.once(road_classes)
    ledger = Ledger(scope, tuple(known[code] for code in codes), scope.unit.area_id)
    total = ledger.total("km")
    if total is None or not any(entry.row.is_stated for entry in total.entries):
        return ""
    own = scope.once(area_tree).areas[scope.unit.area_id].full_name
    kinds = ", ".join(dict.fromkeys(area.kind.name for area in below))
    return f"Mới có số chung của {own}, chưa có số của từng {kinds}."


# What it took


def _contributions(look: Look) -> tuple[list[tuple[str, Linked]], list[str]]:
    told, without = [], []
    for name, measure in CONTRIBUTIONS:
        figure = measure(look.scope)
        if figure.answer is Answer.MISSING:
            without.append(name)
        else:
            told.append((formats.sentence(name), linked(look, figure)))
    return told, without
