"""The document as a PDF/A-3 file for printing, signing and archives."""

from tasks.blocks import Document

from .html import to_paper


def to_pdf(document: Document) -> bytes:
    """Same document, same bytes. Seventeen pages take about a second."""
    # Importing WeasyPrint takes longer than printing: only who prints pays for it.
    from .press import press

    return press(to_paper(document))
