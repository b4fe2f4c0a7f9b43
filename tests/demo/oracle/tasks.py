"""The tasks: objective, papers, what the registers say, what the units say."""

from itertools import groupby

from . import antt, figures, gpmb, gtnt, ntm, ocop, texts
from .words import capital, day, last_day, lead, span


def lines(scope):
    for number, task in enumerate(scope.tasks, 1):
        yield f"{number}. {task['objective']}"
        yield from _lines(scope, task["code"], number)


def _lines(scope, task, number):
    headed = _by_heading(scope, task)
    yield from headed.pop("")
    yield from _notes(scope, task)
    for place, (heading, below) in enumerate(headed.items(), 1):
        yield f"{number}.{place}. {heading}"
        yield from below
    yield from texts.unfinished(scope, task)
    yield from (texts.read(scope, text) for text in texts.of(scope, "dự kiến", task))


def _by_heading(scope, task):
    """What stands under the same heading comes together, whoever says it."""
    found = {"": [*_papers(scope, task), *_own_day(scope, task)]}
    for heading, said in _registers(scope, task):
        found.setdefault(heading, []).extend(said)
    for text in texts.of(scope, "kết quả", task):
        found.setdefault(text["heading"], []).append(texts.read(scope, text))
    return found


def _papers(scope, task):
    issued = scope.rows.some("task_document", task=task, role="đã ban hành")
    documents = [scope.rows.one("document", code=row["document"]) for row in issued]
    by_now = [d for d in documents if issued_on(d) <= scope.day]
    cited = "; ".join(map(scope.cited, by_now))
    return [f"{capital(scope.unit['name'])} đã ban hành {cited}."] if cited else []


def issued_on(document):
    return last_day(document["issued_on"])


def _own_day(scope, task):
    own = scope.day_of(task)
    note = f"(Số liệu của nhiệm vụ này tính đến hết ngày {day(own)}.)"
    return [note] if own != scope.day else []


def _registers(scope, task):
    """Heading and lines of what the task covers in its text, in order."""
    return _covered(scope, task, lambda row: row["placement"] != NOTE)


def _notes(scope, task):
    """What the task covers in its footnote."""
    for _, said in _covered(scope, task, lambda row: row["placement"] == NOTE):
        yield from said


def _covered(scope, task, is_asked):
    covered = [row for row in scope.rows.some("task_scope", task=task) if is_asked(row)]
    covered.sort(key=lambda row: int(row["order"]))
    for (domain, heading), group in groupby(
        covered, key=lambda row: (row["domain"], row["heading"])
    ):
        codes = [row["object_code"] for row in group]
        yield heading, WRITERS[domain](scope.rows, scope.day_of(task), codes, heading)


def _places(rows, day, codes, heading):
    return [line for code in codes for line in ntm.Place(rows, day, code).lines()]


def _roads(rows, day, codes, heading):
    return [gtnt.line(rows, day, codes)]


def _projects(rows, day, codes, heading):
    projects = [gpmb.Project(rows, day, code) for code in codes]
    if len(projects) == 1 and projects[0].is_named_in(heading):
        return [projects[0].told() or "Chưa có số liệu."]
    return [
        f"- {capital(project.full_name)}: {project.told() or 'chưa có số liệu.'}"
        for project in projects
    ]


def _security(rows, day, codes, heading):
    return [antt.paragraph(rows, day, code) for code in codes]


def _products(rows, day, codes, heading):
    return ocop.lines(rows, day, codes)


def _own_items(rows, day, codes, heading):
    return [
        _milestone(rows, day, milestone)
        if (milestone := rows.get("milestone", code=code))
        else _indicator(rows, day, code)
        for code in codes
    ]


def _indicator(rows, day, code):
    figure = figures.indicator(rows, day, code)
    parts = [figure.full()]
    if figure.value is not None and figure.goal is not None:
        parts += list(_held_against(figure))
    return f"- {capital(figure.row['name'])}: {', '.join(parts)}."


def _held_against(figure):
    """A share of a plan; of "nhiều nhất", of 0, and of exactly 10 of "trên 10", there is
    none."""
    operator = figure.target["operator"]
    aim = f"{lead(figure.target)}{figure.written(figure.goal)}"
    if operator == "nhiều nhất":
        is_met = figure.value <= figure.goal
        verdict = "đạt mục tiêu" if is_met else "vượt mức cho phép"
        yield f"{verdict} ({aim})"
    elif figure.goal == 0 or (operator == "trên" and figure.value == figure.goal):
        is_met = figure.value > figure.goal or operator != "trên"
        yield f"{'' if is_met else 'chưa '}đạt mục tiêu ({aim})"
    else:
        yield f"đạt {figure.percent()} kế hoạch ({aim})"
        if figure.left:
            yield f"còn {figure.written(figure.left)}"


def _milestone(rows, day, milestone):
    name, reports = (
        milestone["name"],
        rows.facts("milestone_report", day, milestone=milestone["code"]),
    )
    report = reports[-1] if reports else None
    if report and report["state"] == "chưa thực hiện" and report["reason"]:
        return f"- Từ đầu năm chưa thực hiện được {name} do {report['reason']}."
    lead = rows.get("unit", code=milestone["lead"])
    return "".join(
        [
            f"- {capital(name)}",
            f" (giao {lead['name']})" if lead else "",
            f" (phối hợp với {milestone['partner']})" if milestone["partner"] else "",
            f": {report['state'] if report else figures.NOTHING}",
            f"; {report['note']}" if report and report["note"] else "",
            _term(milestone, report),
            ".",
        ]
    )


def _term(milestone, report):
    is_done = report and report["state"] == "đã hoàn thành"
    return (
        f"; hạn {span(milestone['due_on'])}"
        if milestone["due_on"] and not is_done
        else ""
    )


WRITERS = {
    "ntm": _places,
    "ocop": _products,
    "gtnt": _roads,
    "gpmb": _projects,
    "antt": _security,
    "tasks": _own_items,
}
NOTE = "chú thích"
