"""The dataset tables of the security register."""

import json

import pytest

from antt import dataset
from antt.models import Entry, Slot
from tasks.dataset.dumper import cells
from tasks.dataset.faults import Faulty
from tasks.dataset.loader import load
from tasks.dataset.tables import Outcome, Writer
from tests.entries import JUNE_14, clerk_of_records, moment

from .world import Kind

GROUP = {"code": "lua-dao", "name": "Lừa đảo", "lead": "Lừa đảo:", "order": "2"}
LINE = {
    "code": "lua",
    "group": "trom",
    "name": "Lừa qua mạng",
    "order": "3",
    "phrase": "xảy ra {vu}[ ({vu | so_cung_ky})]",
    "phrase_none": "không xảy ra",
}
MEASURE = {
    "code": "bi-can",
    "line": "trom",
    "name": "số bị can",
    "order": "2",
    "kind": "phát sinh trong kỳ",
    "unit": "vu",
    "word": "bị can",
    "carried_from": "dang-lam",
}
RATE = {
    "code": "ty-le",
    "line": "trom",
    "name": "tỷ lệ",
    "order": "3",
    "kind": "tỷ lệ",
    "unit": "phan-tram",
    "numerator": "dang-lam",
    "denominator": "vu",
}
BREAKDOWN = {
    "code": "vu-ket-qua",
    "measure": "vu",
    "name": "theo kết quả",
    "is_exhaustive": "có",
}
PART = {"breakdown": "theo-nguon", "measure": "dang-lam"}
ENTRY = {
    "code": "e1",
    "version": "1",
    "unit": "ca",
    "happened_on": "2020-06-14",
    "measure": "vu",
    "period": "2020-H1",
    "value": "7",
    "upper": "8,5",
    "is_approximate": "có",
    "is_stated": "có",
}
REMARK = {
    "code": "e2",
    "unit": "ca",
    "happened_on": "2020-06-14",
    "measure": "nhan-dinh",
    "period": "2020-H1",
    "text": "ổn định",
}
ROWS = pytest.mark.parametrize(
    ("table", "row"),
    [
        (dataset.GROUPS, GROUP),
        (dataset.LINES, LINE),
        (dataset.MEASURES, MEASURE),
        (dataset.MEASURES, RATE),
        (dataset.BREAKDOWNS, BREAKDOWN),
        (dataset.BREAKDOWN_PARTS, PART),
        (dataset.ENTRIES, ENTRY),
        (dataset.ENTRIES, REMARK),
    ],
    ids=lambda value: getattr(value, "name", None) or value.get("code", "part"),
)


@pytest.fixture
def put(world, tmp_path):
    """Loads rows as the only file of a dataset and says what became of them."""
    writer = Writer(by=clerk_of_records(), at=moment(JUNE_14))
    world.stock()
    world.measure("nhan-dinh", Kind.WORDS)
    world.breakdown(world.cases, "theo-nguon")

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

    dumped = [cells(table, found) for found in table.rows()]
    assert row in [{name: cell.get(name) for name in row} for cell in dumped]


@ROWS
def test_the_same_row_again_changes_nothing(put, table, row):
    put(table, row)

    assert put(table, row) == {Outcome.SAME: 1}


def test_another_unit_under_the_same_code_corrects_the_row(put):
    put(dataset.ENTRIES, ENTRY)

    assert put(dataset.ENTRIES, ENTRY | {"unit": "tram-a", "value": "6"}) == {
        Outcome.CHANGED: 1
    }
    standing = Entry.objects.get(voided_at=None)
    assert (standing.value, standing.slot.unit.code, standing.version) == (
        6,
        "tram-a",
        2,
    )
    assert Slot.objects.count() == 2


@pytest.mark.parametrize("column", ["phrase", "phrase_none"])
@pytest.mark.parametrize(
    ("phrase", "sentence"),
    [
        ("xảy ra {vu", "chỗ điền số phải viết dạng {mã} hoặc {mã | dạng}."),
        ("xảy ra {x}", "Không có đại lượng an ninh nào mang mã x."),
    ],
)
def test_a_phrase_with_a_fault_is_refused_at_its_place(put, column, phrase, sentence):
    with pytest.raises(Faulty) as refused:
        put(dataset.LINES, LINE | {column: phrase})

    (fault,) = refused.value.faults
    assert (fault.column, sentence in fault.sentence) == (column, True)
    assert not dataset.LINES.model_class.objects.filter(code="lua").exists()


def test_an_entry_without_its_period_is_refused_at_its_place(put):
    with pytest.raises(Faulty) as refused:
        put(dataset.ENTRIES, ENTRY | {"period": ""})

    (fault,) = refused.value.faults
    assert fault.column == "period"
    assert "Số này phải ghi rõ của kỳ nào." in fault.sentence
