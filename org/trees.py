"""Dated trees: what lay below a place or a unit on a day, across mergers."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from django.apps import apps
from django.db.models import F


def ids_below(links, child, root_id):
    """Keys of the root and everything below it by these parent links; one query a level."""
    found, frontier = {root_id}, {root_id}
    while frontier:
        below = links.filter(parent__in=frontier).values_list(child, flat=True)
        frontier = set(below) - found
        found |= frontier
    return found


def ids_below_during(links, child, root_id, first, last):
    """Keys of the root and of what was below it on some day of the span; one query.

    Something new can come below only on a day when a link starts to hold, so the first
    day and those are all that need to be looked at.
    """
    links = list(links.during(first, last))
    days = {first, *(link.starts_on for link in links if link.starts_on)}
    return {
        found
        for day in days
        if day >= first
        for found in _below(_children(links, child, day), root_id)
    }


def _children(links, child, day):
    children = defaultdict(set)
    for link in links:
        if link.is_valid_on(day):
            children[link.parent_id].add(getattr(link, f"{child}_id"))
    return children


def _below(children, root_id):
    found, frontier = {root_id}, {root_id}
    while frontier:
        frontier = {i for parent in frontier for i in children[parent]} - found
        found |= frontier
    return found


def ids_above(links, child, leaf_id):
    """Keys of everything above the leaf by these parent links; one query a level."""
    found, frontier = [], [leaf_id]
    while frontier:
        above = links.filter(**{f"{child}__in": frontier}).values_list(
            "parent", flat=True
        )
        frontier = [pk for pk in above if pk not in found]
        found += frontier
    return found


@dataclass(frozen=True)
class AreaTree:
    """All areas of one day: parents as they stood, and who was merged into whom before."""

    day: date
    areas: dict  # id → Area, with kind
    children: dict  # id → ids of areas directly below on the day
    merged_on: dict  # id → day → ids merged into it that day

    @classmethod
    def on(cls, day):
        """Read in three queries, however many areas there are."""
        area, parent, line = (
            apps.get_model("org", name)
            for name in ("Area", "AreaParent", "AreaChangeLine")
        )
        children = defaultdict(list)
        merged_on = defaultdict(lambda: defaultdict(list))
        areas = {
            a.pk: a
            for a in area.objects.select_related("kind").order_by("sort_key", "pk")
        }
        became = defaultdict(set)
        changes = line.objects.filter(is_whole=True).exclude(source=F("target"))
        rows = changes.order_by("change__happened_on", "source").values_list(
            "target", "source", "change__happened_on"
        )
        for target_id, source_id, happened_on in rows:
            # Before an area began it is what it was to be made of: cùng kỳ asks for that.
            if happened_on <= day or areas[target_id].begins_after(day):
                merged_on[target_id][happened_on].append(source_id)
            if happened_on <= day:
                became[source_id].add(target_id)
        # In one order on both databases: sources of a total are listed by it.
        links = parent.objects.on(day).order_by("area__sort_key", "area")
        for parent_id, area_id in links.values_list("parent", "area"):
            # What was merged away counts in what it became, whoever forgot to end this.
            is_gone = area_id in became and parent_id not in became[area_id]
            if not is_gone and not areas[area_id].begins_after(day):
                children[parent_id].append(area_id)
        return cls(day, areas, dict(children), dict(merged_on))

    def by_code(self, code):
        """The area with this code, or None."""
        return next((area for area in self.areas.values() if area.code == code), None)

    def place(self, area_id, day):
        """The area as it was on a day: itself, or what it was before the next merger.

        A balance stated then says nothing of what was merged into the area since.
        """
        later = [on for on in self.merged_on.get(area_id, ()) if on > day]
        return (area_id, min(later)) if later else area_id

    def parts_of_place(self, place) -> list:
        """What adds up to a place: the areas below it, and those merged into it whole.

        An area before each of its mergers is a place of its own; see `place`.
        """
        area_id, until = place if isinstance(place, tuple) else (place, date.max)
        earlier = [on for on in self.merged_on.get(area_id, ()) if on < until]
        below = self.children.get(area_id, []) if until == date.max else []
        if not earlier:
            return below
        last = max(earlier)
        sources = [i for i in self.merged_on[area_id][last] if i not in below]
        return [*below, (area_id, last), *sources]

    def making_up(self, area_id) -> frozenset[int]:
        """The area, those below it on the day, and those that were merged into them."""
        found, places = set(), [area_id]
        while places:
            place = places.pop()
            found.add(place[0] if isinstance(place, tuple) else place)
            places += self.parts_of_place(place)
        return frozenset(found)

    def within(self, area_id) -> Iterator[int]:
        """The area and all below it on the day, nearest first; mergers left out."""
        frontier = [area_id]
        while frontier:
            yield from frontier
            frontier = [i for parent in frontier for i in self.children.get(parent, [])]

    def rural(self, area_id):
        """Areas of the level below this one that criteria apply to, by name."""
        return sorted(
            (
                self.areas[i]
                for i in self.within(area_id)
                if self.areas[i].kind.is_rural and self.areas[i].is_valid_on(self.day)
            ),
            key=lambda area: (area.sort_key, area.pk),
        )

    def path(self, area) -> str:
        """`Khu Đồng Mô, thôn Nà Pua, xã Liên Hội`: up to the level people name."""
        names, current = [area.full_name], area
        while parent := self.parent(current):
            if parent.kind.rank < NAMED_FROM_RANK:
                break
            names.append(parent.full_name)
            current = parent
        return ", ".join(names)

    def parent(self, area):
        """The area directly above on the day, or None."""
        return next(
            (self.areas[p] for p, below in self.children.items() if area.pk in below),
            None,
        )


# Places are named up to the basic level (rank 3), as in "thôn …, xã …".
NAMED_FROM_RANK = 3


@dataclass(frozen=True)
class UnitTree:
    """Which units stood directly below which on one day."""

    children: dict  # id → ids of units directly below, in print order

    @classmethod
    def on(cls, day):
        """Read in one query, however many units there are."""
        children = defaultdict(list)
        links = apps.get_model("org", "UnitParent").objects.on(day)
        rows = links.order_by("unit__order", "unit").values_list("parent", "unit")
        for parent_id, unit_id in rows.distinct():
            children[parent_id].append(unit_id)
        return cls(dict(children))

    def parts_of(self, unit_id) -> list:
        """What adds up to a unit: the units directly below it."""
        return self.children.get(unit_id, [])
