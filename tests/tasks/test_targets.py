"""Whose goal, and of which place: two setters, quotas of places, goals that are ranges."""

from datetime import date
from decimal import Decimal

import pytest
from django.core.exceptions import ValidationError
from hypothesis import given
from hypothesis import strategies as st

from tasks import targets, totals
from tasks.domains import UnknownFigure, figure
from tasks.figures import Answer, Form
from tasks.models import Indicator, Target
from tests.entries import reading
from tests.factories import (
    AreaChangeFactory,
    AreaFactory,
    IndicatorFactory,
    MeasureUnitFactory,
    TargetFactory,
    UnitFactory,
)

from .adding import START, parts, stated
from .asking import actual, afresh

pytestmark = pytest.mark.django_db

APRIL_1 = date(2020, 4, 1)
JUNE_1 = date(2020, 6, 1)


@pytest.fixture
def province():
    return UnitFactory(code="tinh", name="UBND tỉnh Bình An", short_name="UBND tỉnh")


def target(scope, **args):
    return figure("chi_tieu.muc_tieu", scope, ma="km", **args)


def share(scope, **args):
    found = figure("chi_tieu.thuc_hien", scope, ma="km", **args)
    return found.write(Form.PERCENT)


# Two setters


def test_the_own_target_is_the_one_that_counts(scope, indicator, province):
    TargetFactory(indicator=indicator, value=9, set_by=province)
    TargetFactory(indicator=indicator, value=10)
    reading(indicator, Decimal("5.67"))

    assert (target(scope).value, share(scope)) == (10, "57%")
    found = actual(scope, indicator)
    assert found.write(Form.REMAINING) == "4,33 km"


def test_the_target_of_another_is_asked_for_by_its_unit(scope, indicator, province):
    TargetFactory(indicator=indicator, value=9, baseline=2, set_by=province)
    TargetFactory(indicator=indicator, value=10)
    reading(indicator, Decimal("5.67"))

    found = target(scope, giao_boi="tinh")

    assert found.write() == "09 km"
    assert found.args == (("ma", "km"), ("giao_boi", "tinh"))
    assert share(scope, giao_boi="tinh") == "63%"
    started = figure("chi_tieu.dau_ky", scope, ma="km", giao_boi="tinh")
    assert started.write() == "02 km"


def test_the_own_unit_may_be_named_as_the_setter(scope, indicator):
    TargetFactory(indicator=indicator, value=8)
    TargetFactory(
        indicator=indicator, value=10, set_by=scope.unit, starts_on=date(2020, 2, 1)
    )

    assert [goal.value for goal in targets.goals(scope, indicator)] == [10]


def test_a_new_target_of_one_setter_leaves_that_of_the_other(
    scope, indicator, province
):
    TargetFactory(indicator=indicator, value=10)
    TargetFactory(indicator=indicator, value=9, set_by=province)
    TargetFactory(indicator=indicator, value=12, set_by=province, starts_on=JUNE_1)

    assert (target(scope).value, target(scope, giao_boi="tinh").value) == (10, 12)


def test_without_an_own_target_that_of_another_counts(scope, indicator, province):
    TargetFactory(indicator=indicator, value=9, set_by=province)
    reading(indicator, Decimal("5.67"))

    assert (target(scope).value, share(scope)) == (9, "63%")


def test_a_unit_that_set_none_has_none(scope, indicator, province):
    TargetFactory(indicator=indicator)

    assert target(scope, giao_boi="tinh").answer is Answer.MISSING


@pytest.mark.parametrize(
    ("args", "sentence"),
    [
        ({"giao_boi": "la"}, "Không có đơn vị nào mang mã la."),
        ({"dia_ban": "la"}, "Không có địa bàn nào mang mã la."),
    ],
)
def test_unknown_codes_are_refused_in_vietnamese(scope, indicator, args, sentence):
    with pytest.raises(UnknownFigure) as refusal:
        target(scope, **args)

    assert str(refusal.value) == sentence


# Quotas of places


def test_quotas_of_the_communes_add_up_to_the_districts(scope, indicator, communes):
    for commune, value in zip(communes, (2, 3, 4), strict=True):
        TargetFactory(indicator=indicator, area=commune, value=value, baseline=1)
    reading(indicator, 3, area=communes[0])

    assert target(scope).write() == "09 km"
    assert share(scope) == "33%"
    assert figure("chi_tieu.dau_ky", scope, ma="km").write() == "03 km"


def test_a_commune_is_held_against_its_own_quota(scope, indicator, communes):
    TargetFactory(indicator=indicator, area=communes[0], value=4)
    reading(indicator, 3, area=communes[0])
    reading(indicator, 5, area=communes[1])

    found = figure("chi_tieu.thuc_hien", scope, ma="km", dia_ban=communes[0].code)

    assert (found.write(), found.write(Form.PERCENT)) == ("03 km", "75%")
    assert found.write(Form.REMAINING) == "01 km"
    assert found.args == (("ma", "km"), ("dia_ban", communes[0].code))
    assert len(found.sources) == 1


def test_a_commune_without_a_quota_has_no_share(scope, indicator, communes):
    TargetFactory(indicator=indicator, value=10)
    reading(indicator, 3, area=communes[0])

    assert share(scope, dia_ban=communes[0].code) == "chưa có số gốc để tính tỷ lệ"


