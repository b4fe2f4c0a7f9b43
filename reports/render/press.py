"""WeasyPrint behind one door: HTML in, PDF out. Slow to import, so import it late."""

import warnings
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
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


class Leaf:
    """A page that is looked at before it is printed: it may be too long for one."""

    def __init__(self, html: str) -> None:
        """Raises StaticFileMissing."""
        page = HTML(string=html, base_url=ORIGIN, url_fetcher=StaticFetcher())
        with _pressing():
            self._laid_out = page.render(presentational_hints=True)

    @property
    def pages(self) -> int:
        return len(self._laid_out.pages)

    def pdf(self) -> bytes:
        with _pressing():
            return self._laid_out.write_pdf(pdf_tags=True, presentational_hints=True)


def press(html: str, attached: Iterable[Attached] = ()) -> bytes:
    """Raises StaticFileMissing rather than print in another font."""
    page = HTML(string=html, base_url=ORIGIN, url_fetcher=StaticFetcher())
    with _pressing():
        # Column widths come as attributes: the site's CSP forbids style="…".
        return page.write_pdf(
            pdf_variant="pdf/a-3u",
            pdf_tags=True,
            presentational_hints=True,
            attachments=[file.attachment() for file in attached],
        )


@contextmanager
def _pressing() -> Iterator[None]:
    try:
        with warnings.catch_warnings():
            # WeasyPrint leaves its colour profile open for Python to close.
            warnings.simplefilter("ignore", ResourceWarning)
            yield
    except FatalURLFetchingError as error:
        # A BaseException: no view would catch it.
        raise StaticFileMissing(str(error.__cause__)) from error
