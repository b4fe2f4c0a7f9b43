"""How long things take, as ratios within one run: machines are shared and noisy."""

from statistics import median
from time import perf_counter

from django.core.management.base import BaseCommand
from django.db import connection
from django.test.utils import CaptureQueriesContext

from reports.compose import compose, find_report
from reports.render.html import to_html, to_paper
from reports.render.pdf import to_pdf


class Command(BaseCommand):
    help = "Đo thời gian lập và in báo cáo, so với WeasyPrint trên cùng HTML."

    def add_arguments(self, parser):
        parser.add_argument("unit")
        parser.add_argument("period")
        parser.add_argument("--rounds", type=int, default=5)

    def handle(self, *, unit, period, rounds, **options):
        from reports.render.press import press

        report = find_report(unit, period)
        document = compose(report)
        paper = to_paper(document)
        steps = {
            "bare WeasyPrint on the same HTML": lambda: press(paper),
            "compose (registers to tree)": lambda: compose(report),
            "tree to HTML": lambda: to_html(document),
            "compose and render the PDF": lambda: to_pdf(compose(report)),
        }
        times = measured(steps, rounds)
        base = times["bare WeasyPrint on the same HTML"]
        self.stdout.write(f"{'step':<36}{'median ms':>10}{'ratio':>8}")
        for name, seconds in times.items():
            self.stdout.write(
                f"{name:<36}{seconds * 1000:>10.0f}{seconds / base:>8.2f}"
            )
        with CaptureQueriesContext(connection) as queries:
            compose(report)
        self.stdout.write(f"queries to compose: {len(queries)}")


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
