"""Which products a page for leaders shows."""

from collections.abc import Sequence

from tasks.forms.looks import LookFilter

from .overview import Row


class ProductFilter(LookFilter):
    """By words of the name, the maker, the place or who is in charge."""

    def shown(self, rows: Sequence[Row]) -> list[Row]:
        """The rows that were asked for; all where what was asked cannot be read."""
        return [
            row
            for row in rows
            if self.is_about(row.product.name, row.maker.text, row.place, *row.leads)
        ]
