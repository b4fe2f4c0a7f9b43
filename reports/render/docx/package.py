"""The file itself: its parts, what it says of itself, and the same bytes every time."""

import io
from datetime import datetime, time
from typing import Any

from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import XmlPart
from docx.oxml import OxmlElement
from docx.oxml.ns import nsmap
from docx.package import Package as OfficePackage
from docx.parts.document import DocumentPart

from org.archives import with_fixed_times
from reports.render.wording import Wording
from tasks.blocks import Document

from . import notes, sections
from .notes import Footnotes
from .styles import LANGUAGE, styles
from .xml import element, writable

_LONGEST_PROPERTY = 255


class Package:
    """A file made from nothing: python-docx's own template brings styles by the hundred."""

    def __init__(self, document: Document) -> None:
        self._package = OfficePackage()
        root = OxmlElement("w:document", nsdecls={p: nsmap[p] for p in ("w", "r")})
        self._part = DocumentPart(
            PackURI("/word/document.xml"),
            CONTENT_TYPE.WML_DOCUMENT_MAIN,
            root,
            self._package,
        )
        self._package.relate_to(self._part, RELATIONSHIP_TYPE.OFFICE_DOCUMENT)
        self._add("styles", styles(is_compact=document.is_compact))
        self._add("settings", _settings())
        self.header = self._add("header", sections.header())
        self._describe(document)

    def saved(self, body: Any, footnotes: Footnotes) -> bytes:
        """The bytes of the finished file."""
        self._part.element.append(body)
        self._add("footnotes", footnotes.root)
        written = io.BytesIO()
        self._package.save(written)
        return with_fixed_times(written.getvalue())

    def _add(self, name: str, root: Any) -> str:
        """A part `word/….xml` of the kind that its name says; its relationship."""
        kind = getattr(CONTENT_TYPE, f"WML_{name.upper()}")
        uri = PackURI(f"/word/{name}.xml")
        made = XmlPart(uri, kind, root, self._package)
        return self._part.relate_to(made, getattr(RELATIONSHIP_TYPE, name.upper()))

    def _describe(self, document: Document) -> None:
        """What the file says of itself: nothing that is not printed, and no clock."""
        about = self._package.core_properties
        about.title = _short(Wording(document).title)
        about.author = about.last_modified_by = _short(_issuer(document))
        about.language = LANGUAGE
        about.revision = 1
        day = document.letterhead.issued_on or document.as_of
        about.created = about.modified = datetime.combine(day, time())


def _short(text: str) -> str:
    return writable(text)[:_LONGEST_PROPERTY]


def _issuer(document: Document) -> str:
    return document.issuer or " ".join(document.letterhead.agency)


def _settings() -> Any:
    """Word of 2013 and later, in its own mode and in Vietnamese."""
    mode = element(
        "compatSetting",
        name="compatibilityMode",
        uri="http://schemas.microsoft.com/office/word",
        val=15,
    )
    return element(
        "settings",
        element("zoom", percent=100),
        element("defaultTabStop", val=720),
        element("characterSpacingControl", val="doNotCompress"),
        notes.settings(),
        element("compat", mode),
        element("themeFontLang", val=LANGUAGE),
        element("decimalSymbol", val=","),
        element("listSeparator", val=";"),
    )
