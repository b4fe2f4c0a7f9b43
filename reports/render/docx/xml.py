"""Elements of WordprocessingML, in words as short as the schema's."""

import re
from typing import Any

from docx.oxml import OxmlElement
from docx.oxml.ns import qn

# What XML cannot hold, and what would be a line break: a blank in all other formats.
_UNWRITABLE = re.compile("[\x00-\x1f\ud800-\udfff\ufffe\uffff]")


def element(tag: str, *children: Any, **attributes: object) -> Any:
    """`element("jc", val="center")` is `<w:jc w:val="center"/>`.

    Children stand in the order given, which must be the schema's; None is left out.
    """
    made = OxmlElement(
        f"w:{tag}", {qn(f"w:{name}"): str(value) for name, value in attributes.items()}
    )
    made.extend(child for child in children if child is not None)
    return made


def when(is_wanted: object, tag: str, **attributes: object) -> Any:
    """The element, or None where it is not wanted."""
    return element(tag, **attributes) if is_wanted else None


def writable(text: str) -> str:
    """The text, with a blank for each character that has no place in a run."""
    return _UNWRITABLE.sub(" ", text)


def text_run(text: str, *properties: Any) -> Any:
    """A run of words with its properties, those that are None left out."""
    wanted = [each for each in properties if each is not None]
    run = element("r", element("rPr", *wanted) if wanted else None)
    if text:
        run.add_t(writable(text))
    return run


def paragraph(style: str, *content: Any, properties: tuple[Any, ...] = ()) -> Any:
    """A paragraph of a style; the properties are those that only this one has."""
    form = element("pPr", element("pStyle", val=style), *properties)
    return element("p", form, *content)
