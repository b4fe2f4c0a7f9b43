"""Reading what somebody typed, with every figure known."""

import re

from tasks.blocks import FigureRun
from tasks.markup import written
from tasks.narrative import read


def figure_named(code, args, form):
    """A resolver that knows every figure and prints how it was asked for."""
    return FigureRun(
        text=written(code, args, form), code=code, args=tuple(args.items())
    )


def runs_of(text):
    """The runs of a text of one paragraph."""
    (only,) = read(text, figure_named).blocks
    return only.runs


def escaped(text):
    """Plain text as an editor would store it."""
    return re.sub(r"([\\{*^\[+-])", r"\\\1", text)
