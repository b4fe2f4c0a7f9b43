"""Recording and correcting: slots on the way, who says so, what was known when."""

from datetime import timedelta

from antt import actions, measures
from antt.models import Entry, Slot
from tests.entries import clerk_of_records, moment


def corrected(world, row, **changes):
    return actions.correct_entry(
        row,
        version=row.version,
        by=clerk_of_records(),
        at=moment(world.period.cut_off_on + timedelta(days=1)),
        reason="gõ nhầm",
        **changes,
    )


def test_the_first_entry_makes_the_slot_and_the_next_finds_it(world):
    first = world.entry(world.cases, 1)
    second = world.entry(world.cases, 2)

    assert first.slot == second.slot == Slot.objects.get()
    assert (first.slot.measure, first.slot.unit) == (world.cases, world.office)


def test_a_correction_replaces_the_row_and_keeps_the_old_one(world):
    row = corrected(world, world.entry(world.cases, 5), value=4)

    assert (row.version, row.value, row.slot.unit) == (2, 4, world.office)
    assert Entry.objects.get(version=1).void_reason == "gõ nhầm"
    eve = moment(world.period.cut_off_on + timedelta(days=1), hour=0)
    assert measures.so_lieu(world.scope(), "vu").value == 4
    assert measures.so_lieu(world.scope(known_at=eve), "vu").value == 5


def test_a_row_corrected_to_another_unit_or_measure_leaves_its_slot(world):
    other = world.measure("khac")

    row = corrected(world, world.entry(world.cases, 5), unit=world.a, measure=other)

    assert (row.slot.unit, row.slot.measure, row.unit) == (world.a, other, world.a)
    assert measures.so_lieu(world.scope(), "vu").value is None
    assert measures.so_lieu(world.scope(), "khac").value == 5
