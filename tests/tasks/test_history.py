"""What a row said before: who corrected it, when, why, and from what to what."""

from decimal import Decimal

import pytest

from tasks.actions import correct_reading
from tasks.blocks import Source
from tasks.history import Change, corrections
from tests.entries import JUNE_14, moment, reading
from tests.factories import IndicatorFactory, UserFactory

from .asking import actual, afresh

pytestmark = pytest.mark.django_db


@pytest.fixture
def editor():
    return UserFactory(full_name="Nông Thị Sửa")


def correct(fact, editor, *, hour=14, reason="nhập nhầm", **changes):
    return correct_reading(
        fact,
        version=fact.version,
        by=editor,
        at=moment(JUNE_14, hour),
        reason=reason,
        **changes,
    )


def test_a_row_never_corrected_has_no_history(scope, indicator):
    reading(indicator, 5)

    assert corrections(actual(scope, indicator).sources) == []


def test_a_correction_tells_who_when_why_and_what(scope, indicator, editor):
    correct(reading(indicator, 5, code="w"), editor, value=Decimal("5.67"))

    (told,) = corrections(actual(afresh(scope), indicator).sources)

    assert (told.fact, told.by, told.reason) == (
        "reading:w@2",
        "Nông Thị Sửa",
        "nhập nhầm",
    )
    assert told.at == moment(JUNE_14, 14)
    assert told.changes == (Change(label="giá trị", before="5", after="5,67"),)


def test_the_newest_comes_first_and_an_empty_cell_is_said_so(scope, indicator, editor):
    second = correct(reading(indicator, 5, code="w"), editor, value=6)
    correct(second, editor, hour=15, upper=7, reason="nguồn nêu khoảng")

    newest, oldest = corrections(actual(afresh(scope), indicator).sources)

    assert [newest.fact, oldest.fact] == ["reading:w@3", "reading:w@2"]
    assert newest.changes == (Change(label="đến", before="(để trống)", after="7"),)


def test_what_came_after_the_version_in_print_is_no_part_of_it(indicator, editor):
    correct(reading(indicator, 5, code="w"), editor, value=6)
    printed = Source(fact="reading:w@1", label="", value="5", day="")

    assert corrections([printed]) == []


def test_rows_of_catalogues_and_of_tables_that_are_gone_have_none():
    rows = ("ocop_producer:p", "cu_ky:w@2")

    assert corrections([Source(fact=f, label="", value="", day="") for f in rows]) == []


def test_queries_do_not_grow_with_rows(
    scope, programme, editor, django_assert_num_queries
):
    for number in (1, 3):
        made = IndicatorFactory(task__programme=programme)
        for _ in range(number):
            correct(reading(made, 5), editor, value=6)
        sources = actual(afresh(scope), made).sources
        with django_assert_num_queries(1):
            assert len(corrections(sources)) == number
