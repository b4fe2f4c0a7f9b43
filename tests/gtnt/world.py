"""A small made-up district with two classes of road: what the tests of roads stand on."""

from datetime import date

from gtnt import actions
from gtnt.models import PlanLine, RoadClass
from tasks.blocks import plain
from tasks.models import TaskScope
from tasks.scope import Scope
from tests.entries import JUNE_14, clerk_of_records, moment
from tests.factories import (
    AreaFactory,
    MeasureUnitFactory,
    PeriodFactory,
    UnitFactory,
)

MAY_20 = date(2020, 5, 20)
YEAR_END = date(2020, 12, 14)

UNITS = {
    "km": {"word": "km", "places": 2},
    "tan": {"word": "tấn", "places": 2},
    "dong": {"word": "đồng", "places": 0},
    "ngay-cong": {"word": "ngày công", "places": None},
    "m2": {"word": "m²", "places": 2},
}


class World:
    """A district, two communes and the classes `a` and `b`; plans and work on demand."""

    def __init__(self):
        self.district = AreaFactory(code="muong", name="Mường", district=True)
        self.ban_mai = AreaFactory(code="ban-mai", name="Bản Mai", parent=self.district)
        self.na_lan = AreaFactory(code="na-lan", name="Nà Lân", parent=self.district)
        self.unit = UnitFactory(code="ubnd", committee=True, area=self.district)
        self.period = PeriodFactory()
        for code, values in UNITS.items():
            MeasureUnitFactory(code=code, name=code, **values)
        self.a = self.road_class("a", "đường loại một")
        self.b = self.road_class("b", "đường loại hai")

    def road_class(self, code, name):
        order = RoadClass.objects.count()
        return RoadClass.objects.create(code=code, name=name, order=order)

    def plan(self, km, road_class=None, area=None, *, year=2020, document=None):
        road_class, area = road_class or self.a, area or self.district
        return PlanLine.objects.create(
            code=f"{road_class.code}-{year}-{area.code}",
            road_class=road_class,
            year=year,
            area=area,
            km=km,
            document=document,
        )

    def work(self, km=None, road_class=None, area=None, *, on=MAY_20, **values):
        """A finished stretch, recorded on the day it happened."""
        defaults = {"year": 2020, "unit": self.unit, "at": moment(on)}
        return actions.record_work(
            road_class=road_class or self.a,
            area=area or self.district,
            km=km,
            by=clerk_of_records(),
            on=on,
            **(defaults | values),
        )

    def stated(self, km, road_class=None, area=None, **values):
        """A running total that the source states."""
        return self.work(km, road_class, area, is_stated=True, **values)

    def scope(self, as_of=JUNE_14, **values):
        return Scope(**{"unit": self.unit, "period": self.period} | values, as_of=as_of)

    def scopes(self, *codes, heading=""):
        return tuple(
            TaskScope(domain="gtnt", object_code=code, heading=heading)
            for code in codes
        )


def words(section):
    """The printed words of each paragraph of a section."""
    return [plain(block.runs) for block in section.blocks]
