"""Every kind of mistake in a dataset: where it is said to stand, and in which words."""

import unicodedata

import pytest

from .folder import counts
from .world import (
    AREAS,
    INDICATORS,
    PERIODS,
    READINGS,
    TASKS,
    UNITS,
    USERS,
    WORLD,
    changed,
)

# Cells


@pytest.mark.parametrize(
    ("rows", "fault"),
    [
        (
            {"reading": changed(READINGS, value="1.234")},
            "reading.yaml, mục 1 (dòng 5), cột value: “1.234” có thể là 1234 hoặc 1,234;"
            " hãy viết 1234 hoặc 1,234.",
        ),
        (
            {"reading": changed(READINGS, value="nhiều")},
            "reading.yaml, mục 1 (dòng 5), cột value: “nhiều” không phải là số; hãy viết"
            " như 5,67.",
        ),
        (
            {"reading": changed(READINGS, happened_on="31/6/2020")},
            "reading.yaml, mục 1 (dòng 6), cột happened_on: “31/6/2020” không phải là ngày"
            " có thật.",
        ),
        (
            {"reading": changed(READINGS, happened_on="2020-07", precision="đến ngày")},
            "reading.yaml, mục 1 (dòng 7), cột precision: Độ chính xác này không hợp với"
            " cách viết ngày.",
        ),
        (
            {"reading": changed(READINGS, is_stated="yes")},
            "reading.yaml, mục 1 (dòng 7), cột is_stated: “yes” phải là “có” hoặc “không”.",
        ),
        (
            {"reading": changed(READINGS, recorded_at="25/13/2020 08:00")},
            "reading.yaml, mục 1 (dòng 7), cột recorded_at: “25/13/2020 08:00” không phải"
            " là thời điểm; hãy viết như 14/06/2020 08:00 hoặc 2020-06-14T08:00:00+07:00.",
        ),
        (
            {"reading": changed(READINGS, void_reason="nhầm")},
            "reading.yaml, mục 1 (dòng 1), cột voided_at: Dòng đã bị thay thì phải ghi lúc"
            " bị thay.",
        ),
        (
            {"user": changed(USERS, role="trùm")},
            "user.yaml, mục 1 (dòng 4), cột role: “trùm” phải là một trong: “chuyên viên”,"
            " “trưởng đơn vị”, “văn phòng”, “lãnh đạo”, “văn thư”, “quản trị”.",
        ),
        (
            {"task": changed(TASKS, order="một")},
            "task.yaml, mục 1 (dòng 3), cột order: “một” không phải là số nguyên.",
        ),
        (
            {"unit": changed(UNITS, name=None)},
            "unit.yaml, mục 1 (dòng 1), cột name: Thiếu ô bắt buộc này.",
        ),
        (
            {"unit": changed(UNITS, name="  ")},
            "unit.yaml, mục 1 (dòng 2), cột name: Thiếu ô bắt buộc này.",
        ),
        (
            {"unit": changed(UNITS, shortname="P")},
            "unit.yaml, mục 1 (dòng 5), cột shortname: Bảng unit không có cột này; có phải"
            " “short_name”?",
        ),
        (
            {"unit": changed(UNITS, xyz="P")},
            "unit.yaml, mục 1 (dòng 5), cột xyz: Bảng unit không có cột này.",
        ),
    ],
)
def test_a_wrong_cell_is_named_with_its_place(world, rows, fault):
    world.write(**rows)

    assert world.faults() == [fault]


# References


@pytest.mark.parametrize(
    ("rows", "fault"),
    [
        (
            {"reading": changed(READINGS, unit="phongg")},
            "reading.yaml, mục 1 (dòng 2), cột unit: Không có đơn vị nào mang mã “phongg”;"
            " có phải “phong”?",
        ),
        (
            {"reading": changed(READINGS, unit="xyz")},
            "reading.yaml, mục 1 (dòng 2), cột unit: Không có đơn vị nào mang mã “xyz”.",
        ),
        (
            {"reading": changed(READINGS, recorded_by="la")},
            "reading.yaml, mục 1 (dòng 7), cột recorded_by: Không có người dùng nào mang"
            " tên đăng nhập “la”; có phải “lan”?",
        ),
    ],
)
def test_a_reference_that_leads_nowhere_suggests_what_is_near(world, rows, fault):
    world.write(**rows)

    assert world.faults() == [fault]


def test_a_reference_to_a_faulty_row_is_not_a_second_fault(world):
    world.write(unit=changed(UNITS, kind="gì đó"))

    assert [fault.partition(":")[0] for fault in world.faults()] == [
        "unit.yaml, mục 1 (dòng 3), cột kind"
    ]


