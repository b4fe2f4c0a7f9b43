"""What pages show beside the figures: other years, states, links, who does a task."""

import pytest
from django.urls import reverse

from tasks.course_states import State
from tasks.models import TaskUnit
from tests.entries import milestone_report, reading
from tests.factories import (
    IndicatorFactory,
    MilestoneFactory,
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


def test_a_task_is_told_by_the_worst_of_what_it_is_asked_and_why(site, task, indicator):
    TargetFactory(indicator=indicator, value=10)
    reading(indicator, 2)
    TargetFactory(indicator=IndicatorFactory(task=task, order=2), value=10)

    for page in (LIST, task.get_absolute_url()):
        told = body(site.get(page))
        assert "1/2 chậm: đường bê tông – đạt 20%, theo đường kế hoạch cần 45%" in told
        assert '<span aria-hidden="true">▼</span> chậm' in told


def test_the_list_counts_its_tasks_by_state(
    site, task, indicator, programme, department
):
    TargetFactory(indicator=indicator, value=10)
    reading(indicator, 2)
    roles = {department: TaskUnit.Role.LEAD}
    TaskFactory.create_batch(2, programme=programme, units=roles)

    counts = site.get(LIST).context["counts"]

    assert {state: n for state, n in counts.items() if n} == {
        State.BEHIND: 1,
        State.NOT_MEASURED: 2,
    }


def test_a_milestone_is_told_on_the_page_of_its_task(site, task):
    milestone = MilestoneFactory(task=task, name="kiểm tra")
    report = {"state": "NOT_STARTED", "obstacle": "mưa lũ"}
    milestone_report(milestone, **report)

    told = body(site.get(task.get_absolute_url()))

    assert "Chậm: Kiểm tra – chưa thực hiện do mưa lũ" in told
    assert '<td data-label="Hạn">31/12/2020</td>' in told


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
