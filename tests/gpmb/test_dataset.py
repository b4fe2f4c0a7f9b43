"""The dataset tables of the clearance register, and the steps shipped with the product."""

import json
from pathlib import Path

import pytest
import yaml

from gpmb import dataset
from gpmb.models import StepKind, StepReport
from tasks.dataset.dumper import cells
from tasks.dataset.loader import load
from tasks.dataset.tables import Outcome, Writer
from tests.entries import JUNE_14, clerk_of_records, moment

CATALOGUE = Path(__file__).parents[2] / "demo" / "catalogues" / "gpmb_step.yaml"

FACT = {
    "code": "x1",
    "version": "1",
    "unit": "ubnd",
    "happened_on": "2020-05-31",
    "precision": "đến ngày",
    "project": "cho",
}
STEP_REPORT = FACT | {
    "step": "lap",
    "state": "đã trình",
    "note": "thẩm định",
    "due_on": "2020-07",
    "counterpart": "Sở A",
}
TALLY = FACT | {
    "kind": "đã nhận tiền",
    "subject": "hộ gia đình",
    "count": "26",
    "area_m2": "70,25",
    "money": "19000000",
}
COMPLETION = FACT | {"subject": "khối lượng", "basis": "kế hoạch", "percent": "98"}
COMPLAINT = FACT | {"received": "5", "resolved": "3"}
PROJECT = {
    "code": "cau",
    "name": "Cầu Mường",
    "noun": "Dự án",
    "symbol": "ĐH. 5",
    "area": "muong",
    "lead": "ubnd",
    "is_large": "có",
    "note": "ghi chú",
}
STEP = {
    "code": "bon",
    "name": "bốn",
    "order": "4",
    "done_phrase": "đã bốn",
    "ongoing_phrase": "đang bốn",
    "submitted_phrase": "đã trình {noi_trinh} bốn",
    "starts_on": "2024-08-01",
    "verified": "có",
}
ROWS = pytest.mark.parametrize(
    ("table", "row"),
    [
        (dataset.STEP_REPORTS, STEP_REPORT),
        (dataset.TALLIES, TALLY),
        (dataset.COMPLETIONS, COMPLETION),
        (dataset.COMPLAINTS, COMPLAINT),
        (dataset.PROJECTS, PROJECT),
        (dataset.STEPS, STEP),
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
    put(dataset.STEP_REPORTS, STEP_REPORT)

    outcome = put(
        dataset.STEP_REPORTS, STEP_REPORT | {"step": "giao", "state": "đang thực hiện"}
    )

    assert outcome == {Outcome.CHANGED: 1}
    standing = StepReport.objects.get(voided_at=None)
    assert (standing.project_step.step.code, standing.state, standing.version) == (
        "giao",
        "ONGOING",
        2,
    )


@pytest.fixture
def shipped():
    return yaml.safe_load(CATALOGUE.read_text())


def test_the_steps_of_two_laws_are_shipped(put, shipped):
    assert put(dataset.STEPS, *shipped) == {Outcome.CREATED: len(shipped)}

    # The chain of 2013 rests on general knowledge; that of 2024 on a source.
    for step in StepKind.objects.filter(code__contains="-"):
        assert step.is_verified == step.code.startswith("2024-")
    assert StepKind.objects.filter(code__startswith="2024-").count() == 12


def test_the_phrases_of_shipped_steps_can_follow_their_verbs(shipped):
    for step in shipped:
        submitted = step.get("submitted_phrase", "đã {noi_trinh}")

        assert step["done_phrase"].startswith("đã ")
        assert step["ongoing_phrase"].startswith("đang ")
        assert submitted.startswith("đã ")
        assert submitted.count(StepKind.RECEIVER) == 1
