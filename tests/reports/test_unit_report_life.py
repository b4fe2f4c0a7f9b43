"""A unit's own report on its way: begun, signed and numbered in the unit itself."""

from datetime import timedelta

import pytest
from django.urls import reverse

from org.models import Deputation
from reports import access, actions, states
from reports.models import Report
from reports.states import Move, State
from tasks.models import ReturnVersion
from tests.entries import handed_in, said
from tests.factories import (
    DocumentTypeFactory,
    OutlineFactory,
    UnitFactory,
    UserFactory,
)
from tests.roles import put_into_their_roles

from .office import JUNE_15, NOON, again
from .own import Commune

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("quick_press")]


@pytest.fixture
def commune():
    return Commune().with_paper()


@pytest.fixture
def returned(commune):
    """What the commune handed in."""
    version = handed_in(commune.unit, commune.period)
    said(version, "RESULT", "Đã làm xong.", task=commune.task)
    return version


@pytest.fixture
def report(commune, returned):
    return actions.open_unit_report(
        commune.unit, commune.period, by=commune.officer, at=NOON
    )


def make(report, move, by, **said):
    found = again(report)
    return actions.make_move(found, move, seen=len(found.past), by=by, at=NOON, **said)


def refusal(user, report, permission):
    return access.refusal(user, again(report), permission, JUNE_15)


# Begun


def test_it_is_addressed_to_those_above_and_signed_by_who_leads(commune, report):
    assert report.addressee == commune.district.name
    assert report.signatory == commune.unit.signatories.get()
    assert [line.text for line in report.recipients.all()] == ["Như trên"]
    assert report.outline == commune.outline


def test_it_is_begun_once(commune, report):
    same = actions.open_unit_report(
        commune.unit, commune.period, by=commune.head, at=NOON
    )

    assert same == report
    assert Report.objects.count() == 1


@pytest.mark.parametrize("missing", ["letterheads", "signatories"])
def test_what_the_paper_lacks_is_named_and_nothing_is_begun(commune, missing):
    getattr(commune.unit, missing).all().delete()

    with pytest.raises(actions.CannotBegin, match=str(commune.unit)):
        actions.open_unit_report(
            commune.unit, commune.period, by=commune.officer, at=NOON
        )

    assert not Report.objects.exists()


def test_without_an_outline_for_units_nothing_can_be_begun(commune):
    commune.outline.is_of_unit = False
    commune.outline.save()

    with pytest.raises(actions.CannotBegin, match="đề cương"):
        actions.open_unit_report(
            commune.unit, commune.period, by=commune.officer, at=NOON
        )


# Taken on its way


def test_it_is_drafted_signed_and_numbered_in_the_unit(commune, report):
    make(report, Move.SUBMIT, commune.officer)
    make(report, Move.SIGN, commune.head)
    found = again(report)
    entry = actions.issue_report(
        found, seen=len(found.past), by=commune.head, on=JUNE_15, at=NOON, number=12
    )

    issued = again(report)
    assert issued.state is State.ISSUED
    assert entry.full_symbol == "12/BC-UBND"
    assert {file.kind for file in issued.files.all()} >= {"giay", "docx", "html"}


def test_its_way_has_fewer_steps_and_no_office_in_it():
    assert states.way(states.UNIT_TRANSITIONS) == [
        State.DRAFT,
        State.CONTENT,
        State.SIGNED,
        State.ISSUED,
    ]


def test_it_is_frozen_when_it_is_signed(commune, report, returned):
    make(report, Move.SUBMIT, commune.officer)
    make(report, Move.SIGN, commune.head)

    content = again(report).contents.get()
    assert "Đã làm xong." in content.content


def test_it_cannot_be_signed_before_the_return_is_handed_in(commune, report, returned):
    ReturnVersion.objects.filter(pk=returned.pk).update(
        submitted_at=None, submitted_by=None
    )
    make(report, Move.SUBMIT, commune.officer)

    with pytest.raises(actions.NotHandedIn, match="chưa nộp"):
        make(report, Move.SIGN, commune.head)


def test_what_changed_since_it_was_submitted_must_be_submitted_again(
    commune, report, returned
):
    make(report, Move.SUBMIT, commune.officer)
    said(returned, "RESULT", "Thêm một việc.", task=commune.task)

    with pytest.raises(actions.ContentChanged):
        make(report, Move.SIGN, commune.head)


