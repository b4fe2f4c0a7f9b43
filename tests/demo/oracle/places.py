"""The district's places on a day: which there are, in which order, and how they stand."""

import unicodedata

from . import ntm
from .scope import REPORT
from .words import last_day

ALPHABET = "0123456789aăâbcdđeêfghijklmnoôơpqrstuưvwxyz"
TONES = "\u0300\u0309\u0303\u0301\u0323"  # huyền, hỏi, ngã, sắc, nặng


class Place(ntm.Place):
    """A place by the set it is assessed by: that of its goal, or the one for its kind."""

    def __init__(self, rows, day, code):
        self.rows, self.day = rows, day
        self.area = rows.one("area", code=code)
        self.kind = rows.one("area_kind", code=self.area["kind"])
        self.goal = rows.get("ntm_goal", area=code)
        self.set = self._set(day.year)

    @property
    def criteria(self):
        return self._criteria(parent="")

    def _set(self, year):
        if self.goal:
            return self.rows.one("ntm_criteria_set", code=self.goal["criteria_set"])
        return next(
            row
            for row in self.rows.some("ntm_criteria_set", applies_to=self.area["kind"])
            if int(row["starts_year"]) <= year <= int(row["ends_year"])
        )


def assessed(rows, day):
    """Rural places by name; then all others with an assessment, the nearest first."""
    below = list(_within(rows, day))
    rural = [code for code in below if _is_rural(rows, code)]
    rural.sort(key=lambda code: _order(rows, code))
    others = [
        code
        for code in below
        if code not in rural and rows.facts("ntm_assessment", day, area=code)
    ]
    return [Place(rows, day, code) for code in (*rural, *others)]


def how_many_missing(rows, day):
    """`thiếu 13/16 xã`: places that are not assessed by every criterion."""
    found = [p for p in assessed(rows, day) if _is_rural(rows, p.area["code"])]
    missing = [place for place in found if len(place.results) < place.size]
    names = {place.kind["name"] for place in found}
    word = names.pop() if len(names) == 1 else "địa bàn"
    return f"thiếu {len(missing)}/{len(found)} {word}" if missing else ""


def _is_rural(rows, code):
    kind = rows.one("area", code=code)["kind"]
    return rows.one("area_kind", code=kind)["is_rural"] == "có"


def _within(rows, day):
    """The unit's area and all below it, level after level, each by name."""
    level = [rows.one("unit", code=REPORT["unit"])["area"]]
    while level:
        yield from (code for code in level if _holds(rows.one("area", code=code), day))
        level = [code for above in level for code in _below(rows, day, above)]


def _below(rows, day, above):
    links = rows.some("area_parent", parent=above)
    found = [link["area"] for link in links if _holds(link, day)]
    return sorted(found, key=lambda code: _order(rows, code))


def _holds(row, day):
    starts, ends = row["starts_on"], row["ends_on"]
    return (not starts or last_day(starts) <= day) and (
        not ends or day <= last_day(ends)
    )


def _order(rows, code):
    """Letters first, then tones: bà < bả < bã < bá < bạ."""
    letters, tones = [], []
    for letter in rows.one("area", code=code)["name"].lower():
        parts = unicodedata.normalize("NFD", letter)
        tones.append(max(TONES.find(part) for part in parts))
        bare = "".join(part for part in parts if part not in TONES)
        letters.append(ALPHABET.find(unicodedata.normalize("NFC", bare)))
    return letters, tones
