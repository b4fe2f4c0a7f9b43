"""Write docs/dataset.md from the column tables."""

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError

from tasks.dataset.docs import document
from tasks.domains import all_domains
from vanquan import datasets

PATH = settings.BASE_DIR / "docs" / "dataset.md"


class Command(BaseCommand):
    help = "Viết docs/dataset.md từ các bảng của bộ dữ liệu."

    def add_arguments(self, parser):
        parser.add_argument(
            "--check", action="store_true", help="chỉ so; khác thì kết thúc với mã 1"
        )

    def handle(self, *, check, **options):
        text = document(datasets.tables(), all_domains())
        current = PATH.read_text(encoding="utf-8") if PATH.is_file() else ""
        if check and text != current:
            raise CommandError(
                "docs/dataset.md đã cũ; hãy chạy: manage.py write_dataset_docs"
            )
        if text != current:
            PATH.write_text(text, encoding="utf-8", newline="\n")
