"""The report pages: a day, a file, a figure; and what they say where there is none."""

import io
import json
from datetime import date

import docx
import pytest
from django.urls import reverse

from org.models import Letterhead
from reports.render.files import FORMATS
from tests.entries import reading
from tests.factories import (
    OutlineFactory,
    OutlinePartFactory,
    ReportFactory,
    TaskScopeFactory,
    UserFactory,
)

pytestmark = pytest.mark.django_db

MAY_31 = date(2020, 5, 31)


@pytest.fixture
def site(log_in, district):
    return log_in(UserFactory(unit=district, office=True))


@pytest.fixture
def scoped(task, indicator):
    TaskScopeFactory(task=task, object_code=indicator.code)
    reading(indicator, 5, on=MAY_31, code="thang-5")
    reading(indicator, 3, on=date(2020, 6, 1), code="thang-6")


def address(report, name, *more):
    codes = [report.unit.code, report.period.code, report.outline.code]
    return reverse(f"reports:{name}", args=[*codes, *more])


def body(response):
    assert response.status_code == 200
    return response.content.decode()


def test_the_list_names_the_reports(site, report):
    assert report.get_absolute_url() in body(site.get(reverse("reports:list")))


def test_without_a_report_the_list_says_so(log_in):
    assert "Chưa có báo cáo" in body(log_in(UserFactory()).get(reverse("reports:list")))


def test_the_preview_prints_what_its_findings_were_read_from(
    site, report, scoped, monkeypatch
):
    def again(*args, **options):
        raise AssertionError("the report is composed a second time")

    monkeypatch.setattr("reports.content.compose", again)

    assert "08 km" in body(site.get(report.get_absolute_url()))
    body(site.get(address(report, "check")))


def test_the_preview_is_composed_on_the_day_asked_for(site, report, scoped):
    assert "08 km" in body(site.get(report.get_absolute_url()))

    earlier = body(site.get(report.get_absolute_url(), {"ngay": "31/5/2020"}))

    assert "05 km" in earlier
    assert "31/5/2020" in earlier


def test_a_day_that_is_none_is_refused_and_kept_and_the_cut_off_is_shown(
    site, report, scoped
):
    text = body(site.get(report.get_absolute_url(), {"ngay": "31/6/2020"}))

    assert "Ngày không đúng; hãy viết ngày/tháng/năm như 05/3/2020." in text
    assert 'value="31/6/2020"' in text
    assert "08 km" in text


def test_every_figure_of_the_preview_leads_to_its_rows(site, report, scoped):
    text = body(site.get(report.get_absolute_url(), {"ngay": "31/5/2020"}))
    links = {
        part.split('"')[0].replace("&amp;", "&") for part in text.split('href="')[1:]
    }
    (link,) = [link for link in links if "ma_so_lieu=" in link]

    response = site.get(link)

    assert [source.fact for source in response.context["run"].sources] == [
        "reading:thang-5@1"
    ]
    assert "reading:thang-5@1" in body(response)


def test_every_page_of_a_report_about_a_task_leads_to_itself(
    site, report, scoped, task
):
    outline = OutlineFactory(code="chuyen-de", subject="Về {nhiem_vu}")
    OutlinePartFactory(outline=outline, tasks=True)
    own = ReportFactory(
        letterhead=report.unit.letterheads.get(), outline=outline, task=task
    )
    listed = body(site.get(reverse("reports:list")))

    text = body(site.get(own.get_absolute_url()))
    figure = next(part for part in text.split('href="') if "ma_so_lieu=" in part)
    address = figure.split('"')[0].replace("&amp;", "&")
    detail = body(site.get(address))
    file = site.get(own.address("file", "json"))

    assert f'href="{own.get_absolute_url()}"' in listed
    assert f"Báo cáo kỳ: {task.name}" in text
    assert f'href="{own.get_absolute_url()}?ngay=14/06/2020#{task.code}"' in detail
    assert (
        f'filename="chuyen-de-2020-H1-{task.code}.json"' in file["Content-Disposition"]
    )
    assert site.get(address_without(own)).status_code == 404


def address_without(report):
    """The address of the report if it were not about a task."""
    return report.get_absolute_url().partition("nhiem-vu/")[0]


def test_a_figure_the_report_does_not_print_is_not_found(site, report, scoped):
    query = {"ma_so_lieu": "chi_tieu.thuc_hien", "ma": "la"}

    assert site.get(address(report, "figure"), query).status_code == 404


def test_a_file_is_the_report_of_the_day_asked_for(site, report, scoped):
    response = site.get(address(report, "file", "json"), {"ngay": "31/5/2020"})

    assert json.loads(body(response))["as_of"] == "2020-05-31"
    assert response["Content-Type"] == "application/json"
    assert response["Content-Disposition"] == (
        'attachment; filename="bao-cao-2020-H1.json"'
    )


def test_the_preview_offers_the_report_in_every_format(site, report, scoped):
    preview = body(site.get(report.get_absolute_url(), {"ngay": "31/5/2020"}))

    for kind in FORMATS:
        assert f'href="{address(report, "file", kind)}?ngay=31/05/2020"' in preview


def test_the_report_can_be_had_in_word(site, report, scoped):
    response = site.get(address(report, "file", "docx"))
    word = docx.Document(io.BytesIO(response.content))

    assert response["Content-Type"] == (
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
    )
    assert response["Content-Disposition"] == (
        'attachment; filename="bao-cao-2020-H1.docx"'
    )
    assert "1. Cứng hóa 10 km đường." in [each.text for each in word.paragraphs]


def test_a_file_of_a_day_that_is_none_is_refused_where_it_can_be_mended(site, report):
    response = site.get(address(report, "file", "json"), {"ngay": "31/6/2020"})

    assert response.status_code == 302
    assert response.url == f"{report.get_absolute_url()}?ngay=31%2F6%2F2020"


def test_a_unit_that_cannot_issue_reads_why(site, report, scoped):
    Letterhead.objects.update(ends_on=MAY_31)
    sentence = f"{report.unit.name} chưa có tiêu đề văn bản (bảng letterhead)."
    site.force_login(UserFactory(is_superuser=True))

    assert sentence in body(site.get(report.get_absolute_url()))
    assert body(site.get(report.get_absolute_url(), {"ngay": "31/5/2020"}))
    file = site.get(address(report, "file", "json"), follow=True)
    assert sentence in body(file)
    assert site.get(address(report, "figure")).status_code == 404
