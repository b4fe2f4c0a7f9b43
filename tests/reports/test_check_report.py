"""`check_report` as it is typed: what it prints, and the code it leaves with."""

import io
import json

import pytest
from django.core.management import CommandError, call_command

from reports import actions
from reports.findings import blocking
from tests.entries import JUNE_14, handed_in, moment, reading, said
from tests.factories import OutlineFactory, ReportFactory, TargetFactory, UserFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def contradiction(report, task, indicator, departments):
    TargetFactory(indicator=indicator, value=5)
    reading(indicator, 5)
    returned = handed_in(departments[0], report.period)
    said(returned, "UNFINISHED", task=task, indicator=indicator, reason="mưa")
    said(returned, "SOLUTION", "Làm tiếp.", task=task)


@pytest.fixture
def run(report):
    """What the command printed, and the code it left with."""

    def run(*names, **options):
        printed = io.StringIO()
        codes = names or (report.unit.code, report.period.code)
        try:
            call_command("check_report", *codes, stdout=printed, **options)
        except CommandError as error:
            return printed.getvalue(), error.returncode, str(error)
        return printed.getvalue(), 0, ""

    return run


def test_what_blocks_leaves_with_one(run, contradiction, task):
    printed, code, said = run()

    assert (code, said.partition(":")[0]) == (1, "Còn 1 lỗi chặn")
    assert (
        f"1. {task.name}\n  1. [chặn] Đã đạt mà vẫn ghi là chưa hoàn thành\n" in printed
    )
    assert "Mã: unfinished-though-met:" in printed
    assert "Sửa ở: /nhiem-vu/" in printed


def test_what_somebody_signed_for_does_not(run, report, contradiction):
    who = UserFactory(full_name="Lý Thị Mai", office=True)
    (one,) = blocking(report)
    actions.waive_finding(
        report, one.finding, reason="Đã biết.", by=who, at=moment(JUNE_14)
    )

    printed, code, _ = run()

    assert code == 0
    assert "Đã bỏ qua: Lý Thị Mai, 14/6/2020 12:00: Đã biết." in printed
    assert "; đã bỏ qua 01." in printed


def test_a_report_without_findings_leaves_with_zero(run):
    printed, code, _ = run()

    assert (printed.splitlines()[1], code) == ("0 chặn, 0 cảnh báo, 0 gợi ý.", 0)


def test_json_says_all_of_it(run, contradiction, task):
    printed, code, _ = run(format="json")
    found = json.loads(printed)

    assert (code, found["blocking"]) == (1, 1)
    (row,) = [row for row in found["findings"] if row["is_blocking"]]
    assert row["part"] == task.code
    assert row["severity"] == "BLOCKING"
    assert row["values"] == ["05 km", "05 km"]
    assert row["waiver"] is None


def test_as_of_is_a_day(run, contradiction):
    assert run(as_of="31/5/2020")[1] == 0  # nothing was met by then
    assert run(as_of="14/6/2020")[1] == 1


@pytest.mark.parametrize(
    ("names", "options"),
    [
        (("khong-co", "2020-H1"), {}),
        ((), {"outline": "khong-co"}),
        ((), {"task": "khong-co"}),
        ((), {"as_of": "31/6/2020"}),
    ],
)
def test_what_names_no_report_or_no_day_leaves_with_two(run, names, options):
    printed, code, said = run(*names, **options)

    assert (printed, code) == ("", 2)
    assert said


def test_of_several_reports_one_is_to_be_chosen(run, report):
    head = report.unit.letterheads.get()
    outline = OutlineFactory(code="nhanh")
    ReportFactory(letterhead=head, period=report.period, outline=outline)

    assert run()[1:] == (
        2,
        f"Đơn vị {report.unit.code} kỳ 2020-H1 có nhiều báo cáo; hãy chọn --outline.",
    )
    assert run(outline="nhanh")[1] == 0
