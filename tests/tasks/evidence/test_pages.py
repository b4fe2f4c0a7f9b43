import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from tasks.evidence import reading as shelves
from tasks.models import Evidence
from tests.counting import queries_of_page
from tests.entries import handed_in, reading
from tests.factories import IndicatorFactory, TaskScopeFactory, UnitFactory, UserFactory

from .filing import attach, other
from .papers import HEIC, PDF, picture

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _day(monkeypatch, today):
    monkeypatch.setattr("django.utils.timezone.localdate", lambda *at: today)


@pytest.fixture
def address(commune, period, task):
    return reverse("tasks:evidence", args=[commune.code, period.code, task.code])


@pytest.fixture
def paper(fact, task, period, commune, officer):
    [paper] = attach(fact, task=task, period=period, unit=commune, by=officer)
    return paper


def upload(content=PDF, name="biên bản.pdf"):
    return SimpleUploadedFile(name, content)


# What is shown


def test_the_page_tells_which_facts_have_a_paper_and_which_have_none(
    log_in, address, officer, fact, paper, task, commune
):
    bare = IndicatorFactory(task=task, name="đường đất")
    TaskScopeFactory(task=task, object_code=bare.code)
    reading(bare, 3, unit=commune, area=commune.area, code="w-2")

    page = log_in(officer).get(address)

    assert [(p.name, p.papers) for p in page.context["proofs"]] == [
        ("reading:w-1", [paper]),
        ("reading:w-2", []),
        ("", []),
    ]
    assert "1/2 dòng số liệu của kỳ đã có tệp chứng minh" in page.content.decode()


def test_a_fact_that_the_figures_do_not_show_is_asked_for_too(
    log_in, address, officer, fact, indicator, district
):
    reading(indicator, 9, unit=district, area=district.area, is_stated=True)

    page = log_in(officer).get(address)

    [proof, _] = page.context["proofs"]
    assert proof.source.fact == "reading:w-1@1"
    assert "giá trị: 5" in proof.source.value


def test_facts_of_others_and_of_before_are_not_asked_for(
    log_in, address, officer, fact, indicator, leading, district
):
    reading(indicator, 7, unit=leading, area=district.area, code="w-cua-phong")
    reading(
        indicator,
        1,
        unit=officer.unit,
        area=officer.unit.area,
        code="w-cu",
        on=fact.happened_on.replace(year=2018),
    )

    page = log_in(officer).get(address)

    assert [p.name for p in page.context["proofs"]] == ["reading:w-1", ""]


# Adding


def test_several_papers_are_filed_for_a_fact_at_once(log_in, address, officer, fact):
    files = [upload(), upload(picture(), "ảnh.jpg")]

    response = log_in(officer).post(address, {"fact": "reading:w-1", "uploads": files})

    assert (response.status_code, response["Location"]) == (
        302,
        f"{address}#reading:w-1",
    )
    assert [
        (p.name, p.fact, p.uploaded_by) for p in Evidence.objects.order_by("pk")
    ] == [
        ("biên bản.pdf", "reading:w-1", officer),
        ("ảnh.jpg", "reading:w-1", officer),
    ]


def test_a_refused_file_is_named_beside_its_fact_and_nothing_is_kept(
    log_in, address, officer, fact, kept
):
    files = [upload(), upload(HEIC, "IMG_1.HEIC")]

    response = log_in(officer).post(address, {"fact": "reading:w-1", "uploads": files})

    assert response.status_code == 422
    assert response.text.count("“IMG_1.HEIC” là ảnh HEIC của iPhone") == 1
    assert not Evidence.objects.exists()
    assert kept() == []


def test_a_form_without_a_file_says_so(log_in, address, officer):
    response = log_in(officer).post(address, {"fact": ""})

    assert response.status_code == 422
    assert "Hãy chọn ít nhất một tệp." in response.content.decode()


def test_a_paper_is_not_filed_for_a_fact_of_another_unit(
    log_in, address, officer, indicator, leading, district
):
    reading(indicator, 7, unit=leading, area=district.area, code="w-cua-phong")

    client = log_in(officer)
    said = {"fact": "reading:w-cua-phong", "uploads": upload()}

    assert client.post(address, said).status_code == 422
    assert (
        client.post(address, {"fact": "khong:co", "uploads": upload()}).status_code
        == 422
    )
    assert not Evidence.objects.exists()


def test_the_screen_the_component_stood_on_comes_back_and_no_other_site(
    log_in, address, officer
):
    client = log_in(officer)

    def back_to(back, name):
        said = {"fact": "", "uploads": upload(*reversed(other(name))), "back": back}
        return client.post(address, said)["Location"]

    assert back_to("/nhap/so/?dong=3", 1) == "/nhap/so/?dong=3"
    assert back_to("https://example.org/", 2) == f"{address}#noi-dung-nhiem-vu"


def test_a_form_sent_twice_files_once(log_in, address, officer):
    client = log_in(officer)
    said = {"fact": "", "_phieu": "1"}

    for _ in range(2):
        response = client.post(address, said | {"uploads": upload()})

    assert response.status_code == 302
    assert Evidence.objects.count() == 1


def test_the_office_files_in_the_place_of_a_unit(log_in, address, district, commune):
    office = UserFactory(unit=UnitFactory(parent=district), office=True)

    log_in(office).post(address, {"fact": "", "uploads": upload()})

    paper = Evidence.objects.get()
    assert (paper.unit, paper.uploaded_by, paper.on_behalf_of) == (
        commune,
        office,
        commune,
    )


def test_a_locked_period_shows_its_papers_and_takes_none(
    log_in, address, officer, paper, commune, period
):
    handed_in(commune, period, is_accepted=True)
    client = log_in(officer)

    page = client.get(address).content.decode()
    response = client.post(address, {"fact": "", "uploads": upload()})

    assert paper.name in page
    assert 'type="file"' not in page
    assert response.status_code == 422
    assert Evidence.objects.count() == 1


# Taking out


def test_a_paper_is_taken_out_with_a_reason(log_in, address, officer, paper):
    client = log_in(officer)
    void = reverse("tasks:evidence_void", args=[paper.code])

    page = client.post(void, {"reason": ""}, follow=True)
    assert Evidence.objects.standing().exists()
    page = client.post(void, {"reason": "gửi nhầm"}, follow=True)

    assert page.redirect_chain == [(address, 302)]
    assert "Đã gỡ “bien-ban.pdf”." in page.content.decode()
    assert not Evidence.objects.standing().exists()


# What it costs


def test_the_page_costs_the_same_for_many_facts_and_papers(
    log_in, address, officer, fact, task, commune, period
):
    client = log_in(officer)
    about = {"task": task, "period": period, "unit": commune, "by": officer}

    attach(fact, **about)
    few = queries_of_page(client, address)
    for n in range(5):
        indicator = IndicatorFactory(task=task)
        TaskScopeFactory(task=task, object_code=indicator.code)
        more = reading(indicator, 1, unit=commune, area=commune.area)
        attach(more, uploads=[other(n), other(n + 10)], **about)

    assert queries_of_page(client, address) == few


def test_a_shelf_costs_one_query_for_many_facts(
    fact, task, commune, period, officer, indicator, django_assert_num_queries
):
    about = {"task": task, "period": period, "unit": commune, "by": officer}
    [paper] = attach(fact, **about)
    bare = reading(indicator, 1, unit=commune, area=commune.area)
    desk = type("Desk", (), {"unit": commune})

    with django_assert_num_queries(1):
        shelf = shelves.shelf(desk, [fact, bare])

    assert (shelf.of(fact), shelf.of(bare)) == ([paper], [])
