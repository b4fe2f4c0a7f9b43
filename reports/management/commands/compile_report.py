"""Compose a report and write it to a file, or to several of different formats."""

from pathlib import Path

from django.core.management.base import BaseCommand, CommandError

from reports.compose import NoLetterhead
from reports.content import Frozen, document_of
from reports.management import asked
from reports.models import IssuedFile
from reports.render.files import FORMATS


class Command(BaseCommand):
    help = "Lập báo cáo của một đơn vị trong một kỳ và ghi ra tệp."

    def add_arguments(self, parser):
        asked.add_arguments(parser)
        parser.add_argument("--format", required=True, nargs="+", choices=list(FORMATS))
        parser.add_argument(
            "--output",
            required=True,
            type=Path,
            help="tệp ghi ra; nhiều định dạng thì là tên chưa có đuôi",
        )

    def handle(self, *, unit, period, output, outline, task, **options):
        report = asked.asked_report(unit, period, outline, task)
        day = asked.asked_day(options["as_of"])
        document = self._document(report, day)
        output.parent.mkdir(parents=True, exist_ok=True)
        formats = options["format"]
        for extension in formats:
            path = output
            if len(formats) > 1:
                path = output.with_name(f"{output.name}.{extension}")
            path.write_bytes(self._file(report, document, extension))
            self.stdout.write(f"Đã ghi {path}")

    def _document(self, report, day):
        try:
            return document_of(report, as_of=day)
        except (NoLetterhead, Frozen) as error:
            raise CommandError(str(error)) from error

    def _file(self, report, document, extension):
        """Of an issued report the file that was kept: it is never made again."""
        if report.state.is_issued:
            kind = IssuedFile.Kind.PAPER if extension == "pdf" else extension
            return bytes(report.files.get(kind=kind).content)
        return FORMATS[extension].render(document)
