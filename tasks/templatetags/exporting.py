"""Tags of what is downloaded: this page as a workbook."""

from django import template

from org.sheets import FORMAT, XLSX
from tasks.tables import PAGE

register = template.Library()


@register.simple_tag(takes_context=True)
def all_units_url(context):
    """The address of this page without the unit that narrows it."""
    asked = context["request"].GET.copy()
    asked.pop("don-vi", None)
    return f"?{asked.urlencode()}"


@register.simple_tag(takes_context=True)
def export_url(context):
    """The address of this page, its filters and order kept, as a workbook of all pages."""
    asked = context["request"].GET.copy()
    asked.pop(PAGE, None)
    asked[FORMAT] = XLSX
    return f"?{asked.urlencode()}"
