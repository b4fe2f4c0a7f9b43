"""A small made-up district, nothing like the demo: what the NTM tests stand on."""

from datetime import date
from functools import cached_property

from ntm import actions, sections
from ntm.models import CriteriaSet, Criterion, Stage
from org.models import Area
from tasks.blocks import plain
from tasks.models import TaskScope
from tasks.scope import Scope
from tests.entries import JUNE_14 as JUNE
from tests.entries import moment as at
from tests.factories import (
    AreaFactory,
    AreaKindFactory,
    MeasureUnitFactory,
    PeriodFactory,
    ProgrammeFactory,
    TaskFactory,
    UnitFactory,
    UserFactory,
)

MAY = date(2020, 5, 20)


def section(world, *places):
    """What a task that covers these places says of them."""
    return sections.section(world.scope(), world.task, world.scopes(*places))


def sentences(world, *places):
    return words(section(world, *places).blocks)


def words(blocks):
    """The printed words of each paragraph."""
    return [plain(block.runs) for block in blocks]


class World:
    """One district with a unit, an officer, a period; places and criteria on demand."""

    def __init__(self):
        self.kinds = {
            "huyen": AreaKindFactory(district=True),
            "xa": AreaKindFactory(),
            "thi-tran": AreaKindFactory(town=True),
            "thon": AreaKindFactory(village=True),
            "khu": AreaKindFactory(code="khu", name="khu", rank=5, is_rural=False),
        }
        self.district = self.area("muong", "Mường", "huyen", parent=None)
        self.unit = UnitFactory(code="ubnd", committee=True, area=self.district)
        self.officer = UserFactory(username="lan", unit=self.unit)
        self.period = PeriodFactory()
        MeasureUnitFactory(
            code="tieu-chi", name="tiêu chí", word="tiêu chí", places=None
        )

    def area(self, code, name, kind="xa", parent="muong", **validity):
        above = Area.objects.get(code=parent) if parent else None
        return AreaFactory(
            code=code, name=name, kind=self.kinds[kind], parent=above, **validity
        )

    def criteria(self, code="BO", size=3, **values):
        """A set of `size` criteria named A, B, C …, for communes, in force in 2020."""
        defaults = {
            "name": f"Bộ {code}",
            "starts_year": 2016,
            "ends_year": 2020,
            "applies_to": self.kinds["xa"],
            "counts_basically_met": True,
        }
        made = CriteriaSet.objects.create(code=code, **(defaults | values))
        for order in range(1, size + 1):
            Criterion.objects.create(
                code=f"{code}-{order}",
                criteria_set=made,
                number=str(order),
                order=order,
                name=chr(ord("A") + order - 1),
            )
        return made

    def indicator(self, number, name="chỉ tiêu", bo="BO"):
        """An indicator `2.1` of criterion 2 of the set."""
        head = Criterion.objects.get(code=f"{bo}-{number.partition('.')[0]}")
        return Criterion.objects.create(
            code=f"{bo}-{number}",
            criteria_set=head.criteria_set,
            parent=head,
            number=number,
            order=int(number.partition(".")[2]),
            name=name,
        )

    def criterion(self, number, bo="BO"):
        return Criterion.objects.get(code=f"{bo}-{number}")

    def assess(self, area, number, result="MET", *, bo="BO", on=MAY, **values):
        """The newest thing said of a criterion; recorded on the day it happened."""
        defaults = {"stage": Stage.SELF_ASSESSED, "unit": self.unit, "at": at(on)}
        return actions.record_assessment(
            area=area,
            criterion=self.criterion(number, bo),
            result=result,
            by=self.officer,
            on=on,
            **(defaults | values),
        )

    def assess_all(self, area, *results, bo="BO", **values):
        """Results of criteria 1, 2, 3 … in turn."""
        for number, result in enumerate(results, 1):
            self.assess(area, number, result, bo=bo, **values)

    def forecast(self, area, number, year, *, on=MAY, **values):
        return actions.record_forecast(
            area=area,
            criterion=self.criterion(number),
            year=year,
            unit=self.unit,
            by=self.officer,
            on=on,
            at=at(on),
            **values,
        )

    def step(self, area, stage, *, state="DONE", bo="BO", on=MAY, **values):
        return actions.record_step(
            area=area,
            criteria_set=CriteriaSet.objects.get(code=bo),
            stage=stage,
            state=state,
            unit=self.unit,
            by=self.officer,
            on=on,
            at=at(on),
            **values,
        )

    @cached_property
    def task(self):
        return TaskFactory(code="t", programme=ProgrammeFactory(unit=self.unit))

    def scopes(self, *areas, heading=""):
        return tuple(
            TaskScope(
                task=self.task, domain="ntm", object_code=area.code, heading=heading
            )
            for area in areas
        )

    def scope(self, as_of=JUNE, known_at=None, unit=None):
        return Scope(
            unit=unit or self.unit, period=self.period, as_of=as_of, known_at=known_at
        )
