"""Check a report against the registers and itself (soát xét)."""

import json

from django.core.management.base import BaseCommand, CommandError

from reports import listing
from reports.findings import parts_of
from reports.management import asked

BAD_ARGUMENTS = 2


class Command(BaseCommand):
    help = (
        "Soát xét báo cáo của một đơn vị trong một kỳ. Mã thoát: 0 không có lỗi chặn;"
        " 1 còn lỗi chặn chưa ai nhận bỏ qua; 2 gọi sai."
    )

    def add_arguments(self, parser):
        asked.add_arguments(parser)
        parser.add_argument(
            "--format", default="text", choices=["text", "json"], help="dạng in ra"
        )

    def handle(self, *, unit, period, outline, task, **options):
        report = asked.asked_report(
            unit, period, outline, task, returncode=BAD_ARGUMENTS
        )
        day = asked.asked_day(options["as_of"], returncode=BAD_ARGUMENTS)
        parts = parts_of(report, as_of=day)
        self.stdout.write(self._written(report, parts, options["format"]))
        left = sum(c.is_blocking for part in parts for c in part.checked)
        if left:
            raise CommandError(
                f"Còn {left} lỗi chặn: sửa, hoặc người có thẩm quyền bỏ qua kèm lý do ở"
                " trang Soát xét."
            )

    def _written(self, report, parts, form):
        if form == "json":
            return json.dumps(listing.as_json(parts), ensure_ascii=False, indent=2)
        return listing.as_text(report, parts)
