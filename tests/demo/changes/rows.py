"""Which row takes which cells: lists of `(table, cells that find it, new cells)`."""

from itertools import chain

from hypothesis import strategies as st


def change(table, cells_of_row, **cells):
    return st.fixed_dictionaries(cells).map(lambda new: [(table, cells_of_row, new)])


def row(table, code, **cells):
    return change(table, {"code": code}, **cells)


def together(*drawn):
    """All of them."""
    return st.tuples(*drawn).map(lambda lists: list(chain.from_iterable(lists)))


def some(*drawn):
    """Each of them or not."""
    return together(*(st.just([]) | changes for changes in drawn))


def permuted(table, rows, first=1):
    """The rows in another order."""
    places = range(first, first + len(rows))
    return st.permutations(places).map(
        lambda orders: [
            (table, cells, {"order": str(order)})
            for cells, order in zip(rows, orders, strict=True)
        ]
    )
