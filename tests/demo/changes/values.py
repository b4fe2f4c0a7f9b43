"""Cells: numbers, names and days as people type them into the files."""

from datetime import date

from hypothesis import strategies as st


def decimal(at_most, places):
    """`5,67`, never `5,670`."""
    numbers = st.decimals(0, at_most, places=places)
    return numbers.map(lambda number: f"{number.normalize():f}".replace(".", ","))


def whole(at_least, at_most):
    """Often a small one: it may take a zero."""
    small = st.integers(at_least, min(at_least + 9, at_most))
    return (small | st.integers(at_least, at_most)).map(str)


def named(pattern):
    """A name nothing else in the demo has."""
    return st.builds(pattern.format, NAMES, st.integers(2, 40))


def days(first, last):
    between = st.dates(date.fromisoformat(first), date.fromisoformat(last))
    return between.map(lambda day: f"{day:%d/%m/%Y}")


NAMES = st.sampled_from(["Ô Lâu", "Đình Cả", "Nghĩa Đô", "Ân Tình", "Vĩnh Quỳnh"])
PEOPLE = st.sampled_from(["Đỗ Thị Ánh", "Nông Văn Ức", "Lý Quý Đôn", "Hoàng Ỷ Lan"])
POSITIONS = st.sampled_from(["Chủ tịch", "Phó Chủ tịch", "Chánh Văn phòng", "Ủy viên"])
OPERATORS = st.sampled_from(["bằng", "ít nhất", "trên", "nhiều nhất"])
EMPTY = st.just("")
KM = decimal(20, 0) | decimal(20, 2) | decimal(20, 3)
DAYS = days("2020-01-01", "2020-06-14")
MONTHS = st.sampled_from(["2020-01", "2020-03", "2020-05", "2020-Q1"])
# Terms gone by, and terms ahead.
TERMS = days("2020-05-01", "2020-12-31") | st.sampled_from(
    ["2020-05", "2020-08", "2020-12", "2020-Q3"]
)
