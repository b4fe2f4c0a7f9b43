"""Every report of the demo but the half-year's: what it is called, and that it is whole."""

import pytest

from reports.compose import compose, find_report
from reports.models import Report
from reports.render import to_pdf
from tests.reports.paper import Paper

from .conftest import REPORT
from .printed import Printed

OTHERS = {
    **{
        (f"2020-0{month}", "thang", ""): (
            f"Tiến độ thực hiện các nhiệm vụ trọng tâm tháng {month} năm 2020,"
            f" nhiệm vụ tháng {month + 1} năm 2020"
        )
        for month in (2, 3)
    },
    ("2020-06", "thang", ""): (
        "Tiến độ thực hiện các nhiệm vụ trọng tâm tháng 6 năm 2020,"
        " nhiệm vụ tháng 7 năm 2020"
    ),
    ("2020-9M", "chin-thang", ""): (
        "Kết quả thực hiện các nhiệm vụ trọng tâm 9 tháng đầu năm 2020;"
        " nhiệm vụ, giải pháp quý IV năm 2020"
    ),
    ("2020", "nam", ""): (
        "Tổng kết việc thực hiện các nhiệm vụ trọng tâm năm 2020,"
        " phương hướng, nhiệm vụ năm 2021"
    ),
    ("2020-H1", "tom-tat", ""): (
        "Tóm tắt tiến độ các nhiệm vụ trọng tâm 6 tháng đầu năm 2020"
    ),
    ("2020-H1", "chuyen-de", "2020-3"): (
        "Kết quả thực hiện nhiệm vụ “Đường giao thông nông thôn” 6 tháng đầu năm 2020"
    ),
    ("2020-H1", "chuyen-de", "2020-8"): (
        "Kết quả thực hiện nhiệm vụ “An ninh chính trị, trật tự” 6 tháng đầu năm 2020"
    ),
}


@pytest.fixture
def composed(demo):
    def composed(period, outline, task=""):
        return compose(find_report("h184", period, outline, task))

    return composed


def test_the_half_year_report_is_the_one_that_needs_no_name(demo):
    assert find_report(*REPORT) == find_report(*REPORT, "sau-thang")
    assert find_report("h184", "2020").outline.code == "nam"
    assert Report.objects.filter(unit__code="h184").count() == len(OTHERS) + 1


@pytest.mark.parametrize("codes", OTHERS, ids=" ".join)
def test_period_and_following_period_are_called_by_their_names(composed, codes):
    document = composed(*codes)

    assert document.subject == OTHERS[codes]
    assert document.sections
    assert Printed(document).lines  # numbered, with no footnote lost


def test_only_what_a_source_asks_for_is_asked_for_by_a_paper(demo):
    asked = Report.objects.exclude(requested_by=None)

    assert [report.outline.code for report in asked] == ["sau-thang"]


def test_what_nobody_has_told_after_the_half_year_is_not_made_up(composed):
    lines = Printed(composed("2020-9M", "chin-thang")).lines

    assert lines.count("Chưa có nội dung báo cáo.") >= 5
    assert not any("vướng mắc ở" in line for line in lines)


def test_the_roads_report_is_about_roads_alone(composed):
    lines = Printed(composed("2020-H1", "chuyen-de", "2020-3")).lines

    assert lines.index("2.1. Phòng Kinh tế và Hạ tầng")
    assert [line for line in lines if "Hữu Lễ" in line or "OCOP" in line] == []


@pytest.mark.slow
def test_the_summary_holds_every_task_on_one_page(composed, demo):
    document = composed("2020-H1", "tom-tat")
    (section,) = document.sections

    assert len(section.blocks) == 9
    assert len(Paper(to_pdf(document)).pages) == 1
