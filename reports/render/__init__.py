"""From the document tree to what people read. Knows blocks only, never a model."""

from .docx import to_docx
from .html import to_article, to_html
from .pdf import to_pdf

__all__ = ["to_article", "to_docx", "to_html", "to_pdf"]
