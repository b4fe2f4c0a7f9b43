"""Papers handed out: to whom, as what, and beside the figures they stand behind."""

import pytest
from django.urls import reverse

from tasks.models import Evidence, TaskUnit
from tests.factories import UnitFactory, UserFactory

from .filing import attach
from .papers import PDF, picture

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _day(monkeypatch, today):
    monkeypatch.setattr("django.utils.timezone.localdate", lambda *at: today)


@pytest.fixture
def paper(fact, task, period, commune, officer):
    [paper] = attach(fact, task=task, period=period, unit=commune, by=officer)
    return paper


def test_a_paper_is_downloaded_under_its_own_type_and_runs_nothing(
    log_in, officer, paper
):
    response = log_in(officer).get(reverse("tasks:evidence_file", args=[paper.code]))

    assert b"".join(response.streaming_content) == PDF
    assert response["Content-Type"] == "application/pdf"
    assert response["Content-Disposition"] == 'attachment; filename="bien-ban.pdf"'
    assert response["X-Content-Type-Options"] == "nosniff"
    assert response["Content-Security-Policy"].startswith("sandbox; default-src 'none'")
    assert response["Cache-Control"] == "private, no-store"


def test_a_picture_is_shown(log_in, officer, task, period, commune):
    uploads = [("anh.png", picture("PNG"))]
    about = {"task": task, "period": period, "unit": commune, "by": officer}
    [paper] = attach(None, uploads=uploads, **about)

    response = log_in(officer).get(reverse("tasks:evidence_file", args=[paper.code]))

    assert response["Content-Disposition"] == 'inline; filename="anh.png"'
    response.getvalue()  # read to its end a file is closed


def test_a_paper_is_for_its_unit_those_above_and_who_is_in_charge(
    log_in, paper, task, commune, leading, district
):
    beside = UnitFactory(committee=True, parent=district)
    TaskUnit.objects.create(task=task, unit=beside, role=TaskUnit.Role.REPORT)
    hall = UnitFactory(parent=district)
    people = {
        "officer": UserFactory(unit=commune),
        "head": UserFactory(unit=commune, head=True),
        "lead": UserFactory(unit=leading),
        "office": UserFactory(unit=hall, office=True),
        "leader": UserFactory(unit=district, leader=True),
        "clerk": UserFactory(unit=hall, clerk=True),
        "beside": UserFactory(unit=beside),  # reports on the same task
        "stranger": UserFactory(),
        "unattached": UserFactory(unit=None),
    }
    address = reverse("tasks:evidence_file", args=[paper.code])

    def status(person):
        response = log_in(person).get(address)
        response.getvalue()  # read to its end a file is closed
        return response.status_code

    shut_out = dict.fromkeys(["beside", "stranger", "unattached"], 404)
    assert {who: status(person) for who, person in people.items()} == (
        dict.fromkeys(people, 200) | shut_out
    )


def test_a_paper_that_was_taken_out_is_handed_to_nobody(log_in, officer, paper):
    client = log_in(officer)
    client.post(
        reverse("tasks:evidence_void", args=[paper.code]), {"reason": "gửi nhầm"}
    )

    address = reverse("tasks:evidence_file", args=[paper.code])
    assert client.get(address).status_code == 404


def test_only_who_enters_for_the_unit_takes_a_paper_out(
    log_in, paper, leading, district
):
    address = reverse("tasks:evidence_void", args=[paper.code])
    said = {"reason": "nhầm"}

    assert log_in(UserFactory(unit=leading)).post(address, said).status_code == 404
    leader = UserFactory(unit=district, leader=True)
    assert log_in(leader).post(address, said).status_code == 403
    assert Evidence.objects.standing().exists()


def test_the_page_of_a_figure_shows_the_papers_of_its_rows_to_whom_they_are_for(
    log_in, paper, task, indicator, leading, district, commune
):
    beside = UnitFactory(committee=True, parent=district)
    TaskUnit.objects.create(task=task, unit=beside, role=TaskUnit.Role.REPORT)
    figure = reverse("tasks:figure", args=[task.code])
    address = f"{figure}?ma_so_lieu=chi_tieu.thuc_hien&ma={indicator.code}"
    link = reverse("tasks:evidence_file", args=[paper.code])

    shown = log_in(UserFactory(unit=leading)).get(address).content.decode()
    hidden = log_in(UserFactory(unit=beside)).get(address).content.decode()

    assert link in shown
    assert link not in hidden
