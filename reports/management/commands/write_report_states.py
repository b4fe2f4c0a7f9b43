"""Write docs/report-states.md from the table of states."""

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError

from reports import states

PATH = settings.BASE_DIR / "docs" / "report-states.md"
TEXT = """\
# The life of a report

Made from `reports/states.py` by `manage.py write_report_states`; `make check` compares the two. Where a
report stands follows from its events (`ReportEvent`); the state itself is stored nowhere.

```mermaid
{picture}
```

## A unit's own report

It is drafted and signed in the unit, and numbered there: by its clerk, where it has none by its head.

```mermaid
{of_unit}
```
"""


class Command(BaseCommand):
    help = "Vẽ lại docs/report-states.md từ bảng các bước của báo cáo."

    def add_arguments(self, parser):
        parser.add_argument(
            "--check", action="store_true", help="chỉ so; khác thì kết thúc với mã 1"
        )

    def handle(self, *, check, **options):
        text = TEXT.format(
            picture=states.as_mermaid(),
            of_unit=states.as_mermaid(states.UNIT_TRANSITIONS),
        )
        current = PATH.read_text(encoding="utf-8") if PATH.is_file() else ""
        if check and text != current:
            raise CommandError(
                "docs/report-states.md đã cũ; hãy chạy: manage.py write_report_states"
            )
        if text != current:
            PATH.write_text(text, encoding="utf-8", newline="\n")
