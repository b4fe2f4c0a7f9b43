import pytest

from reports.render import to_pdf
from tasks.blocks import Section, runs
from tests.factories import (
    IndicatorFactory,
    OutlinePartFactory,
    ProgrammeFactory,
    ReportFactory,
    TaskFactory,
    UnitFactory,
)

from . import sample
from .paper import Paper


@pytest.fixture(scope="session")
def issued_pdf():
    return to_pdf(sample.document())


@pytest.fixture(scope="session")
def issued(issued_pdf):
    """The sample, numbered and dated, of an agency with none above it."""
    return Paper(issued_pdf)


@pytest.fixture(scope="session")
def draft():
    """A department's draft to two addressees."""
    document = sample.document(
        head={
            "superior": "UBND HUYỆN MẪU SƠN",
            "agency": ("TRUNG TÂM DỊCH VỤ NÔNG NGHIỆP",),
            **sample.DRAFT,
        },
        addressees=("Ủy ban nhân dân huyện", "Phòng Nội vụ"),
        sections=(Section(title=runs("KẾT QUẢ"), blocks=sample.filler(1)),),
    )
    return Paper(to_pdf(document))


# A report of a district with two departments and one task


@pytest.fixture
def outline():
    return OutlinePartFactory(tasks=True, title="KẾT QUẢ {KY}").outline


@pytest.fixture
def report(outline):
    return ReportFactory(outline=outline)


@pytest.fixture
def district(report):
    return report.unit


@pytest.fixture
def period(report):
    return report.period


@pytest.fixture
def programme(district):
    return ProgrammeFactory(unit=district)


@pytest.fixture
def departments(district):
    first = UnitFactory(parent=district, name="Phòng A", order=2)
    second = UnitFactory(parent=district, name="Phòng B", order=1)
    return first, second


@pytest.fixture
def task(programme):
    return TaskFactory(programme=programme, order=1, objective="Cứng hóa 10 km đường.")


@pytest.fixture
def indicator(task):
    return IndicatorFactory(task=task, code="km", name="đường đã cứng hóa")
