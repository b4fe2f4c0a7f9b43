"""What the core counts of indicators and milestones, over time and over places."""

from datetime import date
from decimal import Decimal

import pytest
from django.core.exceptions import ValidationError

from tasks.actions import correct_reading
from tasks.domains import UnknownFigure, figure
from tasks.figures import Answer
from tasks.models import Indicator, MilestoneReport
from tasks.scope import Scope, end_of_day
from tests.entries import JUNE_14, milestone_report, moment, reading
from tests.factories import (
    AreaChangeFactory,
    AreaFactory,
    DocumentFactory,
    IndicatorFactory,
    MilestoneFactory,
    PeriodFactory,
    TargetFactory,
    UnitFactory,
)

from .asking import actual, afresh

pytestmark = pytest.mark.django_db

MAY_31 = date(2020, 5, 31)
JUNE_1 = date(2020, 6, 1)

# The indicator itself


def test_an_indicator_nobody_reported_on_has_no_value_and_is_not_zero(scope, indicator):
    found = actual(scope, indicator)

    assert (found.answer, found.value, found.sources) == (Answer.MISSING, None, ())
    assert found.write() == "chưa có số liệu"


def test_an_unknown_indicator_is_refused_in_vietnamese(scope):
    with pytest.raises(UnknownFigure, match="Không có chỉ tiêu nào mang mã la\\."):
        figure("chi_tieu.thuc_hien", scope, ma="la")


def test_a_unit_without_an_area_knows_nothing(indicator, period):
    scope = Scope(unit=UnitFactory(), period=period, as_of=JUNE_14)
    reading(indicator, 5)

    assert actual(scope, indicator).answer is Answer.MISSING


def test_a_figure_carries_one_source_for_every_row_it_uses(scope, indicator, communes):
    paper = DocumentFactory(symbol="12/BC-UBND", issued_on=date(2020, 6, 5))
    reading(
        indicator,
        Decimal("2.5"),
        area=communes[0],
        on=JUNE_1,
        code="mot",
        document=paper,
    )
    reading(indicator, 4, area=communes[1], on=MAY_31, code="hai", precision="MONTH")

    found = actual(scope, indicator)

    assert (found.value, found.as_of, found.args) == (
        Decimal("6.5"),
        JUNE_14,
        (("ma", "km"),),
    )
    second, first = sorted(found.sources, key=lambda source: source.fact)
    assert (first.fact, first.value, first.day) == (
        "reading:mot@1",
        "2,5 km",
        "01/6/2020",
    )
    assert first.document == "Kế hoạch số 12/BC-UBND ngày 05/6/2020"
    assert first.recorded_at == "2020-06-01T12:00:00+07:00"
    assert (first.recorded_by, first.unit) == (
        "Hoàng Văn Thụ",
        indicator.task.programme.unit.code,
    )
    assert (second.fact, second.day) == ("reading:hai@1", "tháng 5/2020")


# Running totals


def test_a_running_total_adds_what_happened_after_the_stated_balance(
    scope, indicator, communes
):
    reading(indicator, 7, on=MAY_31, area=communes[0])
    reading(indicator, 10, on=JUNE_1, is_stated=True)
    reading(indicator, 2, on=date(2020, 6, 2), area=communes[1])

    assert actual(scope.on(MAY_31), indicator).value == 7
    assert actual(scope.on(JUNE_1), indicator).value == 10
    assert actual(scope, indicator).value == 12


def test_what_is_not_added_up_over_places_is_only_what_the_unit_states(
    scope, programme, communes
):
    rate = IndicatorFactory(
        task__programme=programme, over_place=Indicator.OverPlace.NONE
    )
    reading(rate, 98, area=communes[0])

    assert actual(scope, rate).answer is Answer.MISSING
    reading(rate, 95)
    assert actual(afresh(scope), rate).value == 95


def test_a_corrected_row_counts_as_it_was_known(scope, indicator):
    row = reading(indicator, 5, on=MAY_31, at=moment(JUNE_1))
    correct_reading(
        row, version=1, by=row.recorded_by, at=moment(JUNE_14), reason="nhầm", value=6
    )

    def known_on(day):
        return actual(afresh(scope, known_at=end_of_day(day)), indicator).value

    assert [known_on(day) for day in (MAY_31, JUNE_1, JUNE_14)] == [None, 5, 6]


def test_a_merged_commune_keeps_counting_in_the_one_it_became_part_of(
    scope, indicator, district
):
    old_one = AreaFactory()
    old_two = AreaFactory()
    for old in (old_one, old_two):
        old.parents.create(parent=district, ends_on=MAY_31)
    new = AreaFactory(parent=district, parent__starts_on=JUNE_1)
    AreaChangeFactory(
        happened_on=JUNE_1, sources=[old_one, old_two], sources__target=new
    )
    reading(indicator, 1, on=MAY_31, area=old_one)
    reading(indicator, 2, on=MAY_31, area=old_two)
    reading(indicator, 4, on=JUNE_14, area=new)

    assert actual(scope.on(MAY_31), indicator).value == 3
    assert actual(scope.on(JUNE_1), indicator).value == 3
    assert actual(scope, indicator).value == 7


