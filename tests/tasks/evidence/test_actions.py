import hashlib
from datetime import timedelta

import pytest
from django.core.exceptions import ValidationError
from django.db import transaction

from tasks import actions as facts_actions
from tasks.evidence import actions, files
from tasks.evidence.facts import find_fact, name_of
from tasks.models import Evidence
from tests.entries import JUNE_14, handed_in, moment

from .filing import attach, other
from .papers import PDF, photograph

pytestmark = pytest.mark.django_db


@pytest.fixture
def about(task, period, commune, officer):
    return {"task": task, "period": period, "unit": commune, "by": officer}


def reasons(error):
    return [one.code for one in error.value.error_list]


def test_a_paper_is_kept_under_its_hash_with_who_and_when(
    fact, about, officer, commune, media
):
    [paper] = attach(fact, **about)

    sha256 = hashlib.sha256(PDF).hexdigest()
    assert (media / "evidence" / sha256[:2] / sha256).read_bytes() == PDF
    assert (paper.sha256, paper.size, paper.media_type) == (
        sha256,
        len(PDF),
        "application/pdf",
    )
    assert (paper.uploaded_by, paper.uploaded_at) == (officer, moment(JUNE_14))
    assert (paper.unit, paper.fact, paper.name) == (
        commune,
        "reading:w-1",
        "bien-ban.pdf",
    )


def test_the_same_content_for_two_things_is_two_files_and_neither_is_written_over(
    fact, about, kept
):
    [first] = attach(fact, **about)
    [second] = attach(None, **about)

    assert first.sha256 == second.sha256
    assert first.file.name != second.file.name
    assert [path.read_bytes() for path in kept()] == [PDF, PDF]


def test_a_photograph_is_kept_as_it_was_cleaned(about, kept):
    [paper] = attach(None, uploads=[("anh.jpg", photograph())], **about)

    [path] = kept()
    assert paper.sha256 == hashlib.sha256(path.read_bytes()).hexdigest()
    assert paper.sha256 != hashlib.sha256(photograph()).hexdigest()


def test_a_paper_proves_the_fact_under_all_its_corrections(fact, about, officer):
    [paper] = attach(fact, **about)
    later = moment(JUNE_14) + timedelta(hours=1)
    corrected = facts_actions.correct_reading(
        fact, version=1, by=officer, at=later, reason="gõ nhầm", value=6
    )

    assert name_of(corrected) == paper.fact
    assert find_fact(paper.fact) == corrected


# All or nothing


def test_one_bad_file_among_several_keeps_all_of_them_out(fact, about, kept):
    uploads = [other(1), ("a.exe", b"MZ"), ("b.heic", b""), other(2)]

    with pytest.raises(ValidationError) as refused:
        attach(fact, uploads=uploads, **about)

    assert reasons(refused) == ["PROGRAM", "EMPTY"]
    assert not Evidence.objects.exists()
    assert kept() == []


def test_no_file_stays_when_its_row_does_not(fact, about, kept, monkeypatch):
    [before] = attach(fact, **about)

    def breaks(self, *args, **kwargs):
        raise RuntimeError

    monkeypatch.setattr(Evidence, "save", breaks)
    with pytest.raises(RuntimeError):
        attach(fact, uploads=[other(1)], **about)

    assert [path.name for path in kept()] == [before.sha256]


def test_no_file_stays_when_what_is_around_it_is_taken_back(fact, about, kept):
    with files.no_orphans(), transaction.atomic():
        attach(fact, **about)
        assert len(kept()) == 1
        transaction.set_rollback(True)

    assert not Evidence.objects.exists()
    assert kept() == []


def test_what_stays_is_not_taken_away(fact, about, kept):
    with files.no_orphans(), transaction.atomic():
        attach(fact, **about)

    assert len(kept()) == 1


# Limits


def test_the_same_paper_is_not_filed_twice_for_one_fact(fact, about):
    attach(fact, **about)

    with pytest.raises(ValidationError) as refused:
        attach(fact, uploads=[("ban-khac.pdf", PDF)], **about)

    assert reasons(refused) == ["TWICE"]
    assert "“ban-khac.pdf” đã gửi cho dòng này rồi (tên khi ấy: “bien-ban.pdf”)." in (
        refused.value.messages
    )


def test_a_fact_has_so_many_papers_at_most(fact, about, settings):
    settings.EVIDENCE_PER_FACT = 2
    attach(fact, uploads=[other(1)], **about)

    with pytest.raises(ValidationError) as refused:
        attach(fact, uploads=[other(2), other(3)], **about)

    assert reasons(refused) == ["TOO_MANY"]
    assert "“bien-ban-3.pdf” là tệp thứ 3 của dòng này, chỉ nhận 2" in str(
        refused.value.messages
    )
    attach(None, uploads=[other(2)], **about)  # what another thing has does not count


def test_a_paper_that_was_taken_out_does_not_count(fact, about, settings, officer):
    settings.EVIDENCE_PER_FACT = 1
    [paper] = attach(fact, **about)
    actions.void_evidence(paper, by=officer, at=moment(JUNE_14), reason="nhầm")

    assert len(attach(fact, **about)) == 1


# Taken out


def test_a_paper_is_taken_out_with_a_reason_and_its_file_stays(
    fact, about, officer, kept
):
    [paper] = attach(fact, **about)

    actions.void_evidence(paper, by=officer, at=moment(JUNE_14), reason=" gửi nhầm ")

    assert (paper.void_reason, paper.voided_by) == ("gửi nhầm", officer)
    assert list(Evidence.objects.standing()) == []
    assert len(kept()) == 1


def test_a_paper_is_not_taken_out_without_a_reason_or_twice(fact, about, officer):
    [paper] = attach(fact, **about)
    stamp = {"by": officer, "at": moment(JUNE_14)}

    with pytest.raises(ValidationError, match="lý do"):
        actions.void_evidence(paper, reason=" ", **stamp)
    actions.void_evidence(paper, reason="nhầm", **stamp)
    with pytest.raises(ValidationError, match="đã được gỡ"):
        actions.void_evidence(paper, reason="nhầm nữa", **stamp)


def test_a_locked_period_takes_no_paper_and_gives_none(fact, about, commune, period):
    [paper] = attach(fact, **about)
    handed_in(commune, period, is_accepted=True)
    stamp = {"by": about["by"], "at": moment(JUNE_14)}

    with pytest.raises(actions.Shut) as refused:
        attach(fact, uploads=[other(1)], **about)
    with pytest.raises(actions.Shut):
        actions.void_evidence(paper, reason="nhầm", **stamp)

    assert "đã được chấp nhận" in str(refused.value)
