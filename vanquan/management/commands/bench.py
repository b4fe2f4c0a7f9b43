"""How long things take, as ratios within one run: machines are shared and noisy."""

from functools import partial
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from time import perf_counter

from django.core.management.base import BaseCommand
from django.db import connection
from django.test.utils import CaptureQueriesContext

from reports.compose import compose, find_report
from reports.render.docx import to_docx
from reports.render.html import to_html, to_paper
from reports.render.pdf import to_pdf
from vanquan.printers import EMPTY, PRINTERS, save_page

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
        times = measured(our_steps(report, paper), rounds)
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
        "tree to HTML": lambda: to_html(document),
        "tree to Word": lambda: to_docx(document),
        "compose and render the PDF": lambda: to_pdf(compose(report)),
    }


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
