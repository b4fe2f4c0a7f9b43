"""The dataset tables of the register, and the catalogue files shipped with the product."""

import json

import pytest

from ntm import dataset
from ntm.models import CriteriaSet, Criterion, Forecast, Goal, Threshold
from tasks.dataset.dumper import cells
from tasks.dataset.faults import Faulty
from tasks.dataset.loader import load
from tasks.dataset.tables import Outcome, Writer
from tasks.figures import Answer

from .world import JUNE, at

FACT = {"version": "1", "unit": "ubnd", "happened_on": "2020-05-20"}
ASSESSMENT = FACT | {
    "code": "a1",
    "area": "ban-mai",
    "criterion": "BO-2",
    "stage": "thẩm tra",
    "result": "chưa đạt",
    "numerator": "7",
    "denominator": "15",
    "counted": "hội viên đạt quy định",
    "note": "ghi chú",
}
STEP = FACT | {
    "code": "s1",
    "area": "ban-mai",
    "criteria_set": "BO",
    "stage": "thẩm định",
    "state": "đã mời",
    "actor": "các sở, ngành",
    "note": "thẩm định",
}
FORECAST = FACT | {
    "code": "f1",
    "area": "ban-mai",
    "criterion": "BO-2",
    "year": "2020",
}
GOAL = {
    "code": "g1",
    "task": "t",
    "area": "ban-mai",
    "criteria_set": "BO",
    "recognition": "đạt chuẩn nông thôn mới",
    "year": "2020",
}
OWNER = {"criterion": "BO-2", "unit": "ubnd"}
ROWS = pytest.mark.parametrize(
    ("table", "row"),
    [
        (dataset.ASSESSMENTS, ASSESSMENT),
        (dataset.RECOGNITION_STEPS, STEP),
        (dataset.FORECASTS, FORECAST),
        (dataset.GOALS, GOAL),
        (dataset.CRITERION_OWNERS, OWNER),
    ],
    ids=lambda value: getattr(value, "name", ""),
)


@pytest.fixture
def put(world, place, tmp_path):
    """Loads rows as the only file of a dataset and says what became of them."""
    assert world.task
    writer = Writer(by=world.officer, at=at(JUNE))

    def load_rows(table, *rows):
        # JSON is YAML, and the loader reads text only.
        (tmp_path / f"{table.name}.yaml").write_text(json.dumps(rows))
        (tally,) = load(tmp_path, [table], writer=writer)
        return dict(tally.outcomes)

    return load_rows


@ROWS
def test_a_row_goes_in_and_comes_out_the_same(put, table, row):
    put(table, row)

    dumped = cells(table, table.rows().get())

    assert {name: dumped.get(name) for name in row} == row


@ROWS
def test_the_same_row_again_changes_nothing(put, table, row):
    put(table, row)

    assert put(table, row) == {Outcome.SAME: 1}
    assert table.rows().count() == 1


def test_another_value_under_the_same_code_corrects_the_row(put):
    put(dataset.FORECASTS, FORECAST)

    outcome = put(dataset.FORECASTS, FORECAST | {"year": "2021"})

    assert outcome == {Outcome.CHANGED: 1}
    assert Forecast.objects.known().get().year == 2021
    assert Forecast.objects.count() == 2


def test_a_forecast_withdrawn_has_no_year(put):
    put(dataset.FORECASTS, FORECAST | {"year": "", "answer": "không phát sinh"})

    assert Forecast.objects.get().answer == Answer.NONE_OCCURRED


def test_a_goal_may_be_a_number_only_and_needs_no_recognition(put):
    with pytest.raises(Faulty) as refused:
        put(dataset.GOALS, GOAL | {"recognition": ""})

    assert "Mục tiêu phải có danh hiệu hoặc chỉ tiêu." in str(refused.value)
    assert not Goal.objects.exists()


@pytest.mark.parametrize(
    ("changes", "sentence"),
    [
        (
            {"result": "gần xong"},
            "“gần xong” phải là một trong: “đạt”, “cơ bản đạt”, “gần đạt”,"
            " “chưa rõ”, “chưa đạt”.",
        ),
        (
            {"stage": "trình hồ sơ"},
            "“trình hồ sơ” phải là một trong: “tự đánh giá”, “thẩm tra”,"
            " “thẩm định”, “công nhận”.",
        ),
        (
            {"denominator": ""},
            "Phân số phải có cả tử số và mẫu số; tử số không lớn hơn mẫu số.",
        ),
    ],
)
def test_a_wrong_cell_is_refused_in_words(put, changes, sentence):
    with pytest.raises(Faulty) as refused:
        put(dataset.ASSESSMENTS, ASSESSMENT | changes)

    assert sentence in str(refused.value)


# The catalogues of the product


def test_the_sets_have_the_size_their_decisions_give_them(catalogues):
    sizes = {
        bo.code: (
            bo.criteria.filter(parent=None).count(),
            bo.criteria.exclude(parent=None).count(),
        )
        for bo in CriteriaSet.objects.order_by("code")
    }

    assert sizes == {
        "KDC2019": (7, 2),
        "NTM2009": (0, 0),
        "NTM2016": (19, 49),
        "NTM2021": (19, 0),
        "NTM2026": (10, 0),
    }


def test_one_set_for_communes_holds_in_any_year(catalogues):
    sets = list(CriteriaSet.objects.filter(applies_to__code="xa"))

    holding = [len([bo for bo in sets if bo.holds_in(y)]) for y in range(2009, 2031)]

    assert holding == [1] * 22


def test_every_set_names_the_decision_it_comes_from(catalogues):
    assert not CriteriaSet.objects.filter(document=None).exists()


def test_criteria_and_indicators_print_in_the_order_of_their_numbers(catalogues):
    def numbers(**of):
        rows = Criterion.objects.filter(**of).order_by("order", "pk")
        return list(rows.values_list("number", flat=True))

    assert numbers(criteria_set__code="NTM2016", parent=None) == [
        str(n) for n in range(1, 20)
    ]
    assert numbers(parent__code="NTM2016-TC17") == [f"17.{n}" for n in range(1, 9)]


def test_names_from_memory_wait_for_verification(catalogues):
    verified = Criterion.objects.filter(
        criteria_set__code="NTM2016", parent__isnull=False, is_verified=True
    )

    assert sorted(verified.values_list("number", flat=True)) == ["1.1", "1.2", "17.1"]


def test_two_sources_that_disagree_are_both_kept(catalogues):
    clean_water = Threshold.objects.filter(
        criterion__code="NTM2016-TC17.1", region="chung", text="nước sạch"
    ).order_by("value")

    assert [(row.value, row.source.partition(":")[0]) for row in clean_water] == [
        (60, "TV-1980"),
        (65, "TV-MT"),
    ]


def test_a_verified_threshold_names_its_source(catalogues):
    verified = Threshold.objects.filter(is_verified=True)

    assert verified.exists()
    assert not verified.filter(source="").exists()
