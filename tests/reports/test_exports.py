"""The lists of reports, and what is found in one, as workbooks."""

import io

import pytest
from django.urls import reverse
from openpyxl import load_workbook

from reports import exports
from reports.findings import findings_of, review
from reports.states import State
from tasks.guarded import Closed
from tests.entries import handed_in, reading, said
from tests.factories import ReportFactory, TargetFactory

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("quick_press")]

OPEN = Closed(slugs=frozenset(), tables=frozenset(), rules=frozenset(), label="")


@pytest.fixture
def export(log_in, office):
    def exported(address, by=office.clerk):
        sign = "&" if "?" in address else "?"
        answer = log_in(by).get(f"{address}{sign}dinh-dang=xlsx")
        page = load_workbook(io.BytesIO(answer.content)).active
        return [[cell.value for cell in row] for row in page.rows]

    return exported


def test_the_list_of_reports_tells_where_each_stands(export, office, report):
    office.take(report, State.ISSUED)

    [head, row] = export(reverse("reports:list"))

    told = dict(zip(head, row, strict=True))
    assert (told["Trạng thái"], told["Số, ký hiệu"]) == (
        State.ISSUED.label,
        "01/BC-UBND",
    )
    assert told["Ngày ban hành"].date() == report.entry.issued_on


def test_the_register_gives_its_ten_columns(export, office, report):
    office.take(report, State.ISSUED)

    [head, row] = export(reverse("reports:register"))

    assert len(head) == 10
    told = dict(zip(head, row, strict=True))
    assert told["Số, ký hiệu văn bản"] == "01/BC-UBND"
    assert told["Ngày tháng văn bản"].date() == report.entry.issued_on
    assert told["Tên loại và trích yếu nội dung văn bản"].startswith("Báo cáo ")
    assert told["Ký nhận"] is None


@pytest.fixture
def contradiction(report, task, indicator, departments):
    """An indicator that is met and still told to be unfinished."""
    TargetFactory(indicator=indicator, value=5)
    reading(indicator, 5, precision="UNKNOWN")
    returned = handed_in(departments[0], report.period)
    said(returned, "UNFINISHED", task=task, indicator=indicator, reason="mưa")


@pytest.mark.usefixtures("contradiction")
def test_findings_come_part_by_part_and_as_they_are_filtered(export, office, report):
    found = [checked.finding for checked in findings_of(report)]
    address = report.address("check")

    rows = export(address, office.drafter)

    assert [row[3] for row in rows[1:]] == [finding.sentence for finding in found]
    warnings = export(f"{address}?muc=warning", office.drafter)
    assert {row[1] for row in warnings[1:]} == {"cảnh báo"}
    assert len(warnings) < len(rows)


@pytest.mark.usefixtures("contradiction")
def test_findings_of_a_closed_register_are_left_out_and_counted(report):
    parts = review(report).parts
    rules = [c.finding.rule for part in parts for c in part.checked]
    closed = Closed(
        slugs=frozenset(),
        tables=frozenset(),
        rules=frozenset({rules[0]}),
        label="An ninh trật tự",
    )

    kept = exports.of_findings(report, parts, closed)
    everything = exports.of_findings(report, parts, OPEN)

    number = rules.count(rules[0])
    assert len(list(everything.rows)) - len(list(kept.rows)) == number
    assert f"{number} dòng của sổ An ninh trật tự" in kept.note
    assert everything.note == ""


def test_a_long_list_of_reports_comes_in_pages(log_in, office, report, monkeypatch):
    monkeypatch.setattr("reports.views.drafts.REPORTS_A_PAGE", 2)
    letterhead = report.unit.letterheads.get()
    for year in (2017, 2018):
        ReportFactory(letterhead=letterhead, outline=report.outline, period__year=year)
    client = log_in(office.drafter)

    first = client.get(reverse("reports:list"))
    second = client.get(reverse("reports:list"), {"trang": "2"})

    assert [len(page.context["rows"]) for page in (first, second)] == [2, 1]
    assert 'href="?trang=2"' in first.content.decode()
