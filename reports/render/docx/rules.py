"""The drawn lines under some components: real lines, as long as the law says."""

from typing import Any

from reports.render import fonts

from .looks import Style
from .xml import element, paragraph

# A third to half as long as the text above it (annex I, II.2b, II.5b).
SHARE = 0.42
TWIPS = 20  # in a point


def rule(
    text: str,
    points: float,
    width: int,
    *,
    share: float = SHARE,
    after: float = 0,
    bold: bool = False,
    italic: bool = False,
) -> Any:
    """A line as long as a share of the text, in the middle of `width` twips.

    A paragraph without words that has a border above it: in Word it moves with the text
    and is mended by its indents.
    """
    measured = fonts.length(text, points, bold=bold, italic=italic) * TWIPS
    side = round((width - min(measured, width) * share) / 2)
    form = (
        element("keepNext"),
        element("spacing", after=round(after * TWIPS)),
        element("ind", left=side, right=side),
    )
    return paragraph(Style.RULE, properties=form)
