from datetime import date

import pytest

from reports.render import press, to_pdf
from reports.states import State
from tasks.blocks import Section, runs
from tests.entries import reading
from tests.factories import (
    IndicatorFactory,
    OutlinePartFactory,
    ProgrammeFactory,
    ReportFactory,
    TaskFactory,
    TaskScopeFactory,
    UnitFactory,
)

from . import sample
from .office import Office
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


# An office that takes it on its way


@pytest.fixture
def office(district):
    return Office(district)


@pytest.fixture
def signed(office, report):
    return office.take(report, State.SIGNED)


@pytest.fixture
def row(task, indicator):
    """Five kilometres at the end of May, which the report prints."""
    TaskScopeFactory(task=task, object_code=indicator.code)
    return reading(indicator, 5, on=date(2020, 5, 31), code="km-5")


@pytest.fixture
def quick_press(monkeypatch):
    """For tests that are not about the PDF, which takes its time."""
    monkeypatch.setattr(press, "press", lambda html, attached=(): html.encode())


@pytest.fixture
def as_(log_in):
    """The site in the hands of somebody, whose answers are text."""

    class Site:
        def __init__(self, user):
            self.client = log_in(user)

        def get(self, address, **query):
            response = self.client.get(address, query, follow=True)
            assert response.status_code == 200
            return response.content.decode()

        def post(self, address, **data):
            response = self.client.post(address, data, follow=True)
            assert response.status_code == 200, response.status_code
            return response.content.decode()

        def status(self, address, **data):
            return self.client.post(address, data).status_code

    return Site
