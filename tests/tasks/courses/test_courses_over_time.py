"""How an indicator came to where it stands, month by month."""

from datetime import date
from decimal import Decimal

import pytest
from django.urls import reverse

from tasks.courses_over_time import charts_over_time
from tasks.progress import indicators_of
from tasks.scope import Scope
from tests.counting import queries
from tests.entries import opened, reading
from tests.factories import (
    AreaFactory,
    IndicatorFactory,
    PeriodFactory,
    TargetFactory,
    TaskFactory,
    UserFactory,
)

pytestmark = pytest.mark.django_db

JUNE_14 = date(2020, 6, 14)


@pytest.fixture
def task():
    return TaskFactory(programme__unit__area__district=True)


@pytest.fixture
def indicator(task):
    indicator = IndicatorFactory(task=task, name="Mặt đường trục thôn")
    TargetFactory(indicator=indicator, value=10)
    return indicator


def charts(task, day=JUNE_14):
    scope = Scope(unit=task.programme.unit, period=PeriodFactory(), as_of=day)
    return charts_over_time(scope, task, indicators_of([task]).get(task.pk, []))


def test_ends_of_months_and_the_day_itself_are_read(task, indicator):
    reading(indicator, 2, on=date(2020, 2, 10))
    reading(indicator, 2, on=date(2020, 5, 20))

    [chart] = charts(task)

    done, needed, goal = chart.series
    assert chart.labels[:7] == (
        *("31/01/2020", "29/02/2020", "31/3/2020", "30/4/2020", "31/5/2020"),
        *("14/6/2020", "30/6/2020"),
    )
    assert done.values == (None, 2, 2, 2, 4, 4, *(None,) * 7)
    assert done.texts[0] == "chưa có số liệu"
    assert done.texts[5:8] == ("04 km", "", "")
    assert round(needed.values[5], 4) == Decimal("4.5355")  # 166 of 366 days
    assert needed.texts[5] == "4,54 km"
    assert (needed.values[-1], goal.values) == (10, (Decimal(10),) * 13)
    assert chart.summary == "14/6/2020: đạt 40%, theo đường kế hoạch cần 45%."


def test_another_day_is_another_picture(task, indicator):
    reading(indicator, 2, on=date(2020, 2, 10))
    reading(indicator, 2, on=date(2020, 5, 20))

    [march] = charts(task, date(2020, 3, 31))
    [after] = charts(task, date(2021, 2, 1))

    assert march.series[0].values == (None, 2, 2, *(None,) * 9)
    assert after.series[0].values == (None, 2, 2, 2, *(Decimal(4),) * 8)


def test_without_a_goal_or_any_figure_there_is_nothing_to_draw(task, indicator):
    reading(IndicatorFactory(task=task), 3)

    assert charts(task) == []
    assert charts(task, date(2019, 12, 31)) == []


def test_queries_do_not_grow_with_indicators_facts_and_places(task, indicator):
    reading(indicator, 1)
    PeriodFactory()
    cost = queries(lambda: charts(task))

    for number in range(3):
        more = IndicatorFactory(task=task)
        TargetFactory(indicator=more, value=10)
        place = AreaFactory(parent=task.programme.unit.area)
        for month in (2, 3, 4):
            reading(more, number, area=place, on=date(2020, month, 5))
            reading(indicator, 1, on=date(2020, month, 6))

    assert len(charts(task)) == 4
    assert queries(lambda: charts(task)) == cost


def test_the_page_draws_when_asked_and_folds_more_than_three(task, indicator, log_in):
    opened(task.programme.unit)
    client = log_in(UserFactory(unit=task.programme.unit, role="LEADER"))
    reading(indicator, 1)
    address = reverse("tasks:detail", args=[task.code]) + "?ngay=14/06/2020&dien-bien=1"

    alone = client.get(address).content.decode()
    for _ in range(3):
        more = IndicatorFactory(task=task)
        TargetFactory(indicator=more, value=10)
        reading(more, 1)
    many = client.get(address).content.decode()

    plain = client.get(address.partition("&")[0]).content.decode()

    assert (plain.count("data-chart"), plain.count("&amp;dien-bien=1")) == (0, 1)
    assert (alone.count("data-chart"), alone.count("chart-fold")) == (1, 0)
    assert (many.count("data-chart"), many.count("chart-fold")) == (4, 4)
