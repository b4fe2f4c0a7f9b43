"""What stands where on a printed page, read back out of a PDF."""

import io
import re
from itertools import pairwise

import pdfplumber

MM = 72 / 25.4
PAGE = (210 * MM, 297 * MM)
TOP, BOTTOM, LEFT, RIGHT = 20 * MM, 277 * MM, 30 * MM, 195 * MM


class Paper:
    """A PDF, opened. Distances are in points from the upper left corner."""

    def __init__(self, pdf: bytes):
        self.pages = pdfplumber.open(io.BytesIO(pdf)).pages
        self.texts = [page.extract_text() for page in self.pages]

    def where(self, text):
        """The numbers of the pages that hold the text."""
        return [index for index, page in enumerate(self.texts, 1) if text in page]

    def find(self, text):
        """The letters of the text where it first stands, blanks left out."""
        for page in self.pages:
            for match in page.search(re.escape(text)):
                return [char for char in match["chars"] if char["text"].strip()]
        raise AssertionError(f"{text!r} is on no page")

    def style(self, text):
        return {
            (char["fontname"].split("+")[1], round(char["size"], 2))
            for char in self.find(text)
        }

    def width(self, text):
        chars = self.find(text)
        return chars[-1]["x1"] - chars[0]["x0"]

    def rules(self, page=1):
        """Drawn lines from the top down: (left, right, height above the page's foot)."""
        drawn = self.pages[page - 1].rects + self.pages[page - 1].lines
        return sorted((r["top"], r["x0"], r["x1"]) for r in drawn if r["height"] < 2)

    def words(self):
        """Every word of the text layer without the page numbers."""
        for page in self.pages:
            inside = page.crop((0, TOP, page.width, page.height), strict=False)
            yield from (word["text"] for word in inside.extract_words(x_tolerance=1.5))


def lines(chars):
    """Letters by line: [(baseline, left, right), …] from the top down."""
    found = {}
    for char in chars:
        found.setdefault(round(char["bottom"], 1), []).append(char)
    return [
        (bottom, min(c["x0"] for c in line), max(c["x1"] for c in line))
        for bottom, line in sorted(found.items())
    ]


def gaps(chars):
    """The distances between the lines."""
    return [below[0] - above[0] for above, below in pairwise(lines(chars))]
