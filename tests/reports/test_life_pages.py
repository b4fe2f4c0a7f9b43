"""The pages of a report's life, pressed through as its people do."""

import re

import pytest
from django.core.management import CommandError, call_command
from django.urls import reverse

from reports.models import Report
from reports.states import Move, State
from tasks.actions import correct_reading
from tests.entries import clerk_of_records
from tests.factories import (
    DocumentTypeFactory,
    OutlineFactory,
    UserFactory,
)

from .office import Office, again, later

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("quick_press")]


@pytest.fixture
def office(district, report):
    office = Office(district)
    Report.objects.filter(pk=report.pk).update(drafting_unit=office.hall)
    return office


def press_button(site, report, move, **data):
    seen = len(again(report).past)
    address = again(report).address("move", move.value)
    return site.post(address, da_xem=seen, **data)


def buttons(text):
    """Label → whether it can be pressed, of the moves offered."""
    found = re.findall(r"<button ([^>]*)>([^<]+)</button>", text)
    return {
        label: "disabled" not in attributes
        for attributes, label in found
        if label in Move.labels
    }


# Step by step


def test_a_report_is_taken_from_draft_to_issue_by_its_people(as_, office, report):
    press_button(as_(office.drafter), report, Move.SUBMIT)
    press_button(as_(office.head), report, Move.CHECK_CONTENT)
    press_button(as_(office.checker), report, Move.CHECK_FORM)
    press_button(as_(office.leader), report, Move.SIGN)
    clerk, found = as_(office.clerk), again(report)
    form = clerk.get(found.address("issue"))
    assert "lấy số tiếp theo của sổ (01)" in form

    page = clerk.post(
        found.address("issue"),
        da_xem=4,
        ngay=re.search(r'value="(\S+/\S+/\S+)"', form)[1],
    )

    assert again(report).state is State.ISSUED
    assert "Số: 01/BC-UBND" in page
    assert all(file.sha256 in page for file in report.files.all())


def test_who_may_not_press_sees_the_button_off_and_why(as_, office, report):
    office.take(report, State.CONTENT)
    address = again(report).address("life")

    assert buttons(as_(office.head).get(address)) == {
        "Đồng ý nội dung": True,
        "Trả lại": True,
    }
    text = as_(office.clerk).get(address)
    assert buttons(text) == {"Đồng ý nội dung": False, "Trả lại": False}
    assert "Việc của trưởng đơn vị soạn thảo (Văn phòng)." in text


def test_what_is_in_the_way_stands_beside_the_button(as_, office, report):
    both = UserFactory(unit=office.hall, office=True, full_name="Hà Cả Hai")
    office.take(report, State.CONTENT)
    office.move(report, Move.CHECK_CONTENT, by=both)

    text = as_(both).get(again(report).address("life"))

    assert buttons(text) == {"Đồng ý thể thức, trình ký": False, "Trả lại": True}
    assert "Hà Cả Hai đã soát nội dung; soát nội dung và soát thể thức" in text


@pytest.mark.parametrize("state", list(State)[:5])
def test_no_button_is_forced_open_by_its_address(as_, office, report, state):
    office.take(report, state)
    wrong = {
        State.DRAFT: office.clerk,
        State.CONTENT: office.leader,
        State.FORM: office.head,
        State.APPROVAL: office.checker,
        State.SIGNED: office.leader,
    }[state]
    site, found = as_(wrong), again(report)

    onward = "issue" if state is State.SIGNED else "move"
    more = [] if state is State.SIGNED else [list(Move)[list(State).index(state)].value]
    assert site.status(found.address(onward, *more), da_xem=9) == 403
    assert again(report).state is state


@pytest.mark.parametrize("move", [Move.ISSUE, Move.CORRECT, Move.REPLACE])
def test_what_takes_more_than_a_button_is_not_made_by_one(as_, office, report, move):
    state = State.SIGNED if move is Move.ISSUE else State.ISSUED
    found = office.take(report, state)

    answer = as_(office.clerk).status(
        found.address("move", move.value), da_xem=len(found.past)
    )

    assert answer == 404
    assert again(report).state is state
    with pytest.raises(ValueError, match="not made by a button"):
        office.move(report, move, by=office.clerk)


def test_an_old_page_is_told_that_somebody_was_faster(as_, office, report):
    found = office.take(report, State.CONTENT)
    office.move(report, Move.RETURN, by=office.head, reason="Sai.")
    office.move(report, Move.SUBMIT)

    text = as_(office.head).post(found.address("move", "CHECK_CONTENT"), da_xem=1)

    assert "Báo cáo vừa có người khác xử lý" in text
    assert again(report).state is State.CONTENT


