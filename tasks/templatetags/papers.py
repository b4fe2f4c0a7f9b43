"""Tags of evidence: the component that screens of registers set beside a fact."""

from django import template

from tasks.evidence.facts import name_of
from tasks.evidence.kinds import ACCEPT
from tasks.evidence.refusals import SENTENCES
from tasks.formats import number

register = template.Library()


@register.inclusion_tag("components/evidence.html", takes_context=True)
def evidence(context, shelf, fact):
    """`{% evidence shelf fact %}`: the papers of a fact and a form that adds some; not
    inside another form. `shelf` is tasks.evidence.reading.shelf(desk, facts)."""
    return {
        "desk": shelf.desk,
        "name": name_of(fact),
        "papers": shelf.of(fact),
        "back": context["request"].get_full_path(),
        "csrf_token": context.get("csrf_token"),
    }


@register.inclusion_tag("components/evidence_link.html")
def evidence_link(shelf, fact):
    """`{% evidence_link shelf fact %}`: how many papers a fact has, and the way to them;
    for cells of a grid, which is one form."""
    return {
        "desk": shelf.desk,
        "name": name_of(fact),
        "number": len(shelf.of(fact)),
    }


@register.simple_tag
def evidence_accept():
    return ACCEPT


@register.simple_tag
def evidence_heic():
    """What the script says of a picture that it cannot read either."""
    return SENTENCES["HEIC"]


@register.filter
def megabytes(size):
    """`0,3 MB`, `12 KB`."""
    if size < 100 * 1024:
        return f"{number(max(1, round(size / 1024)))} KB"
    return f"{number(size / 1024 / 1024, 1)} MB"


@register.filter
def of_row(papers, fact):
    """The papers of a row that a figure cites."""
    return papers.get(fact, ())