def test_a_stated_target_wins_over_quotas_and_both_claims_are_kept(
    scope, indicator, communes
):
    TargetFactory(indicator=indicator, value=10)
    for commune in communes:
        TargetFactory(indicator=indicator, area=commune, value=3)

    assert target(scope).value == 10
    assert targets.claims(scope, indicator) == (10, 9)
    assert targets.claims(scope, indicator, communes[0]) == (3, None)


def test_claims_of_another_setter_are_not_the_own(scope, indicator, communes, province):
    TargetFactory(indicator=indicator, area=communes[0], value=3, set_by=province)

    assert targets.claims(scope, indicator) == (None, None)


@given(st.lists(st.tuples(st.integers(0, 4), st.integers(-3, 9)), max_size=9))
def test_the_level_of_a_place_is_what_it_states_else_what_its_parts_do(rows):
    names = ("huyện", "xã A", "xã B", "thôn 1", "thôn 2")
    entries = totals.by_place(stated(names[place], n, 1 + n) for place, n in rows)

    own, below = totals.claims("huyện", parts, entries, START)

    assert totals.stock("huyện", parts, entries, START) == (own or below)


def test_quotas_of_what_does_not_add_up_are_not_added_up(scope, programme, communes):
    rate = IndicatorFactory(
        task__programme=programme, code="km", over_place=Indicator.OverPlace.NONE
    )
    TargetFactory(indicator=rate, area=communes[0], value=95)

    assert target(scope).answer is Answer.MISSING
    assert target(scope, dia_ban=communes[0].code).value == 95


def test_quotas_with_different_words_add_up_to_a_least(scope, indicator, communes):
    TargetFactory(indicator=indicator, area=communes[0], operator="AT_LEAST")
    (alike,) = targets.goals(scope, indicator)
    TargetFactory(indicator=indicator, area=communes[1], operator="EQUAL")
    (mixed,) = targets.goals(afresh(scope), indicator)

    assert (alike.operator, mixed.operator) == ("AT_LEAST", "AT_LEAST")


def test_quotas_of_communes_merged_in_mid_year_count_once(scope, indicator, district):
    old_one, old_two, large = AreaFactory(), AreaFactory(), AreaFactory(parent=district)
    for old in (old_one, old_two):
        old.parents.create(parent=district, ends_on=date(2020, 3, 31))
    new = AreaFactory(parent=district, parent__starts_on=APRIL_1)
    AreaChangeFactory(happened_on=APRIL_1, sources=[old_one], sources__target=new)
    AreaChangeFactory(happened_on=APRIL_1, sources=[old_two], sources__target=large)
    for area, value in ((old_one, 2), (old_two, 3), (large, 4)):
        TargetFactory(indicator=indicator, area=area, value=value)

    def quotas(day):
        return {
            area: target(afresh(scope, as_of=day), dia_ban=area.code).value
            for area in (new, large)
        }

    assert target(scope.on(date(2020, 3, 31))).value == 9
    assert target(scope).value == 9
    assert quotas(JUNE_1) == {new: 2, large: 7}
    TargetFactory(indicator=indicator, area=large, value=6, starts_on=APRIL_1)
    assert quotas(JUNE_1) == {new: 2, large: 6}
    assert target(afresh(scope)).value == 8


# Ranges, and what is only about so much


def test_a_range_is_met_from_its_lower_end(scope, indicator):
    TargetFactory(indicator=indicator, value=7, upper=8, is_approximate=True)
    (goal,) = targets.goals(scope, indicator)

    assert target(scope).write() == "khoảng 7-8 km"
    assert [goal.is_met_by(value) for value in (Decimal("6.9"), 7, 9)] == [
        False,
        True,
        True,
    ]


@pytest.mark.parametrize(
    "values", [{"upper": 6}, {"upper": 8, "operator": Target.Operator.AT_LEAST}]
)
def test_a_range_that_is_none_is_refused(indicator, values):
    made = TargetFactory.build(indicator=indicator, value=7, **values)

    with pytest.raises(ValidationError) as refusal:
        made.full_clean()

    assert refusal.value.messages == [
        "Mục tiêu từ … đến … thì so sánh là “bằng”, số “đến” không được nhỏ hơn số đầu."
    ]


# Cost


def test_queries_do_not_grow_with_setters_and_quotas(
    scope, programme, communes, province, django_assert_max_num_queries
):
    def add(number):
        for made in IndicatorFactory.create_batch(number, task__programme=programme):
            for area in (None, *communes):
                TargetFactory(indicator=made, area=area)
                TargetFactory(indicator=made, area=area, set_by=province)
                reading(made, 1, area=area)

    def ask():
        asked = afresh(scope)
        for made in Indicator.objects.order_by("pk"):
            args = {"ma": made.code, "giao_boi": "tinh"}
            for place in communes:
                figure("chi_tieu.thuc_hien", asked, dia_ban=place.code, **args)

    MeasureUnitFactory()
    add(1)
    with django_assert_max_num_queries(20) as few:
        ask()
    add(5)
    with django_assert_max_num_queries(20) as many:
        ask()

    assert len(many.captured_queries) == len(few.captured_queries)
