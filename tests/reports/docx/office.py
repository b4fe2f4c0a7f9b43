"""LibreOffice as an office would use it: it opens a Word file and saves it as another."""

import os
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
        source = self.folder / "report.docx"
        source.write_bytes(data)
        saved = self.folder / "saved" / f"report.{kind}"
        saved.unlink(missing_ok=True)
        command = [
            "soffice",
            "--headless",
            f"-env:UserInstallation={(self.folder / 'profile').as_uri()}",
            *("--convert-to", FILTERS[kind], "--outdir", str(saved.parent)),
            str(source),
        ]
        environment = {**os.environ, "FONTCONFIG_FILE": str(self.fonts)}
        subprocess.run(  # noqa: S603 (a program and a file of our own)
            command, env=environment, check=True, capture_output=True, timeout=PATIENCE
        )
        return saved.read_bytes()
