"""A small made-up district that clears a site: what the tests of clearance stand on."""

from datetime import date

from gpmb import actions
from gpmb.models import Project, StepKind, StepReport, TallyLine
from tasks.blocks import plain
from tasks.formats import Precision
from tasks.models import TaskScope
from tasks.scope import Scope
from tests.entries import JUNE_14, clerk_of_records, moment
from tests.factories import (
    AreaFactory,
    MeasureUnitFactory,
    PeriodFactory,
    UnitFactory,
)

MAY_31 = date(2020, 5, 31)
Kind, Subject, State = TallyLine.Kind, TallyLine.Subject, StepReport.State

UNITS = {
    "ho": {"word": "hộ", "places": None},
    "ca-nhan": {"word": "cá nhân", "places": None},
    "to-chuc": {"word": "tổ chức", "places": None},
    "don": {"word": "đơn", "places": None},
    "dong": {"word": "đồng", "places": 0},
    "m2": {"word": "m²", "places": 2},
    "phan-tram": {"word": "%", "places": 1, "is_padded": False, "is_spaced": False},
}
STEPS = {
    "do": ("đo đất", "đã đo đất", "đang đo đất", ""),
    "lap": (
        "lập phương án",
        "đã lập phương án",
        "đang lập phương án",
        "đã lập phương án trình {noi_trinh}",
    ),
    "giao": ("giao đất", "đã giao đất", "đang giao đất", ""),
}


class World:
    """A district with three steps of law and the project `cho`; rows on demand."""

    def __init__(self):
        self.area = AreaFactory(code="muong", name="Mường", district=True)
        self.unit = UnitFactory(code="ubnd", committee=True, area=self.area)
        self.period = PeriodFactory()
        for code, values in UNITS.items():
            MeasureUnitFactory(code=code, name=code, **values)
        for order, (code, phrases) in enumerate(STEPS.items()):
            name, done, ongoing, submitted = phrases
            StepKind.objects.create(
                code=code,
                name=name,
                order=order,
                done_phrase=done,
                ongoing_phrase=ongoing,
                submitted_phrase=submitted,
            )
        self.market = self.project("cho", "Chợ Mường")

    def project(self, code, name, noun="Công trình", **values):
        return Project.objects.create(
            code=code, name=name, noun=noun, area=self.area, **values
        )

    def step(self, code, state=State.DONE, /, *, project=None, on=MAY_31, **values):
        """How far a step has come, recorded on the day it happened."""
        return actions.report_step(
            project=project or self.market,
            step=StepKind.objects.get(code=code),
            state=state,
            on=on,
            by=clerk_of_records(),
            **{"unit": self.unit, "at": moment(on)} | values,
        )

    def tally(self, kind, subject, count=None, *, project=None, on=MAY_31, **values):
        return actions.record_tally(
            project=project or self.market,
            kind=kind,
            subject=subject,
            count=count,
            on=on,
            by=clerk_of_records(),
            **{"unit": self.unit, "at": moment(on)} | values,
        )

    def tallies(self, kind, households=None, persons=None, **values):
        """Households and persons; None: no row."""
        counts = {Subject.HOUSEHOLD: households, Subject.PERSON: persons}
        for subject, count in counts.items():
            if count is not None:
                self.tally(kind, subject, count, **values)

    def balance(self, kind, households=None, persons=None, **values):
        """The same, of a day that the source names."""
        precision = {"precision": Precision.BALANCE}
        self.tallies(kind, households, persons, **precision | values)

    def completion(
        self,
        percent,
        basis="kế hoạch",
        subject="khối lượng",
        *,
        project=None,
        on=MAY_31,
        **values,
    ):
        return actions.record_completion(
            project=project or self.market,
            subject=subject,
            basis=basis,
            percent=percent,
            on=on,
            by=clerk_of_records(),
            **{"unit": self.unit, "at": moment(on)} | values,
        )

    def complaints(
        self, received=None, resolved=None, *, project=None, on=MAY_31, **values
    ):
        return actions.record_complaints(
            project=project or self.market,
            received=received,
            resolved=resolved,
            on=on,
            by=clerk_of_records(),
            **{"unit": self.unit, "at": moment(on)} | values,
        )

    def scope(self, as_of=JUNE_14, **values):
        return Scope(unit=self.unit, period=self.period, as_of=as_of, **values)

    def scopes(self, *codes, heading=""):
        return tuple(
            TaskScope(domain="gpmb", object_code=code, heading=heading)
            for code in codes
        )


def words(section):
    """The printed words of each paragraph of a section."""
    return [plain(block.runs) for block in section.blocks]
