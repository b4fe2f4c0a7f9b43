"""A small made-up district with a security office and two posts below it."""

from antt import actions
from antt.models import Breakdown, BreakdownPart, Group, Line, LineMeasure
from tasks.blocks import plain
from tasks.models import TaskScope
from tasks.scope import Scope
from tests.entries import clerk_of_records, moment
from tests.factories import MeasureUnitFactory, PeriodFactory, UnitFactory

Kind = LineMeasure.Kind
UNITS = {
    "vu": {"word": "vụ", "places": None},
    "nguoi": {"word": "người", "places": None},
    "phan-tram": {
        "word": "%",
        "places": None,
        "is_padded": False,
        "is_spaced": False,
    },
}


class World:
    """Units `ubnd` > `ca` > `tram-a`, `tram-b`; a group `trom` with one line of cases."""

    def __init__(self):
        self.unit = UnitFactory(code="ubnd")
        self.office = UnitFactory(code="ca", parent=self.unit)
        self.a = UnitFactory(code="tram-a", parent=self.office, order=1)
        self.b = UnitFactory(code="tram-b", parent=self.office, order=2)
        self.period = PeriodFactory()
        self.units = {
            code: MeasureUnitFactory(code=code, name=code, **values)
            for code, values in UNITS.items()
        }
        self.group = Group.objects.create(code="trom", name="Trộm cắp", lead="Trộm:")
        self.line = self.add_line("trom", "xảy ra {vu}")
        self.cases = self.measure("vu", name="số vụ")

    def add_line(self, code, phrase, phrase_none="", *, group=None, order=0):
        return Line.objects.create(
            code=code,
            group=group or self.group,
            name=code,
            order=order,
            phrase=phrase,
            phrase_none=phrase_none,
        )

    def measure(self, code, kind=Kind.FLOW, unit="vu", *, line=None, **values):
        """A measure of the line; without a unit where it is told in words."""
        line = line or self.line
        return LineMeasure.objects.create(
            code=code,
            line=line,
            kind=kind,
            unit=None if kind == Kind.WORDS else self.units[unit],
            **{"name": code, "order": line.measures.count()} | values,
        )

    def people(self, code="nguoi", **values):
        """Persons under a word of their own."""
        return self.measure(code, unit="nguoi", word="bị can", **values)

    def stock(self, code="dang-lam", **values):
        return self.measure(code, Kind.STOCK, **values)

    def rate(self, code="ty-le", numerator=None, denominator=None):
        return self.measure(
            code,
            Kind.RATE,
            "phan-tram",
            numerator=numerator,
            denominator=denominator,
        )

    def breakdown(self, measure, code, *parts, is_exhaustive=True):
        made = Breakdown.objects.create(
            code=code, measure=measure, name=code, is_exhaustive=is_exhaustive
        )
        for part in parts:
            BreakdownPart.objects.create(breakdown=made, measure=part)
        return made

    def entry(self, measure, value=None, unit=None, **values):
        """What a unit states, at the end of its period; without one, the office."""
        period = values.setdefault("period", self.period)
        on = values.pop("on", None) or period.cut_off_on
        return actions.record_entry(
            measure=measure,
            unit=unit or self.office,
            value=value,
            on=on,
            by=clerk_of_records(),
            **{"is_stated": True, "at": moment(on)} | values,
        )

    def last_year(self):
        return PeriodFactory(year=2019)

    def months(self):
        """The six months of the half-year, parts of it."""
        return [
            PeriodFactory(
                month=True, ordinal=number, parent=self.period, year=self.period.year
            )
            for number in range(1, 7)
        ]

    def half_before(self):
        """The half-year that ends on the eve of this one."""
        return PeriodFactory(second_half=True, year=2019)

    def scope(self, as_of=None, **values):
        asked = {"unit": self.unit, "period": self.period} | values
        return Scope(**asked, as_of=as_of or asked["period"].cut_off_on)

    def scopes(self, *codes, heading=""):
        return tuple(
            TaskScope(domain="antt", object_code=code, heading=heading)
            for code in codes
        )


def words(section):
    """The printed words of each paragraph of a section."""
    return [plain(block.runs) for block in section.blocks]
