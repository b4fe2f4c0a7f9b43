"""The paragraphs a task prints of the security register."""

import pytest

from antt.domain import DOMAIN
from antt.models import Group
from antt.sections import section
from tasks import domains
from tasks.blocks import Problem
from tasks.models import TaskScope
from tests.factories import ProgrammeFactory, TaskFactory

from .world import words


@pytest.fixture
def printed(world):
    def said(*codes, **scope):
        made = section(world.scope(**scope), None, world.scopes(*codes or ["trom"]))
        return words(made)

    return said


def more(world, code, phrase, value=1, phrase_none=""):
    """Another line with a measure of the same code, and a row unless the value is None."""
    line = world.add_line(code, phrase, phrase_none, order=world.group.lines.count())
    measure = world.measure(code, line=line)
    if value is not None:
        world.entry(measure, value)


def test_lines_go_on_in_one_sentence_or_begin_another(world, printed):
    world.entry(world.cases, 5)
    more(world, "a", "thu {a} tang vật")
    more(world, "b", "Đã xử {b}")
    more(world, "c", "tha {c}", 2)

    assert printed() == [
        "Trộm: xảy ra 05 vụ; thu 01 vụ tang vật. Đã xử 01 vụ; tha 02 vụ."
    ]


def test_lines_come_in_their_own_order(world, printed):
    more(world, "a", "hai {a}")
    world.line.order = 9
    world.line.save()
    world.entry(world.cases, 5)

    assert printed() == ["Trộm: hai 01 vụ; xảy ra 05 vụ."]


def test_a_line_of_which_nothing_is_known_is_not_printed(world, printed):
    more(world, "a", "thu {a}", None)
    more(world, "b", "Đã xử {b}")

    assert printed() == ["Trộm: Đã xử 01 vụ."]


def test_a_group_of_which_nothing_is_known_says_so(world, printed):
    assert printed() == ["Trộm: chưa có số liệu."]


def test_a_group_without_a_lead_opens_with_its_first_line(world, printed):
    Group.objects.update(lead="")
    assert printed() == ["Trộm cắp: chưa có số liệu."]

    world.entry(world.cases, 5)
    assert printed() == ["Xảy ra 05 vụ."]


def test_a_group_without_lines_says_so(world, printed):
    Group.objects.create(code="khac", name="Khác", lead="Việc khác:")

    assert printed("khac") == ["Việc khác: chưa có số liệu."]


def test_where_nothing_occurred_the_other_phrase_stands_in_its_line(world, printed):
    more(world, "a", "Bắt {a}", 0, "Không bắt ai")
    world.entry(world.cases, 5)

    assert printed() == ["Trộm: xảy ra 05 vụ. Không bắt ai."]


def test_each_group_is_a_paragraph_and_an_unknown_one_a_problem(world):
    other = Group.objects.create(code="khac", name="Khác", lead="Việc khác:")
    world.add_line("khac", "có {vu}", group=other)
    world.entry(world.cases, 5)

    made = section(world.scope(), None, world.scopes("khac", "x", "trom"))

    assert words(made) == ["Việc khác: có 05 vụ.", "x", "Trộm: xảy ra 05 vụ."]
    assert made.blocks[1].runs == (
        Problem(text="x", message="Không có nhóm số liệu an ninh nào mang mã x."),
    )


def test_groups_under_a_heading_stand_below_it(world):
    made = section(world.scope(), None, world.scopes("trom", heading="An ninh"))

    (below,) = made.sections
    assert ([run.text for run in below.title], words(below)) == (
        ["An ninh"],
        ["Trộm: chưa có số liệu."],
    )


def test_a_task_that_covers_nothing_prints_nothing(world):
    made = section(world.scope(), None, ())

    assert (made.blocks, made.sections, made.footnotes) == ((), (), ())


def test_a_task_may_print_the_register_as_a_footnote_group_by_group(world):
    Group.objects.create(code="khac", name="Khác", lead="Việc khác:")
    task = TaskFactory(programme=ProgrammeFactory())
    for order, code in enumerate(("khac", "trom")):
        TaskScope.objects.create(
            task=task,
            domain="antt",
            object_code=code,
            order=order,
            placement=TaskScope.Placement.NOTE,
        )

    with domains.only(DOMAIN):
        made = domains.section_of(world.scope(), task)

    (note,) = made.footnotes
    assert made.blocks == ()
    assert [paragraph.runs[0].text for paragraph in note.paragraphs] == [
        "Việc khác: chưa có số liệu.",
        "Trộm: chưa có số liệu.",
    ]
