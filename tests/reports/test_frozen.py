import json
from dataclasses import replace
from datetime import UTC, date, datetime
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reports.frozen import NODES, UnknownNode, freeze, thaw
from tasks.blocks import FigureRun, Level, NoteCall, Paragraph, Problem, Text

from . import sample

RUNS = st.one_of(
    st.builds(Text, text=st.text(), bold=st.booleans(), superscript=st.booleans()),
    st.builds(
        FigureRun,
        text=st.text(),
        code=st.text(),
        args=st.lists(st.tuples(st.text(), st.text())).map(tuple),
        value=st.none() | st.text(),
        as_of=st.none() | st.dates(),
    ),
    st.builds(NoteCall, key=st.text()),
    st.builds(Problem, text=st.text(), message=st.text()),
)
PARAGRAPHS = st.builds(
    Paragraph, runs=st.lists(RUNS).map(tuple), level=st.sampled_from(Level)
)


def through_json(document):
    return thaw(json.loads(json.dumps(freeze(document))))


@pytest.mark.parametrize("head", [{}, sample.DRAFT], ids=["issued", "draft"])
def test_thaw_is_the_inverse_of_freeze(head):
    document = sample.with_appendices(head=head)

    assert through_json(document) == document


@given(st.lists(PARAGRAPHS).map(tuple))
def test_thaw_is_the_inverse_of_freeze_whatever_is_written(opening):
    document = sample.document(sections=(), opening=opening)

    assert through_json(document) == document


def test_thaw_gives_back_the_very_types():
    thawed = through_json(sample.document())

    assert type(thawed.as_of) is date
    assert type(thawed.opening[0].level) is Level


def test_the_sample_holds_every_kind_of_node():
    assert set(_types(freeze(sample.with_appendices()))) == set(NODES)


def test_same_document_same_bytes():
    first, second = sample.document(), sample.document()

    assert json.dumps(freeze(first)) == json.dumps(freeze(second))


@pytest.mark.parametrize(
    "change",
    [
        {"as_of": datetime(2021, 6, 14, tzinfo=UTC)},
        {"opening": [sample.filler(1)]},
        {"period": Decimal(1)},
        {"signature": object()},
    ],
    ids=["a moment", "a list", "a decimal", "a stranger"],
)
def test_what_is_no_part_of_a_document_is_not_frozen(change):
    with pytest.raises(UnknownNode):
        freeze(replace(sample.document(), **change))


@pytest.mark.parametrize(
    "change",
    [
        {"type": "Script"},
        {"type": None},
        {"colour": "red"},
        {"type": "Text", "text": ""},
    ],
)
def test_what_is_no_part_of_a_document_is_not_thawed(change):
    with pytest.raises(UnknownNode):
        thaw(freeze(sample.document()) | change)


def test_only_a_document_is_thawed():
    with pytest.raises(UnknownNode):
        thaw({"type": "Text", "text": "Không phải văn bản"})


def test_a_field_added_later_takes_its_default():
    data = freeze(sample.document(opening=sample.filler(1)))
    del data["opening"][0]["level"], data["appendices"]

    assert thaw(data) == sample.document(opening=sample.filler(1))


def _types(value):
    if isinstance(value, dict):
        yield value["type"]
        value = list(value.values())
    if isinstance(value, list):
        for item in value:
            yield from _types(item)
