"""What leaders see of the register."""

from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_safe

from ntm import aims, exports, overview
from ntm.forms import OverviewForm
from org import sheets
from tasks import looks
from tasks.access import require


@require_safe
def overview_page(request):
    """Places by criteria, and the way of each to what is wanted of it this year."""
    require(request.user, "ntm.view_assessment")
    look = looks.get_look(request.user, request.GET, timezone.localdate(), "ntm")
    tables = overview.heat_tables(look)
    sets = [(t.criteria_set.code, str(t.criteria_set)) for t in tables]
    form = OverviewForm(request.GET, sets=sets)
    bo, order, only_goals = form.said
    shown = overview.chosen(tables, bo, order, only_goals=only_goals)
    courses = aims.courses_by_indicator(look)
    ways = [a for a in aims.aims(look, courses) if bo in ("", a.set_code)]
    if sheets.is_asked(request):
        book = [*map(exports.of_heat, shown), exports.of_aims(ways)]
        return sheets.answer("nong-thon-moi", *book)
    context = {
        "look": look,
        "form": form,
        "tables": shown,
        "has_places": bool(tables),
        "has_choice": sum(len(table.rows) for table in tables) > 1,
        "aims": ways,
        "are_without_owners": aims.without_owners(ways),
        "average": aims.average_course(courses),
        "signs": [(sign, drawn, r.label) for r, sign, drawn in overview.SIGNS],
    }
    return render(request, "ntm/overview.html", context)
