"""The document as HTML: an article for our own pages, or a page that stands alone."""

from collections.abc import Callable, Iterator, Mapping
from typing import Any

from django.conf import settings
from django.template.loader import render_to_string
from django.utils.safestring import SafeString, mark_safe

from tasks.blocks import Document, FigureRun, Section

from . import numbering
from .pens import PaperPen, Pen, ScreenPen
from .wording import Wording

FigureUrl = Callable[[FigureRun], str]


def to_html(document: Document, *, figure_url: FigureUrl | None = None) -> SafeString:
    """A whole page in one file. Internal: it tells the sources of every figure."""
    context = _context(document, ScreenPen(figure_url=figure_url))
    return _page(context | {"style": _stylesheet()})


def to_article(
    document: Document,
    *,
    figure_url: FigureUrl | None = None,
    pending: Mapping[str, str] | None = None,
) -> SafeString:
    """An `<article>` for a page of ours, which links `css/official.css`.

    `pending`: code → name of units; what rests on their word is marked.
    """
    pen = ScreenPen(figure_url=figure_url, pending=pending or {})
    context = _context(document, pen)
    return render_to_string("reports/official/article.html", context)


def to_section(
    section: Section,
    *,
    above: numbering.Place = (),
    figure_url: FigureUrl | None = None,
) -> SafeString:
    """One section for a page of ours, numbered as at its place in the whole report."""
    pen = ScreenPen(figure_url=figure_url)
    return render_to_string(
        "reports/official/section.html", _parts((section,), above, pen)
    )


def to_paper(document: Document) -> SafeString:
    """The page that becomes the PDF: no links, no sources, footnotes at their calls."""
    return _page(_context(document, PaperPen()) | {"is_paper": True})


def _page(context: dict[str, Any]) -> SafeString:
    return render_to_string("reports/document.html", context)


def _context(document: Document, pen: Pen) -> dict[str, Any]:
    return {
        "document": document,
        "words": Wording(document),
        "is_paper": False,
        **_parts(document.sections, (), pen),
    }


def _parts(
    sections: tuple[Section, ...], above: numbering.Place, pen: Pen
) -> dict[str, Any]:
    parts = numbering.number(sections, above)
    return {
        "pen": pen,
        "parts": [
            (part, pen.within(part), anchor) for part, anchor in _anchored(parts)
        ],
        "notes": numbering.all_notes(parts),
    }


def _anchored(parts: list[numbering.Part]) -> Iterator[tuple[numbering.Part, str]]:
    """Each part with its anchor: a task named in several parts is found in the first."""
    taken = {""}
    for part in parts:
        code = part.section.code
        yield part, "" if code in taken else code
        taken.add(code)


def _stylesheet() -> SafeString:
    path = settings.BASE_DIR / "static" / "css" / "official.css"
    return mark_safe(path.read_text(encoding="utf-8"))  # noqa: S308 (our own file)
