"""The dataset tables of the road register, and the classes shipped with the product."""

import json
from pathlib import Path

import pytest
import yaml

from gtnt import dataset
from gtnt.models import PlanLine, Work
from tasks.dataset.dumper import cells
from tasks.dataset.loader import load
from tasks.dataset.tables import Outcome, Writer
from tests.entries import JUNE_14, clerk_of_records, moment

CATALOGUE = Path(__file__).parents[2] / "demo" / "catalogues" / "gtnt_road_class.yaml"

WORK = {
    "code": "w1",
    "version": "1",
    "unit": "ubnd",
    "happened_on": "2020-05-20",
    "road_class": "a",
    "year": "2020",
    "area": "na-lan",
    "km": "5,67",
    "cement_tonnes": "100,5",
    "state_money": "5000000",
    "people_money": "19000000",
    "labour_days": "12",
    "land_m2": "70,25",
    "note": "đợt đầu",
    "is_stated": "có",
}
LINE = {
    "code": "2020-a",
    "road_class": "a",
    "year": "2020",
    "area": "muong",
    "km": "10",
}
ROAD = {"code": "r1", "name": "Nà Lân - Bản Mai", "area": "na-lan", "road_class": "a"}
CLASS = {"code": "c", "name": "đường loại ba", "order": "3"}
ROWS = pytest.mark.parametrize(
    ("table", "row"),
    [
        (dataset.WORKS, WORK),
        (dataset.PLAN_LINES, LINE),
        (dataset.ROADS, ROAD),
        (dataset.ROAD_CLASSES, CLASS),
    ],
    ids=lambda value: getattr(value, "name", ""),
)


@pytest.fixture
def put(world, tmp_path):
    """Loads rows as the only file of a dataset and says what became of them."""
    writer = Writer(by=clerk_of_records(), at=moment(JUNE_14))

    def load_rows(table, *rows):
        folder = tmp_path / table.name
        folder.mkdir(exist_ok=True)
        # JSON is YAML, and the loader reads text only.
        (folder / f"{table.name}.yaml").write_text(json.dumps(rows))
        (tally,) = load(folder, [table], writer=writer)
        return dict(tally.outcomes)

    return load_rows


@ROWS
def test_a_row_goes_in_and_comes_out_the_same(put, table, row):
    put(table, row)

    found = table.model_class.objects.get(code=row["code"])
    dumped = cells(table, found)
    assert {name: dumped.get(name) for name in row} == row


@ROWS
def test_the_same_row_again_changes_nothing(put, table, row):
    put(table, row)

    assert put(table, row) == {Outcome.SAME: 1}


def test_another_value_under_the_same_code_corrects_the_row(put):
    put(dataset.WORKS, WORK)

    assert put(dataset.WORKS, WORK | {"km": "6", "area": "ban-mai"}) == {
        Outcome.CHANGED: 1
    }
    standing = Work.objects.get(voided_at=None)
    assert (standing.km, standing.line.code, standing.version) == (
        6,
        "a-2020-ban-mai",
        2,
    )


def test_a_plan_that_comes_after_the_work_fills_the_line_of_the_work(put):
    put(dataset.WORKS, WORK | {"area": "muong"})

    put(dataset.PLAN_LINES, LINE)

    line = PlanLine.objects.get()
    assert (line.code, line.km, line.works.count()) == ("2020-a", 10, 1)


def test_the_classes_of_the_law_are_shipped():
    rows = yaml.safe_load(CATALOGUE.read_text())

    assert [(row["code"], row["name"]) for row in rows] == [
        ("truc_xa", "đường trục xã, liên xã"),
        ("truc_thon", "đường trục thôn"),
        ("ngo_xom", "đường trong ngõ xóm và các điểm dân cư tương đương"),
        ("noi_dong", "đường trục chính nội đồng"),
    ]
