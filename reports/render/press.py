"""WeasyPrint behind one door: HTML in, PDF out. Slow to import, so import it late."""

import warnings
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

from weasyprint import HTML, Attachment
from weasyprint.urls import FatalURLFetchingError, URLFetcher, URLFetcherResponse

from .fonts import StaticFileMissing, find

# Not a real place: the fetcher below answers for it, from our static files.
ORIGIN = "https://static.invalid/"
MEDIA_TYPES = {".css": "text/css", ".ttf": "font/ttf"}


class StaticFetcher(URLFetcher):
    """Hands out our own stylesheets and fonts: no other file, no network."""

    def __init__(self) -> None:
        super().__init__(allowed_protocols=(), fail_on_errors=True)

    def fetch(self, url: str, headers: Any = None) -> URLFetcherResponse:
        name = url.removeprefix(ORIGIN)
        media_type = MEDIA_TYPES.get(Path(name).suffix)
        if not media_type:
            raise StaticFileMissing(f"{name} is no stylesheet or font of ours")
        return URLFetcherResponse(
            url, Path(find(name)).read_bytes(), {"Content-Type": media_type}
        )


@dataclass(frozen=True, kw_only=True)
class Attached:
    """A file that travels inside the PDF, as data of what is printed."""

    name: str
    description: str
    content: bytes
    made_at: datetime

    def attachment(self) -> Attachment:
        """For one call only: WeasyPrint reads it up."""
        return Attachment(
            string=self.content,
            name=self.name,
            description=self.description,
            created=self.made_at,
            modified=self.made_at,
            relationship="Data",
        )


def press(html: str, attached: Iterable[Attached] = ()) -> bytes:
    """Raises StaticFileMissing rather than print in another font."""
    page = HTML(string=html, base_url=ORIGIN, url_fetcher=StaticFetcher())
    try:
        with warnings.catch_warnings():
            # WeasyPrint leaves its colour profile open for Python to close.
            warnings.simplefilter("ignore", ResourceWarning)
            # Column widths come as attributes: the site's CSP forbids style="…".
            return page.write_pdf(
                pdf_variant="pdf/a-3u",
                pdf_tags=True,
                presentational_hints=True,
                attachments=[file.attachment() for file in attached],
            )
    except FatalURLFetchingError as error:
        # A BaseException: no view would catch it.
        raise StaticFileMissing(str(error.__cause__)) from error
