"""Loading: in any order, all of it or nothing, by whom."""

import unicodedata
from datetime import date, datetime
from decimal import Decimal

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from org.models import Area, Unit, User
from tasks.formats import Precision
from tasks.models import (
    Milestone,
    Period,
    Reading,
    ReturnVersion,
)

from .folder import NOON, ZONE
from .world import (
    MEASURE_UNITS,
    PERIODS,
    READINGS,
    UNITS,
    WORLD,
    changed,
)

# Once


def test_a_dataset_fills_an_empty_database(world):
    outcomes = world.outcomes()

    assert outcomes == {name: {"mới": len(rows)} for name, rows in WORLD.items()}
    assert Reading.objects.get().value == Decimal("5.67")


def test_references_lead_to_rows_of_the_files_and_of_the_database(loaded):
    loaded.write(
        unit=[
            *UNITS,
            {"code": "moi", "name": "Mới", "kind": "ngoài hệ thống", "area": "ban-mai"},
        ]
    )

    loaded.load()

    assert Unit.objects.get(code="moi").area.code == "ban-mai"


def test_a_parent_may_stand_below_its_children_at_any_depth(world):
    year, half, month = (
        PERIODS[0] | {"code": "2020", "kind": "năm"},
        PERIODS[0] | {"parent": "2020"},
        PERIODS[0] | {"code": "2020-M1", "kind": "tháng", "parent": "2020-H1"},
    )
    world.write(period=[month, half, year])

    world.load()

    assert Period.objects.get(code="2020-M1").parent.parent.code == "2020"


def test_text_is_stored_in_one_form_of_letters(world):
    (world.path / "area.yaml").write_text(
        unicodedata.normalize(
            "NFD",
            "- {code: muong, name: Mường, kind: huyen}\n"
            "- {code: ban-mai, name: Hữu Lễ, kind: xa}\n",
        )
    )

    world.load()

    assert Area.objects.get(code="ban-mai").name == unicodedata.normalize(
        "NFC", "Hữu Lễ"
    )


def test_plain_words_that_yaml_would_turn_into_something_else_stay_words(world):
    world.write(
        area_kind="- {code: huyen, name: no, rank: 02}\n- {code: xa, name: 17.10, rank: 3}\n"
    )

    world.load()

    kinds = {
        area.kind.name: area.kind.rank for area in Area.objects.select_related("kind")
    }
    assert kinds == {"no": 2, "17.10": 3}


@pytest.mark.parametrize(
    ("cells", "day", "precision"),
    [
        ({"happened_on": "01/06/2020"}, date(2020, 6, 1), Precision.DAY),
        ({"happened_on": "2020-07"}, date(2020, 7, 31), Precision.MONTH),
        (
            {"happened_on": "2020-07", "precision": "tháng"},
            date(2020, 7, 31),
            Precision.MONTH,
        ),
        ({"happened_on": "2020-Q2"}, date(2020, 6, 30), Precision.QUARTER),
        ({"happened_on": "2020"}, date(2020, 12, 31), Precision.YEAR),
        (
            {"happened_on": "14/6/2020", "precision": "đến ngày"},
            date(2020, 6, 14),
            Precision.BALANCE,
        ),
        (
            {"happened_on": "14/6/2020", "precision": "không rõ"},
            date(2020, 6, 14),
            Precision.UNKNOWN,
        ),
    ],
)
def test_a_day_is_known_as_exactly_as_it_is_written(world, cells, day, precision):
    world.write(reading=changed(READINGS, **cells))

    world.load()

    reading = Reading.objects.get()
    assert (reading.happened_on, reading.precision) == (day, precision)


def test_a_due_month_is_a_due_month(world):
    world.write(
        milestone=[{"code": "m", "task": "nv1", "name": "Mốc", "due_on": "2020-07"}]
    )

    world.load()

    milestone = Milestone.objects.get()
    assert (milestone.due_on, milestone.due_precision) == (
        date(2020, 7, 31),
        Precision.MONTH,
    )


