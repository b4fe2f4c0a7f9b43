"""What pages show beside the figures: other years, scores, links, who does a task."""

import pytest
from django.urls import reverse

from tasks.models import TaskUnit
from tests.entries import reading
from tests.factories import (
    IndicatorFactory,
    ProgrammeFactory,
    TargetFactory,
    TaskFactory,
    UnitFactory,
)

from .reading_pages import body

pytestmark = pytest.mark.django_db

LIST = reverse("tasks:list")


def test_another_year_is_one_link_away(site, task, district, department):
    other = ProgrammeFactory(unit=district, year=2019)
    assert "năm 2019" not in body(site.get(LIST))
    TaskFactory(programme=other, units={department: TaskUnit.Role.LEAD})

    assert f'<a href="?ct={other.code}">{district}, năm 2019</a>' in body(
        site.get(LIST)
    )


def test_score_of_a_task_counts_indicators_with_a_goal(site, task, indicator):
    reading(indicator, 10)
    assert "chỉ tiêu đạt</span>" not in body(site.get(LIST))
    TargetFactory(indicator=indicator, value=10)
    TargetFactory(indicator=IndicatorFactory(task=task, order=2), value=10)

    assert '<span class="score">1/2 chỉ tiêu đạt</span>' in body(site.get(LIST))


def test_value_is_a_link_only_where_rows_stand_behind_it(site, task, indicator):
    assert "ma_so_lieu" not in body(site.get(LIST))
    reading(indicator, 10)

    assert "ma_so_lieu=chi_tieu.thuc_hien&amp;ma=km" in body(site.get(LIST))


def test_units_of_a_task_stand_under_their_roles(site, task, district, department):
    TaskUnit.objects.create(task=task, unit=district, role=TaskUnit.Role.FOLLOW)

    response = site.get(task.get_absolute_url())

    assert response.context["parties"] == {
        "chủ trì": [department],
        "phối hợp": [],
        "báo cáo": [],
        "theo dõi": [district],
    }
    assert "Phối hợp" not in body(response)


def test_the_goal_of_another_unit_stands_beside_the_own(site, task, indicator):
    province = UnitFactory(name="UBND tỉnh Bình An", short_name="UBND tỉnh")
    TargetFactory(indicator=indicator, value=10)
    TargetFactory(indicator=indicator, value=9, set_by=province)
    reading(indicator, 6)

    page = body(site.get(task.get_absolute_url()))

    assert "<span>10 km <small>UBND tỉnh giao 09 km</small></span>" in page
    assert "<span>60% <small>UBND tỉnh giao: 67%</small></span>" in page


def test_a_goal_of_another_unit_without_a_share_is_shown_by_its_state(
    site, task, indicator
):
    province = UnitFactory(name="UBND tỉnh Bình An", short_name="UBND tỉnh")
    TargetFactory(indicator=indicator, value=10)
    TargetFactory(indicator=indicator, value=5, operator="AT_MOST", set_by=province)
    reading(indicator, 6)

    page = body(site.get(task.get_absolute_url()))

    assert "<span>60% <small>UBND tỉnh giao: chưa đạt</small></span>" in page
