"""The sheets of the security register, for those alone who enter it."""

from collections.abc import Iterator

from org.sheets import Sheet
from tasks import formats
from tasks.figures import Answer, Figure

from .entering import GroupSheet, Row
from .overview import Overview
from .overview import Row as Compared
from .overview import Sheet as Covered

HEAD = ("Nội dung", "Đại lượng", "Đơn vị tính", "Kỳ này", "Cùng kỳ")
HEAD += ("So với cùng kỳ", "Số liệu đến ngày")


OF_OVERVIEW = ("Nhóm", "Nội dung", "Đại lượng", "Loại số", "Đơn vị tính", "Kỳ này")
OF_OVERVIEW += ("Kỳ này (số)", "Cùng kỳ", "Cùng kỳ (số)", "Tăng, giảm")
OF_OVERVIEW += ("Tỷ lệ tăng, giảm", "Ghi chú")
OF_SPLITS = ("Nhóm", "Số chung", "Cách chia", "Phần", "Giá trị", "Giá trị (số)")
OF_SPLITS += ("Cộng lại",)


def of_overview(found: Overview) -> Iterator[Sheet]:
    """What leaders see: figures against the same period, and what they break down into."""
    yield Sheet(
        title="So với cùng kỳ",
        head=OF_OVERVIEW,
        rows=[_compared(sheet, row) for sheet in found.sheets for row in sheet.rows],
        note=f"Kỳ {found.period}, số liệu đến ngày {formats.day(found.look.as_of)}.",
    )
    yield Sheet(title="Các cách chia", head=OF_SPLITS, rows=_parts(found))


def _compared(sheet: Covered, row: Compared) -> tuple[object, ...]:
    change = row.change
    return (
        *(
            sheet.group.name,
            row.line.name,
            row.measure.name,
            row.note,
            row.now.unit.word,
        ),
        *(row.now.write(), row.now.value, row.then.write(), row.then.value),
        *(f"{change.word} {change.amount}".strip(), change.percent, change.note),
    )


def _parts(found: Overview) -> Iterator[tuple[object, ...]]:
    for sheet in found.sheets:
        for shown in sheet.splits:
            breakdown = shown.split.breakdown
            head = (sheet.group.name, breakdown.measure.name)
            head += (f"{breakdown.name}: {shown.whole.text}",)
            for part, figure in shown.parts:
                value = (figure.text, part.figure.value)
                yield (*head, part.measure.name, *value, shown.split.verdict)


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
