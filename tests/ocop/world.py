"""A small made-up district that makes things: what the tests of products stand on."""

from datetime import date

from ocop import actions
from ocop.models import Authority, CycleStep, Producer, Product, Recognition, ScoreBand
from ocop.models.register import State
from tasks.blocks import plain
from tasks.models import TaskScope
from tasks.scope import Scope
from tests.entries import JUNE_14, clerk_of_records, moment
from tests.factories import (
    AreaFactory,
    AreaKindFactory,
    DocumentFactory,
    MeasureUnitFactory,
    PeriodFactory,
    UnitFactory,
)

MAY_31 = date(2020, 5, 31)
Kind = Recognition.Kind
UNITS = {
    "san-pham": {"word": "sản phẩm", "places": None},
    "tan": {"word": "tấn", "places": 2},
    "sao": {"word": "sao", "places": None, "is_padded": False},
    "diem": {"word": "điểm", "places": 2, "is_padded": False},
}
STEPS = {"mau": "lấy mẫu", "nhan": "thiết kế nhãn, bao bì", "thi": "dự thi"}
BANDS = {5: ("90", "100"), 4: ("70", "89"), 3: ("50", "69")}
DECIDED_ON = date(2019, 8, 21)


class World:
    """A district with two communes, three steps and the product `che`; rows on demand."""

    def __init__(self):
        self.area = AreaFactory(code="muong", name="Mường", district=True)
        self.commune = AreaFactory(code="ban", name="Bản Mai", parent=self.area)
        self.other = AreaFactory(code="nua", name="Nưa", parent=self.area)
        self.unit = UnitFactory(code="ubnd", committee=True, area=self.area)
        self.period = PeriodFactory()
        self.units = {
            code: MeasureUnitFactory(code=code, name=code, **values)
            for code, values in UNITS.items()
        }
        for order, (code, name) in enumerate(STEPS.items()):
            CycleStep.objects.create(code=code, name=name, order=order)
        self.tea = self.product("che", "chè", is_ocop=True, is_value_chain=True)

    def product(self, code, name="sản phẩm", area=None, **values):
        return Product.objects.create(
            code=code, name=name, area=area or self.commune, **values
        )

    def producer(self, name="hợp tác xã A"):
        return Producer.objects.create(
            code="a", name=name, kind=Producer.Kind.COOPERATIVE, area=self.commune
        )

    # What decisions say

    def bands(self, starts_on=DECIDED_ON, ends_on=None, **bands):
        """The bands of a decision; without any, those of the first one."""
        decision = DocumentFactory()
        for stars, (low, high) in (bands or BANDS).items():
            ScoreBand.objects.create(
                code=f"{decision.code}-{stars}",
                document=decision,
                low=low,
                high=high,
                stars=int(str(stars).removeprefix("sao_")),
                starts_on=starts_on,
                ends_on=ends_on,
            )

    def authority(self, stars, starts_on, ends_on=None, **level):
        """Who recognises; no level: the centre."""
        decision = DocumentFactory()
        return Authority.objects.create(
            code=f"{decision.code}-{stars}",
            document=decision,
            stars=stars,
            area_kind=AreaKindFactory(**level) if level else None,
            starts_on=starts_on,
            ends_on=ends_on,
        )

    # Facts

    def _told(self, act, on, values):
        given = {"product": self.tea, "unit": self.unit, "at": moment(on)} | values
        return act(on=on, by=clerk_of_records(), **given)

    def step(self, code, state=State.ONGOING, /, *, on=MAY_31, **values):
        step = CycleStep.objects.get(code=code)
        values |= {"step": step, "state": state}
        return self._told(actions.report_step, on, values)

    def score(self, score, /, *, on=MAY_31, **values):
        return self._told(actions.record_score, on, values | {"score": score})

    def expect(self, stars=None, low=None, upper=None, *, on=MAY_31, **values):
        """Stars, capacity in tonnes, or both."""
        unit = {} if low is None else {"capacity_unit": self.units["tan"]}
        values |= {"stars": stars, "low": low, "upper": upper} | unit
        return self._told(actions.record_expectation, on, values)

    def recognise(self, stars=3, /, *, on=MAY_31, **values):
        return self._told(actions.record_recognition, on, values | {"stars": stars})

    def withdraw(self, *, on=MAY_31, **values):
        return self.recognise(None, on=on, kind=Kind.WITHDRAWN, **values)

    def chain(self, state=State.DONE, /, *, on=MAY_31, **values):
        return self._told(actions.report_chain, on, values | {"state": state})

    # Questions

    def scope(self, as_of=JUNE_14, **values):
        given = {"unit": self.unit, "period": self.period} | values
        return Scope(as_of=as_of, **given)

    def scopes(self, *codes, heading=""):
        return tuple(
            TaskScope(domain="ocop", object_code=code, heading=heading)
            for code in codes
        )


def words(section):
    """The printed words of each paragraph of a section."""
    return [plain(block.runs) for block in section.blocks]
