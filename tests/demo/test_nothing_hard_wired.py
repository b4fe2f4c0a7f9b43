"""Whatever the rows say is printed: change some at random, and an oracle knows the report.

The oracle writes the whole report from the YAML rows, so a place that a change must not
touch is asserted like one that it must.
"""

from difflib import unified_diff

import pytest
from django.db import connection, transaction
from django.utils import timezone
from hypothesis import HealthCheck, Phase, given, settings

from reports.compose import compose, find_report
from tasks.dataset.loader import load
from tasks.dataset.recorder import recorder
from tasks.dataset.tables import Writer
from vanquan.datasets import tables

from .changes import ANYTHING, KINDS
from .conftest import REPORT
from .database import DEMO
from .oracle import Rows, report_lines
from .printed import Printed

pytestmark = pytest.mark.slow

# Always the same examples; a failing one is short enough to read without shrinking.
drawn = settings(
    derandomize=True,
    phases=[Phase.generate],
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)


@pytest.fixture(scope="module")
def rows():
    return Rows(DEMO.parent / "catalogues", DEMO)


@pytest.mark.django_db
def test_oracle_agrees_on_the_demo_as_it_is(rows, printed):
    assert_same(printed.lines, report_lines(rows))


@pytest.mark.parametrize("kind", KINDS)
def test_changed_rows_are_printed(demo, rows, tmp_path_factory, kind):
    @settings(drawn, max_examples=examples(3))
    @given(changes=KINDS[kind])
    def holds(changes):
        lines = printed_with(changes, rows, tmp_path_factory.mktemp(kind))
        assert_same(lines, report_lines(rows.changed(changes)))

    holds()


def test_all_kinds_of_changes_together(demo, rows, tmp_path_factory):
    @settings(drawn, max_examples=examples(5))
    @given(changes=ANYTHING)
    def holds(changes):
        lines = printed_with(changes, rows, tmp_path_factory.mktemp("all"))
        assert_same(lines, report_lines(rows.changed(changes)))

    holds()


def examples(number):
    """Fewer on the second engine: it is asked whether it says the same, not all anew."""
    return number if connection.vendor == "sqlite" else max(2, number // 4)


def printed_with(changes, rows, folder):
    """The lines of the report once the changed rows are loaded; then they are undone."""
    with transaction.atomic():
        if changes:
            now = timezone.now()
            writer = Writer(by=recorder(at=now), at=now)
            load(rows.write(folder / "dataset", changes), tables(), writer=writer)
        lines = Printed(compose(find_report(*REPORT))).lines
        transaction.set_rollback(True)
    return lines


def assert_same(lines, expected):
    """Shows with `-` what should have been printed, with `+` what was."""
    difference = list(unified_diff(expected, lines, n=0, lineterm=""))
    assert difference == [], "\n".join(difference[2:])
