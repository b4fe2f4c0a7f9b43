"""Write everything the database holds as a dataset."""

from pathlib import Path

from django.core.management.base import BaseCommand, CommandError

from reports.models import ReportEvent
from tasks.dataset.dumper import NotADataset, dump
from vanquan import datasets


class Command(BaseCommand):
    help = "Ghi toàn bộ dữ liệu ra một thư mục các bảng YAML, nạp lại được bằng load_dataset."

    def add_arguments(self, parser):
        parser.add_argument("folder", metavar="DIR", type=Path, help="thư mục")

    def handle(self, *, folder, **options):
        try:
            written = dump(folder, datasets.tables())
        except (NotADataset, NotADirectoryError, FileExistsError):
            raise CommandError(
                f"{folder} đã có tệp khác, không phải là bộ dữ liệu; hãy chọn thư mục mới."
            ) from None
        for name, rows in written.items():
            self.stdout.write(f"{name}.yaml: {rows} dòng")
        self.stdout.write(f"Đã ghi {sum(written.values())} dòng vào {folder}.")
        if left_out := ReportEvent.objects.values("report").distinct().count():
            self.stdout.write(
                f"{left_out} báo cáo đã gửi soát hoặc phát hành: quá trình, nội dung chốt,"
                " số, sổ văn bản đi và tệp không nằm trong bộ dữ liệu; hãy sao lưu cơ sở"
                " dữ liệu."
            )
