"""A figure as a page for leaders writes it, and where it leads: to the rows behind it."""

from dataclasses import dataclass

from .figures import Figure, Form
from .looks import Look


@dataclass(frozen=True, kw_only=True)
class Linked:
    """What the tag `leads` draws."""

    text: str
    label: str
    address: str  # "" where no row stands behind it: there is nothing to lead to

    @property
    def is_known(self) -> bool:
        return bool(self.address)


def linked(look: Look, figure: Figure, form: Form = Form.FULL) -> Linked:
    """The figure of the look in one of its forms."""
    return Linked(
        text=figure.write(form),
        label=figure.label,
        address=look.address_of(figure) if figure.sources else "",
    )
