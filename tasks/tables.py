"""Declared tables: sorted by their heads, in pages, a workbook on demand.

    class PeopleTable(OfficeTable):
        name = Column(verbose_name="Họ và tên")
        seen_on = DayColumn(verbose_name="Lần cuối")

    return shown(request, "org/people.html", PeopleTable(rows), name="tai-khoan",
                 title="Tài khoản", context={…})

The template shows `{% include "components/table.html" %}` and, beside its other buttons,
`{% include "components/export.html" %}`. Sorting, page and whatever filters the address
holds are kept in it. Texts are sorted as Vietnamese is, which no database does alike, so
the rows are read whole: some thousands are that in an instant.
"""

from collections.abc import Callable, Iterable
from typing import Any

import django_tables2
from django.core.paginator import Paginator
from django.shortcuts import render
from django.utils import timezone
from django_tables2 import Column, RequestConfig
from django_tables2.data import TableListData
from django_tables2.utils import Accessor, OrderBy

from org import sheets
from org.text import sort_key

from . import formats

__all__ = [
    "Column",
    "DayColumn",
    "MomentColumn",
    "NumberColumn",
    "OfficeTable",
    "cut",
    "sheet_of",
    "shown",
]

PER_PAGE = 50
SORT, PAGE = "sap", "trang"
ALL = "tat-ca"  # ?trang=tat-ca: to print the whole


class Rows(TableListData):
    """Rows in a list, sorted as people here do; what is empty stands last."""

    def order_by(self, aliases):
        for alias in reversed(aliases):
            order = OrderBy(alias)
            column = self.table.columns[order.bare]
            values = _reader(column.column.order_by or (column.accessor,))
            self.data.sort(key=_places(values), reverse=order.is_descending)
            self.data.sort(key=lambda row, of=values: _is_empty(of(row)[0]))


class OfficeTable(django_tables2.Table):
    """What every table of ours is; `components/table.html` draws it."""

    def __init__(self, rows: Iterable[Any], **options: Any) -> None:
        ours = {"order_by_field": SORT, "page_field": PAGE, "default": ""}
        super().__init__(Rows(list(rows)), **ours | options)


class DayColumn(Column):
    """A day, written as the office does; a day in the workbook."""

    def render(self, value):
        return formats.day(value)

    def value(self, value):
        return value


class MomentColumn(Column):
    """A moment where the office is; the same in the workbook."""

    def render(self, value):
        return formats.moment(timezone.localtime(value))

    def value(self, value):
        return value


class NumberColumn(Column):
    """A number with dots and commas; a number in the workbook."""

    def render(self, value):
        return formats.number(value)

    def value(self, value):
        return value


def shown(request, template, table, *, name, title, context=None, note=""):
    """The page with its table, as the address sorts and cuts it; the whole table as a
    workbook where that is asked."""
    is_whole = sheets.is_asked(request) or request.GET.get(PAGE) == ALL
    paginate = False if is_whole else {"per_page": PER_PAGE}
    RequestConfig(request, paginate=paginate).configure(table)
    if sheets.is_asked(request):
        return sheets.answer(name, sheet_of(table, title=title, note=note))
    return render(request, template, {**(context or {}), "table": table})


def sheet_of(table, *, title, note=""):
    """The table as a sheet: its heads, its values as they are, in its order."""
    head, *rows = table.as_values()
    return sheets.Sheet(title=title, head=head, rows=rows, note=note)


def cut(request, rows, per_page=PER_PAGE):
    """The page of a list of cards that the address asks for; `components/pages.html`
    leads to the others."""
    return Paginator(rows, per_page).get_page(request.GET.get(PAGE))


def _reader(order_by: Iterable[str]) -> Callable[[Any], list[Any]]:
    accessors = [Accessor(name) for name in order_by]
    return lambda row: [a.resolve(row, quiet=True) for a in accessors]


def _places(values: Callable[[Any], list[Any]]) -> Callable[[Any], list[Any]]:
    return lambda row: [_place(value) for value in values(row)]


def _is_empty(value: Any) -> bool:
    return value is None or value == ""


def _place(value: Any) -> Any:
    """Comparable with the places of other values of a column."""
    if _is_empty(value):
        return (0,)
    return (1, sort_key(value) if isinstance(value, str) else value)
