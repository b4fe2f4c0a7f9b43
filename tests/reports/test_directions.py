"""An instruction in part III: where it stands, since when, and until when."""

from datetime import date, timedelta

import pytest

from tasks.blocks import Paragraph, plain
from tasks.checks.task_without_solution import RULE
from tasks.scope import Scope
from tests.counting import queries
from tests.entries import handed_in, moment, said
from tests.factories import (
    OutlineFactory,
    OutlinePartFactory,
    PeriodFactory,
    ReportFactory,
    TaskFactory,
)
from tests.looking import found
from tests.tasks.directing import Directing

from .drafts import composed, lines, titles

pytestmark = pytest.mark.django_db

DAY = date(2020, 6, 12)
WORDS = "tập trung {giải phóng} *mặt bằng*\nbáo cáo hằng tuần."
PRINTED = ["Tập trung {giải phóng} *mặt bằng*.", "Báo cáo hằng tuần."]


@pytest.fixture
def world():
    return Directing()


@pytest.fixture
def report(world):
    """Part III and nothing else."""
    outline = OutlineFactory()
    OutlinePartFactory(outline=outline, order=1, title="PHƯƠNG HƯỚNG")
    OutlinePartFactory(
        outline=outline, order=2, depth=2, units="SOLUTION", title="Giải pháp"
    )
    head = world.district.letterheads.get()
    return ReportFactory(letterhead=head, outline=outline, period=world.period)


def solutions(report, **asked):
    """{unit: the lines under it}."""
    (part,) = composed(report, **asked).sections
    (below,) = part.sections
    return {plain(unit.title): lines(unit) for unit in below.sections}


def test_it_stands_word_for_word_below_the_words_of_its_unit(world, report):
    said(handed_in(world.department, world.period), "SOLUTION", "Vận động.")
    given = world.give(WORDS)
    world.take(given)

    document = composed(report)

    assert titles(document.sections) == {
        "PHƯƠNG HƯỚNG": {"Giải pháp": {world.department.name: {}}}
    }
    unit = document.sections[0].sections[0].sections[0]
    assert lines(unit) == ["Vận động.", *PRINTED]
    assert [b.units for b in unit.blocks if isinstance(b, Paragraph)] == [
        (world.department.code,),
        (world.district.code,),
        (world.district.code,),
    ]


def test_a_unit_without_words_of_its_own_has_a_place_too(world, report):
    world.take(world.give(WORDS, to=world.commune))

    assert solutions(report) == {world.commune.name: PRINTED}


def test_what_is_not_taken_left_out_again_or_withdrawn_is_not_printed(world, report):
    given = world.give(WORDS)
    assert solutions(report) == {}

    world.take(given)
    assert solutions(report) == {world.department.name: PRINTED}
    world.take(given, "LEAVE_OUT")
    assert solutions(report) == {}
    world.take(given)
    world.act(given, "WITHDRAW", by=world.leader, text="Giao nhầm.")
    assert solutions(report) == {}


def test_it_is_taken_into_the_report_of_one_period(world, report):
    other = PeriodFactory(second_half=True)
    world.take(world.give(WORDS), period=other)

    assert solutions(report) == {}


def test_what_was_taken_later_was_not_known_before(world, report):
    given = world.give(WORDS)
    event = world.take(given, on=DAY)
    left = world.take(given, "LEAVE_OUT", on=DAY + timedelta(days=1))

    def known(at):
        return solutions(report, known_at=at)

    assert known(event.at - timedelta(seconds=1)) == {}
    assert known(event.at) == {world.department.name: PRINTED}
    assert known(left.at) == {}
    assert known(event.at) == known(event.at)


def test_one_of_another_agency_is_not_printed(world, report):
    world.take(world.give(WORDS))
    elsewhere = Directing()
    elsewhere.take(elsewhere.give("Việc khác.", to=elsewhere.department))

    assert solutions(report) == {world.department.name: PRINTED}


def test_a_task_with_one_is_not_without_a_solution(world):
    world.take(world.give(WORDS))

    def told(known_at=None):
        asked = Scope(
            unit=world.district,
            period=world.period,
            as_of=world.period.ends_on,
            known_at=known_at,
        )
        return found(RULE, asked, world.task)

    assert told() == []
    assert len(told(moment(date(2020, 5, 1)))) == 1


def test_fifty_cost_the_queries_of_one(world, report):
    world.take(world.give(WORDS))
    one = queries(lambda: composed(report))
    for number in range(49):
        task = TaskFactory(programme=world.task.programme)
        task.units.create(unit=world.department, role="LEAD")
        world.take(world.give(f"Việc {number}.", task=task))

    assert queries(lambda: composed(report)) == one
    assert len(solutions(report)[world.department.name]) == 51
