"""The papers of a task: known ones taken up, new ones added once, wrong ones mended."""

from datetime import date

import pytest
from django.urls import reverse

from org.models import Document
from tasks.models import TaskDocument, TaskUnit
from tests.entries import opened
from tests.factories import (
    DocumentFactory,
    DocumentTypeFactory,
    LetterheadFactory,
    ProgrammeFactory,
    TaskFactory,
    UnitFactory,
    UserFactory,
)

pytestmark = pytest.mark.django_db
ISSUED, BASIS = TaskDocument.Role.ISSUED, TaskDocument.Role.BASIS


@pytest.fixture
def department():
    return UnitFactory(parent=LetterheadFactory(unit__committee=True).unit)


@pytest.fixture
def task(department):
    opened(department.parents.get().parent)
    programme = ProgrammeFactory(unit=department.parents.get().parent)
    return TaskFactory(programme=programme, units={department: TaskUnit.Role.LEAD})


@pytest.fixture
def browser(log_in, department):
    return log_in(UserFactory(unit=department))


@pytest.fixture
def address(task, department):
    def address(page, *more):
        return reverse(
            f"tasks:{page}", args=[department.code, "2020-H1", task.code, *more]
        )

    return address


def new(**more):
    said = {
        "role": ISSUED,
        "type": DocumentTypeFactory().pk,
        "symbol": "25/KH-UBND",
        "issued_on": "10/02/2020",
        "issuer": "Văn phòng Chính phủ",
        "subject": "kiểm tra năm 2020",
    }
    return said | more


def cited(task):
    return [
        (row.document.symbol, row.role, row.order)
        for row in task.documents.order_by("order")
    ]


def test_a_new_paper_is_put_on_the_list_of_the_task(browser, address, task):
    assert browser.post(address("documents"), new()).status_code == 302

    assert cited(task) == [("25/KH-UBND", ISSUED, 1)]
    paper = Document.objects.get()
    assert (paper.code, paper.issuer, paper.issuer_name) == (
        "kh-25-kh-ubnd-2020",
        None,
        "Văn phòng Chính phủ",
    )
    assert paper.history.get().history_user.unit == task.units.get().unit


def test_an_issuer_on_file_is_told_by_any_of_its_names(browser, address):
    unit = UnitFactory(
        name="Ủy ban nhân dân huyện Đình Lập", short_name="UBND Đình Lập"
    )

    browser.post(address("documents"), new(issuer="ubnd đình lập"))

    assert Document.objects.get().issuer == unit


@pytest.mark.parametrize("symbol", ["27/UBND-NV", "1408-CV/HU", "03/2007/QĐ-BNV"])
def test_symbols_of_state_and_party_pass(browser, address, symbol):
    browser.post(address("documents"), new(symbol=symbol))

    assert Document.objects.get().symbol == symbol


def test_the_same_paper_is_not_added_twice_unless_somebody_says_it_is_another(
    browser, address
):
    DocumentFactory(
        symbol="25/KH-UBND",
        issued_on=date(2020, 3, 1),
        issuer_name="Văn phòng Chính phủ",
    )

    response = browser.post(address("documents"), new())
    assert response.status_code == 422
    assert "25/KH-UBND ngày 01/3/2020" in response.content.decode()

    browser.post(address("documents"), new(is_another="on"))
    assert Document.objects.count() == 2


def test_the_number_of_another_year_or_issuer_is_another_paper(browser, address):
    DocumentFactory(symbol="25/KH-UBND", issued_on=date(2019, 2, 10))
    DocumentFactory(
        symbol="25/KH-UBND", issued_on=date(2020, 2, 10), issuer_name="Bộ Nội vụ"
    )

    assert browser.post(address("documents"), new()).status_code == 302


@pytest.mark.parametrize(
    ("said", "field"),
    [
        ({"issued_on": "10/02/2999"}, "issued_on"),
        ({"issued_on": "02/2020"}, "issued_on"),
        ({"issued_on": "02/30/2020"}, "issued_on"),
        ({"symbol": "", "subject": ""}, "symbol"),
        ({"type": ""}, "type"),
        ({"subject": "x" * 501}, "subject"),
    ],
)
def test_what_is_wrong_is_told_at_its_field_and_nothing_is_saved(
    browser, address, said, field
):
    response = browser.post(address("documents"), new(**said))

    assert response.status_code == 422
    assert list(response.context["new"].errors) == [field]
    assert not Document.objects.exists()


def test_a_paper_dated_on_a_holiday_is_added_with_a_word(browser, address):
    page = browser.post(address("documents"), new(issued_on="30/4/2020"), follow=True)

    assert "ngày Chiến thắng" in page.content.decode()
    assert Document.objects.exists()


def test_a_paper_on_file_is_taken_up_once_in_a_role(browser, address, task):
    DocumentFactory(symbol="25/KH-UBND", issued_on=date(2020, 2, 10))
    said = {"document": "25/KH-UBND ngày 10/02/2020", "role": BASIS}

    assert browser.post(address("documents"), said).status_code == 302
    assert browser.post(address("documents"), said).status_code == 422
    assert cited(task) == [("25/KH-UBND", BASIS, 1)]


def test_a_paper_is_mended_and_what_it_was_is_kept(browser, address, task):
    paper = DocumentFactory(symbol="25/KH-UBND", subject="kiêm tra")
    TaskDocument.objects.create(task=task, document=paper, role=ISSUED)

    browser.post(address("document_edit", paper.code), new())

    paper.refresh_from_db()
    assert paper.subject == "kiểm tra năm 2020"
    assert [h.subject for h in paper.history.order_by("history_id")] == [
        "kiêm tra",
        "kiểm tra năm 2020",
    ]


def test_a_paper_of_other_tasks_is_not_mended_here(browser, address):
    paper = DocumentFactory()

    assert browser.get(address("document_edit", paper.code)).status_code == 404


def test_a_paper_is_let_go_of_and_stays_on_file(browser, address, task):
    paper = DocumentFactory()
    for role in (ISSUED, BASIS):
        TaskDocument.objects.create(task=task, document=paper, role=role)

    browser.post(address("document_let_go", paper.code), {"role": BASIS})

    assert [row.role for row in task.documents.all()] == [ISSUED]
    assert Document.objects.get() == paper
