"""The addresses of the site, walked door by door."""

import re

from django.urls import URLResolver, get_resolver

HOLES = re.compile(
    r"<(?:\w+:)?(?P<path>\w+)>|\(\?P<(?P<named>\w+)>[^)]*\)|\((?!\?)[^)]*\)"
)


class Route:
    """An address of the URL table, known by its name or else by its pattern."""

    def __init__(self, pattern, name):
        self.pattern, self.name = pattern, name or pattern

    def __repr__(self):
        return self.name

    def path(self, **values):
        """A real address; a hole nothing is said of is filled with `x`."""
        filled = HOLES.sub(
            lambda hole: str(values.get(hole["path"] or hole["named"], "x")),
            self.pattern,
        )
        return "/" + re.sub(r"[\^$]", "", filled)


def routes(resolver=None, prefix="", namespace=""):
    """Every address, in order."""
    for pattern in (resolver or get_resolver()).url_patterns:
        here = prefix + str(pattern.pattern)
        if isinstance(pattern, URLResolver):
            inner = f"{pattern.namespace}:" if pattern.namespace else ""
            yield from routes(pattern, here, namespace + inner)
        else:
            yield Route(here, f"{namespace}{pattern.name}" if pattern.name else "")
