"""The table of all indicators: one row each, every number a figure with its rows."""

from datetime import date

import pytest

from tasks.appendix import indicators
from tasks.blocks import FigureRun, Subheading, Table, plain
from tasks.models import Target, Task
from tasks.scope import Scope
from tests.entries import JUNE_14, reading
from tests.factories import IndicatorFactory, TargetFactory, TaskFactory, UnitFactory

pytestmark = pytest.mark.django_db

MAY_31 = date(2020, 5, 31)
HEAD = [
    "STT", "Chỉ tiêu", "Đơn vị tính", "Đầu kỳ", "Mục tiêu",
    "Thực hiện", "Tỷ lệ thực hiện", "Còn lại", "Cùng kỳ năm trước", "Đánh giá",
]  # fmt: skip


@pytest.fixture
def appendix(programme, period):
    """The blocks of the programme's tasks, some read on a day of their own."""

    def made(days=None):
        scope = Scope(unit=programme.unit, period=period, as_of=JUNE_14)

        def scope_of(task):
            return scope.on(days[task]) if days and task in days else scope

        return indicators(scope_of, list(Task.objects.order_by("order")))

    return made


def words(blocks):
    """The rows as lists of words; a subheading as one."""
    (table,) = (block for block in blocks if isinstance(block, Table))
    return [
        plain(row.runs) if isinstance(row, Subheading) else [plain(c) for c in row]
        for row in table.rows
    ]


def note(blocks):
    return plain(blocks[-1].runs)


def test_an_indicator_is_told_by_its_numbers_under_its_task(
    appendix, indicator, last_year
):
    indicator.name = "đường trục xã"
    indicator.save()
    TargetFactory(indicator=indicator, operator="AT_LEAST", value=10, baseline=2)
    reading(indicator, 4)
    reading(indicator, 3, on=last_year.cut_off_on, code="nam-truoc")

    blocks = appendix()

    assert [column.title for column in blocks[0].columns] == HEAD
    assert blocks[0].caption == "Số liệu tính đến hết ngày 14/6/2020"
    assert words(blocks) == [
        f"1. {indicator.task.name}",
        ["1", "Đường trục xã", "km", "2", "ít nhất 10", "7", "70%", "3", "3", "chưa đạt"],
    ]  # fmt: skip


def test_every_number_leads_back_to_its_rows(appendix, indicator, last_year):
    TargetFactory(indicator=indicator, value=10, baseline=2)
    reading(indicator, 4, code="nay")

    (table, _) = appendix()
    runs = [run for cell in table.cells for run in cell if isinstance(run, FigureRun)]

    assert [(run.code, run.value) for run in runs] == [
        ("chi_tieu.dau_ky", "2"),
        ("chi_tieu.muc_tieu", "10"),
        ("chi_tieu.thuc_hien", "4"),
        ("chi_tieu.thuc_hien", "40"),
        ("chi_tieu.thuc_hien", "6"),
        ("chi_tieu.cung_ky", None),
    ]
    assert [len(run.sources) for run in runs[2:5]] == [1, 1, 1]


def test_nothing_known_is_a_sign_and_no_zero(appendix, indicator):
    assert words(appendix())[1][3:] == ["–", "–", "…", "–", "–", "…", "chưa có số liệu"]


def test_zero_is_a_zero_and_what_did_not_occur_is_said(appendix, programme):
    for code, values in (
        ("khong", {"value": 0}),
        ("trong", {"answer": "NONE_OCCURRED"}),
    ):
        made = IndicatorFactory(task__programme=programme, code=code, order=1)
        reading(made, code=code, **values)

    actual = {row[5] for row in words(appendix()) if isinstance(row, list)}

    assert actual == {"0", "không phát sinh"}


def test_words_stand_where_a_number_would(appendix, indicator):
    reading(indicator, text="chưa hoàn thành")

    assert words(appendix())[1][5:7] == ["chưa hoàn thành", "–"]


def test_a_fraction_is_printed_over_its_own_total(appendix, programme):
    fraction = IndicatorFactory(task__programme=programme, fraction=True)
    reading(fraction, 6, base=9)

    assert words(appendix())[1][5:8] == ["6/9", "67%", "3"]


def test_less_is_better_has_no_share_and_nothing_left(appendix, indicator):
    TargetFactory(indicator=indicator, operator=Target.Operator.AT_MOST, value=10)
    reading(indicator, 4)

    assert words(appendix())[1][4:8] == ["không quá 10", "4", "–", "–"]


def test_the_goal_of_another_unit_stands_below_with_its_own_share(appendix, indicator):
    province = UnitFactory(code="tinh", name="UBND tỉnh")
    TargetFactory(indicator=indicator, value=8)
    TargetFactory(indicator=indicator, value=10, set_by=province)
    reading(indicator, 4)

    own, other = words(appendix())[1:]

    assert own[4:8] == ["8", "4", "50%", "4"]
    assert other == [
        "", "Mục tiêu UBND tỉnh giao", "", "–", "10", "", "40%", "6", "", "chưa đạt",
    ]  # fmt: skip


def test_a_goal_that_only_another_unit_set_is_named_as_such(appendix, indicator):
    province = UnitFactory(code="tinh", name="UBND tỉnh")
    TargetFactory(indicator=indicator, value=10, set_by=province)
    reading(indicator, 4)

    (_, row) = words(appendix())

    assert row[1].endswith("(mục tiêu UBND tỉnh giao)")
    assert row[4:7] == ["10", "4", "40%"]


def test_each_task_is_read_on_its_own_day_and_says_so(appendix, programme):
    early, usual = TaskFactory.create_batch(2, programme=programme)
    for task in (early, usual):
        made = IndicatorFactory(task=task)
        reading(made, 4, on=MAY_31, code=f"thang-5-{task.pk}")
        reading(made, 1, on=date(2020, 6, 1), code=f"thang-6-{task.pk}")

    rows = words(appendix({early: MAY_31}))

    assert rows[0] == f"1. {early.name} (tính đến hết ngày 31/5/2020)"
    assert rows[2] == f"2. {usual.name}"
    assert [row[5] for row in (rows[1], rows[3])] == ["4", "5"]


def test_tasks_without_an_indicator_keep_their_number_and_are_named_below(
    appendix, programme
):
    TaskFactory(programme=programme)
    second = TaskFactory(programme=programme)
    IndicatorFactory(task=second)
    TaskFactory(programme=programme)

    blocks = appendix()

    assert words(blocks)[0] == f"2. {second.name}"
    assert note(blocks).endswith("Nhiệm vụ 1, 3 không đặt chỉ tiêu.")


def test_an_indicator_whose_object_is_gone_does_not_spoil_the_table(
    appendix, indicator, last_year
):
    IndicatorFactory(task=indicator.task, measure="la.gi ma=x", order=99)

    assert words(appendix())[2][5] == "…"


def test_without_any_indicator_the_appendix_says_so(appendix, programme):
    TaskFactory(programme=programme)

    assert note(appendix()) == "Các nhiệm vụ không đặt chỉ tiêu."


@pytest.mark.parametrize("count", [1, 20])
def test_the_table_costs_the_same_for_one_indicator_and_for_twenty(
    appendix, programme, last_year, count, django_assert_max_num_queries
):
    for number in range(count):
        made = IndicatorFactory(task__programme=programme)
        TargetFactory(indicator=made, value=10, baseline=1)
        reading(made, number)

    with django_assert_max_num_queries(20):
        blocks = appendix()

    assert len(words(blocks)) == 2 * count
