"""The figures that texts name, and the indicators they share with the tasks."""

from dataclasses import dataclass
from fractions import Fraction

from . import gpmb, ntm, ocop
from .rows import Row
from .words import amount, count, number, percent, value

NOTHING = "chưa có số liệu"


@dataclass
class Indicator:
    """A value against its target, as a row of the indicator's unit."""

    rows: object
    row: dict
    reading: dict | None
    target: dict | None

    @property
    def value(self):
        return value(self.reading["value"]) if self.reading else None

    @property
    def goal(self):
        return value(self.target["value"]) if self.target else None

    @property
    def left(self):
        known = self.value is not None and self.goal is not None
        if known and self.target["operator"] == "nhiều nhất":
            return None
        return max(self.goal - self.value, Fraction(0)) if known else None

    def written(self, some):
        return amount(self.rows, self.row["unit"], some)

    def full(self):
        if self.value is None:
            return (self.reading and self.reading["text"]) or NOTHING
        if upper := self.reading["upper"]:
            unit = self.rows.one("measure_unit", code=self.row["unit"])
            return f"{number(self.value)}-{number(value(upper))} {unit['word']}"
        return self.written(self.value)

    def ratio(self):
        unit = self.rows.one("measure_unit", code=self.row["unit"])
        base = value(self.reading["base"]) or self.goal
        return f"{number(self.value)}/{number(base)} {unit['word']}"

    def percent(self):
        return percent(self.value, self.goal)


# Indicators that a register counts.
COUNTED = {
    "ocop.so_cong_nhan": ocop.recognised,
    "ocop.chuoi_gia_tri": ocop.completed,
}


def indicator(rows, day, code):
    row = rows.one("indicator", code=code)
    return Indicator(
        rows=rows,
        row=row,
        reading=_counted(rows, day, row) or _read(rows, day, code),
        target=rows.get("target", indicator=code),
    )


def _counted(rows, day, row):
    count = COUNTED[row["measure"]](rows, day) if row["measure"] in COUNTED else None
    return None if count is None else Row(value=count)


def _read(rows, day, code):
    readings = rows.facts("reading", day, indicator=code)
    return readings[-1] if readings else None


def figure(rows, day, code, args, form):
    """`{code args | form}` in a text."""
    match code, form:
        case "chi_tieu.thuc_hien", "":
            return indicator(rows, day, args["ma"]).full()
        case "chi_tieu.thuc_hien", "tren_tong":
            return indicator(rows, day, args["ma"]).ratio()
        case "chi_tieu.muc_tieu", "":
            found = indicator(rows, day, args["ma"])
            return found.written(found.goal)
        case "ntm.so_chua_dat", "":
            place = ntm.Place(rows, day, args["dia_ban"])
            return place.written(len(place.unmet))
        case "ntm.du_kien_them", "danh_sach":
            place = ntm.Place(rows, day, args["dia_ban"])
            return "; ".join(map(place.numbered, place.expected("2020"))) or NOTHING
        case "ntm.du_kien", "tren_tong":
            return ntm.Place(rows, day, args["dia_ban"]).ratio_by("2020")
        case "gpmb.bo_sung", "so":
            return people(gpmb.Project(rows, day, args["du_an"]).extra, args, "")
        case "gpmb.con_lai", "so":
            return people(gpmb.Project(rows, day, args["du_an"]).left, args, "")
        case "gpmb.con_lai", "":
            word = f" {gpmb.WORDS[args['doi_tuong']]}"
            return people(gpmb.Project(rows, day, args["du_an"]).left, args, word)
    raise NotImplementedError(f"{code} | {form}")


def people(counts, args, word):
    known = counts.get(args["doi_tuong"])
    return NOTHING if known is None else f"{count(known)}{word}"
