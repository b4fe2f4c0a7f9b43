"""A document as plain JSON values and back: what is stored when a report is issued.

Driven by the dataclasses of `tasks.blocks` alone: a new kind of block needs no line here.
"""

from collections.abc import Callable
from dataclasses import fields, is_dataclass
from datetime import date
from functools import cache
from typing import Any, cast, get_args, get_type_hints

from tasks import blocks
from tasks.blocks import Document, Level

NODES: dict[str, type] = {
    name: node for name, node in vars(blocks).items() if is_dataclass(node)
}
# Values that JSON has no word for are strings there; the field's type tells what they were.
READERS: dict[type, Callable[[str], Any]] = {date: date.fromisoformat, Level: Level}
PLAIN = (str, int, bool, type(None))


class UnknownNode(TypeError):
    """Something in the tree, or in its frozen form, that is no part of a document."""


def freeze(document: Document) -> dict[str, Any]:
    """The document as JSON values; every node carries its name as "type"."""
    return cast(dict[str, Any], _freeze(document))


def thaw(data: dict[str, Any]) -> Document:
    """The exact inverse of `freeze`. Raises UnknownNode."""
    document = _thaw(data, Document)
    if not isinstance(document, Document):
        raise UnknownNode(f"{type(document).__name__} is not a document")
    return document


def _freeze(value: Any) -> Any:
    kind = type(value)
    if NODES.get(kind.__name__) is kind:
        content = {
            field.name: _freeze(getattr(value, field.name)) for field in fields(value)
        }
        return {"type": kind.__name__, **content}
    if kind is tuple:
        return [_freeze(item) for item in value]
    if kind is date:
        return value.isoformat()
    if kind is Level:
        return value.value
    if kind in PLAIN:
        return value
    raise UnknownNode(f"{kind.__name__} is no part of a document: {value!r}")


def _thaw(value: Any, hint: Any) -> Any:
    if isinstance(value, dict):
        return _node(value)
    if isinstance(value, list):
        item_hint = get_args(hint)[0]
        return tuple(_thaw(item, item_hint) for item in value)
    if isinstance(value, str):
        return _reader(hint)(value)
    return value


def _node(data: dict[str, Any]) -> Any:
    content = dict(data)
    name = content.pop("type", None)
    if name not in NODES:
        raise UnknownNode(f"no node of a document is called {name!r}")
    hints = _hints(name)
    if unknown := content.keys() - hints.keys():
        raise UnknownNode(f"{name} has no {', '.join(sorted(unknown))}")
    return NODES[name](
        **{key: _thaw(value, hints[key]) for key, value in content.items()}
    )


@cache
def _hints(name: str) -> dict[str, Any]:
    return get_type_hints(NODES[name])


@cache
def _reader(hint: Any) -> Callable[[str], Any]:
    """How a string of this type is read: `date | None` as a date."""
    kinds = (hint, *get_args(hint))
    return next((READERS[kind] for kind in kinds if kind in READERS), str)
