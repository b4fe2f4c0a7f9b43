"""The document as a PDF/A-3u file for printing, signing and archives."""

from tasks.blocks import Document

from .html import to_paper

FIGURES = "Số liệu in trong báo cáo"


def to_pdf(document: Document) -> bytes:
    """Same document, same bytes, with its printed figures inside as JSON and workbook.

    Seventeen pages take about a second.
    """
    # Importing WeasyPrint takes longer than printing: only who prints pays for it.
    from . import attached
    from .press import Attached, press

    files = {"json": attached.as_json, "xlsx": attached.as_xlsx}
    return press(
        to_paper(document),
        [
            Attached(
                name=f"{attached.NAME}.{extension}",
                description=FIGURES,
                content=make(document),
                made_at=attached.moment_of(document),
            )
            for extension, make in files.items()
        ],
    )