def test_a_letter_that_corrects_it_stays_in_the_unit_too(commune, report):
    letter = OutlineFactory(
        code="dinh-chinh",
        subject="đính chính {van_ban}",
        type=DocumentTypeFactory(code="CV", name="Công văn", abbreviation=""),
    )
    make(report, Move.SUBMIT, commune.officer)
    make(report, Move.SIGN, commune.head)
    found = again(report)
    actions.issue_report(
        found, seen=len(found.past), by=commune.head, on=JUNE_15, at=NOON
    )

    made = actions.correct_report(
        again(report), text="Sai chức vụ người ký.", by=commune.officer, at=NOON
    )

    assert made.outline == letter
    assert again(made).moves == states.UNIT_TRANSITIONS


def test_the_steps_of_an_office_are_none_of_its(commune, report):
    with pytest.raises(actions.NotNow, match="không thể"):
        make(report, Move.CHECK_FORM, commune.head)


# Whose work it is


def with_roles(*people):
    """The people, with what the roles file lets them do."""
    put_into_their_roles()
    return people


def test_each_does_their_part(commune, report):
    office = UserFactory(unit=UnitFactory(parent=commune.district), office=True)
    stranger = UserFactory(unit=UnitFactory(parent=commune.district), head=True)

    people = with_roles(commune.officer, commune.head, office, stranger)

    def allowed(permission):
        return [p for p in people if not refusal(p, report, permission)]

    assert allowed("tasks.enter_facts") == [commune.officer, commune.head]
    assert allowed("tasks.submit_return") == [commune.head]
    assert allowed("reports.issue_report") == [commune.head]


def test_where_the_unit_has_a_clerk_the_clerk_numbers_it(commune, report):
    clerk = UserFactory(unit=commune.unit, clerk=True, full_name="Nông Thư")
    with_roles(clerk, commune.head)

    assert not refusal(clerk, report, "reports.issue_report")
    assert "Nông Thư" in refusal(commune.head, report, "reports.issue_report")


def test_the_clerk_of_the_district_does_not_number_it(commune, report):
    clerk = UserFactory(unit=UnitFactory(parent=commune.district), clerk=True)
    with_roles(clerk)

    assert "chưa có tài khoản văn thư" in refusal(clerk, report, "reports.issue_report")


def test_a_deputy_signs_in_the_place_of_the_head(commune, report):
    deputy = UserFactory(unit=UnitFactory())
    Deputation.objects.create(
        user=commune.head,
        deputy=deputy,
        starts_on=JUNE_15,
        ends_on=JUNE_15 + timedelta(days=7),
    )
    with_roles(deputy, commune.head)

    assert not refusal(deputy, report, "tasks.submit_return")
    assert access.refusal(
        deputy, again(report), "tasks.submit_return", JUNE_15 - timedelta(days=1)
    )


# The pages


def address(commune):
    return reverse("reports:own", args=[commune.unit.code, commune.period.code])


def commune_return(commune):
    return reverse("tasks:return", args=[commune.unit.code, commune.period.code])


def test_who_enters_for_the_unit_begins_it_from_its_page(as_, commune, returned):
    site = as_(commune.officer)
    assert "Lập báo cáo của đơn vị" in site.get(address(commune))

    page = site.post(address(commune))

    assert "Đã làm xong." in page
    assert Report.objects.get().unit == commune.unit
    assert "Đã làm xong." in site.get(address(commune))  # leads there from now on


def test_the_return_leads_to_the_report_and_its_files(as_, commune, returned):
    site, beside = as_(commune.officer), commune_return(commune)
    assert f'href="{address(commune)}"' in site.get(beside)

    site.post(address(commune))

    report = Report.objects.get()
    page = site.get(beside)
    for place in (
        report.address("preview"),
        *(report.address("file", kind) for kind in ("pdf", "docx")),
    ):
        assert f'href="{place}"' in page


def test_a_refusal_is_said_on_the_page(as_, commune):
    commune.unit.signatories.all().delete()

    assert "chưa có người ký" in as_(commune.officer).post(address(commune))


def test_those_above_see_that_there_is_none_and_cannot_begin_it(as_, commune):
    site = as_(UserFactory(unit=UnitFactory(parent=commune.district), office=True))

    assert "Đơn vị chưa lập báo cáo này." in site.get(address(commune))
    assert site.status(address(commune)) == 403


def test_another_unit_does_not_find_it(as_, commune, report):
    stranger = as_(UserFactory(unit=UnitFactory(parent=commune.district)))

    assert stranger.client.get(address(commune)).status_code == 404
    assert stranger.client.get(report.get_absolute_url()).status_code == 404


def test_the_head_is_led_through_from_the_page_of_its_life(as_, commune, report):
    life = as_(commune.head).get(report.address("life"))

    assert "Gửi soát nội dung" in life
    assert "Trình ký" not in life
