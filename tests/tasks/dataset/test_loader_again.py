"""Loading a second time: what stays, what is corrected, what may move."""

import pytest

from org.models import Area, Unit
from tasks.models import (
    Period,
    Reading,
    Series,
    Task,
)

from .folder import NEXT_DAY, NOON
from .world import (
    AREAS,
    PERIODS,
    READINGS,
    TASKS,
    UNITS,
    USERS,
    WORLD,
    changed,
)


def test_the_same_dataset_again_changes_nothing(loaded):
    outcomes = loaded.outcomes(at=NEXT_DAY)

    assert outcomes == {name: {"giữ nguyên": len(rows)} for name, rows in WORLD.items()}
    assert Area.history.count() == len(AREAS)
    assert Reading.objects.count() == 1


@pytest.mark.parametrize("value", ["5.67", "5,670", " 5,67 "])
def test_another_way_to_write_the_same_value_changes_nothing(loaded, value):
    loaded.write(reading=changed(READINGS, value=value, happened_on="2020-06-14"))

    assert loaded.outcomes()["reading"] == {"giữ nguyên": 1}


def test_another_value_in_a_catalogue_updates_the_row(loaded):
    loaded.write(unit=changed(UNITS, 1, name="Phòng Kinh tế và Hạ tầng"))

    assert loaded.outcomes(at=NEXT_DAY)["unit"] == {"sửa": 1, "giữ nguyên": 1}
    newest, first = Unit.objects.get(code="phong").history.order_by("-history_date")
    assert (newest.name, newest.history_date) == ("Phòng Kinh tế và Hạ tầng", NEXT_DAY)
    assert (first.name, first.history_date) == ("Phòng Kinh tế", NOON)


def test_an_absent_cell_keeps_the_value_and_an_empty_one_takes_it_away(loaded):
    loaded.write(unit=changed(UNITS, area=None, short_name="UBND"))
    loaded.load()
    kept = Unit.objects.get(code="ubnd").area

    loaded.write(unit=changed(UNITS, area="", short_name="UBND"))
    loaded.load()

    assert kept.code == "muong"
    assert Unit.objects.get(code="ubnd").area is None


def test_a_row_that_is_not_in_the_file_is_kept_and_named(loaded):
    loaded.write(area=AREAS[:1], user=USERS, reading=changed(READINGS, code="khac"))

    tallies = loaded.load()

    assert tallies["area"].absent == [("ban-mai",)]
    assert tallies["user"].absent == [("nap-du-lieu",)]
    assert tallies["reading"].absent == [("so-lieu",)]
    assert Area.objects.count() == 2


def test_a_table_without_a_file_is_left_alone(loaded):
    (loaded.path / "reading.yaml").unlink()

    assert "reading" not in loaded.load()
    assert Reading.objects.count() == 1


def test_rows_may_move_up_one_place_to_let_another_in(loaded):
    first = TASKS[0] | {"code": "nv0"}
    moved = [row | {"order": str(int(row["order"]) + 1)} for row in TASKS]
    loaded.write(task=[first, *moved])

    assert loaded.outcomes()["task"] == {"mới": 1, "sửa": 2}
    assert list(Task.objects.order_by("order").values_list("code", flat=True)) == [
        "nv0",
        "nv1",
        "nv2",
    ]


def test_rows_may_change_places(loaded):
    swapped = [row | {"order": place} for row, place in zip(TASKS, "21", strict=True)]
    loaded.write(task=swapped)

    loaded.load()

    assert dict(Task.objects.values_list("code", "order")) == {"nv1": 2, "nv2": 1}


def test_two_tasks_may_change_places(loaded):
    loaded.write(task=[TASKS[0] | {"order": "2"}, TASKS[1] | {"order": "1"}])

    assert loaded.outcomes(at=NEXT_DAY)["task"] == {"sửa": 2}
    assert list(Task.objects.order_by("order").values_list("code", "order")) == [
        ("nv2", 1),
        ("nv1", 2),
    ]


def test_a_row_that_was_refused_and_then_let_in_is_really_written(loaded):
    second = PERIODS[0] | {"code": "2020-H2", "ordinal": "2"}
    loaded.write(period=[PERIODS[0], second]).load()
    loaded.write(period=[PERIODS[0] | {"ordinal": "2"}, second | {"ordinal": "3"}])

    assert loaded.outcomes()["period"] == {"sửa": 2}
    ordinals = Period.objects.order_by("code").values_list("code", "ordinal")
    assert list(ordinals) == [("2020-H1", 2), ("2020-H2", 3)]


def test_a_reading_may_move_to_another_series(loaded):
    loaded.write(reading=changed(READINGS, area="ban-mai"))

    loaded.load()

    assert Reading.objects.known().get().series.area.code == "ban-mai"
    assert Series.objects.count() == 2
