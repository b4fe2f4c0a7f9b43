"""A figure as a page for leaders writes it, and where it leads: to the rows behind it."""

from dataclasses import dataclass
from decimal import Decimal

from .figures import Figure, Form
from .looks import Look


@dataclass(frozen=True, kw_only=True)
class Linked:
    """What the tag `leads` draws."""

    text: str
    label: str
    address: str  # "" where no row stands behind it: there is nothing to lead to
    words: str = ""  # smaller ones that stand below it
    figure: Figure | None = None  # the exact value, for workbooks

    @property
    def value(self) -> Decimal | None:
        """As a workbook takes it; None where no number is known."""
        return self.figure.value if self.figure else None

    @property
    def is_known(self) -> bool:
        return bool(self.address)


def linked(
    look: Look, figure: Figure, form: Form = Form.FULL, *, words: str = ""
) -> Linked:
    """The figure of the look in one of its forms."""
    return Linked(
        text=figure.write(form),
        label=figure.label,
        address=look.address_of(figure) if figure.sources else "",
        words=words,
        figure=figure,
    )
