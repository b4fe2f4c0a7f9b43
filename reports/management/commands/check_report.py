"""Check a report against the registers and itself (soát xét)."""

import json
from pathlib import Path

from django.core.management.base import BaseCommand, CommandError

from reports import listing
from reports.compose import NoLetterhead
from reports.findings import parts_of_file, review
from reports.foreign import Unreadable
from reports.management import asked
from reports.unbound import coverage
from reports.vocabulary import read_vocabulary

BAD_ARGUMENTS = 2


class Command(BaseCommand):
    help = (
        "Soát xét báo cáo của một đơn vị trong một kỳ. Mã thoát: 0 không có lỗi chặn;"
        " 1 còn lỗi chặn chưa ai nhận bỏ qua; 2 gọi sai."
    )

    def add_arguments(self, parser):
        asked.add_arguments(parser)
        parser.add_argument(
            "--text",
            type=Path,
            help="tệp .docx, .txt, .md của nơi khác, soát thay cho báo cáo",
        )
        parser.add_argument(
            "--format", default="text", choices=["text", "json"], help="dạng in ra"
        )

    def handle(self, *, unit, period, outline, task, text, **options):
        report = asked.asked_report(
            unit, period, outline, task, returncode=BAD_ARGUMENTS
        )
        day = asked.asked_day(options["as_of"], returncode=BAD_ARGUMENTS)
        parts, numbers = (
            (self._of_file(report, text), None) if text else self._own(report, day)
        )
        self.stdout.write(self._written(report, parts, numbers, options["format"]))
        left = sum(c.is_blocking for part in parts for c in part.checked)
        if left:
            raise CommandError(
                f"Còn {left} lỗi chặn: sửa, hoặc người có thẩm quyền bỏ qua kèm lý do ở"
                " trang Soát xét."
            )

    def _of_file(self, report, path):
        try:
            return parts_of_file(report, path)
        except (Unreadable, NoLetterhead) as error:
            raise CommandError(str(error), returncode=BAD_ARGUMENTS) from error

    def _own(self, report, day):
        """What is found in the report, and how many numbers of its text are looked up
        (None where it cannot be headed). A frozen one reads as it was frozen."""
        found = review(report, as_of=day)
        document = found.document
        return found.parts, document and coverage(document, read_vocabulary())

    def _written(self, report, parts, numbers, form):
        if form == "json":
            told = listing.as_json(parts, numbers)
            return json.dumps(told, ensure_ascii=False, indent=2)
        return listing.as_text(report, parts, numbers)
