"""Which task covers a product: what the rules of products go through."""

from collections.abc import Iterator

from ocop.models import Product
from ocop.readers import products
from tasks.findings import Inquiry
from tasks.models import Task

SLUG = "ocop"


def covered(inquiry: Inquiry) -> Iterator[tuple[Task, Product]]:
    """Every product that an asked task prints, with the task."""
    known = inquiry.scope.once(products)
    for task in inquiry.tasks:
        for part in task.scopes.all():
            if part.domain == SLUG and part.object_code in known:
                yield task, known[part.object_code]
