"""LibreOffice as an office would use it: it opens a Word file and saves it as another."""

import os
import shutil
import subprocess
from pathlib import Path

from django.contrib.staticfiles import finders

# Figures are printed as text and not as the fields of a form, which have no text layer.
FILTERS = {
    "pdf": 'pdf:writer_pdf_Export:{"ExportFormFields":{"type":"boolean","value":"false"}}',
    "docx": "docx:MS Word 2007 XML",
}
# Tinos has the widths of Times New Roman; Debian's Liberation Serif lacks Vietnamese.
FONTS = """<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd">
<fontconfig>
  <include>/etc/fonts/fonts.conf</include>
  <dir>{folder}</dir>
  <cachedir>{cache}</cachedir>
  <selectfont><rejectfont><pattern>
    <patelt name="family"><string>Liberation Serif</string></patelt>
  </pattern></rejectfont></selectfont>
  <match target="pattern">
    <test name="family"><string>Times New Roman</string></test>
    <edit name="family" mode="assign" binding="strong"><string>Tinos</string></edit>
  </match>
</fontconfig>
"""
PATIENCE = 120  # seconds


class Office:
    """LibreOffice with a profile and fonts of its own, in a folder."""

    def __init__(self, folder: Path):
        self.folder = folder
        self.fonts = folder / "fonts.conf"
        tinos = Path(finders.find("tinos/Tinos_400Regular.ttf")).parents[1]
        self.fonts.write_text(FONTS.format(folder=tinos, cache=folder / "cache"))

    def save(self, data: bytes, kind: str) -> bytes:
        """The Word file as LibreOffice saves it: "pdf" or "docx"."""
        (saved,) = self.save_all({0: data}, kind).values()
        return saved

    def save_all(self, files: dict, kind: str) -> dict:
        """Several at once, by any key: starting the program takes longest."""
        places = {key: self.folder / f"{i}.docx" for i, key in enumerate(files)}
        for key, place in places.items():
            place.write_bytes(files[key])
        saved = self.folder / "saved"
        shutil.rmtree(saved, ignore_errors=True)
        self._run("--convert-to", FILTERS[kind], "--outdir", saved, *places.values())
        return {
            key: (saved / f"{place.stem}.{kind}").read_bytes()
            for key, place in places.items()
        }

    def _run(self, *options):
        profile = f"-env:UserInstallation={(self.folder / 'profile').as_uri()}"
        environment = {**os.environ, "FONTCONFIG_FILE": str(self.fonts)}
        command = [str(shutil.which("soffice")), "--headless", profile]
        subprocess.run(  # noqa: S603 (a program and files of our own)
            [*command, *map(str, options)],
            env=environment,
            check=True,
            capture_output=True,
            timeout=PATIENCE,
        )
