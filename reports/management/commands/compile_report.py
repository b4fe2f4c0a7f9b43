"""Compose a report and write it to a file."""

from pathlib import Path

from django.core.management.base import BaseCommand, CommandError

from reports.compose import NoLetterhead, find_report
from reports.content import Frozen, document_of
from reports.models import IssuedFile, Report
from reports.render.files import FORMATS
from tasks import formats


class Command(BaseCommand):
    help = "Lập báo cáo của một đơn vị trong một kỳ và ghi ra tệp."

    def add_arguments(self, parser):
        parser.add_argument("unit", help="mã đơn vị, như h184")
        parser.add_argument("period", help="mã kỳ, như 2020-H1")
        parser.add_argument("--format", required=True, choices=list(FORMATS))
        parser.add_argument("--output", required=True, type=Path, help="tệp ghi ra")
        parser.add_argument("--as-of", default="", help="tính đến ngày, như 14/6/2020")
        parser.add_argument(
            "--outline",
            default="",
            help="mã đề cương, nếu không phải báo cáo thường kỳ",
        )
        parser.add_argument(
            "--task", default="", help="mã nhiệm vụ, nếu là báo cáo chuyên đề"
        )

    def handle(self, *, unit, period, output, outline, task, **options):
        report = self._report(unit, period, outline, task)
        content = self._file(report, options["format"], self._day(options["as_of"]))
        output.parent.mkdir(parents=True, exist_ok=True)
        output.write_bytes(content)
        self.stdout.write(f"Đã ghi {output}")

    def _file(self, report, extension, day):
        """Of an issued report the file that was kept: it is never made again."""
        try:
            document = document_of(report, as_of=day)
        except (NoLetterhead, Frozen) as error:
            raise CommandError(str(error)) from error
        if report.state.is_issued:
            kind = IssuedFile.Kind.PAPER if extension == "pdf" else extension
            return bytes(report.files.get(kind=kind).content)
        return FORMATS[extension].render(document)

    def _report(self, unit, period, outline, task):
        try:
            return find_report(unit, period, outline, task)
        except Report.DoesNotExist:
            raise CommandError(
                f"Không có báo cáo của đơn vị {unit} kỳ {period}"
                f"{f' theo đề cương {outline}' if outline else ''}"
                f"{f' về nhiệm vụ {task}' if task else ''} (bảng report)."
            ) from None
        except Report.MultipleObjectsReturned:
            choice = "--task" if outline else "--outline"
            raise CommandError(
                f"Đơn vị {unit} kỳ {period} có nhiều báo cáo"
                f"{f' theo đề cương {outline}' if outline else ''}; hãy chọn {choice}."
            ) from None

    def _day(self, text):
        try:
            return formats.parse_day(text) if text else None
        except ValueError as error:
            raise CommandError(str(error)) from error
