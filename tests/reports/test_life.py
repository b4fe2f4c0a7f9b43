"""The way of a report to its signature: who, when, what is frozen and what is kept."""

import json
from datetime import date

import pytest
from django.core.exceptions import ValidationError

from reports import access, actions, gate, states
from reports.content import canonical, content_hash, document_of
from reports.frozen import freeze
from reports.models import IssuedFigure, ReportContent, ReportEvent
from reports.states import TRANSITIONS, Move, State
from tasks.findings import Finding, Severity
from tests.entries import reading
from tests.factories import UnitFactory, UserFactory

from .drafts import composed
from .office import JUNE_15, NOON, again, later

pytestmark = pytest.mark.django_db

MAY_31 = date(2020, 5, 31)
BLOCKING = Finding(
    rule="total",
    severity=Severity.BLOCKING,
    about=("x",),
    values=("1", "2"),
    sentence="Tổng 3 km khác các phần 2 km.",
)


# Onward and back


def test_a_report_goes_from_draft_to_signed_through_four_hands(office, report):
    office.take(report, State.SIGNED)

    assert [(event.kind, event.by, event.at) for event in again(report).past] == [
        (Move.SUBMIT, office.drafter, NOON),
        (Move.CHECK_CONTENT, office.head, NOON),
        (Move.CHECK_FORM, office.checker, NOON),
        (Move.SIGN, office.leader, NOON),
    ]


@pytest.mark.parametrize(
    "state", [State.CONTENT, State.FORM, State.APPROVAL, State.SIGNED]
)
def test_it_is_sent_back_with_a_reason_from_every_step(office, report, state):
    office.take(report, state)

    event = office.move(report, Move.RETURN, by=office.head, reason=" Thiếu xã A. ")

    assert again(report).state is State.DRAFT
    assert event.reason == "Thiếu xã A."


def test_it_is_not_sent_back_without_saying_why(office, report):
    office.take(report, State.CONTENT)

    with pytest.raises(ValidationError) as refusal:
        office.move(report, Move.RETURN, by=office.head, reason="  ")

    assert refusal.value.messages == ["Trả lại thì phải ghi lý do."]
    assert again(report).state is State.CONTENT


@pytest.mark.parametrize("state", list(State)[:5])
def test_no_step_is_left_out(office, report, state):
    found = office.take(report, state)
    possible = {t.move for t in TRANSITIONS if t.before is state}

    for move in states.BY_BUTTON - possible:
        with pytest.raises(actions.NotNow) as refusal:
            office.move(report, move, by=office.drafter, reason="?")
        assert state.label in str(refusal.value)
    assert len(again(report).past) == len(found.past)


def test_content_and_form_are_checked_by_two_people(office, report):
    office.take(report, State.CONTENT)
    both = UserFactory(unit=office.hall, is_superuser=True, full_name="Hà Cả Hai")
    office.move(report, Move.CHECK_CONTENT, by=both)

    with pytest.raises(actions.SamePerson) as refusal:
        office.move(report, Move.CHECK_FORM, by=both)

    sentence = (
        "Hà Cả Hai đã soát nội dung; soát nội dung và soát thể thức phải do hai người"
        " khác nhau, nên Hà Cả Hai không soát thể thức được."
    )
    assert str(refusal.value) == sentence
    assert actions.why_not(again(report), Move.CHECK_FORM, by=both) == sentence
    office.move(report, Move.CHECK_FORM, by=office.checker)


def test_who_pressed_a_button_of_an_old_page_is_told_so(office, report):
    office.take(report, State.CONTENT)
    office.move(report, Move.RETURN, by=office.head, reason="Sai.")
    office.move(report, Move.SUBMIT)

    with pytest.raises(actions.Outdated):
        office.move(report, Move.CHECK_CONTENT, seen=1)


def test_events_of_one_report_have_each_an_order_of_their_own(office, report):
    office.take(report, State.CONTENT)
    again_the_first = ReportEvent(
        report=report,
        order=1,
        kind=Move.SUBMIT,
        by=office.drafter,
        at=NOON,
        content_hash="x",
    )

    with pytest.raises(ValidationError):
        again_the_first.full_clean()


# Whose work


PERMISSIONS = sorted({t.permission for t in TRANSITIONS})
WORKERS = {
    "reports.compile_report": {"drafter", "checker"},
    "reports.check_content": {"head"},
    "reports.check_form": {"drafter", "checker"},
    "reports.sign_report": {"leader"},
    "reports.issue_report": {"clerk"},
}


@pytest.fixture
def people(office, log_in, client, report):
    report.drafting_unit = office.hall
    report.save()
    province = UnitFactory(committee=True)
    other_hall = UnitFactory(parent=office.unit, name="Phòng khác")
    people = {
        "drafter": office.drafter,
        "head": office.head,
        "checker": office.checker,
        "leader": office.leader,
        "clerk": office.clerk,
        "officer": UserFactory(unit=office.hall),
        "other head": UserFactory(unit=other_hall, head=True),
        "admin": UserFactory(unit=office.hall, admin=True),
        "leader elsewhere": UserFactory(unit=province, leader=True),
        "unattached clerk": UserFactory(unit=None, clerk=True),
    }
    log_in(people["officer"])  # applies the roles
    return {name: type(user).objects.get(pk=user.pk) for name, user in people.items()}


