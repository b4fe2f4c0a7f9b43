"""Places by criteria: signs that a legend explains, and nothing made up where no row is."""

from datetime import date

import pytest

from ntm.appendix import criteria
from ntm.models import CriteriaSet
from org.models import Area
from tasks.blocks import FigureRun, Table, plain
from tasks.models import Task
from tests.factories import TaskScopeFactory

pytestmark = pytest.mark.django_db

MAY_31 = date(2020, 5, 31)


def appendix(world, unit=None, **days):
    """The blocks, each task read on its own day; without one on the report's."""

    def scope_of(task):
        day = days.get(task.code) if task else None
        return world.scope(day, unit=unit) if day else world.scope(unit=unit)

    return criteria(scope_of, list(Task.objects.prefetch_related("scopes")))


def tables(blocks):
    return [block for block in blocks if isinstance(block, Table)]


def rows(blocks):
    (table,) = tables(blocks)
    return [[plain(cell) for cell in row] for row in table.rows]


def notes(blocks):
    return [plain(block.runs) for block in blocks if not isinstance(block, Table)]


def test_each_result_has_its_sign_and_a_criterion_that_does_not_apply_is_left_out(
    world,
):
    world.criteria(size=7)
    place = world.area("ban-mai", "Bản Mai")
    world.assess_all(place, "MET", "BASICALLY_MET", "NEARLY_MET", "UNCLEAR", "NOT_MET")
    world.assess(place, "6", "", answer="NOT_APPLICABLE")

    assert rows(appendix(world)) == [
        ["1", "Xã Bản Mai", "Đ", "CB", "GĐ", "CR", "CĐ", "–", "…", "2/6"]
    ]


def test_a_place_without_any_data_has_no_count_and_never_a_zero(world, place):
    other = world.area("chi-lang", "Chi Lăng")
    world.assess_all(other, "NOT_MET", "NOT_MET", "NOT_MET")

    assert rows(appendix(world)) == [
        ["1", "Xã Bản Mai", "…", "…", "…", "…"],
        ["2", "Xã Chi Lăng", "CĐ", "CĐ", "CĐ", "0/3"],
    ]


def test_what_is_not_met_is_bold(world, place):
    world.assess_all(place, "MET", "NOT_MET")

    (table,) = tables(appendix(world))
    _, _, *cells, _ = table.rows[0]

    assert [run.bold for (run,) in cells] == [False, True, False]


def test_every_sign_and_count_leads_back_to_its_rows(world, place):
    world.assess_all(place, "MET", "NOT_MET", "MET")

    (table,) = tables(appendix(world))
    _, _, *cells = table.rows[0]
    figures = [run for (run,) in cells]

    assert {type(run) for run in figures} == {FigureRun}
    assert [run.code for run in figures] == ["ntm.ket_qua"] * 3 + ["ntm.so_dat"]
    assert [len(run.sources) for run in figures] == [1, 1, 1, 2]


def test_only_places_that_criteria_apply_to_are_listed_by_name(world, place):
    world.area("phu-luu", "Phù Lưu")
    world.area("an-son", "An Sơn")
    world.area("pho-moi", "Phố Mới", "thi-tran")
    world.area("cu", "Cũ", ends_on=date(2019, 12, 31))

    assert [row[1] for row in rows(appendix(world))] == [
        "Xã An Sơn",
        "Xã Bản Mai",
        "Xã Phù Lưu",
    ]


def test_another_place_that_is_assessed_stands_in_a_table_of_its_set(world, place):
    world.criteria("KHU", size=2, applies_to=None, name="Bộ khu dân cư")
    world.area("na-pua", "Nà Pua", "thon", parent="ban-mai")
    quarter = world.area("dong-mo", "Đồng Mô", "khu", parent="na-pua")
    world.assess_all(quarter, "MET", "NOT_MET", bo="KHU")

    blocks = appendix(world)
    communes, quarters = tables(blocks)

    assert quarters.caption == "Bộ khu dân cư, kết quả đến hết ngày 14/6/2020"
    assert [plain(cell) for cell in quarters.rows[0]] == [
        "1", "Khu Đồng Mô, thôn Nà Pua, xã Bản Mai", "Đ", "CĐ", "1/2",
    ]  # fmt: skip
    assert len(communes.rows) == 1


@pytest.mark.parametrize("size", [2, 7, 10, 19])
def test_columns_fill_the_page_whatever_the_size_of_the_set(world, size):
    world.criteria(size=size)
    world.area("ban-mai", "Bản Mai")

    (table,) = tables(appendix(world))

    assert sum(column.width for column in table.columns) == 100
    assert [c.title for c in table.columns[2:-1]] == [
        str(n) for n in range(1, size + 1)
    ]
    assert table.columns[1].width >= 14


def test_the_legend_names_the_criteria_and_the_signs(world, place):
    assert notes(appendix(world)) == [
        "Tiêu chí: 1 A; 2 B; 3 C. “Cơ bản đạt” được tính là đạt.",
        "Ký hiệu: Đ: đạt; CB: cơ bản đạt; GĐ: gần đạt; CR: chưa rõ; CĐ: chưa đạt;"
        " …: chưa có số liệu; –: không áp dụng.",
    ]


def test_a_set_that_does_not_count_basically_met_does_not_say_so(world, place):
    CriteriaSet.objects.update(counts_basically_met=False)

    assert notes(appendix(world))[0] == "Tiêu chí: 1 A; 2 B; 3 C."


def test_all_places_are_read_on_the_earliest_day_of_the_tasks_with_the_register(
    world, place
):
    TaskScopeFactory(task=world.task, domain="ntm", object_code=place.code)
    world.assess(place, "1", "MET", on=MAY_31)
    world.assess(place, "2", "MET", on=date(2020, 6, 1))

    early, late = appendix(world, t=MAY_31), appendix(world)

    assert tables(early)[0].caption == "Bộ BO, kết quả đến hết ngày 31/5/2020"
    assert [row[-1] for row in rows(early)] == ["1/3"]
    assert [row[-1] for row in rows(late)] == ["2/3"]


def test_a_commune_that_reports_for_itself_is_its_own_only_row(world, place):
    world.unit.area = place

    assert [row[1] for row in rows(appendix(world))] == ["Xã Bản Mai"]


def test_a_unit_without_places_says_so(world):
    Area.objects.exclude(pk=world.district.pk).delete()

    assert notes(appendix(world)) == ["Không có địa bàn thuộc diện đánh giá tiêu chí."]


@pytest.mark.parametrize("count", [1, 20])
def test_the_table_costs_the_same_for_one_place_and_for_twenty(
    world, count, django_assert_num_queries
):
    world.criteria(size=3)
    for number in range(count):
        area = world.area(f"xa-{number}", f"Xã {number}")
        world.assess_all(area, "MET", "NOT_MET", "MET")

    # Tasks, areas (3), sets, criteria, assessments (2), goals, units of measure.
    with django_assert_num_queries(10):
        blocks = appendix(world)

    assert len(rows(blocks)) == count
