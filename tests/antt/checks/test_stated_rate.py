"""A stated rate is not what its two counts come to."""

import pytest

from antt.checks.stated_rate import RULE


@pytest.fixture
def enter(world):
    solved = world.measure("xong", name="vụ đã khám phá")
    rate = world.rate(numerator=solved, denominator=world.cases)

    def enter(stated, part, whole, **values):
        world.entry(rate, stated, code="ty-le", **values)
        for measure, value in ((solved, part), (world.cases, whole)):
            if value is not None:
                world.entry(measure, value, code=f"d-{measure.code}")

    return enter


def test_another_rate_than_the_counts_is_found(world, look, enter):
    enter(90, 7, 16)

    assert look(RULE) == [
        f"Ty-le (nhiệm vụ 1 “An ninh”) nêu 90% (dòng ty-le, 14/6/2020, {world.office.name}),"
        " còn tính ra là 43,75% (vụ đã khám phá: 07 vụ (d-xong@1); số vụ: 16 vụ (d-vu@1))."
    ]


@pytest.mark.parametrize(
    ("stated", "part", "whole"),
    [
        (100, 5, 5),
        ("43.75", 7, 16),
        ("43.8", 7, 16),  # rounded
        ("43.7", 7, 16),  # cut
        (44, 7, 16),
        (43, 7, 16),
        (90, 7, None),
        (90, 7, 0),
    ],
)
def test_a_rounded_rate_or_one_of_unknown_counts_is_not(
    look, enter, stated, part, whole
):
    enter(stated, part, whole)

    assert look(RULE) == []


@pytest.mark.parametrize("stated", [45, 42, "43.9", "43.6"])
def test_a_unit_of_the_last_digit_off_is(look, enter, stated):
    enter(stated, 7, 16)

    assert len(look(RULE)) == 1
