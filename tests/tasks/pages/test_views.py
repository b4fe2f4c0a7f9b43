"""The task list and a task: the day changes the figures, and nothing reads well."""

from datetime import date

import pytest
from django.urls import reverse

from tasks.models import TaskUnit
from tests.entries import handed_in, reading, said
from tests.factories import (
    PeriodFactory,
    PeriodTaskFactory,
    TargetFactory,
    TaskFactory,
)

from .reading_pages import body, figure

pytestmark = pytest.mark.django_db

MAY_31 = date(2020, 5, 31)
LIST = reverse("tasks:list")
BAD_DAY = "Ngày không đúng; hãy viết ngày/tháng/năm như 05/3/2020."

# Nothing yet


def test_who_has_no_task_is_told_so(site):
    assert "chưa có nhiệm vụ" in body(site.get(LIST))


def test_a_year_without_a_period_says_what_is_missing(site, programme, department):
    TaskFactory(programme=programme, units={department: TaskUnit.Role.LEAD})

    assert "Chưa có kỳ báo cáo nào của năm 2020." in body(site.get(LIST))


def test_a_task_nobody_reported_on_reads_well(site, task, indicator):
    TargetFactory(indicator=indicator)
    for page in (LIST, task.get_absolute_url()):
        text = body(site.get(page))
        assert "chưa có số liệu" in text
        assert "None" not in text

    text = body(site.get(*figure(task)))
    assert "chưa có số liệu" in text
    assert "None" not in text


def test_a_task_without_anything_reads_well(site, task):
    text = body(site.get(task.get_absolute_url()))

    assert task.objective in text
    assert "Chưa có đơn vị nào gửi báo cáo" in text
    assert "None" not in text


# The day


def test_the_figures_are_those_of_the_day(site, task, indicator):
    TargetFactory(indicator=indicator, value=10)
    reading(indicator, 5, on=MAY_31, is_stated=True)
    reading(indicator, 8, on=date(2020, 6, 10), is_stated=True)

    def shown(day):
        (row,) = site.get(LIST, {"ngay": day}).context["rows"]
        (progress,) = row["progress"]
        return progress.actual.write()

    assert [shown(day) for day in ("30/5/2020", "31/05/2020", "2020-06-10", "")] == [
        "chưa có số liệu",
        "05 km",
        "08 km",
        "08 km",
    ]


def test_a_page_opens_on_the_cut_off_and_says_so(site, task):
    response = site.get(LIST)

    assert response.context["scope"].as_of == date(2020, 6, 14)
    assert "14/6/2020" in body(response)


@pytest.mark.parametrize("typed", ["31/6/2020", "hôm qua", "6/14/2020"])
def test_a_day_that_is_none_is_refused_in_vietnamese_and_kept_as_typed(
    site, task, typed
):
    for page in (LIST, task.get_absolute_url()):
        response = site.get(page, {"ngay": typed})

        text = body(response)
        assert BAD_DAY in text
        assert f'value="{typed}"' in text
        assert response.context["scope"].as_of == date(2020, 6, 14)


def test_changing_the_day_keeps_the_year_and_the_period(site, task, programme):
    response = site.get(
        LIST, {"ct": programme.code, "ky": "2020-H1", "ngay": "1/6/2020"}
    )

    text = body(response)
    assert f'<input type="hidden" name="ct" value="{programme.code}">' in text
    assert '<input type="hidden" name="ky" value="2020-H1">' in text


def test_a_task_with_a_cut_off_of_its_own_is_read_at_it(site, task, indicator, period):
    PeriodTaskFactory(period=period, task=task, cut_off_on=MAY_31)
    reading(indicator, 5, on=MAY_31)
    reading(indicator, 3, on=date(2020, 6, 1))

    (row,) = site.get(LIST).context["rows"]
    assert (row["as_of"], row["progress"][0].actual.value) == (MAY_31, 5)
    page = site.get(task.get_absolute_url())
    assert (page.context["scope"].as_of, page.context["progress"][0].actual.value) == (
        MAY_31,
        5,
    )
    early = site.get(LIST, {"ngay": "30/5/2020"}).context["rows"][0]
    assert early["as_of"] == date(2020, 5, 30)


def test_a_year_opens_with_its_newest_period_that_somebody_reported_on(
    site, task, department, period
):
    later = PeriodFactory(second_half=True)
    assert site.get(LIST).context["period"] == later

    handed_in(department, period)
    assert site.get(LIST).context["period"] == period
    assert site.get(LIST, {"ky": later.code}).context["period"] == later


@pytest.mark.parametrize("query", [{"ky": "1999-H1"}, {"ct": "khong-co"}])
def test_a_period_or_a_year_that_is_not_there_is_not_found(site, task, query):
    assert site.get(LIST, query).status_code == 404


# What a task shows


def test_a_task_shows_who_does_it_and_what_they_say(
    site, task, department, period, indicator
):
    reading(indicator, 5)
    returned = handed_in(department, period)
    said(returned, "RESULT", "Đã làm {chi_tieu.thuc_hien ma=km}.", task=task)
    said(returned, "UNFINISHED", "Còn lại", reason="Mưa lũ kéo dài.", task=task)
    said(returned, "RESULT", "Việc khác.", task=TaskFactory(programme=task.programme))

    text = body(site.get(task.get_absolute_url()))

    assert department.name in text
    assert "05 km" in text
    assert "Mưa lũ kéo dài." in text
    assert "Việc khác." not in text


def test_what_is_not_handed_in_is_not_shown(site, task, department, period):
    returned = handed_in(department, period)
    said(returned, "RESULT", "Bản nháp.", task=task)
    returned.submitted_at = None
    returned.save()

    assert "Bản nháp." not in body(site.get(task.get_absolute_url()))


def test_a_newer_version_takes_the_place_of_the_older(site, task, department, period):
    said(handed_in(department, period), "RESULT", "Bản đầu.", task=task)
    said(handed_in(department, period, version=2), "RESULT", "Bản sau.", task=task)

    text = body(site.get(task.get_absolute_url()))

    assert ("Bản đầu." in text, "Bản sau." in text) == (False, True)


def test_what_units_type_is_never_markup(site, task, department, period):
    said(
        handed_in(department, period), "RESULT", "<script>alert(1)</script>", task=task
    )

    text = body(site.get(task.get_absolute_url()))

    assert "<script>alert" not in text
    assert "&lt;script&gt;alert(1)&lt;/script&gt;" in text


def test_pages_are_only_read(site, task):
    for page in (LIST, task.get_absolute_url()):
        assert site.post(page).status_code == 405
