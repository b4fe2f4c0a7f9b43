"""Rows of a report as files: entered, corrected, and refused in Vietnamese."""

import pytest
import yaml

from reports.dataset import WAIVERS
from reports.models import Report, ReportAppendix, ReportEvent
from reports.render import press
from reports.states import Move, State
from tasks.dataset.dumper import cells, dump
from tests.factories import UserFactory
from tests.tasks.dataset.folder import Folder
from vanquan.datasets import tables

from .office import Office

pytestmark = pytest.mark.django_db


@pytest.fixture
def enter(report, tmp_path):
    """Load rows of one table that belong to the report."""

    def entered(table, **cells):
        row = {
            "unit": report.unit.code,
            "period": report.period.code,
            "outline": report.outline.code,
        }
        if table != "waiver":
            row["order"] = "1"
        return Folder(tmp_path).write(dataset="name: Thử\n", **{table: [row | cells]})

    return entered


def test_an_appendix_is_switched_on_and_renamed_by_a_file(report, enter):
    enter("report_appendix", kind="tasks.chi_tieu", title="Bảng").load()
    enter("report_appendix", kind="tasks.chi_tieu", title="Bảng {ky}").load()

    (row,) = ReportAppendix.objects.all()
    assert (row.report, row.kind, row.title) == (report, "tasks.chi_tieu", "Bảng {ky}")


def test_a_recipient_is_corrected_by_a_file(report, enter):
    enter("recipient", text="Lưu trữ huyện").load()
    enter("recipient", text="UBND tỉnh").load()

    assert [row.text for row in report.recipients.all()] == ["UBND tỉnh"]


def test_nothing_of_a_report_on_its_way_is_changed_by_a_file(report, enter):
    office = Office(report.unit)
    enter("recipient", text="Lưu trữ huyện").load()
    office.take(report, State.APPROVAL)

    (fault,) = enter("recipient", text="UBND tỉnh").faults()

    assert "Báo cáo đã trình ký; muốn sửa thì phải trả lại trước." in fault
    office.move(report, Move.RETURN, by=office.leader, reason="Sai nơi nhận.")
    enter("recipient", text="UBND tỉnh").load()
    assert [row.text for row in report.recipients.all()] == ["UBND tỉnh"]


def test_a_replacement_stays_with_what_it_replaces(report, monkeypatch, tmp_path):
    monkeypatch.setattr(press, "press", lambda html, attached=(): html.encode())
    Office(report.unit).replaced(report)

    dump(tmp_path / "dumped", tables())

    (row,) = yaml.safe_load((tmp_path / "dumped" / "report.yaml").read_text())
    assert row["unit"] == report.unit.code
    events = list(ReportEvent.objects.values_list("pk", flat=True))
    folder = Folder(tmp_path / "dumped")
    folder.load()
    assert list(ReportEvent.objects.values_list("pk", flat=True)) == events
    assert Report.objects.count() == 2


def test_a_row_of_a_replaced_report_is_the_first_editions(report, enter, monkeypatch):
    monkeypatch.setattr(press, "press", lambda html, attached=(): html.encode())
    Office(report.unit).replaced(report)

    (fault,) = enter("recipient", text="UBND tỉnh").faults()

    assert "Báo cáo đã trình ký" in fault


def test_what_somebody_signed_for_goes_out_and_comes_in(report, enter):
    who = UserFactory(username="mai")
    waiver = {
        "finding_key": "two-leads:cau",
        "fingerprint": "0123456789abcdef",
        "sentence": "Hai đơn vị.",
        "reason": "Đã phân công lại.",
        "waived_at": "2020-06-14T12:00:00+07:00",
        "waived_by": "mai",
    }
    enter("waiver", **waiver).load()

    (row,) = report.waivers.all()
    assert (row.waived_by, row.reason, row.withdrawn_at) == (
        who,
        "Đã phân công lại.",
        None,
    )
    report_codes = {
        "unit": report.unit.code,
        "period": report.period.code,
        "outline": report.outline.code,
    }
    assert cells(WAIVERS, row) == report_codes | waiver


def test_an_unknown_kind_of_appendix_is_refused_at_its_place(enter):
    (fault,) = enter("report_appendix", kind="la", title="Bảng").faults()

    assert fault.startswith("report_appendix.yaml, mục 1 (dòng 5), cột kind: ")
    assert "Không có phụ lục nào mang mã la; chỉ có: tasks.chi_tieu" in fault
