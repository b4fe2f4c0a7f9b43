"""The sheets of the security register, for those alone who enter it."""

from collections.abc import Iterator

from org.sheets import Sheet
from tasks.figures import Answer, Figure

from .entering import GroupSheet, Row

HEAD = ("Nội dung", "Đại lượng", "Đơn vị tính", "Kỳ này", "Cùng kỳ")
HEAD += ("So với cùng kỳ", "Số liệu đến ngày")


def of_groups(groups: list[GroupSheet]) -> Iterator[Sheet]:
    """A sheet for each group, as it is entered."""
    for group in groups:
        rows = [_row(row) for row in group.rows]
        yield Sheet(title=str(group.group), head=HEAD, rows=rows)


def _row(row: Row) -> tuple[object, ...]:
    now, then = _now(row), _value(row.then)
    numbers = None not in (now, then) and not isinstance(now, str)
    return (
        str(row.line),
        row.measure.name,
        row.unit,
        now,
        then,
        now - then if numbers and not isinstance(then, str) else None,
        row.latest and row.latest.happened_on,
    )


def _now(row: Row) -> object:
    """A number to count with where one was typed, words where it is more than one."""
    entry = row.latest
    if not row.is_entered:
        return _value(row.known)
    if entry is None:
        return None
    if entry.answer != Answer.HAS_DATA:
        return entry.get_answer_display()
    is_plain = entry.value is not None and not (entry.upper or entry.is_approximate)
    return entry.value if is_plain else row.typed


def _value(figure: Figure) -> object:
    if figure.answer is Answer.MISSING:
        return None
    return figure.write() if figure.value is None else figure.value
