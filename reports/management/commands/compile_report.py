"""Compose a report and write it to a file."""

from pathlib import Path

from django.core.management.base import BaseCommand, CommandError

from reports.compose import NoLetterhead, compose
from reports.management import asked
from reports.render.files import FORMATS


class Command(BaseCommand):
    help = "Lập báo cáo của một đơn vị trong một kỳ và ghi ra tệp."

    def add_arguments(self, parser):
        asked.add_arguments(parser)
        parser.add_argument("--format", required=True, choices=list(FORMATS))
        parser.add_argument("--output", required=True, type=Path, help="tệp ghi ra")

    def handle(self, *, unit, period, output, outline, task, **options):
        report = asked.asked_report(unit, period, outline, task)
        try:
            document = compose(report, as_of=asked.asked_day(options["as_of"]))
        except NoLetterhead as error:
            raise CommandError(str(error)) from error
        output.parent.mkdir(parents=True, exist_ok=True)
        output.write_bytes(FORMATS[options["format"]].render(document))
        self.stdout.write(f"Đã ghi {output}")
