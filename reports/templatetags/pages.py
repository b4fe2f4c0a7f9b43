"""Tags of our own pages: sections and narrative as HTML, figures and reports as links."""

from django import template
from django.urls import reverse
from django.utils.http import urlencode

from reports import access, listing
from reports.models import Report
from reports.render.html import to_section
from tasks import narrative
from tasks.blocks import Section

register = template.Library()


@register.simple_tag
def section_html(section, task, query):
    """What a register says of a task, each figure a link to its rows."""
    return to_section(section, above=(1, task.order), figure_url=_links(task, query))


@register.simple_tag
def narrative_html(text, task, scope, query):
    """A unit's words, read as the report will read them."""
    read = narrative.read(text, narrative.resolver(scope))
    section = Section(blocks=read.blocks, footnotes=read.footnotes)
    return to_section(section, figure_url=_links(task, query))


@register.simple_tag
def figure_url(task, figure, query):
    """The address of the page that tells where a figure comes from."""
    return _links(task, query)(figure)


@register.simple_tag
def report_url(report, page, *more):
    """The address of a page of a report: `figure`, `file` with its extension."""
    return report.address(page, *more)


@register.simple_tag
def edition_url(report, page, *more):
    """The same under the report's own edition; asks nothing of the database."""
    return report.permanent_address(page, *more)


@register.inclusion_tag("reports/own_offer.html", takes_context=True)
def own_report(context, unit, period, today):
    """The unit's official report of a period with its files, or the way to begin it;
    nothing for those who may not read it."""
    user = context["request"].user
    if not access.reaches_own(user, unit, today):
        return {}
    return {
        "unit": unit,
        "period": period,
        "report": Report.objects.of_unit(unit, period).first(),
        "may_begin": access.may_begin_own(user, unit, today),
    }


@register.filter
def rule_name(code):
    """What a rule looks for, in the office's words."""
    return listing.rule_name(code)


@register.filter
def mended_by(finding, user):
    """Where the user can mend it; "" where only the administrator can."""
    is_catalogue = finding.mend.startswith(reverse("admin:index"))
    return "" if is_catalogue and not user.is_staff else finding.mend


def _links(task, query):
    address = reverse("tasks:figure", args=[task.code])
    kept = f"&{query}" if query else ""

    def link(figure):
        return f"{address}?{urlencode({'ma_so_lieu': figure.code, **dict(figure.args)})}{kept}"

    return link
