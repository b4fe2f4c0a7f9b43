"""Whose report of which period it is, and what its parts share."""

from functools import cached_property

from .words import day, last_day

REPORT = {"unit": "h184", "period": "2020-H1"}


class Scope:
    def __init__(self, rows):
        self.rows = rows
        self.cited_before = set()

    @cached_property
    def report(self):
        regular = {"outline": "sau-thang"}
        return self.rows.one("report", **REPORT, **regular)

    @cached_property
    def unit(self):
        return self.rows.one("unit", code=REPORT["unit"])

    @cached_property
    def period(self):
        return self.rows.one("period", code=REPORT["period"])

    @cached_property
    def outline(self):
        return self.rows.one("outline", code=self.report["outline"])

    @cached_property
    def letterhead(self):
        return self.rows.one("letterhead", unit=REPORT["unit"])

    @cached_property
    def tasks(self):
        """In print order."""
        return sorted(self.rows.some("task"), key=lambda task: int(task["order"]))

    @cached_property
    def day(self):
        return last_day(self.period["cut_off_on"])

    def day_of(self, task):
        """A task may stop earlier than the period."""
        own = self.rows.get("period_task", period=REPORT["period"], task=task)
        return min(self.day, last_day(own["cut_off_on"])) if own else self.day

    def filled(self, pattern):
        following = self.rows.one(
            "period", kind=self.period["kind"], year="2020", ordinal="2"
        )
        words = {
            "ky": self.period["name"],
            "nam": self.period["year"],
            "ky_sau": following["name"],
            "nam_sau": following["year"],
            "don_vi": self.unit["name"],
        }
        capitals = {name.upper(): word.upper() for name, word in words.items()}
        return pattern.format(**words, **capitals)

    def cited(self, document):
        """In full the first time, by symbol afterwards; nobody names himself as issuer."""
        kind = self.rows.one("document_type", code=document["type"])["name"]
        named = f"{kind} số {document['symbol']}"
        if document["code"] in self.cited_before:
            return named
        self.cited_before.add(document["code"])
        issuer = self.rows.get("unit", code=document["issuer"])
        is_own = document["issuer"] == REPORT["unit"]
        by = issuer["name"] if issuer else document["issuer_name"]
        return "".join(
            [
                named,
                f" ngày {day(document['issued_on'])}" if document["issued_on"] else "",
                f" của {by}" if by and not is_own else "",
                f" về {document['subject']}" if document["subject"] else "",
            ]
        )
