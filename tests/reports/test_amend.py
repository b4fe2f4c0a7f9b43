"""What is wrong in an issued report is put right by a new paper, never by an edit."""

import re

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction

from reports import actions
from reports.compose import compose, find_report
from reports.content import document_of
from reports.models import Report
from reports.render import to_article
from reports.states import Move, State
from tasks.blocks import plain
from tests.factories import (
    DocumentTypeFactory,
    OutlineFactory,
    ReportFactory,
    TaskFactory,
)

from .drafts import composed, lines
from .office import NOON, again

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("quick_press")]

CITED = "Báo cáo số 01/BC-UBND ngày 15/6/2020"


@pytest.fixture
def issued(office, report):
    report.recipients.create(order=1, text="UBND tỉnh")
    report.appendices.create(order=1, kind="tasks.chi_tieu", title="Chỉ tiêu")
    return office.take(report, State.ISSUED)


@pytest.fixture
def letters():
    """The outline of letters of correction."""
    return OutlineFactory(
        code="dinh-chinh",
        type=DocumentTypeFactory(code="CV", name="Công văn", abbreviation=""),
        subject="đính chính {van_ban}",
        opening="{don_vi} đính chính {van_ban} như sau:",
        closing="{don_vi} thông báo để các cơ quan biết",
    )


@pytest.fixture
def replacement(office, issued):
    return actions.replace_report(issued, by=office.drafter, at=NOON)


def correct(report, office, text="Trang 2: “Lý Thị May” sửa thành “Lý Thị Mai”."):
    return actions.correct_report(again(report), text=text, by=office.drafter, at=NOON)


# A replacement


def test_a_replacement_is_a_draft_of_the_same_form_beside_the_issued_one(
    issued, replacement
):
    assert (replacement.edition, replacement.replaces) == (2, issued)
    assert again(replacement).state is State.DRAFT
    assert again(issued).state is State.ISSUED
    assert [row.text for row in replacement.recipients.all()] == ["UBND tỉnh"]
    assert [row.kind for row in replacement.appendices.all()] == ["tasks.chi_tieu"]
    for name in ("unit", "period", "outline", "signatory", "archive"):
        assert getattr(replacement, name) == getattr(issued, name)


def test_it_names_number_and_day_of_the_one_it_replaces(replacement, issued):
    first, last = composed(replacement).closing

    assert plain(first.runs) == f"Báo cáo này thay thế {CITED} của {issued.unit}."
    assert plain(last.runs) == f"Trên đây là báo cáo của {issued.unit}"
    assert len(document_of(again(issued)).closing) == 1


def test_once_it_is_issued_the_old_one_is_replaced(office, issued, replacement):
    office.take(replacement, State.ISSUED)

    old = again(issued)
    assert old.state is State.REPLACED
    assert old.past[-1].kind == Move.REPLACE
    assert old.past[-1].reason == "Báo cáo số 02/BC-UBND ngày 15/6/2020"
    assert old.replacement.citation == "Báo cáo số 02/BC-UBND ngày 15/6/2020"
    assert old.entry.remark == "được thay thế bởi 02/BC-UBND"


def test_a_report_is_replaced_once(office, issued, replacement):
    with pytest.raises(actions.NotNow, match="đã có báo cáo thay thế"):
        actions.replace_report(again(issued), by=office.drafter, at=NOON)

    office.take(replacement, State.ISSUED)
    third = actions.replace_report(again(replacement), by=office.drafter, at=NOON)
    assert (third.edition, third.replaces) == (3, replacement)


@pytest.mark.parametrize("state", [State.DRAFT, State.SIGNED])
def test_what_is_not_issued_is_sent_back_instead(office, report, letters, state):
    found = office.take(report, state)

    for amend in (
        lambda: actions.replace_report(found, by=office.drafter, at=NOON),
        lambda: correct(found, office),
    ):
        with pytest.raises(actions.NotNow, match=state.label):
            amend()


# Two editions beside each other


def test_the_plain_address_is_the_newest_editions(issued, replacement):
    plain_address = replacement.get_absolute_url()

    assert again(issued).get_absolute_url() == f"{plain_address}lan/1/"
    assert again(replacement).permanent_address("preview") == f"{plain_address}lan/2/"


def test_asked_for_by_its_codes_a_report_is_the_newest_edition(issued, replacement):
    assert find_report(issued.unit.code, issued.period.code) == replacement


