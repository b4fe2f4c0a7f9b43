"""What stands in a Word file, read back out of it."""

import io
import zipfile

from docx import Document
from docx.oxml.ns import qn
from lxml import etree

# What an element says that is no text; a note begins with its number and a bracket.
SAID = {"br": " ", "footnoteReference": "1", "footnoteRef": "(1", "tab": " "}
NAMESPACES = {"w": qn("w:p")[1:-2]}


class Word:
    """A Word file, opened with python-docx and as what it is: XML in a zip file."""

    def __init__(self, data: bytes):
        self.data = data
        self.file = Document(io.BytesIO(data))
        self.zip = zipfile.ZipFile(io.BytesIO(data))
        self._roots = {}

    def root(self, part="document"):
        if part not in self._roots:
            self._roots[part] = etree.fromstring(self.zip.read(f"word/{part}.xml"))
        return self._roots[part]

    def all(self, path, part="document"):
        return xpath(self.root(part), path)

    def paragraphs(self, part="document"):
        """The text of each paragraph, content controls and all."""
        return [said(each) for each in self.all("//w:p", part)]

    def words(self):
        texts = self.paragraphs() + self.paragraphs("footnotes")
        return " ".join(texts).split()

    def find(self, text, part="document"):
        """The first paragraph that begins with the text."""
        for each in self.all("//w:p", part):
            if said(each).startswith(text):
                return each
        raise AssertionError(f"no paragraph begins with {text!r}")

    def style(self, text, part="document"):
        """The name of the style of that paragraph."""
        (key,) = values(self.find(text, part), "w:pPr/w:pStyle/@w:val")
        names = {style.style_id: style.name for style in self.file.styles}
        return names[key]

    def controls(self):
        """What stands in each content control of the text and its notes: (alias, text)."""
        return [
            (*values(each, "w:sdtPr/w:alias/@w:val"), said(each))
            for part in ("document", "footnotes")
            for each in self.all("//w:sdt", part)
        ]


def xpath(node, path):
    return node.xpath(path, namespaces=NAMESPACES)


def values(node, path):
    return [str(value) for value in xpath(node, path)]


def said(node):
    return "".join(
        each.text or "" if tag == "t" else SAID.get(tag, "")
        for each in node.iter(etree.Element)
        if (tag := etree.QName(each).localname)
    )
