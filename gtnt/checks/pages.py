"""Which task a class of road belongs to, for whoever mends."""

from gtnt.models import RoadClass
from tasks.findings import Inquiry
from tasks.models import Task

SLUG = "gtnt"


def covered(inquiry: Inquiry, road_class: RoadClass) -> Task | None:
    """The asked task that prints the class; None: no report here is about it."""
    return next(
        (
            task
            for task in inquiry.tasks
            for part in task.scopes.all()
            if (part.domain, part.object_code) == (SLUG, road_class.code)
        ),
        None,
    )
