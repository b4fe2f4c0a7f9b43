"""Filters through which the templates of the official document write its runs."""

from django import template

from tasks.blocks import Subheading

register = template.Library()


@register.filter
def written(runs, pen):
    """Some runs as HTML, in the hand of a pen."""
    return pen.runs(runs)


@register.filter
def paragraph(block, pen):
    """A paragraph's runs with its dash or plus."""
    return pen.paragraph(block)


@register.filter
def groups(table):
    """Each subheading with the rows below it; None heads those before the first."""
    found = [(None, [])]
    for row in table.rows:
        if isinstance(row, Subheading):
            found.append((row, []))
        else:
            found[-1][1].append(row)
    return [(head, rows) for head, rows in found if head or rows]


@register.filter
def under(row, columns):
    """The cells of a row, each with its column."""
    return zip(row, columns, strict=True)
