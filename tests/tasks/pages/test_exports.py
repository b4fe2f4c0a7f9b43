"""What the pages of the core give as workbooks."""

import io
from datetime import datetime

import pytest
from django.urls import reverse
from openpyxl import load_workbook

from tasks import domains
from tasks.domain import DOMAIN
from tasks.models import TaskUnit
from tests.entries import reading
from tests.factories import (
    IndicatorFactory,
    LetterheadFactory,
    PeriodFactory,
    ProgrammeFactory,
    TargetFactory,
    TaskDocumentFactory,
    TaskFactory,
    TaskScopeFactory,
    UnitFactory,
    UserFactory,
)

pytestmark = pytest.mark.django_db


@pytest.fixture
def district():
    return LetterheadFactory(unit__committee=True).unit


@pytest.fixture
def lead(district):
    return UnitFactory(parent=district, name="Phòng Kinh tế")


@pytest.fixture
def task(district, lead):
    PeriodFactory()
    return TaskFactory(
        programme=ProgrammeFactory(unit=district),
        order=3,
        name="Giao thông",
        units={lead: TaskUnit.Role.LEAD},
    )


@pytest.fixture
def indicator(task):
    indicator = IndicatorFactory(task=task, name="đường xã")
    TargetFactory(indicator=indicator, value=10)
    TaskScopeFactory(task=task, object_code=indicator.code)
    reading(indicator, "5.67", code="w-1")
    return indicator


@pytest.fixture
def export(log_in, lead):
    """The sheets of a page: title → rows of values."""
    client = log_in(UserFactory(unit=lead))

    def exported(address):
        sign = "&" if "?" in address else "?"
        answer = client.get(f"{address}{sign}dinh-dang=xlsx")
        book = load_workbook(io.BytesIO(answer.content))
        return {
            page.title: [[cell.value for cell in row] for row in page.rows]
            for page in book
        }

    return exported


def figure(task, indicator):
    address = reverse("tasks:figure", args=[task.code])
    return f"{address}?ma_so_lieu=chi_tieu.thuc_hien&ma={indicator.code}"


def test_the_list_of_tasks_gives_every_indicator_with_numbers_to_count_with(
    export, indicator
):
    rows = export(reverse("tasks:list"))["Nhiệm vụ"]

    told = dict(zip(*rows, strict=True))
    assert told == {
        "STT": 3,
        "Nhiệm vụ": "Giao thông",
        "Đơn vị chủ trì": "Phòng Kinh tế",
        "Chỉ tiêu": "đường xã",
        "Đơn vị tính": "km",
        "Mục tiêu": "10 km",
        "Mục tiêu (số)": 10,
        "Thực hiện": "5,67 km",
        "Thực hiện (số)": 5.67,
        "Tỷ lệ": "57%",
        "Còn lại": "4,33 km",
        "Tình trạng": "đúng tiến độ",
        "Số liệu đến ngày": datetime(2020, 6, 14),  # noqa: DTZ001
    }


def test_a_task_without_indicators_is_a_line_of_its_own(export, task):
    [_, row] = export(reverse("tasks:list"))["Nhiệm vụ"]

    assert row[:4] == [3, "Giao thông", "Phòng Kinh tế", None]


def test_the_list_narrowed_to_a_unit_gives_its_tasks_only(
    export, indicator, task, district, lead
):
    other = UnitFactory(parent=district)
    roles = {lead: TaskUnit.Role.COOPERATE, other: TaskUnit.Role.LEAD}
    TaskFactory(programme=task.programme, units=roles, order=9, name="Việc khác")
    address = reverse("tasks:list")

    assert len(export(address)["Nhiệm vụ"]) == 3
    rows = export(f"{address}?don-vi={other.code}")["Nhiệm vụ"]
    assert [row[1] for row in rows[1:]] == ["Việc khác"]


def test_a_task_gives_its_indicators_units_and_papers(export, indicator, task):
    TaskDocumentFactory(task=task, document__symbol="25/KH-UBND")

    sheets = export(task.get_absolute_url())

    assert list(sheets) == ["Nhiệm vụ", "Đơn vị thực hiện", "Văn bản"]
    assert sheets["Đơn vị thực hiện"][1:] == [["Phòng Kinh tế", "chủ trì"]]
    assert sheets["Văn bản"][1][2] == "25/KH-UBND"


def test_a_figure_gives_the_rows_behind_it(export, indicator, task, district):
    [row] = export(figure(task, indicator))["Nguồn số liệu"][1:]

    assert row[1:4] == ["reading:w-1@1", "5,67 km", "14/6/2020"]
    assert row[-2:] == [district.code, "chưa chấp nhận"]


def test_what_only_those_who_enter_may_take_away_is_left_out_and_said(
    export, indicator, task
):
    """The security register's rule, on a register of the test's own."""
    guarded = domains.Domain(
        slug="chi_tieu",
        label="An ninh",
        order=90,
        measures={},
        section=DOMAIN.section,
        objects=lambda code: None,
        tables=(type("Table", (), {"name": "reading"})(),),
        is_open_to=lambda user: False,
    )
    IndicatorFactory(
        task=task,
        name="tỷ lệ điều tra",
        measure=f"chi_tieu.thuc_hien ma={indicator.code}",
    )
    with domains.only(DOMAIN, guarded):
        listed = export(reverse("tasks:list"))["Nhiệm vụ"]
        behind = export(figure(task, indicator))["Nguồn số liệu"]

    note = "Không gồm 1 dòng của sổ An ninh: chỉ người nhập sổ này được xuất."
    assert [row[3] for row in listed[1:]] == ["đường xã", None, None]
    assert listed[-1][0] == note
    assert [row[0] for row in behind[1:]] == [None, note]


def test_a_page_offers_its_workbook_with_its_filters(log_in, lead, indicator):
    page = log_in(UserFactory(unit=lead)).get(reverse("tasks:list"), {"ky": "2020-H1"})

    assert 'href="?ky=2020-H1&amp;dinh-dang=xlsx"' in page.content.decode()