def test_a_balance_stated_before_a_merger_says_nothing_of_what_was_merged_in(
    scope, indicator, district
):
    small, large = AreaFactory(), AreaFactory(parent=district)
    small.parents.create(parent=district, ends_on=MAY_31)
    AreaChangeFactory(happened_on=JUNE_1, sources=[small], sources__target=large)
    reading(indicator, 5, on=MAY_31, area=small)
    reading(indicator, 10, on=MAY_31, area=large, is_stated=True)

    assert actual(scope.on(MAY_31), indicator).value == 15
    assert actual(scope, indicator).value == 15


# Stocks


def test_a_stock_is_the_newest_level_of_every_place(scope, stock, communes):
    reading(stock, 50, on=MAY_31, area=communes[0])
    reading(stock, 47, on=JUNE_14, area=communes[0])
    reading(stock, 3, on=JUNE_1, area=communes[1])

    assert actual(scope, stock).value == 50
    assert actual(scope.on(JUNE_1), stock).value == 53


# Flows


@pytest.fixture
def months(period):
    return [PeriodFactory(month=True, ordinal=n, parent=period) for n in (1, 2)]


def test_a_flow_is_the_sum_of_its_months(scope, flow, months):
    for month, value in zip(months, (3, 4), strict=True):
        reading(flow, value, on=month.ends_on, period=month)

    assert actual(scope, flow).value == 7


def test_a_flow_with_a_month_missing_is_missing(scope, flow, months):
    reading(flow, 3, on=months[0].ends_on, period=months[0])

    assert actual(scope, flow).answer is Answer.MISSING


def test_a_month_without_cases_is_a_month_that_is_known(scope, flow, months):
    reading(flow, 3, on=months[0].ends_on, period=months[0])
    reading(
        flow, None, on=months[1].ends_on, period=months[1], answer=Answer.NONE_OCCURRED
    )

    assert actual(scope, flow).value == 3


def test_a_stated_flow_wins_over_its_months(scope, flow, months, period):
    for month in months:
        reading(flow, 3, on=month.ends_on, period=month)
    reading(flow, 5, on=JUNE_14, period=period, is_stated=True)

    assert actual(scope, flow).value == 5


def test_a_flow_of_another_period_is_not_this_ones(scope, flow, programme):
    earlier = PeriodFactory(year=2019)
    reading(flow, 9, on=earlier.ends_on, period=earlier)
    reading(
        flow, None, on=earlier.ends_on, period=earlier, answer=Answer.NOT_APPLICABLE
    )

    assert actual(scope, flow).answer is Answer.MISSING


def test_a_flow_without_its_period_is_refused(flow):
    with pytest.raises(ValidationError) as refusal:
        reading(flow, 5)

    assert refusal.value.messages == ["Số phát sinh phải ghi rõ của kỳ nào."]


# Milestones


def test_a_milestone_is_where_its_newest_report_says(scope):
    milestone = MilestoneFactory(code="dai-hoi")
    milestone_report(milestone, MilestoneReport.State.ONGOING, on=MAY_31)
    milestone_report(milestone, MilestoneReport.State.DONE, on=JUNE_14, code="xong")

    def state(day):
        return figure("moc.trang_thai", scope.on(day), ma="dai-hoi").write()

    assert [state(day) for day in (date(2020, 5, 30), MAY_31, JUNE_14)] == [
        "chưa có số liệu",
        "đang thực hiện",
        "đã hoàn thành",
    ]
    (source,) = figure("moc.trang_thai", scope, ma="dai-hoi").sources
    assert source.fact == "milestone_report:xong@1"


# Each question is read once


def test_queries_do_not_grow_with_figures_or_rows(
    scope, programme, communes, last_year, django_assert_max_num_queries
):
    def ask(scope):
        for indicator in Indicator.objects.all():
            for code in ("thuc_hien", "muc_tieu", "dau_ky", "cung_ky", "so_cung_ky"):
                figure(f"chi_tieu.{code}", scope, ma=indicator.code)

    def add(number):
        for indicator in IndicatorFactory.create_batch(
            number, task__programme=programme
        ):
            TargetFactory(indicator=indicator)
            for area in communes:
                reading(indicator, 1, area=area)
        IndicatorFactory.create_batch(number, task__programme=programme, stock=True)
        IndicatorFactory.create_batch(number, task__programme=programme, flow=True)

    add(1)
    with django_assert_max_num_queries(100) as few:
        ask(afresh(scope))
    add(9)
    with django_assert_max_num_queries(100) as many:
        ask(afresh(scope))

    assert len(many.captured_queries) == len(few.captured_queries)
