"""The dataset tables of the product register, and the decisions shipped with the product."""

import json
from datetime import date

import pytest
from django.db.models import F

from ocop import dataset, readers
from ocop.models import Authority, CycleStep, Recognition, ScoreBand
from tasks.dataset.dumper import cells
from tasks.dataset.loader import load
from tasks.dataset.tables import Outcome, Writer
from tasks.scope import Scope
from tests.entries import JUNE_14, clerk_of_records, moment
from tests.factories import (
    AreaKindFactory,
    DocumentFactory,
    PeriodFactory,
    UnitFactory,
)

FACT = {
    "code": "x1",
    "version": "1",
    "unit": "ubnd",
    "happened_on": "2020-05-31",
    "precision": "không rõ",
    "product": "che",
}
RECOGNITION = FACT | {"kind": "công nhận", "stars": "3", "valid_until": "2023-01-05"}
VALIDITY = {"starts_on": "2019-08-21", "ends_on": "2023-02-23"}
ROWS = pytest.mark.parametrize(
    ("table", "row"),
    [
        (
            dataset.STEPS,
            {"code": "ho-so", "name": "làm hồ sơ", "order": "4", "verified": "có"},
        ),
        (
            dataset.SCORE_BANDS,
            {"code": "b3", "document": "qd", "low": "50", "high": "69,99", "stars": "3"}
            | VALIDITY
            | {"source": "phụ lục", "verified": "không"},
        ),
        (
            dataset.AUTHORITIES,
            {"code": "a3", "document": "qd", "stars": "3", "area_kind": "tinh"}
            | VALIDITY,
        ),
        (
            dataset.PRODUCERS,
            {"code": "b", "name": "B", "kind": "hợp tác xã", "area": "ban"},
        ),
        (
            dataset.PRODUCTS,
            {"code": "mat", "name": "mật", "area": "ban", "group": "thực phẩm"}
            | {"is_ocop": "có", "is_value_chain": "không"},
        ),
        (
            dataset.STEP_REPORTS,
            FACT | {"step": "mau", "state": "đang thực hiện", "note": "đợt 1"},
        ),
        (dataset.SCORES, FACT | {"council": "Hội đồng", "score": "69,5"}),
        (
            dataset.EXPECTATIONS,
            FACT | {"stars": "4", "low": "7", "upper": "8", "capacity_unit": "tan"},
        ),
        (dataset.RECOGNITIONS, RECOGNITION),
        (dataset.CHAIN_REPORTS, FACT | {"state": "đã hoàn thành", "note": "xong"}),
    ],
    ids=lambda value: getattr(value, "name", ""),
)


@pytest.fixture
def put(world, tmp_path):
    """Loads rows as the only file of a dataset and says what became of them."""
    DocumentFactory(code="qd")
    AreaKindFactory(province=True)
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
    put(dataset.RECOGNITIONS, RECOGNITION)

    withdrawn = {"kind": "thu hồi", "stars": "", "valid_until": ""}
    outcome = put(dataset.RECOGNITIONS, RECOGNITION | withdrawn)

    assert outcome == {Outcome.CHANGED: 1}
    standing = Recognition.objects.get(voided_at=None)
    assert (standing.kind, standing.stars, standing.version) == ("WITHDRAWN", None, 2)


# What is shipped


@pytest.fixture
def scope_of(catalogues):
    """What an office without any rows of its own sees on a day."""
    unit, period = UnitFactory(), PeriodFactory()
    return lambda day: Scope(unit=unit, period=period, as_of=day)


@pytest.mark.parametrize(
    ("day", "levels"),
    [
        (date(2019, 8, 20), [None, None, None]),
        (date(2020, 4, 30), ["cấp tỉnh", "cấp tỉnh", "trung ương"]),
        (date(2023, 2, 24), ["cấp huyện", "cấp tỉnh", "trung ương"]),
        (date(2025, 7, 5), ["cấp huyện", "cấp tỉnh", "trung ương"]),
        (date(2025, 7, 6), ["cấp tỉnh", "cấp tỉnh", "trung ương"]),
    ],
)
def test_who_recognises_three_to_five_stars_on_a_day(scope_of, day, levels):
    found = (readers.authority_of(scope_of(day), n, day) for n in (3, 4, 5))

    assert [authority and authority.level for authority in found] == levels


@pytest.mark.parametrize("day", [date(2019, 8, 21), date(2023, 2, 24)])
def test_every_day_has_the_bands_of_one_decision(scope_of, day):
    bands = readers.bands_on(scope_of(day), day)

    assert sorted(band.stars for band in bands) == [1, 2, 3, 4, 5]
    assert len({band.document_id for band in bands}) == 1


def test_what_no_source_confirms_is_not_called_verified(catalogues):
    doubtful = {"qd-1048-3-sao", "qd-1048-4-sao", "qd-1048-5-sao"}
    unverified = Authority.objects.filter(is_verified=False)
    assert {row.code for row in unverified} == doubtful
    for band in ScoreBand.objects.annotate(decision=F("document__code")):
        assert band.is_verified == (band.decision == "qd-1048-qd-ttg")


def test_the_cycle_has_six_steps_and_the_work_in_between(catalogues):
    steps = CycleStep.objects.order_by("order")

    assert steps.filter(is_verified=True).count() == 6
    assert [step.code for step in steps if not step.is_verified] == [
        "lay-mau",
        "nhan-mac",
        "ho-so",
        "du-thi",
    ]