def test_empty_and_absent_cells_of_a_new_row_take_the_default(world):
    units = changed(MEASURE_UNITS, is_padded="")
    world.write(measure_unit=units, unit=changed(UNITS, 1, short_name="", order=None))

    world.load()

    unit = Unit.objects.get(code="phong")
    indicator = Reading.objects.get().series.indicator
    assert (unit.short_name, unit.order) == ("", 0)
    assert (indicator.unit.is_padded, indicator.kind) == (True, "NUMBER")


def test_a_row_is_recorded_by_whom_and_when_the_file_says(world):
    world.write(
        reading=changed(READINGS, recorded_at="10/6/2020 08:00", recorded_by="lan")
    )

    world.load()

    reading = Reading.objects.get()
    assert reading.recorded_by.username == "lan"
    assert reading.recorded_at.isoformat() == "2020-06-10T01:00:00+00:00"


def test_a_row_that_does_not_say_is_recorded_by_the_loader_now(world):
    world.load()

    reading = Reading.objects.get()
    assert (reading.recorded_by.full_name, reading.recorded_at) == ("Nạp dữ liệu", NOON)


def test_a_catalogue_row_keeps_who_loaded_it_and_when(loaded):
    (change,) = Area.objects.get(code="muong").history.all()

    assert (change.history_user.username, change.history_date) == ("nap-du-lieu", NOON)


# Returns


def test_an_accepted_return_can_come_with_the_facts_it_locks(world):
    accepted = {
        "unit": "phong",
        "period": "2020-H1",
        "version": "1",
        "accepted_at": "20/6/2020 08:00",
    }
    world.write(**{"return": [accepted]})
    world.load()

    world.write(reading=changed(READINGS, value="6"))

    assert world.faults() == [
        "reading.yaml, mục 1 (dòng 1): Số liệu kỳ 6 tháng đầu năm 2020 đã được chấp nhận."
        " Muốn sửa thì xin sửa số liệu; Văn phòng cho sửa thì nhập lại được."
    ]


def test_a_draft_stays_a_draft(world):
    draft = {"unit": "phong", "period": "2020-H1", "version": "1"}
    world.write(**{"return": [draft | {"is_submitted": "không"}]})
    world.load()
    world.write(**{"return": [draft | {"submitted_by": "lan"}]})

    world.load()

    assert ReturnVersion.objects.get().submitted_at is None


def test_a_return_is_handed_in_when_it_is_loaded_unless_it_says_when(world):
    row = {"unit": "phong", "period": "2020-H1", "version": "1"}
    said = {"unit": "ubnd", "submitted_at": "10/6/2020 08:00", "submitted_by": "lan"}
    world.write(**{"return": [row, row | said]})

    world.load()

    returns = ReturnVersion.objects.order_by("pk").values_list(
        "submitted_at", "submitted_by__username"
    )
    assert list(returns) == [
        (NOON, "nap-du-lieu"),
        (datetime(2020, 6, 10, 8, tzinfo=ZONE), "lan"),
    ]


# Who loads


@pytest.mark.parametrize(
    ("users", "by"),
    [
        ([], "nap-du-lieu"),
        ([{"role": "STAFF"}], "nap-du-lieu"),
        ([{"role": "ADMIN"}, {"role": "ADMIN"}], "user0"),
        ([{"role": "STAFF"}, {"is_superuser": True}], "user1"),
        ([{"role": "ADMIN", "is_active": False}, {"role": "ADMIN"}], "user1"),
        ([{"username": "nap-du-lieu", "role": "STAFF"}], "nap-du-lieu"),
    ],
)
def test_the_first_administrator_loads_or_an_account_of_nobody(world, users, by):
    for number, values in enumerate(users):
        User.objects.create(**{"username": f"user{number}"} | values)

    world.load()

    assert Reading.objects.get().recorded_by.username == by


def test_the_account_of_nobody_cannot_log_in(loaded):
    assert not User.objects.get(username="nap-du-lieu").has_usable_password()


# How much it costs


def test_a_reload_reads_each_table_once(world):
    """Only the savepoint of each row grows with the rows: two statements."""

    def queries(count):
        world.write(reading=[READINGS[0] | {"code": f"s{n}"} for n in range(count)])
        world.load()
        with CaptureQueriesContext(connection) as captured:
            world.load()
        return len(captured)

    assert queries(30) - queries(10) == 2 * 20
