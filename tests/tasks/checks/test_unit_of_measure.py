"""A register counts in one unit of measure, and the indicator is told in another."""

import pytest

from tasks.checks.unit_of_measure import RULE
from tasks.findings import Severity
from tests.entries import reading
from tests.factories import IndicatorFactory, MeasureUnitFactory

pytestmark = pytest.mark.django_db


def counted_in(task, code, dimension, scale=None):
    """An indicator whose value is that of another one, told in a unit of its own."""
    unit = MeasureUnitFactory(code=code, name=code, dimension=dimension, scale=scale)
    return IndicatorFactory(
        task=task,
        code="khac",
        name="số khác",
        unit=unit,
        measure="chi_tieu.thuc_hien ma=km",
    )


def test_a_length_told_in_tonnes_blocks(find, task, indicator):
    reading(indicator, 5)
    counted_in(task, "tan", "khối lượng")

    (finding,) = find(RULE)

    assert finding.severity == Severity.BLOCKING
    assert finding.sentence == (
        "Chỉ tiêu “số khác” của nhiệm vụ 1 “Làm đường” ghi đơn vị tính “tan”, nhưng số"
        " liệu của sổ (giá trị thực hiện của chỉ tiêu) tính bằng “ki-lô-mét”."
    )


def test_things_of_one_kind_that_cannot_be_told_in_each_other_warn(
    find, task, indicator
):
    counted_in(task, "dam", "chiều dài")

    assert [finding.severity for finding in find(RULE)] == [Severity.WARNING]


def test_a_unit_of_the_same_dimension_with_a_scale_fits(look, task, indicator):
    indicator.unit.scale = 1000
    indicator.unit.save()
    counted_in(task, "m", "chiều dài", scale=1)

    assert look(RULE) == []
