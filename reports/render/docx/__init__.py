"""The document as a Word file, for offices that go on working on it (ADR 7)."""

from tasks.blocks import Document


def to_docx(document: Document) -> bytes:
    """Same document, same bytes: real styles and footnotes, each figure a control.

    Raises StaticFileMissing where the font that the rules are measured in is missing.
    """
    # Importing python-docx takes longer than writing: only who writes pays for it.
    from .body import write

    return write(document)