def test_rows_that_wait_for_each_other_are_named(world):
    tasks = changed(changed(TASKS, parent="nv2"), 1, parent="nv1")
    world.write(task=tasks)

    sentence = "Dòng này và những dòng nó nói đến chờ lẫn nhau thành vòng tròn."
    assert world.faults() == [
        "indicator.yaml, mục 1 (dòng 1): " + sentence,
        "reading.yaml, mục 1 (dòng 1): " + sentence,
        "task.yaml, mục 1 (dòng 1): " + sentence,
        "task.yaml, mục 2 (dòng 7): " + sentence,
    ]


# Rows against each other and against the rules


@pytest.mark.parametrize(
    ("rows", "fault"),
    [
        (
            {"unit": [*UNITS, dict(UNITS[0])]},
            "unit.yaml, mục 3 (dòng 8), cột code: Dòng này trùng khóa với mục 1.",
        ),
        (
            {"reading": [*READINGS, READINGS[0] | {"version": "1"}]},
            "reading.yaml, mục 2 (dòng 7), cột code: Dòng này trùng khóa với mục 1.",
        ),
        (
            {"unit": changed(UNITS, starts_on="2020-01-02", ends_on="2020-01-01")},
            "unit.yaml, mục 1 (dòng 1): Ngày kết thúc không được trước ngày bắt đầu.",
        ),
        (
            {"area": changed(AREAS, code="có dấu cách")},
            "area.yaml, mục 1 (dòng 1), cột code: Mã chỉ gồm chữ cái không dấu, chữ số,"
            " gạch nối và gạch dưới.",
        ),
        (
            {"task": changed(TASKS, 1, order="1")},
            "task.yaml, mục 2 (dòng 6): Đã có dòng khác với cùng chương trình, thứ tự.",
        ),
        (
            {"period": [*PERIODS, PERIODS[0] | {"code": "x"}]},
            "period.yaml, mục 2 (dòng 8): Đã có dòng khác với cùng loại kỳ, năm, thứ tự"
            " trong năm.",
        ),
        (
            {"reading": changed(READINGS, version="0")},
            "reading.yaml, mục 1 (dòng 1): Dòng này trái với quy tắc"
            " tasks_reading_version_from_1 của bảng.",
        ),
        (
            {"reading": changed(READINGS, value="", answer="có số liệu")},
            "reading.yaml, mục 1 (dòng 1): Có số liệu thì phải có giá trị; không phát sinh"
            " thì không có.",
        ),
    ],
)
def test_a_broken_rule_is_told_at_the_row(world, rows, fault):
    world.write(**rows)

    assert fault in world.faults()


def test_a_text_for_a_return_that_is_not_there(world):
    text = {"unit": "phong", "period": "2020-H1", "version": "1", "part": "kết quả"}
    world.write(return_text=[text | {"order": "1", "text": "Đã làm."}])

    assert world.faults() == [
        "return_text.yaml, mục 1 (dòng 1): Dòng này thuộc về một dòng chưa có ở bảng khác."
    ]


# All of it at once


def test_a_hundred_faults_are_told_in_one_go_and_in_order(world):
    readings = [
        READINGS[0] | {"code": f"s{n}", "value": "1.234", "unit": "xyz"}
        for n in range(50)
    ]
    world.write(reading=readings)

    places = [fault.partition(" (")[0] for fault in world.faults()]

    assert places == [f"reading.yaml, mục {n}" for n in range(1, 51) for _ in range(2)]


def test_faults_of_all_stages_come_together(world):
    world.write(
        unit=changed(UNITS, starts_on="2020-01-02", ends_on="2020-01-01"),
        task=changed(TASKS, order="một"),
        indicator=changed(INDICATORS, task="nv3"),
        task_scope=[{"task": "nv2", "domain": "xyz", "object_code": "x"}],
        dokument="- code: x\n",
    )

    assert [fault.partition(":")[0] for fault in world.faults()] == [
        "dokument.yaml",
        "indicator.yaml, mục 1 (dòng 2), cột task",
        "task.yaml, mục 1 (dòng 3), cột order",
        "task_scope.yaml, mục 1 (dòng 2), cột domain",
        "unit.yaml, mục 1 (dòng 1)",
    ]


def test_one_fault_leaves_the_database_as_it_was(world):
    before = counts()
    world.write(reading=changed(READINGS, value="1.234"))

    assert len(world.faults()) == 1
    assert counts() == before


def test_a_fault_undoes_corrections_too(loaded):
    before = counts()
    loaded.write(
        reading=changed(READINGS, value="6"),
        unit=changed(UNITS, name="Tên mới", kind="?"),
    )

    assert len(loaded.faults()) == 1
    assert counts() == before


def test_unknown_columns_are_named_in_one_form_of_letters(world):
    column = unicodedata.normalize("NFD", "tên")
    world.write(unit=changed(UNITS, **{column: "x"}))

    assert world.faults() == [
        "unit.yaml, mục 1 (dòng 5), cột tên: Bảng unit không có cột này."
    ]


def test_the_small_district_itself_has_no_faults(world):
    assert set(world.load()) == set(WORLD)
