"""The figures of a task as a writer picks them: in words, in every form they have."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from org.models import Area

from . import domains, formats, markup, narrative, pieces
from .blocks import FigureRun, Problem, figures_in
from .explained import counted
from .figures import NO_BASE, ZERO_BASE, Answer, Form
from .models import Task
from .progress import indicators_of, progress
from .scope import Scope
from .typed import Sayable

PLACE = "dia_ban"  # how every measure that is counted at places names one
FORMS = {
    Form.FULL: "đầy đủ",
    Form.NUMBER: "chỉ số",
    Form.PERCENT: "phần trăm",
    Form.REMAINING: "còn lại",
    Form.RATIO: "trên tổng",
    Form.LIST: "danh sách",
}


@dataclass(frozen=True, kw_only=True)
class Offer:
    """A figure the task prints: what it counts, and how each of its forms prints."""

    label: str
    kind: str  # what its measure counts, in a sentence
    forms: tuple[tuple[str, Sayable], ...]  # name of the form → how it is called

    @property
    def text(self) -> str:
        return self.forms[0][1].text


def offers(scope: Scope, task: Task, place: Area | None = None) -> list[Offer]:
    """Every figure the task prints, each once, in the order in which it is printed.

    For a unit with a place of its own the same figures there come first, and both say
    where they are counted: nobody takes the whole for the part.
    """
    runs: dict[object, FigureRun] = {}
    for run in printed(scope, task):
        runs.setdefault((run.code, run.args), run)
    own = {key: _at(scope, run, place) for key, run in runs.items()} if place else {}
    whole = scope.unit.area
    made = [
        *(_offer(scope, run, place) for run in own.values() if run),
        *(_offer(scope, run, whole if own.get(k) else None) for k, run in runs.items()),
    ]
    return [offer for offer in made if offer.forms]


def _at(scope: Scope, run: FigureRun, place: Area) -> FigureRun | None:
    """The same figure at the place; None where nothing is known of it there, as of what
    is of one place already, or of none."""
    args = dict(run.args)
    if PLACE in args:
        return None
    try:
        figure = domains.figure(run.code, scope, **args, **{PLACE: place.code})
    except domains.UnknownFigure:
        return None
    return None if figure.answer is Answer.MISSING else figure.run()


def printed(scope: Scope, task: Task) -> list[FigureRun]:
    """The figures of the task's indicators and of what its registers say."""
    rows = progress(scope, indicators_of([task]).get(task.pk, []))
    return [
        *(row.actual.run() for row in rows),
        *figures_in(domains.section_of(scope, task)),
    ]


def sayable(found: Iterable[Offer]) -> list[Sayable]:
    """All figures in all forms: what a number typed by hand is held against."""
    return [said for offer in found for _, said in offer.forms]


def chips(scope: Scope, texts: Iterable[str]) -> dict[str, dict[str, str]]:
    """What the figures quoted in stored texts say, by how they are typed there."""
    resolve = narrative.resolver(scope)
    typed = (
        piece.text
        for text in texts
        for line in pieces.read(text)
        for piece in line.pieces
        if piece.embed == "figure"
    )
    return {one: _chip(one, resolve) for one in dict.fromkeys(typed)}


def _chip(typed: str, resolve: narrative.Resolve) -> dict[str, str]:
    run = narrative.figure_run(typed, resolve)
    if isinstance(run, Problem):
        return {"text": typed, "problem": run.message}
    title = run.label if isinstance(run, FigureRun) else ""
    day = run.as_of if isinstance(run, FigureRun) else None
    until = f", tính đến ngày {formats.day(day)}" if day else ""
    return {"text": getattr(run, "text", ""), "title": f"Số liệu: {title}{until}"}


def _offer(scope: Scope, run: FigureRun, place: Area | None = None) -> Offer:
    label = formats.sentence(run.label or run.code)
    if place and place.full_name not in label:
        label = f"{label}, {place.full_name}"
    return Offer(
        label=label, kind=counted(run.code), forms=tuple(_forms(scope, run, label))
    )


def _forms(scope: Scope, run: FigureRun, label: str) -> Iterator[tuple[str, Sayable]]:
    """The forms that print something of their own."""
    try:
        figure = domains.figure(run.code, scope, **dict(run.args))
    except domains.UnknownFigure:
        return
    told = {NO_BASE, ZERO_BASE}
    for form, name in FORMS.items():
        try:
            text = figure.write(form)
        except ValueError:
            continue
        if text not in told:
            told.add(text)
            typed = markup.written(run.code, dict(run.args), form)
            yield name, Sayable(typed=typed, text=text, label=label)
        if figure.answer is not Answer.HAS_DATA:
            return