@pytest.mark.parametrize("permission", PERMISSIONS)
def test_each_move_is_the_work_of_its_role_in_the_very_unit(people, report, permission):
    may = {
        name
        for name, user in people.items()
        if not access.refusal(user, again(report), permission, JUNE_15)
    }

    assert may == WORKERS[permission]


def test_a_refusal_says_whose_work_it_is(people, report, office):
    sentence = access.refusal(
        people["clerk"], again(report), "reports.check_content", JUNE_15
    )

    assert sentence == "Việc của trưởng đơn vị soạn thảo (Văn phòng)."


def test_the_drafting_unit_sees_what_it_drafts(people, report):
    seen = type(report).objects.visible_to

    assert report in seen(people["head"], JUNE_15)
    assert report not in seen(people["other head"], JUNE_15)


# Frozen


def test_from_trinh_ky_on_the_report_is_read_from_what_was_frozen(
    office, report, row, indicator
):
    found = office.take(report, State.APPROVAL)
    before = document_of(found)

    reading(indicator, 3, on=MAY_31, at=later(1))

    assert document_of(again(report)) == before
    assert composed(report) != before
    content = report.contents.get()
    assert json.loads(content.content) == freeze(before)
    assert content.content_hash == content_hash(canonical(before))
    assert (content.frozen_by, content.frozen_at) == (office.checker, NOON)


def test_sending_back_unfreezes_and_a_new_freeze_is_a_new_version(
    office, report, row, indicator
):
    office.take(report, State.APPROVAL)
    office.move(report, Move.RETURN, by=office.leader, reason="Sai số km.")
    reading(indicator, 3, on=MAY_31, at=later(1))
    assert document_of(again(report)) == composed(report)

    office.take(report, State.APPROVAL, at=later(2))

    contents = ReportContent.objects.order_by("version")
    assert [content.version for content in contents] == [1, 2]
    assert contents[0].content_hash != contents[1].content_hash
    assert canonical(document_of(again(report))) == contents[1].content


def test_what_goes_to_be_signed_is_what_was_checked(office, report, row, indicator):
    office.take(report, State.FORM)
    reading(indicator, 3, on=MAY_31, at=later(1))

    with pytest.raises(actions.ContentChanged):
        office.move(report, Move.CHECK_FORM)

    assert again(report).state is State.FORM
    assert not ReportContent.objects.exists()


def test_every_event_names_the_content_it_was_about(office, report, row, indicator):
    first = content_hash(canonical(composed(report)))
    office.take(report, State.CONTENT)
    reading(indicator, 3, on=MAY_31, at=later(1))
    second = content_hash(canonical(composed(report)))
    office.take(report, State.SIGNED, at=later(1))

    assert [event.content_hash for event in again(report).past] == [
        first,
        second,
        second,
        second,
    ]


def test_figures_are_kept_as_printed_with_the_rows_behind_them(office, report, row):
    office.take(report, State.APPROVAL)

    figure = IssuedFigure.objects.get()
    assert (figure.code, figure.args) == ("chi_tieu.thuc_hien", "ma=km")
    assert (figure.text, figure.value, figure.unit) == ("05 km", "5", "km")
    assert figure.as_of == report.period.cut_off_on
    (source,) = figure.sources
    assert (source["fact"], source["value"]) == ("reading:km-5@1", "05 km")
    assert source["recorded_by"] == str(row.recorded_by)
    assert source["recorded_at"] == "2020-05-31T12:00:00+07:00"
    assert report.contents.get().facts == ["reading:km-5@1"]


def test_a_report_on_its_way_is_not_changed_by_loading_rows(office, report):
    office.take(report, State.APPROVAL)

    with pytest.raises(actions.AlreadyFrozen):
        actions.save_report(
            type(report), again(report), by=office.drafter, at=NOON, archive="VT, TH"
        )


# Findings that block


@pytest.mark.parametrize("state", [State.FORM, State.SIGNED])
def test_what_blocks_stops_trinh_ky_and_issue(office, report, monkeypatch, state):
    found = office.take(report, state)
    monkeypatch.setattr(gate, "blocking", lambda report, document: [BLOCKING])

    with pytest.raises(actions.Blocked) as refusal:
        office.take(report, State.ISSUED)

    assert str(refusal.value) == (
        "Còn 01 lỗi chặn phải xử lý trước: Tổng 3 km khác các phần 2 km."
    )
    assert len(again(report).past) == len(found.past)


def test_what_blocks_does_not_stop_a_draft(office, report, monkeypatch):
    monkeypatch.setattr(gate, "blocking", lambda report, document: [BLOCKING])

    office.move(report, Move.SUBMIT)
    office.move(report, Move.CHECK_CONTENT)

    assert again(report).state is State.FORM
