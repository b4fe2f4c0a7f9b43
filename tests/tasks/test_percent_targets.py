"""A goal that is a percentage of a fraction: `trên 98% hồ sơ`, held against the share."""

from decimal import Decimal

import pytest
from django.core.exceptions import ValidationError

from tasks.appendix import indicators
from tasks.blocks import plain
from tasks.domains import figure
from tasks.figures import Answer, Form
from tasks.progress import State, progress
from tasks.sections import indicator_item
from tests.entries import reading
from tests.factories import IndicatorFactory, TargetFactory, UnitFactory

from .asking import afresh

pytestmark = pytest.mark.django_db


@pytest.fixture
def fraction(programme):
    """Files answered in time, of all files."""
    return IndicatorFactory(
        task__programme=programme,
        code="ho-so",
        name="hồ sơ đúng hạn",
        kind="FRACTION",
        percent_places=1,
        unit__word="hồ sơ",
        unit__is_padded=False,
    )


@pytest.fixture
def goal(fraction):
    return TargetFactory(
        indicator=fraction, operator="MORE", value=98, baseline=95, is_percent=True
    )


def told(scope, indicator):
    return plain(indicator_item(afresh(scope), indicator).runs)


@pytest.mark.parametrize(
    ("part", "whole", "sentence"),
    [
        (99, 100, "Hồ sơ đúng hạn: 99/100 hồ sơ, bằng 99%, đạt mục tiêu (trên 98%)."),
        (
            49,
            50,
            "Hồ sơ đúng hạn: 49/50 hồ sơ, bằng 98%, chưa đạt mục tiêu (trên 98%).",
        ),
        (1, 3, "Hồ sơ đúng hạn: 1/3 hồ sơ, bằng 33,3%, chưa đạt mục tiêu (trên 98%)."),
        (0, 0, "Hồ sơ đúng hạn: 0/0 hồ sơ."),
    ],
)
def test_the_share_is_held_against_the_goal(
    scope, fraction, goal, part, whole, sentence
):
    reading(fraction, part, base=whole)

    assert told(scope, fraction) == sentence


def test_a_stated_percentage_is_held_against_it_too(scope, fraction, goal):
    reading(fraction, percent=Decimal("98.5"))

    assert told(scope, fraction) == ("Hồ sơ đúng hạn: 98,5%, đạt mục tiêu (trên 98%).")
    (row,) = progress(afresh(scope), [fraction])
    assert row.state is State.MET


def test_a_ceiling_may_be_a_percentage(scope, fraction):
    TargetFactory(indicator=fraction, operator="AT_MOST", value=3, is_percent=True)
    reading(fraction, 4, base=100)

    assert told(scope, fraction) == (
        "Hồ sơ đúng hạn: 4/100 hồ sơ, bằng 4%, vượt mức cho phép (không quá 3%)."
    )


def test_goal_and_baseline_are_percentages_and_nothing_is_left(scope, fraction, goal):
    reading(fraction, 90, base=100)
    (row,) = progress(afresh(scope), [fraction])

    assert (row.goal, row.baseline) == ("trên 98%", "95%")
    assert (row.percent, row.remaining, row.state) == ("90%", "–", State.OPEN)
    asked = {"ma": fraction.code}
    assert figure("chi_tieu.muc_tieu", afresh(scope), **asked).write() == "98%"
    assert figure("chi_tieu.dau_ky", afresh(scope), **asked).write() == "95%"
    found = figure("chi_tieu.thuc_hien", afresh(scope), **asked)
    assert found.write(Form.RATIO) == "90/100 hồ sơ"


def test_a_value_without_a_whole_has_no_share(scope, fraction, goal):
    reading(fraction, 90)
    (row,) = progress(afresh(scope), [fraction])

    assert (row.percent, row.state) == ("–", State.IN_WORDS)
    assert told(scope, fraction) == "Hồ sơ đúng hạn: 90 hồ sơ."


def test_the_goal_of_another_unit_is_told_beside_it(scope, fraction, goal):
    province = UnitFactory(name="UBND tỉnh Bình An", short_name="UBND tỉnh")
    TargetFactory(
        indicator=fraction,
        operator="AT_LEAST",
        value=99,
        is_percent=True,
        set_by=province,
    )
    reading(fraction, 985, base=1000)

    assert told(scope, fraction) == (
        "Hồ sơ đúng hạn: 985/1.000 hồ sơ, bằng 98,5%, đạt mục tiêu (trên 98%);"
        " so với chỉ tiêu UBND tỉnh giao (ít nhất 99%) chưa đạt."
    )


def test_percentages_of_communes_add_up_to_none_of_the_district(
    scope, fraction, communes
):
    for commune in communes:
        TargetFactory(indicator=fraction, area=commune, value=98, is_percent=True)

    asked = {"ma": fraction.code}
    assert figure("chi_tieu.muc_tieu", scope, **asked).answer is Answer.MISSING
    own = figure("chi_tieu.muc_tieu", scope, dia_ban=communes[0].code, **asked)
    assert own.write() == "98%"


def test_the_appendix_prints_percentages_below_another_unit(scope, fraction, goal):
    reading(fraction, 99, base=100)
    table, _ = indicators(lambda task: afresh(scope), [fraction.task])

    assert [plain(cell) for cell in table.rows[1]] == [
        *("1", "Hồ sơ đúng hạn", "hồ sơ", "95%", "trên 98%"),
        *("99/100", "99%", "–", "…", "đạt"),
    ]


def test_only_a_fraction_has_such_a_goal(indicator):
    made = TargetFactory.build(indicator=indicator, value=98, is_percent=True)

    with pytest.raises(ValidationError) as refusal:
        made.full_clean()

    assert refusal.value.messages == [
        "Chỉ chỉ tiêu là phân số mới có mục tiêu là tỷ lệ %."
    ]
