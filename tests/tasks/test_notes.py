"""Footnotes of the registers: every one is called exactly once, wherever it can be."""

from datetime import date

import pytest

from tasks import domains
from tasks.blocks import (
    Column,
    Footnote,
    NoteCall,
    Section,
    Table,
    Text,
    paragraph,
    runs,
)
from tasks.models import Task
from tasks.notes import as_footnote, called
from tasks.scope import Scope
from tests.factories import PeriodFactory, TaskFactory

NOTE = Footnote(key="n", paragraphs=(paragraph("Số liệu."),))
CALL = NoteCall(key="n")
TABLE = Table(caption="", columns=(Column(title="A", width=100),), rows=())


def test_paragraphs_become_one_footnote_and_tables_stay():
    section = Section(blocks=(paragraph("Một."), TABLE, paragraph("Hai.")))

    made = as_footnote(section, "k")

    assert made.blocks == (TABLE,)
    assert made.footnotes == (
        Footnote(key="k", paragraphs=(paragraph("Một."), paragraph("Hai."))),
    )


def test_nothing_to_say_makes_no_footnote():
    assert as_footnote(Section(), "k") == Section()


def test_sign_stands_before_the_full_stop_of_the_last_paragraph():
    section = Section(blocks=(paragraph("Đầu."), paragraph("Cuối.")), footnotes=(NOTE,))

    made = called(section)

    assert made.blocks[0] == paragraph("Đầu.")
    assert made.blocks[1].runs == (Text(text="Cuối"), CALL, Text(text="."))
    assert made.footnotes == (NOTE,)


def test_words_without_a_full_stop_take_the_sign_at_their_end():
    made = called(Section(blocks=(paragraph("Không chấm"),), footnotes=(NOTE,)))

    assert made.blocks[0].runs == (Text(text="Không chấm"), CALL)


def test_last_words_may_stand_below_a_heading_and_before_a_table():
    below = Section(title=runs("Mục"), blocks=(paragraph("Dưới."), TABLE))
    section = Section(
        blocks=(paragraph("Trên."),), sections=(below, Section()), footnotes=(NOTE,)
    )

    made = called(section)

    assert made.blocks == section.blocks
    assert CALL in made.sections[0].blocks[0].runs
    assert made.sections[0].blocks[1] is TABLE


def test_a_footnote_that_is_called_already_gets_no_second_sign():
    below = Section(blocks=(paragraph("Có", CALL, "."),))
    section = Section(
        blocks=(paragraph("Trên."),), sections=(below,), footnotes=(NOTE,)
    )

    assert called(section) == section


def test_without_any_words_the_footnote_is_the_text():
    made = called(Section(blocks=(TABLE,), footnotes=(NOTE,)))

    assert made == Section(blocks=(TABLE, *NOTE.paragraphs))


def test_two_footnotes_are_both_called_in_order():
    other = Footnote(key="m", paragraphs=(paragraph("Khác."),))

    made = called(Section(blocks=(paragraph("Cuối."),), footnotes=(NOTE, other)))

    assert made.blocks[0].runs == (
        Text(text="Cuối"),
        CALL,
        NoteCall(key="m"),
        Text(text="."),
    )


@pytest.mark.django_db
def test_what_a_task_places_in_the_footnote_leaves_the_text():
    task = TaskFactory()
    for order, (code, placement) in enumerate(
        [("a", "TEXT"), ("b", "NOTE"), ("c", "TEXT"), ("d", "NOTE")]
    ):
        task.scopes.create(
            domain="tasks", object_code=code, placement=placement, order=order
        )
    scope = Scope(
        unit=task.programme.unit, period=PeriodFactory(), as_of=date(2020, 6, 14)
    )

    section = domains.section_of(scope, Task.objects.for_report().get())

    (note,) = section.footnotes
    assert [said(b) for b in section.blocks] == ["a", "c"]
    assert [said(p) for p in note.paragraphs] == ["b", "d"]


def said(block):
    """The code that the section could not find."""
    return block.runs[0].text
