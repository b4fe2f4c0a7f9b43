"""Issuing: the register, and files that stay as they are."""

import json
from datetime import date
from hashlib import sha256

import pytest

from reports import actions
from reports.content import frozen_content, thawed
from reports.copies import copies
from reports.frozen import thaw
from reports.models import IssuedFile
from reports.render.files import FORMATS
from reports.states import State
from tests.entries import reading

from .office import JUNE_15, NOON, again, later

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("quick_press")]

JUNE_16 = date(2020, 6, 16)


# The register


def test_the_register_says_what_the_frozen_paper_says(office, report):
    report.recipients.create(order=1, text="UBND tỉnh")
    report.recipients.create(order=2, text="Các xã")
    office.take(report, State.SIGNED)
    report.signatory.full_name = "Người Khác"
    report.signatory.save()

    entry = office.issue(report, copies_printed=12, note="gửi kèm đĩa")

    assert (entry.type_name, entry.subject) == (
        "Báo cáo",
        "Kết quả 6 tháng đầu năm năm 2020, nhiệm vụ 6 tháng cuối năm năm 2020",
    )
    assert entry.signer == "Chủ tịch Lý Thị Mai"
    assert entry.recipients == "UBND tỉnh\nCác xã"
    assert (entry.archive, entry.copies, entry.note) == ("VT", 12, "gửi kèm đĩa")
    assert (entry.issued_on, entry.sent_on) == (JUNE_15, JUNE_15)
    assert (entry.registered_by, entry.registered_at) == (office.clerk, NOON)


# Two copies, kept as they are


def kept(report):
    return {file.kind: bytes(file.content) for file in report.files.all()}


def test_every_format_and_both_copies_are_kept_with_their_hash(office, signed):
    office.issue(signed)

    files = {file.kind: file for file in signed.files.all()}
    assert set(files) == {"giay", "dien-tu", *FORMATS} - {"pdf"}
    for file in files.values():
        content = bytes(file.content)
        assert (file.sha256, file.size) == (sha256(content).hexdigest(), len(content))
        assert file.made_at == NOON
    assert files["giay"].name == "01-BC-UBND-20200615-giay.pdf"
    assert files["json"].name == "01-BC-UBND-20200615.json"


def test_paper_has_number_and_day_and_the_electronic_copy_leaves_them_open(
    office, report
):
    report.appendices.create(order=1, kind="tasks.chi_tieu", title="Chỉ tiêu")
    office.take(report, State.SIGNED)
    office.issue(report)

    paper, electronic = (kept(report)[kind].decode() for kind in ("giay", "dien-tu"))

    assert "Số: 01/BC-UBND" in paper
    assert "Bình An, ngày 15 tháng 6 năm 2020" in paper
    assert "số 01/BC-UBND ngày 15 tháng 6 năm 2020" in paper
    assert "01/BC-UBND" not in electronic
    assert "2020-06-15" not in electronic
    assert "ngày 15 tháng 6" not in electronic
    head = thaw(json.loads(kept(report)["json"])).letterhead
    assert (head.number, head.issued_on) == ("01", JUNE_15)


def test_the_files_are_made_of_the_frozen_json_alone(
    office, report, row, monkeypatch, django_assert_num_queries
):
    monkeypatch.undo()  # the real PDF
    office.take(report, State.ISSUED)
    stored = frozen_content(report).content
    before = kept(report)

    with django_assert_num_queries(0):
        made = list(copies(thaw(json.loads(stored)), number=1, issued_on=JUNE_15))

    assert {copy.kind: copy.content for copy in made} == before


def test_files_do_not_change_whatever_is_corrected_later(
    office, report, row, indicator
):
    office.take(report, State.ISSUED)
    before, printed = kept(report), thawed(frozen_content(report))

    reading(indicator, 3, at=later(1))
    report.signatory.full_name = "Người Khác"
    report.signatory.save()

    assert kept(again(report)) == before
    assert thawed(frozen_content(report)) == printed


def test_an_issued_report_can_be_issued_no_more(office, signed):
    office.issue(signed)

    with pytest.raises(actions.NotNow, match="đã phát hành"):
        office.issue(signed)
    assert IssuedFile.objects.filter(report=signed).count() == len(FORMATS) + 1
