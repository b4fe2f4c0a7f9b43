"""The pages on which a unit enters how far its products have come."""

from django.conf import settings
from django.contrib import messages
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_safe

from org import sheets
from tasks import looks, slips
from tasks.access import require
from tasks.blocks import plain
from tasks.entry import attempt, once
from tasks.look_goals import goals
from tasks.told import standing
from tasks.views.facts import desk_of

from . import access, actions, exports, measures
from . import overview as seen
from . import slips as things
from .filters import ProductFilter
from .forms import ProductForm
from .pipeline import stages, standings, under_way
from .sections import citing
from .sentences import sentences

FORM = ["GET", "POST"]
ADDED = "Đã thêm sản phẩm “{}”, mã {}."


@require_safe
def overview(request):
    """Every product of a unit's tasks for leaders: how far, how many stars, how long."""
    require(request.user, "ocop.view_recognition")
    look = looks.get_look(request.user, request.GET, timezone.localdate(), "ocop")
    found = seen.rows(look)
    form = ProductFilter(request.GET)
    rows = form.shown(found)
    if sheets.is_asked(request):
        return sheets.answer("san-pham", exports.of_overview(rows))
    context = {
        "look": look,
        "form": form,
        "asked": form.beside(look),
        "is_narrowed": len(rows) < len(found),
        "rows": rows,
        "columns": seen.columns(look, rows),
        "alerts": seen.alerts(rows),
        "counts": seen.counts(look),
        "goals": goals(look),
        "soon": settings.OCOP_EXPIRY_DAYS,
    }
    return render(request, "ocop/overview.html", context)


@require_safe
def product_list(request, unit, period, task):
    """The products of a task that the unit enters, each with where it stands."""
    desk = desk_of(request, unit, period, task)
    rows = [_row(desk, product) for product in access.get_products(desk)]
    if sheets.is_asked(request):
        return sheets.answer("san-pham", exports.of_products(rows))
    return render(request, "ocop/product_list.html", {"desk": desk, "rows": rows})


def _row(desk, product):
    told = {s.key: s for s in standings(desk, product)}
    return told | {
        "product": product,
        "url": reverse("ocop:product", args=[*desk.args, product.code]),
        "under_way": under_way(desk.seen_scope, product),
    }


@require_safe
def product_detail(request, unit, period, task, product):
    """A product: its steps, and the small forms of what is said of it."""
    desk, product = _at(request, unit, period, task, product)
    printed = sentences(desk.scope, product, citing(desk.scope))
    context = {
        "desk": desk,
        "product": product,
        "maker": measures.chu_the(desk.scope, san_pham=product.code).text,
        "stages": stages(desk, product) if product.is_ocop else [],
        "standings": list(standings(desk, product)),
        "printed": plain(printed),
    }
    return render(request, "ocop/product_detail.html", context)


@require_http_methods(FORM)
@once
def product_create(request, unit, period, task):
    """A product that is not in the catalogue yet, and if need be its maker."""
    desk = desk_of(request, unit, period, task)
    form = ProductForm(request.POST or None, desk=desk, areas=access.get_areas(desk))
    if form.is_bound and form.is_valid() and (product := _add(form)):
        messages.success(request, ADDED.format(product, product.code))
        return redirect("ocop:product", *desk.args, product.code)
    status = 422 if form.is_bound else 200
    context = {"desk": desk, "form": form}
    return render(request, "ocop/product_form.html", context, status=status)


def _add(form):
    desk, typed = form.desk, form.cleaned_data
    return attempt(
        form, actions.add_product, task=desk.task, by=desk.user, at=desk.at, **typed
    )


# Something new of one thing


@require_http_methods(FORM)
@once
def step_record(request, unit, period, task, product, step):
    desk, product = _at(request, unit, period, task, product)
    slip = things.step(desk, product, access.get_step(step))
    return slips.record(request, desk, slip)


@require_http_methods(FORM)
@once
def expectation_record(request, unit, period, task, product):
    desk, product = _at(request, unit, period, task, product)
    return slips.record(request, desk, things.expectation(desk, product))


@require_http_methods(FORM)
@once
def score_record(request, unit, period, task, product):
    desk, product = _at(request, unit, period, task, product)
    return slips.record(request, desk, things.score(desk, product))


@require_http_methods(FORM)
@once
def recognition_record(request, unit, period, task, product):
    desk, product = _at(request, unit, period, task, product)
    return slips.record(request, desk, things.recognition(desk, product))


@require_http_methods(FORM)
@once
def chain_record(request, unit, period, task, product):
    desk, product = _at(request, unit, period, task, product)
    return slips.record(request, desk, things.chain(desk, product))


# A row that was wrong


@require_http_methods(FORM)
@once
def step_correct(request, unit, period, task, fact):
    desk = desk_of(request, unit, period, task)
    fact = standing("ocop_step_report", fact, unit)
    of = fact.product_step
    product = access.get_product(desk, of.product.code)
    return slips.correct(request, desk, things.step(desk, product, of.step), fact)


@require_http_methods(FORM)
@once
def expectation_correct(request, unit, period, task, fact):
    desk, product, fact = _row_at(request, unit, period, task, "ocop_expectation", fact)
    return slips.correct(request, desk, things.expectation(desk, product), fact)


@require_http_methods(FORM)
@once
def score_correct(request, unit, period, task, fact):
    desk, product, fact = _row_at(request, unit, period, task, "ocop_score", fact)
    return slips.correct(request, desk, things.score(desk, product), fact)


@require_http_methods(FORM)
@once
def recognition_correct(request, unit, period, task, fact):
    desk, product, fact = _row_at(request, unit, period, task, "ocop_recognition", fact)
    return slips.correct(request, desk, things.recognition(desk, product), fact)


@require_http_methods(FORM)
@once
def chain_correct(request, unit, period, task, fact):
    desk, product, fact = _row_at(
        request, unit, period, task, "ocop_chain_report", fact
    )
    return slips.correct(request, desk, things.chain(desk, product), fact)


def _at(request, unit, period, task, product):
    desk = desk_of(request, unit, period, task)
    return desk, access.get_product(desk, product)


def _row_at(request, unit, period, task, table, fact):
    desk = desk_of(request, unit, period, task)
    fact = standing(table, fact, unit)
    return desk, access.get_product(desk, fact.product.code), fact
