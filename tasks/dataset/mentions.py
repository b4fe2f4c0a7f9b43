"""What rows name by other means than a reference to a table: figures, and the objects
of registers. Asked once everything is written."""

import inspect
from collections.abc import Callable, Iterable, Iterator
from typing import Any

from tasks import domains, markup
from tasks.figures import Form

from .faults import did_you_mean


def figure_faults(text: str) -> Iterator[str]:
    """A sentence for every figure of a narrative that no register can give."""
    for reference in markup.references(text):
        yield from _faults(reference)


def task_scope_faults(values: dict[str, Any]) -> Iterator[tuple[str, str]]:
    """The register and the object a task covers, by column."""
    slug, code = values.get("domain"), values.get("object_code")
    if not slug or not code:
        return
    slugs = [domain.slug for domain in domains.all_domains()]
    if slug not in slugs:
        hint = did_you_mean(slug, slugs)
        yield "domain", f"Không có sổ theo dõi nào tên “{slug}”{hint}"
    elif domains.get_domain(slug).objects(code) is None:
        yield "object_code", f"Sổ {slug} không có đối tượng nào mang mã “{code}”."


def arguments(measure: Callable[..., Any]) -> list[inspect.Parameter]:
    """What a measure asks for besides the scope."""
    return list(inspect.signature(measure).parameters.values())[1:]


def _faults(reference: markup.Reference) -> Iterable[str]:
    known = {
        c: m for domain in domains.all_domains() for c, m in domain.measures.items()
    }
    if reference.code not in known:
        hint = did_you_mean(reference.code, known)
        yield f"Không có số liệu nào mang mã “{reference.code}”{hint}"
    elif not _accepts(known[reference.code], dict(reference.args)):
        asked = ", ".join(str(p.name) for p in arguments(known[reference.code]))
        yield f"Số liệu {reference.code} nhận tham số: {asked or 'không có'}."
    if reference.form not in set(Form):
        yield f"Không có dạng “{reference.form}”{did_you_mean(reference.form, Form)}"


def _accepts(measure: Callable[..., Any], args: dict[str, str]) -> bool:
    try:
        inspect.signature(measure).bind(None, **args)
    except TypeError:
        return False
    return True
