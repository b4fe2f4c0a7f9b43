"""Where a figure comes from: its rows, on its day, and only what the task prints."""

from datetime import date

import pytest
from django.urls import reverse

from tasks.actions import correct_reading
from tests.entries import JUNE_14, handed_in, moment, reading, said
from tests.factories import (
    TargetFactory,
    TaskScopeFactory,
)

from .reading_pages import body, figure

pytestmark = pytest.mark.django_db

MAY_31 = date(2020, 5, 31)
LIST = reverse("tasks:list")
BAD_DAY = "Ngày không đúng; hãy viết ngày/tháng/năm như 05/3/2020."


def test_a_figure_shows_the_rows_it_comes_from(site, task, indicator, district):
    reading(indicator, 5, on=MAY_31, code="thang-5")
    reading(indicator, 3, on=date(2020, 6, 1), code="thang-6")

    response = site.get(*figure(task))

    assert [source.fact for source in response.context["run"].sources] == [
        "reading:thang-5@1",
        "reading:thang-6@1",
    ]
    text = body(response)
    assert "08 km" in text
    assert "reading:thang-5@1" in text
    assert "Hoàng Văn Thụ" in text
    assert "chưa chấp nhận" in text


def test_a_figure_on_another_day_shows_the_rows_of_that_day(site, task, indicator):
    reading(indicator, 5, on=MAY_31, code="thang-5")
    reading(indicator, 3, on=date(2020, 6, 1), code="thang-6")

    response = site.get(*figure(task, ngay="31/5/2020"))

    assert [source.fact for source in response.context["run"].sources] == [
        "reading:thang-5@1"
    ]


def test_rows_of_an_accepted_return_are_marked_so(
    site, task, indicator, district, period
):
    reading(indicator, 5)
    handed_in(district, period, is_accepted=True)

    text = body(site.get(*figure(task)))

    assert "đã chấp nhận" in text
    assert "chưa chấp nhận" not in text


def test_every_figure_a_task_links_to_is_found(
    site, task, indicator, department, period
):
    TaskScopeFactory(task=task, object_code=indicator.code)
    TargetFactory(indicator=indicator, value=10)
    reading(indicator, 5)
    quoted = "{chi_tieu.thuc_hien ma=km | phan_tram} {chi_tieu.muc_tieu ma=km} {chi_tieu.cung_ky ma=km}"
    said(handed_in(department, period), "RESULT", quoted, task=task)
    text = body(site.get(task.get_absolute_url(), {"ngay": "10/06/2020"}))

    links = {
        part.split('"')[0].replace("&amp;", "&") for part in text.split('href="')[1:]
    }
    figures = {link for link in links if "ma_so_lieu=" in link}

    assert len(figures) == 3
    assert {site.get(link).status_code for link in figures} == {200}


@pytest.mark.parametrize(
    "query",
    [
        {"ma": "la"},
        {"ma_so_lieu": "khong.co"},
        {"ma_so_lieu": ""},
        {"la": "1"},
        {"ma_so_lieu": "moc.trang_thai"},
    ],
)
def test_a_figure_that_the_task_does_not_print_is_not_found(
    site, task, indicator, query
):
    reading(indicator, 5)

    assert site.get(*figure(task, **query)).status_code == 404


def test_a_figure_tells_how_it_was_counted_and_what_it_was_before(
    site, task, indicator, officer
):
    wrong = reading(indicator, 5, code="w")
    correct_reading(
        wrong,
        version=1,
        by=officer,
        at=moment(JUNE_14, 15),
        reason="nhập nhầm",
        value=6,
    )

    text = body(site.get(*figure(task)))

    assert "Giá trị thực hiện của chỉ tiêu “đường bê tông”" in text
    assert "Giá trị: <del>5</del> → <ins>6</ins>" in text
    assert "Lý do: nhập nhầm." in text
