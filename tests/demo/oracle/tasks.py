"""The tasks: objective, papers, what the registers say, what the units say."""

from itertools import groupby

from . import figures, gpmb, gtnt, ntm, texts
from .words import capital, day, last_day, span


def lines(scope):
    for number, task in enumerate(scope.tasks, 1):
        yield f"{number}. {task['objective']}"
        yield from _lines(scope, task["code"], number)


def _lines(scope, task, number):
    headed = _by_heading(scope, task)
    yield from headed.pop("")
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
    """Heading and lines of what the task covers, in order."""
    covered = scope.rows.some("task_scope", task=task)
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
    if figure.value is not None and figure.goal:
        operator = figure.target["operator"]
        hedge = "" if operator == "bằng" else f"{operator} "
        goal = f"{hedge}{figure.written(figure.goal)}"
        parts.append(f"đạt {figure.percent()} kế hoạch ({goal})")
        parts += [f"còn {figure.written(figure.left)}"] if figure.left else []
    return f"- {capital(figure.row['name'])}: {', '.join(parts)}."


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


WRITERS = {"ntm": _places, "gtnt": _roads, "gpmb": _projects, "tasks": _own_items}
