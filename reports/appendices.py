"""The appendices of a report: those switched on for it, filled by the registers."""

from tasks import domains
from tasks.blocks import Appendix, Block, Paragraph, Problem

from .draft import Draft


def appendices(draft: Draft, fill: dict[str, str]) -> tuple[Appendix, ...]:
    """In their order; a kind that is gone shows as a problem: drafts always compile."""
    return tuple(
        Appendix(title=row.title.format_map(fill), blocks=_blocks(draft, row.kind))
        for row in draft.report.appendices.order_by("order", "pk")
    )


def _blocks(draft: Draft, kind: str) -> tuple[Block, ...]:
    try:
        make = domains.appendix(kind)
    except domains.UnknownAppendix as error:
        return (Paragraph(runs=(Problem(text=kind, message=str(error)),)),)
    return make(draft.scope_of, draft.tasks)
