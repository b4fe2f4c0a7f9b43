"""What the standing rows come to: newest rows, stated totals and what came later."""

from fractions import Fraction

from tests.demo.oracle import ntm
from tests.demo.oracle.rows import happened_on
from tests.demo.oracle.words import value

PLACES = ("huu-le", "tran-ninh", "tu-xuyen", "khu-dong-mo")
WHOLE = "h184"


class Seen:
    """The figures of the rows that stand on one day, as known at one moment."""

    def __init__(self, rows, day):
        self.rows, self.day = rows, day

    def kilometres(self, road_class):
        """The newest total stated for the whole, and all that was done after it."""
        rows = self.rows.some("gtnt_work", road_class=road_class)
        return _balance(rows, "km")

    def kilometres_of_all(self):
        known = [self.kilometres("truc_xa"), self.kilometres("truc_thon")]
        known = [km for km in known if km is not None]
        return sum(known) if known else None

    def criteria(self, place):
        """How many a place meets; None before the first is judged."""
        found = ntm.Place(self.rows, self.day, place)
        return len(found.met) if found.results else None

    def paid(self, project):
        """(paid, affected), each the newest count of every kind of people added up."""
        paid = self._counts(project, "đã nhận tiền")
        affected = self._counts(project, "bị ảnh hưởng")
        is_share = affected and paid.keys() <= affected.keys()
        return (
            sum(paid.values()) if paid else None,
            sum(affected.values()) if is_share else None,
        )

    def recognised(self):
        return self._of_products(
            "ocop_recognition", "is_ocop", "kind", {"", "công nhận"}
        )

    def chains(self):
        done = {"đã hoàn thành"}
        return self._of_products("ocop_chain_report", "is_value_chain", "state", done)

    def reading(self, indicator):
        """(value, whole) of what is entered by hand for the whole area."""
        rows = self.rows.some("reading", indicator=indicator, area=WHOLE)
        used = _counted(rows)
        bases = [value(row["base"]) for row in used]
        whole = sum(bases) if bases and None not in bases else None
        return _balance(rows, "value"), whole

    def milestone(self, code):
        """The newest word on it; None: none."""
        rows = self.rows.some("milestone_report", milestone=code)
        return rows[-1]["state"] if rows else None

    def _counts(self, project, kind):
        rows = self.rows.some("gpmb_tally", project=project, kind=kind)
        return {row["subject"]: int(row["count"]) for row in rows}

    def _of_products(self, table, flag, cell, wanted):
        made = self.rows.some("ocop_product", **{flag: "có"})
        newest = [self._newest_of_year(table, product["code"]) for product in made]
        newest = [row for row in newest if row is not None]
        return sum(row[cell] in wanted for row in newest) if newest else None

    def _newest_of_year(self, table, product):
        rows = self.rows.some(table, product=product)
        rows = [row for row in rows if happened_on(row).year == 2020]
        return rows[-1] if rows else None


def _counted(rows):
    """The newest row that states a total, and all that are later; without one, all."""
    stated = [row for row in rows if row["is_stated"] == "có"]
    if not stated:
        return rows
    since = happened_on(stated[-1])
    later = [r for r in rows if r["is_stated"] != "có" and happened_on(r) > since]
    return [stated[-1], *later]


def _balance(rows, cell):
    amounts = [value(row[cell]) for row in _counted(rows)]
    return sum(amounts, Fraction(0)) if amounts else None
