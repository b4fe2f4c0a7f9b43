"""Which products somebody enters at a desk: out of reach is 404."""

from django.http import Http404
from django.shortcuts import get_object_or_404

from org.models import Area
from org.trees import NAMED_FROM_RANK
from tasks import reach
from tasks.desk import Desk
from tasks.readers import area_tree

from .actions import SLUG
from .models import CycleStep, Product


def get_products(desk: Desk) -> list[Product]:
    """The products of the task in the reach of the desk's unit, in the task's order."""
    codes = [s.object_code for s in desk.task.scopes.all() if s.domain == SLUG]
    products = Product.objects.filter(code__in=codes)
    found = {p.code: p for p in products.select_related("producer", "area__kind")}
    covered = [found[code] for code in codes if code in found]
    places = reach.places(desk)
    return [p for p in covered if places is None or p.area_id in places]


def get_product(desk: Desk, code: str) -> Product:
    """Raises Http404."""
    for product in get_products(desk):
        if product.code == code:
            return product
    raise Http404("Không có sản phẩm này ở đây.")


def get_step(code: str) -> CycleStep:
    """Raises Http404."""
    return get_object_or_404(CycleStep, code=code)


def get_areas(desk: Desk) -> list[Area]:
    """Where the unit may enter a new product, by name, down to the basic level."""
    tree = desk.scope.once(area_tree)
    root = desk.unit.area_id or desk.scope.unit.area_id
    found = [tree.areas[pk] for pk in tree.within(root)] if root else []
    named = [area for area in found if area.kind.rank <= NAMED_FROM_RANK]
    return sorted(named, key=lambda area: (area.sort_key, area.pk))
