"""Register rows and their versions: recorded, corrected, taken out; never overwritten."""

from decimal import Decimal

import pytest

from tasks import facts
from tasks.models import Reading

from .folder import NEXT_DAY, NOON
from .world import READINGS, changed

FIRST = READINGS[0] | {"version": "1"}
VOIDED = FIRST | {
    "recorded_at": "10/6/2020 08:00",
    "voided_at": "11/6/2020 09:00",
    "voided_by": "lan",
    "void_reason": "nhầm",
}
SECOND = READINGS[0] | {"version": "2", "value": "6"}


def versions():
    """Value, whether it stands, and the reason why not, by version."""
    rows = Reading.objects.order_by("version")
    return {row.version: (row.value, row.is_voided, row.void_reason) for row in rows}


def test_another_value_voids_the_row_and_puts_a_new_version_in_its_place(loaded):
    loaded.write(reading=changed(READINGS, value="6"))

    assert loaded.outcomes(at=NEXT_DAY)["reading"] == {"sửa": 1}
    assert versions() == {
        1: (Decimal("5.67"), True, "nạp lại"),
        2: (Decimal(6), False, ""),
    }
    assert list(Reading.objects.known(NOON)) == [Reading.objects.get(version=1)]


def test_a_correction_keeps_what_the_file_leaves_out(loaded):
    facts.correct(
        Reading.objects.get(),
        version=1,
        by=facts.User.objects.first(),
        at=NOON,
        reason="ghi thêm",
        text="khoảng chừng",
        precision="BALANCE",
    )
    loaded.write(reading=changed(READINGS, value="6", precision="đến ngày"))

    loaded.load(at=NEXT_DAY)

    standing = Reading.objects.known().get()
    assert (standing.version, standing.text, standing.precision) == (
        3,
        "khoảng chừng",
        "BALANCE",
    )


def test_a_correction_is_loaded_once(loaded):
    for reading in (changed(READINGS, value="6"), changed([FIRST], value="6")):
        loaded.write(reading=reading)
        loaded.load(at=NEXT_DAY)

    assert loaded.outcomes(at=NEXT_DAY)["reading"] == {"giữ nguyên": 1}
    assert list(versions()) == [1, 2]


def test_a_precision_alone_is_a_correction(loaded):
    loaded.write(reading=changed(READINGS, precision="không rõ"))

    assert loaded.outcomes(at=NEXT_DAY)["reading"] == {"sửa": 1}
    assert Reading.objects.known().get().precision == "UNKNOWN"


def test_a_whole_history_comes_in_as_it_was(world):
    world.write(reading=[VOIDED, SECOND])

    assert world.outcomes()["reading"] == {"mới": 2}
    assert versions() == {
        1: (Decimal("5.67"), True, "nhầm"),
        2: (Decimal(6), False, ""),
    }
    first = Reading.objects.get(version=1)
    assert (first.voided_by.username, first.voided_at.isoformat()) == (
        "lan",
        "2020-06-11T02:00:00+00:00",
    )
    assert world.outcomes()["reading"] == {"giữ nguyên": 2}


def test_a_row_taken_out_needs_no_number_if_it_is_the_first(world):
    world.write(reading=[{k: v for k, v in VOIDED.items() if k != "version"}, SECOND])

    assert world.outcomes()["reading"] == {"mới": 2}
    assert world.outcomes()["reading"] == {"giữ nguyên": 2}


def test_two_versions_of_one_code_cannot_both_stand(world):
    world.write(reading=[READINGS[0], SECOND])

    assert world.faults() == [
        "reading.yaml, mục 2 (dòng 13), cột version: Mã này đang ở phiên bản 1, nên chưa thể"
        " có phiên bản 2; tệp phải có cả phiên bản 1 đã bị thay."
    ]


def test_a_file_that_knows_of_a_correction_takes_the_old_row_out(loaded):
    voided = VOIDED | {"recorded_at": "", "voided_at": "16/6/2020 09:00"}
    loaded.write(reading=[voided, SECOND])

    assert loaded.outcomes(at=NEXT_DAY)["reading"] == {"sửa": 1, "mới": 1}
    assert versions() == {
        1: (Decimal("5.67"), True, "nhầm"),
        2: (Decimal(6), False, ""),
    }


def test_an_old_file_changes_nothing_of_what_was_corrected_since(loaded):
    loaded.write(reading=[FIRST])
    reading = Reading.objects.get()
    facts.correct(
        reading,
        version=1,
        by=reading.recorded_by,
        at=NOON,
        reason="x",
        value=Decimal(7),
    )

    assert loaded.outcomes(at=NEXT_DAY)["reading"] == {"giữ nguyên": 1}
    assert Reading.objects.known().get().value == 7


@pytest.fixture
def corrected(loaded):
    """The district after somebody corrected the reading to 7."""
    reading = Reading.objects.get()
    facts.correct(
        reading,
        version=1,
        by=reading.recorded_by,
        at=NOON,
        reason="x",
        value=Decimal(7),
    )
    return loaded


@pytest.mark.parametrize(
    ("rows", "place", "sentence"),
    [
        (
            [FIRST | {"value": "8"}],
            "mục 1 (dòng 7), cột version",
            "Phiên bản 1 đã bị thay, không sửa nữa.",
        ),
        (
            [FIRST | {"value": "8", "voided_at": "20/6/2020 08:00"}],
            "mục 1 (dòng 1)",
            "Phiên bản 1 không được vừa sửa vừa thay.",
        ),
        (
            [SECOND | {"version": "3"}],
            "mục 1 (dòng 7), cột version",
            "Mã này đang ở phiên bản 2, nên chưa thể có phiên bản 3; tệp phải có cả phiên"
            " bản 2 đã bị thay.",
        ),
    ],
)
def test_a_version_that_no_longer_stands_is_not_changed(
    corrected, rows, place, sentence
):
    corrected.write(reading=rows)

    assert corrected.faults() == [f"reading.yaml, {place}: {sentence}"]
    assert list(versions()) == [1, 2]


def test_a_row_that_was_taken_out_does_not_come_back_by_itself(loaded):
    reading = Reading.objects.get()
    facts.void(reading, version=1, by=reading.recorded_by, at=NOON, reason="nhập nhầm")

    assert loaded.faults() == [
        "reading.yaml, mục 1 (dòng 1), cột code: Dòng này đã bị thay và không còn phiên bản"
        " nào đứng."
    ]