@pytest.mark.parametrize("of_task", [False, True])
def test_the_set_and_the_row_agree_on_what_is_newest(issued, programme, of_task):
    task = TaskFactory(programme=programme) if of_task else None
    outline = OutlineFactory(code="khac", subject="Về {nhiem_vu}") if task else None
    head = issued.unit.letterheads.get()
    about = {"outline": outline or OutlineFactory(code="khac"), "task": task}
    for edition in (1, 2):
        ReportFactory(letterhead=head, edition=edition, **about)

    found = Report.objects.with_is_newest().order_by("pk")

    assert [report.is_newest for report in found] == [True, False, True]
    assert [report.is_newest for report in Report.objects.order_by("pk")] == [
        True,
        False,
        True,
    ]


def test_an_edition_stands_once(issued, replacement):
    replacement.pk = replacement.replaces = None

    with pytest.raises(IntegrityError), transaction.atomic():
        replacement.save()


def test_files_of_editions_have_names_of_their_own(issued, replacement):
    assert issued.file_name == "bao-cao-2020-H1"
    assert replacement.file_name == "bao-cao-2020-H1-lan-2"


# A letter of correction


def test_a_letter_names_the_paper_and_says_what_is_put_right(office, issued, letters):
    letter = correct(issued, office)

    document = composed(letter)

    assert letter.requested_by is None
    assert document.subject == f"đính chính {CITED}"
    assert plain(document.opening[0].runs) == (
        f"{issued.unit} đính chính {CITED} như sau:"
    )
    assert lines(document.sections[0]) == [
        "Trang 2: “Lý Thị May” sửa thành “Lý Thị Mai”."
    ]
    assert [row.text for row in letter.recipients.all()] == ["UBND tỉnh"]


def test_a_letter_has_no_type_and_a_symbol_of_agency_and_drafter(
    office, issued, letters
):
    letter = correct(issued, office)
    Report.objects.filter(pk=letter.pk).update(archive="VT, VP")

    document = composed(letter)
    html = to_article(document)

    assert (document.type_name, document.letterhead.symbol) == ("", "UBND-VP")
    about = re.search(r'<p class="about">(.+)</p>', html)[1]
    assert re.findall(r"<span[^>]*>([^<]+)</span>", about) == [
        "V/v đính chính Báo cáo số",
        "01/BC-UBND ngày 15/6/2020",
    ]
    assert "<h1>" not in html


def test_once_a_letter_is_issued_the_report_says_so_and_stays_in_force(
    office, issued, letters
):
    letter = correct(issued, office)
    entry = office.take(letter, State.ISSUED).entry

    old = again(issued)
    assert (old.state, old.past[-1].kind) == (State.ISSUED, Move.CORRECT)
    assert old.past[-1].reason == "Công văn số 02/UBND ngày 15/6/2020"
    assert entry.full_symbol == "02/UBND"
    second = correct(issued, office)
    assert (second.edition, second.corrects) == (2, issued)


def test_a_letter_about_what_was_replaced_meanwhile_is_not_issued(
    office, issued, replacement, letters
):
    letter = office.take(correct(issued, office), State.SIGNED)
    office.take(replacement, State.ISSUED)

    with pytest.raises(actions.NotNow, match="đã được thay thế"):
        office.issue(letter)
    assert again(letter).state is State.SIGNED


def test_a_letter_must_say_something(office, issued, letters):
    with pytest.raises(ValidationError):
        correct(issued, office, text="  ")


def test_without_an_outline_of_letters_there_can_be_none(office, issued):
    with pytest.raises(actions.NotNow, match="Chưa có đề cương công văn đính chính"):
        correct(issued, office)


def test_a_letter_is_never_the_report_of_its_period(office, issued, letters):
    correct(issued, office)

    assert compose(find_report(issued.unit.code, issued.period.code))
    assert find_report(issued.unit.code, issued.period.code) == issued


def test_only_a_letter_has_a_paper_to_correct(issued, letters):
    head = issued.unit.letterheads.get()
    about_nothing = ReportFactory.build(
        letterhead=head,
        period=issued.period,
        outline=letters,
        signatory=issued.signatory,
        unit=issued.unit,
    )

    with pytest.raises(ValidationError) as refusal:
        about_nothing.full_clean()
    assert "outline" in refusal.value.message_dict
