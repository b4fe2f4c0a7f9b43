"""A commune of a district with a task, and its own people: what its report needs."""

from tasks.models import TaskUnit
from tests.factories import (
    AreaFactory,
    LetterheadFactory,
    OutlineFactory,
    OutlinePartFactory,
    PeriodFactory,
    ProgrammeFactory,
    SignatoryFactory,
    TaskFactory,
    UnitFactory,
    UserFactory,
)


class Commune:
    """Everything but the report itself, which is begun on demand."""

    def __init__(self):
        self.district = LetterheadFactory(
            unit__committee=True, unit__area__district=True
        ).unit
        area = AreaFactory(parent=self.district.area, name="Bản Mai")
        self.unit = UnitFactory(committee=True, area=area, parent=self.district)
        self.period = PeriodFactory()
        self.outline = OutlineFactory(code="cua-don-vi", is_of_unit=True)
        OutlinePartFactory(outline=self.outline, tasks=True)
        self.task = TaskFactory(
            programme=ProgrammeFactory(unit=self.district),
            units={self.unit: TaskUnit.Role.REPORT},
        )
        self.officer = UserFactory(unit=self.unit)
        self.head = UserFactory(unit=self.unit, head=True)

    def with_paper(self):
        """The commune, with a letterhead and somebody who signs."""
        LetterheadFactory(unit=self.unit)
        SignatoryFactory(unit=self.unit)
        return self
