"""What the units wrote: pieces in order, without marks, their figures looked up."""

import re

from . import figures

FIGURE = re.compile(r"\{([\w.]+)((?: \w+=[\w-]+)*)(?: \| (\w+))?\}")


def by_task(scope, part):
    return [line for text in of(scope, part) for line in _lines(scope, text)]


def by_unit(scope, part, label):
    texts = of(scope, part)
    units = sorted(
        {text["unit"] for text in texts}, key=lambda code: _rank(scope, code)
    )
    for number, code in enumerate(units, 1):
        above = label.removesuffix(".")
        yield f"{above}.{number}. {scope.rows.one('unit', code=code)['name']}"
        for text in texts:
            if text["unit"] == code:
                yield from _lines(scope, text)


def of(scope, part, task=None):
    """By task, then by unit; what is about no task comes first."""
    numbers = {task["code"]: int(task["order"]) for task in scope.tasks}

    def place(text):
        number = numbers.get(text["task"], 0)
        return (number, _rank(scope, text["unit"]), int(text["order"]))

    texts = scope.rows.some(
        "return_text", part=part, **({"task": task} if task else {})
    )
    return sorted(texts, key=place)


def read(scope, text, cell="text"):
    """The piece without marks and with figures."""
    plain = re.sub(r"\*+", "", text[cell])
    day = scope.day_of(text["task"])

    def figure(match):
        args = dict(pair.split("=") for pair in match[2].split())
        return figures.figure(scope.rows, day, match[1], args, match[3] or "")

    return FIGURE.sub(figure, plain)


def unfinished(scope, task):
    items = [_unfinished(scope, text) for text in of(scope, "chưa hoàn thành", task)]
    head = "- Chỉ tiêu chưa hoàn thành: "
    if len(items) == 1:
        return [head + items[0]]
    return [head, *(f"+ {item}" for item in items)] if items else []


def _unfinished(scope, text):
    left = _left(scope, text)
    reason = read(scope, text, "reason")
    return (
        f"{text['heading']}, hiện nay {left}chưa hoàn thành"
        + (f", do {reason}" if reason else "")
        + (f"; {read(scope, text)}" if text["text"] else "")
        + "."
    )


def _left(scope, text):
    if not text["indicator"]:
        return ""
    figure = figures.indicator(
        scope.rows, scope.day_of(text["task"]), text["indicator"]
    )
    return f"còn {figure.written(figure.left)} " if figure.left else ""


def _lines(scope, text):
    return [read(scope, text)]


def _rank(scope, unit):
    return int(scope.rows.one("unit", code=unit)["order"])
