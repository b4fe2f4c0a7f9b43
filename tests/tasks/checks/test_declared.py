"""Rules that an office declares between its own figures."""

from decimal import Decimal

import pytest
from django.core.exceptions import ValidationError

from tasks.checks.declared import RULE
from tasks.findings import Severity
from tasks.models import FigureRule
from tests.entries import reading
from tests.factories import IndicatorFactory, MeasureUnitFactory, TaskFactory

pytestmark = pytest.mark.django_db

A, B, C = (f"chi_tieu.thuc_hien ma={code}" for code in "abc")


@pytest.fixture(autouse=True)
def figures(task):
    """Indicators `a`, `b`, `c` of the task."""
    return {
        code: IndicatorFactory(task=task, code=code, name=f"số {code}")
        for code in "abc"
    }


@pytest.fixture
def enter(figures):
    def enter(**values):
        for code, value in values.items():
            reading(figures[code], value)

    return enter


@pytest.fixture
def rule(task):
    def rule(kind="SUM", left=A, right=f"{B} + {C}", **values):
        defaults = {"code": "r", "name": "Quy tắc", "task": task}
        made = FigureRule(kind=kind, left=left, right=right, **defaults | values)
        made.full_clean()
        made.save()
        return made

    return rule


def test_a_sum_that_does_not_hold_is_found(look, rule, enter):
    rule(instruction="Sửa số a.")
    enter(a=10, b=4, c=5)

    assert look(RULE) == [
        "Quy tắc: “số a” (giá trị thực hiện của chỉ tiêu) là 10 km, phải bằng tổng “số b”"
        " (giá trị thực hiện của chỉ tiêu) là 04 km; “số c” (giá trị thực hiện của chỉ tiêu) là 05 km,"
        " cộng lại là 9. Sửa số a."
    ]


@pytest.mark.parametrize(
    ("operator", "a", "count"),
    [
        ("EQUAL", 9, 0),
        ("EQUAL", 10, 1),
        ("AT_LEAST", 9, 0),
        ("AT_LEAST", 8, 1),
        ("MORE", 9, 1),
        ("MORE", 10, 0),
        ("AT_MOST", 9, 0),
        ("AT_MOST", 10, 1),
        ("LESS", 9, 1),
        ("LESS", 8, 0),
    ],
)
def test_the_operator_says_what_holds(look, rule, enter, operator, a, count):
    rule(operator=operator)
    enter(a=a, b=4, c=5)

    assert len(look(RULE)) == count


def test_a_missing_part_is_skipped(look, rule, enter):
    rule()
    enter(a=10, b=4)

    assert look(RULE) == []


def test_or_reported_if_the_rule_says_so(look, rule, enter):
    rule(missing=FigureRule.Missing.REPORT)
    enter(a=10, b=4)

    assert look(RULE) == [
        "Quy tắc: chưa đối chiếu được vì “số c” (giá trị thực hiện của chỉ tiêu) là chưa có số"
        " liệu."
    ]


@pytest.mark.parametrize(("a", "count"), [(4, 0), (5, 1)])
def test_that_nothing_occurred_is_zero(look, rule, enter, figures, a, count):
    rule()
    enter(a=a, b=4)
    reading(figures["c"], answer="NONE_OCCURRED")

    assert len(look(RULE)) == count


def test_about_so_much_is_held_against_nothing(look, rule, enter, figures):
    rule()
    enter(b=4, c=5)
    reading(figures["a"], 100, is_approximate=True)

    assert look(RULE) == []


@pytest.mark.parametrize(
    ("values", "count"), [({"a": 1}, 1), ({"b": 1}, 1), ({"a": 1, "b": 2}, 0), ({}, 0)]
)
def test_a_pair_stands_together_or_not_at_all(look, rule, enter, values, count):
    rule("PAIR", right=B)
    enter(**values)

    assert len(look(RULE)) == count


@pytest.mark.parametrize(
    ("low", "high", "a", "count"),
    [
        (0, 100, 100, 0),
        (0, 100, 101, 1),
        (5, None, 4, 1),
        (5, None, 5, 0),
        (None, 5, 6, 1),
    ],
)
def test_a_range_has_one_end_or_two(look, rule, enter, low, high, a, count):
    rule("RANGE", right="", low=low, high=high)
    enter(a=a)

    assert len(look(RULE)) == count


def test_the_range_is_told(look, rule, enter):
    rule("RANGE", right="", low=0, high=Decimal("1.5"))
    enter(a=2)

    assert look(RULE) == [
        "Quy tắc: “số a” (giá trị thực hiện của chỉ tiêu) là 02 km, ngoài khoảng từ 0 đến 1,5."
    ]


def test_figures_are_compared_in_one_unit(look, rule, enter, figures):
    rule(right=B)
    km = figures["a"].unit
    km.scale = 1000
    km.save()
    metres = MeasureUnitFactory(code="m", name="mét", dimension=km.dimension, scale=1)
    figures["b"].unit = metres
    figures["b"].save()
    enter(a=2, b=2000)

    assert look(RULE) == []


def test_it_weighs_what_the_office_says(find, rule, enter):
    rule(severity=Severity.BLOCKING.name)
    enter(a=10, b=4, c=5)

    assert [finding.severity for finding in find(RULE)] == [Severity.BLOCKING]


def test_a_rule_of_another_task_is_not_asked(look, rule, enter):
    rule(task=TaskFactory())
    enter(a=10, b=4, c=5)

    assert look(RULE) == []


def test_a_rule_of_no_task_is_asked_in_every_report(find, rule, enter):
    rule(task=None)
    enter(a=10, b=4, c=5)

    assert [finding.part for finding in find(RULE)] == [""]


def test_what_names_nothing_is_told_and_breaks_nothing(look, rule):
    rule(right="chi_tieu.thuc_hien ma=khong-co")

    assert look(RULE) == [
        "Quy tắc: không đối chiếu được: Không có chỉ tiêu nào mang mã khong-co."
    ]


@pytest.mark.parametrize(
    ("field", "values"),
    [
        ("left", {"left": "không phải mã"}),
        ("right", {"right": f"{B} + 3 km"}),
        ("__all__", {"right": ""}),
        ("__all__", {"kind": "RANGE", "right": "", "low": None}),
        ("__all__", {"kind": "RANGE", "right": "", "low": 2, "high": 1}),
        ("__all__", {"low": 1}),
    ],
)
def test_what_cannot_be_asked_is_refused_when_entered(rule, field, values):
    with pytest.raises(ValidationError) as refusal:
        rule(**values)

    assert list(refusal.value.message_dict) == [field]
