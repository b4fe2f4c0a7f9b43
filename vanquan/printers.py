"""Other programs that print a page as PDF: the benchmark compares itself with them."""

import os
import posixpath
import re
import shutil
import subprocess
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from django.contrib.staticfiles import finders

EMPTY = '<!doctype html><html lang="vi"><title>Trang trống</title>'
LINKED = re.compile(r'href="([^"]+\.css)"')
IMPORTED = re.compile(r'url\("([^":]+)"\)')
PATIENCE = 120  # seconds


@dataclass(frozen=True, kw_only=True)
class Printer:
    """A program that may be installed; its options, given the page and the PDF."""

    name: str
    programs: tuple[str, ...]  # what it may be called
    options: Callable[[Path, Path], list[str]]

    def find(self) -> str | None:
        """The program's path; None where it is not installed."""
        return next(filter(None, map(shutil.which, self.programs)), None)

    def press(self, page: Path) -> bytes:
        """The page as PDF, start-up included. Raises CalledProcessError, OSError."""
        pdf = page.with_name(f"{page.stem}.pdf")
        pdf.unlink(missing_ok=True)
        subprocess.run(  # noqa: S603 (programs and pages of our own)
            [str(self.find()), *self.options(page, pdf)],
            check=True,
            capture_output=True,
            timeout=PATIENCE,
        )
        return pdf.read_bytes()


def _chromium(page: Path, pdf: Path) -> list[str]:
    # Chromium refuses to run as root inside its sandbox.
    unboxed = ["--no-sandbox"] if os.geteuid() == 0 else []
    return [
        "--headless",
        *unboxed,
        "--no-pdf-header-footer",
        f"--user-data-dir={page.parent / 'chromium'}",
        f"--print-to-pdf={pdf}",
        page.as_uri(),
    ]


def _libreoffice(page: Path, pdf: Path) -> list[str]:
    return [
        "--headless",
        f"-env:UserInstallation={(page.parent / 'libreoffice').as_uri()}",
        *("--convert-to", "pdf"),
        *("--outdir", str(pdf.parent)),
        str(page),
    ]


PRINTERS = (
    Printer(
        name="Chromium",
        programs=("chromium", "chromium-browser"),
        options=_chromium,
    ),
    Printer(
        name="LibreOffice",
        programs=("soffice", "libreoffice"),
        options=_libreoffice,
    ),
)


def save_page(html: str, folder: Path, name: str = "page") -> Path:
    """The page as a file, with the stylesheets and fonts it names beside it."""
    for style in LINKED.findall(html):
        text = _copy(style, folder).read_text(encoding="utf-8")
        for font in IMPORTED.findall(text):
            _copy(posixpath.normpath(f"{posixpath.dirname(style)}/{font}"), folder)
    page = folder / f"{name}.html"
    page.write_text(html, encoding="utf-8")
    return page


def _copy(name: str, folder: Path) -> Path:
    copy = folder / name
    copy.parent.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(finders.find(name), copy)
    return copy
