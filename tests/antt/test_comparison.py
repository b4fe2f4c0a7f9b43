"""Same period last year, one measure alone and several in one breath."""

from datetime import timedelta

import pytest

from antt import measures
from antt.comparison import Pair, compared
from tasks.blocks import FigureRun, plain
from tasks.figures import Answer, Form


@pytest.fixture
def people(world):
    return world.people()


@pytest.fixture
def entered(world):
    """Values of a measure in this half-year and in the one of last year."""

    def enter(measure, now=None, then=None):
        if then is not None:
            world.entry(measure, then, period=world.last_year())
        if now is not None:
            world.entry(measure, now)

    return enter


def said(world, *codes, is_short=False):
    pairs = [Pair.of(world.scope(), code) for code in codes]
    return plain(compared(world.scope(), pairs, is_short=is_short))


@pytest.mark.parametrize(
    ("now", "then", "long", "short"),
    [
        (5, 2, "tăng 03 vụ so với cùng kỳ năm 2019", "tăng 03 vụ"),
        (52, 390, "giảm 338 vụ so với cùng kỳ năm 2019", "giảm 338 vụ"),
        (4, 4, "bằng cùng kỳ năm 2019", "bằng cùng kỳ năm 2019"),
        (5, 0, "tăng 05 vụ so với cùng kỳ năm 2019", "tăng 05 vụ"),
        (0, 5, "giảm 05 vụ so với cùng kỳ năm 2019", "giảm 05 vụ"),
        (
            5,
            None,
            "cùng kỳ năm 2019 chưa có số liệu",
            "cùng kỳ năm 2019 chưa có số liệu",
        ),
        (None, 5, "chưa có số liệu", "chưa có số liệu"),
    ],
)
def test_more_less_or_the_same(world, entered, now, then, long, short):
    entered(world.cases, now, then)

    assert measures.so_cung_ky(world.scope(), "vu").write() == long
    assert said(world, "vu") == long
    assert said(world, "vu", is_short=True) == short


def test_a_year_that_was_never_entered_is_a_missing_base(world):
    world.entry(world.cases, 5)

    assert measures.cung_ky(world.scope(), "vu").answer is Answer.MISSING
    assert said(world, "vu") == "cùng kỳ năm 2019 chưa có số liệu"


def test_a_base_of_nothing_is_said_as_stated(world):
    world.entry(world.cases, 5)
    world.entry(world.cases, period=world.last_year(), answer=Answer.NONE_OCCURRED)

    assert said(world, "vu") == "cùng kỳ năm 2019 không phát sinh"


def test_the_same_period_is_that_of_its_own_year(world, entered):
    entered(world.cases, 5, 2)

    figure = measures.cung_ky(world.scope(), "vu")

    assert (figure.code, figure.args, figure.value) == (
        "antt.cung_ky",
        (("ma", "vu"),),
        2,
    )
    assert figure.as_of == world.last_year().cut_off_on


def test_seen_early_the_same_period_is_seen_as_early(world, entered):
    entered(world.cases, None, 2)

    early = world.scope(world.period.cut_off_on - timedelta(days=1))

    assert measures.cung_ky(early, "vu").answer is Answer.MISSING


def test_a_stock_is_compared_with_the_level_a_year_ago(world):
    level = world.stock()
    world.entry(level, 100, period=world.last_year())
    world.entry(level, 130)

    assert said(world, "dang-lam", is_short=True) == "tăng 30 vụ"


def test_a_comparison_keeps_its_base_and_both_rows(world, entered):
    entered(world.cases, 5, 2)

    figure = measures.so_cung_ky(world.scope(), "vu")

    assert (figure.value, figure.base, len(figure.sources)) == (5, 2, 2)
    assert figure.write(Form.PERCENT) == "250%"


# Several at once


@pytest.mark.parametrize(
    ("cases", "persons", "sentence"),
    [
        ((7, 2), (7, 2), "tăng 05 vụ, 05 bị can so với cùng kỳ năm 2019"),
        ((2, 7), (2, 7), "giảm 05 vụ, 05 bị can so với cùng kỳ năm 2019"),
        ((7, 2), (2, 3), "tăng 05 vụ, giảm 01 bị can so với cùng kỳ năm 2019"),
        ((7, 2), (5, 5), "tăng 05 vụ, giữ nguyên 05 bị can so với cùng kỳ năm 2019"),
        ((7, 7), (5, 5), "bằng cùng kỳ năm 2019"),
        (
            (7, 2),
            (5, None),
            "tăng 05 vụ so với cùng kỳ năm 2019;"
            " số bị can cùng kỳ năm 2019 chưa có số liệu",
        ),
        ((7, 2), (None, 5), "tăng 05 vụ so với cùng kỳ năm 2019"),
        ((7, None), (5, None), "cùng kỳ năm 2019 chưa có số liệu"),
        ((None, None), (None, None), "chưa có số liệu"),
    ],
)
def test_each_goes_its_own_way(world, entered, people, cases, persons, sentence):
    people.name = "số bị can"
    people.save()
    entered(world.cases, *cases)
    entered(people, *persons)

    assert said(world, "vu", "nguoi") == sentence


def test_a_verb_that_comes_back_is_said_again(world, entered, people):
    third = world.measure("ba")
    entered(world.cases, 3, 1)
    entered(people, 1, 2)
    entered(third, 4, 2)

    assert said(world, "vu", "nguoi", "ba", is_short=True) == (
        "tăng 02 vụ, giảm 01 bị can, tăng 02 vụ"
    )


def test_every_number_of_a_comparison_is_a_figure_of_its_own(world, entered, people):
    entered(world.cases, 7, 2)
    entered(people, 7, 2)

    pairs = [Pair.of(world.scope(), code) for code in ("vu", "nguoi")]
    made = compared(world.scope(), pairs, is_short=False)

    figures = [run for run in made if isinstance(run, FigureRun)]
    assert [(run.text, dict(run.args)["ma"], run.value) for run in figures] == [
        ("tăng 05 vụ", "vu", "7"),
        ("05 bị can", "nguoi", "7"),
    ]
    assert {run.code for run in figures} == {"antt.so_cung_ky"}
    assert [len(run.sources) for run in figures] == [2, 2]
