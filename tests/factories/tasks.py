"""The calendar, the year's list, and what is counted of it."""

from datetime import date

import factory

from tasks import models as tasks

from .base import Base
from .org import DocumentFactory, UnitFactory

# The calendar and the year's list


class PeriodFactory(Base):
    """The first half of 2020 as Decree 09/2019 counts it; `year=2019` is the one before.

    `month=True, ordinal=2` is February, 15/01 to 14/02.
    """

    class Meta:
        model = tasks.Period
        django_get_or_create = ("code",)

    class Params:
        month = factory.Trait(
            code=factory.LazyAttribute(lambda p: f"{p.year}-{p.ordinal:02}"),
            name=factory.LazyAttribute(lambda p: f"tháng {p.ordinal}"),
            kind=tasks.Period.Kind.MONTH,
            starts_on=factory.LazyAttribute(
                lambda p: date(p.year - (p.ordinal == 1), (p.ordinal - 2) % 12 + 1, 15)
            ),
            ends_on=factory.LazyAttribute(lambda p: date(p.year, p.ordinal, 14)),
        )
        second_half = factory.Trait(
            code=factory.LazyAttribute(lambda p: f"{p.year}-H2"),
            name="6 tháng cuối năm",
            ordinal=2,
            starts_on=factory.LazyAttribute(lambda p: date(p.year, 6, 15)),
            ends_on=factory.LazyAttribute(lambda p: date(p.year, 12, 14)),
        )

    code = factory.LazyAttribute(lambda p: f"{p.year}-H1")
    name = "6 tháng đầu năm"
    kind = tasks.Period.Kind.HALF
    year = 2020
    ordinal = 1
    starts_on = factory.LazyAttribute(lambda p: date(p.year - 1, 12, 15))
    ends_on = factory.LazyAttribute(lambda p: date(p.year, 6, 14))
    cut_off_on = factory.LazyAttribute(lambda p: p.ends_on)


class ProgrammeFactory(Base):
    class Meta:
        model = tasks.Programme
        django_get_or_create = ("unit", "year")

    code = factory.LazyAttribute(lambda p: f"{p.unit.code}-{p.year}")
    unit = factory.SubFactory(UnitFactory, committee=True)
    year = 2020
    name = "Nhiệm vụ trọng tâm"


class TaskFactory(Base):
    """A task of a programme; `units={unit: role}` take part in it."""

    class Meta:
        model = tasks.Task

    code = factory.Sequence(lambda n: f"nhiem-vu-{n}")
    programme = factory.SubFactory(ProgrammeFactory)
    order = factory.Sequence(lambda n: n + 1)
    name = factory.Sequence(lambda n: f"Nhiệm vụ {n}")
    objective = factory.Sequence(lambda n: f"Hoàn thành nhiệm vụ {n}.")

    @factory.post_generation
    def units(self, create, extracted, **kwargs):
        for unit, role in (extracted or {}).items():
            tasks.TaskUnit.objects.create(task=self, unit=unit, role=role)


class TaskScopeFactory(Base):
    class Meta:
        model = tasks.TaskScope

    task = factory.SubFactory(TaskFactory)
    domain = "tasks"
    object_code = factory.Sequence(lambda n: f"doi-tuong-{n}")
    order = factory.Sequence(lambda n: n)


class TaskDocumentFactory(Base):
    class Meta:
        model = tasks.TaskDocument

    task = factory.SubFactory(TaskFactory)
    document = factory.SubFactory(DocumentFactory)
    role = tasks.TaskDocument.Role.ISSUED
    order = factory.Sequence(lambda n: n)


class PeriodTaskFactory(Base):
    class Meta:
        model = tasks.PeriodTask

    period = factory.SubFactory(PeriodFactory)
    task = factory.SubFactory(TaskFactory)
    cut_off_on = date(2020, 5, 31)


# Indicators and milestones


class MeasureUnitFactory(Base):
    class Meta:
        model = tasks.MeasureUnit
        django_get_or_create = ("code",)

    code, name, word, dimension, places = "km", "ki-lô-mét", "km", "chiều dài", 2


class IndicatorFactory(Base):
    """A running total in kilometres, entered by hand."""

    class Meta:
        model = tasks.Indicator

    class Params:
        flow = factory.Trait(over_time=tasks.Indicator.OverTime.FLOW)
        stock = factory.Trait(over_time=tasks.Indicator.OverTime.STOCK)
        fraction = factory.Trait(kind=tasks.Indicator.Kind.FRACTION)

    code = factory.Sequence(lambda n: f"chi-tieu-{n}")
    task = factory.SubFactory(TaskFactory)
    order = factory.Sequence(lambda n: n)
    name = factory.Sequence(lambda n: f"chỉ tiêu {n}")
    unit = factory.SubFactory(MeasureUnitFactory)
    over_time = tasks.Indicator.OverTime.RUNNING


class TargetFactory(Base):
    class Meta:
        model = tasks.Target

    code = factory.Sequence(lambda n: f"muc-tieu-{n}")
    indicator = factory.SubFactory(IndicatorFactory)
    operator = tasks.Target.Operator.EQUAL
    value = 10


class MilestoneFactory(Base):
    class Meta:
        model = tasks.Milestone

    code = factory.Sequence(lambda n: f"moc-{n}")
    task = factory.SubFactory(TaskFactory)
    order = factory.Sequence(lambda n: n)
    name = factory.Sequence(lambda n: f"việc {n}")
