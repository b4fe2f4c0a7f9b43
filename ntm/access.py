"""Who gets hold of what of the register: out of reach is 404."""

from django.http import Http404

from tasks.desk import Desk

from . import entering
from .entering import Line


def get_place(desk: Desk, code: str):
    """A place of the task that the desk enters for; 404 hides the others."""
    for area in entering.places(desk):
        if area.code == code:
            return area
    raise Http404("Địa bàn này không do đơn vị nhập.")


def get_line(lines: list[Line], code: str) -> Line:
    """The line of a criterion or an indicator of the place's set; else 404."""
    found = entering.find(lines, code)
    if found is None:
        raise Http404("Địa bàn không được đánh giá theo tiêu chí này.")
    return found[1]
