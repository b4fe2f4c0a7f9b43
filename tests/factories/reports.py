"""Outlines and the reports made by them."""

import factory

from reports import models as reports

from .base import Base
from .org import DocumentTypeFactory, LetterheadFactory, SignatoryFactory
from .tasks import PeriodFactory

# Reports


class OutlineFactory(Base):
    class Meta:
        model = reports.Outline
        django_get_or_create = ("code",)

    code, name = "bao-cao", "Báo cáo kỳ"
    type = factory.SubFactory(DocumentTypeFactory, report=True)
    subject = "Kết quả {ky} năm {nam}, nhiệm vụ {ky_sau} năm {nam_sau}"
    opening = "{don_vi} báo cáo kết quả {ky} năm {nam} như sau:"
    closing = "Trên đây là báo cáo của {don_vi}"


class OutlinePartFactory(Base):
    """A heading; `tasks=True`, `texts="ADVANTAGE"` and `units="SOLUTION"` fill it."""

    class Meta:
        model = reports.OutlinePart

    class Params:
        tasks = factory.Trait(kind=reports.OutlinePart.Kind.TASKS)
        texts = None
        units = None

    outline = factory.SubFactory(OutlineFactory)
    order = factory.Sequence(lambda n: n)
    depth = 1
    title = factory.Sequence(lambda n: f"MỤC {n}")
    part = factory.LazyAttribute(lambda p: p.texts or p.units or "")

    @factory.lazy_attribute
    def kind(self):
        kind = reports.OutlinePart.Kind
        return kind.TEXTS if self.texts else kind.UNITS if self.units else kind.HEADING


class ReportFactory(Base):
    """A report of a committee that has a letterhead and somebody who signs."""

    class Meta:
        model = reports.Report

    unit = factory.LazyAttribute(lambda report: report.letterhead.unit)
    period = factory.SubFactory(PeriodFactory)
    outline = factory.SubFactory(OutlineFactory)
    signatory = factory.SubFactory(
        SignatoryFactory, unit=factory.SelfAttribute("..unit")
    )
    archive = "VT"

    class Params:
        letterhead = factory.SubFactory(LetterheadFactory, unit__committee=True)
