"""WeasyPrint behind one door: HTML in, PDF out. Slow to import, so import it late."""

from pathlib import Path

from django.contrib.staticfiles import finders
from weasyprint import HTML
from weasyprint.urls import FatalURLFetchingError, URLFetcher, URLFetcherResponse

# Not a real place: the fetcher below answers for it, from our static files.
ORIGIN = "https://static.invalid/"
MEDIA_TYPES = {".css": "text/css", ".ttf": "font/ttf"}


class StaticFileMissing(Exception):
    """A stylesheet or font of the official document is not installed."""


class StaticFetcher(URLFetcher):
    """Hands out our own stylesheets and fonts: no other file, no network."""

    def __init__(self):
        super().__init__(allowed_protocols=(), fail_on_errors=True)

    def fetch(self, url, headers=None):
        name = url.removeprefix(ORIGIN)
        path = finders.find(name) if Path(name).suffix in MEDIA_TYPES else None
        if not path:
            raise StaticFileMissing(f"{name} is not among the static files: `make setup`")
        media_type = MEDIA_TYPES[Path(name).suffix]
        return URLFetcherResponse(
            url, Path(path).read_bytes(), {"Content-Type": media_type}
        )


def press(html: str) -> bytes:
    """Raises StaticFileMissing rather than print in another font."""
    page = HTML(string=html, base_url=ORIGIN, url_fetcher=StaticFetcher())
    try:
        # Column widths come as attributes: the site's CSP forbids style="…".
        return page.write_pdf(
            pdf_variant="pdf/a-3u", pdf_tags=True, presentational_hints=True
        )
    except FatalURLFetchingError as error:
        # A BaseException: no view would catch it.
        raise StaticFileMissing(str(error.__cause__)) from error
