"""How long things take, as ratios within one run: machines are shared and noisy."""

from copy import copy
from functools import partial
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from time import perf_counter

from django.core.management.base import BaseCommand
from django.db import connection, transaction
from django.test.utils import CaptureQueriesContext

from reports.compose import compose, find_report
from reports.findings import review
from reports.render.docx import to_docx
from reports.render.html import to_html, to_paper
from reports.render.pdf import to_pdf
from tasks.actions import record_reading
from tasks.facts import new_code
from tasks.locks import lock_on
from tasks.models import Reading
from vanquan.printers import EMPTY, PRINTERS, save_page

HISTORY = 1000  # rows: ten years of a thing that is reported twice a week
BASE = "bare WeasyPrint on the same HTML"


class Command(BaseCommand):
    help = "Đo thời gian lập và in báo cáo, so với các chương trình khác in cùng HTML."

    def add_arguments(self, parser):
        parser.add_argument("unit")
        parser.add_argument("period")
        parser.add_argument("--rounds", type=int, default=5)
        parser.add_argument(
            "--slow-rounds", type=int, default=2, help="số vòng của chương trình ngoài"
        )

    def handle(self, *, unit, period, rounds, slow_rounds, **options):
        report = find_report(unit, period)
        paper = to_paper(compose(report))
        times = measured(our_steps(report, paper), rounds) | entering(rounds)
        with TemporaryDirectory() as folder:
            times |= measured(others_steps(paper, Path(folder)), slow_rounds)
        self._write(times)
        with CaptureQueriesContext(connection) as queries:
            compose(report)
        self.stdout.write(f"queries to compose: {len(queries)}")

    def _write(self, times):
        self.stdout.write(f"{'step':<46}{'median ms':>10}{'ratio':>8}")
        for name, seconds in times.items():
            self.stdout.write(
                f"{name:<46}{seconds * 1000:>10.0f}{seconds / times[BASE]:>8.2f}"
            )
        for printer in PRINTERS:
            if printer.find() is None:
                self.stdout.write(f"{printer.name:<46}{'không có':>10}")


def our_steps(report, paper):
    """What is timed inside this process, by name; importing WeasyPrint is not."""
    from reports.render.press import press

    document = compose(report)
    return {
        BASE: lambda: press(paper),
        "compose (registers to tree)": lambda: compose(report),
        "compose and look for contradictions": lambda: review(report),
        "tree to HTML": lambda: to_html(document),
        "tree to Word": lambda: to_docx(document),
        "compose and render the PDF": lambda: to_pdf(compose(report)),
    }


def entering(rounds):
    """Seconds to save one row of a thing with its history as it is, and with a thousand
    rows more; nothing of it stays. Empty where nothing is entered, or its period shut."""
    row = Reading.objects.known().order_by("pk").first()
    times = {}
    with transaction.atomic():
        for name, more in (
            ("save a row, history as it is", 0),
            (f"save a row, {HISTORY} rows more of history", HISTORY),
        ):
            if row and lock_on(row.unit, row.happened_on, row.happened_on) is None:
                _lengthen(row, more)
                times |= measured({name: partial(_save_again, row)}, rounds)
        transaction.set_rollback(True)
    return times


def _save_again(row):
    record_reading(
        indicator=row.series.indicator,
        area=row.series.area,
        unit=row.unit,
        value=row.value,
        text=row.text,
        base=row.base,
        period=row.period,
        on=row.happened_on,
        by=row.recorded_by,
        at=row.recorded_at,
    )


def _lengthen(row, more):
    """Copies of the row under codes of their own."""
    copies = []
    for _ in range(more):
        made = copy(row)
        made.pk, made.code = None, new_code(Reading)
        copies.append(made)
    Reading.objects.bulk_create(copies)


def others_steps(paper, folder):
    """The same page through every program that is installed, and an empty one: what
    starting the program costs."""
    page, empty = save_page(paper, folder), save_page(EMPTY, folder, "empty")
    found = [printer for printer in PRINTERS if printer.find()]
    return {
        f"{printer.name}, {what}": partial(printer.press, file)
        for printer in found
        for what, file in (
            ("the same HTML, start-up included", page),
            ("an empty page (start-up)", empty),
        )
    }


def measured(steps, rounds):
    """Median seconds of each step; the rounds alternate, so that noise hits all alike."""
    for step in steps.values():
        step()
    times = {name: [] for name in steps}
    for _ in range(rounds):
        for name, step in steps.items():
            start = perf_counter()
            step()
            times[name].append(perf_counter() - start)
    return {name: median(taken) for name, taken in times.items()}