def test_history_tells_who_did_what_and_why(as_, office, report):
    office.take(report, State.CONTENT)
    press_button(as_(office.head), report, Move.RETURN, ly_do="Thiếu <xã A>.")

    text = as_(office.drafter).get(again(report).address("life"))

    assert "Thiếu &lt;xã A&gt;." in text
    assert "Trần Trưởng" in text
    assert again(report).past[0].content_hash[:12] in text


def test_a_move_nobody_knows_is_not_found(as_, office, report):
    assert as_(office.drafter).status(report.address("move", "FLY")) == 404


# Issue


def test_the_clerk_reads_why_a_day_is_refused(as_, office, report):
    found = office.take(report, State.SIGNED)
    site = as_(office.clerk)

    text = site.post(found.address("issue"), da_xem=4, ngay="14/6/2020", so="")
    assert "Văn bản ký ngày 15/6/2020" in text
    text = site.post(found.address("issue"), da_xem=4, ngay="31/6/2020", so="")
    assert "Ngày không đúng; hãy viết ngày/tháng/năm như 05/3/2020." in text
    assert again(report).state is State.SIGNED


def test_kept_files_are_sent_byte_for_byte_and_instead_of_drafts(
    as_, office, report, row
):
    issued = office.take(report, State.ISSUED)
    site = as_(office.leader).client

    for file in issued.files.all():
        response = site.get(issued.address("issued_file", file.kind))
        assert response.content == bytes(file.content)
        assert response["Content-Type"] == file.content_type
        assert response["Content-Disposition"] == f'attachment; filename="{file.name}"'
        assert response["ETag"] == f'"{file.sha256}"'


def test_of_an_issued_report_no_file_is_made_again(as_, office, report, tmp_path):
    issued = office.take(report, State.ISSUED)
    issued.files.filter(kind="json").update(content=b"as it was made")
    issued.files.filter(kind="giay").update(content=b"on paper")
    site = as_(office.leader).client

    draft = site.get(issued.address("file", "json"), {"ngay": "01/01/2020"})
    paper = site.get(issued.address("file", "pdf"))
    written = tmp_path / "report.json"
    codes = [report.unit.code, report.period.code]
    call_command("compile_report", *codes, format=["json"], output=written, verbosity=0)

    assert draft.content == written.read_bytes() == b"as it was made"
    assert paper.content == b"on paper"


def test_the_preview_of_an_issued_report_is_the_paper(as_, office, report, row):
    issued = office.take(report, State.ISSUED)
    correct_reading(
        row, version=1, by=clerk_of_records(), at=later(1), reason="?", value=9
    )

    text = as_(office.leader).get(issued.get_absolute_url(), ngay="01/01/2020")

    assert "Số: 01/BC-UBND" in text
    assert "05 km" in text
    assert 'class="as-of"' not in text
    assert 'class="desk"' in text  # no stamp of a draft
    link = re.search(r'href="([^"]*ma_so_lieu=[^"]*)"', text)[1].replace("&amp;", "&")
    assert "reading:km-5@1" in as_(office.leader).get(link)


# Amending


def test_a_report_is_replaced_from_its_page(as_, office, report):
    issued = office.take(report, State.ISSUED)
    site = as_(office.drafter)

    text = site.post(issued.address("replace"))

    assert "Thay thế" in text
    assert "Báo cáo số 01/BC-UBND ngày 15/6/2020" in text
    old = site.get(again(report).get_absolute_url())
    assert "Đang soạn báo cáo thay thế" in old
    office.take(Report.objects.get(edition=2), State.ISSUED)
    listed = site.get(reverse("reports:list"))
    assert "Đã được thay thế bởi" in listed
    assert "Báo cáo số 02/BC-UBND ngày 15/6/2020" in listed


def test_a_letter_of_correction_is_drafted_from_its_page(as_, office, report):
    OutlineFactory(
        code="dinh-chinh",
        type=DocumentTypeFactory(code="CV", name="Công văn", abbreviation=""),
        subject="đính chính {van_ban}",
    )
    issued = office.take(report, State.ISSUED)
    site = as_(office.drafter)

    assert "Phải ghi nội dung đính chính." in site.post(
        issued.address("correct"), noi_dung=" "
    )
    site.post(issued.address("correct"), noi_dung="Trang 2 sửa “may” thành “mai”.")

    letter = Report.objects.get(corrects=report)
    assert letter.correction == "Trang 2 sửa “may” thành “mai”."
    assert "Đang soạn công văn đính chính" in site.get(issued.address("life"))


def test_the_command_composes_an_issued_report_for_no_other_day(
    office, report, tmp_path
):
    office.take(report, State.APPROVAL)
    codes = [report.unit.code, report.period.code]
    asked = {"format": ["json"], "output": tmp_path / "x.json", "verbosity": 0}

    with pytest.raises(CommandError, match="không lập lại cho ngày khác"):
        call_command("compile_report", *codes, as_of="01/6/2020", **asked)
    call_command("compile_report", *codes, as_of="14/6/2020", **asked)
