"""All counts of a line are last year's once more: so they are, or they were copied."""

import pytest

from antt.checks.line_repeats import RULE


@pytest.fixture
def enter(world):
    """Cases and persons, then and now."""
    people, last_year = world.people(name="số bị can"), world.last_year()

    def enter(then, now):
        for values, period in ((then, last_year), (now, world.period)):
            for measure, value in zip((world.cases, people), values, strict=True):
                if value is not None:
                    world.entry(measure, value, period=period)

    return enter


def test_all_the_numbers_of_last_year_are_found(look, enter):
    enter((5, 30), (5, 30))

    assert look(RULE) == [
        "Các số của nhiệm vụ 1 “An ninh” giống hệt cùng kỳ năm 2019: số vụ 05 vụ; số bị can"
        " 30 bị can; hãy xem có phải số chép lại hay không."
    ]


def test_a_large_number_alone_is_found(look, enter):
    enter((17, None), (17, None))

    assert len(look(RULE)) == 1


@pytest.mark.parametrize(
    ("then", "now"),
    [
        ((5, 30), (5, 31)),  # one moved
        ((30, 5), (30, 6)),
        ((1, None), (1, None)),  # a small one comes back by chance
        ((0, 0), (0, 0)),
        ((None, None), (5, 30)),
    ],
)
def test_what_moved_or_is_small_or_was_not_known_is_not(look, enter, then, now):
    enter(then, now)

    assert look(RULE) == []
