"""Write docs/*-states.md from the tables of states."""

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError

from reports import states
from tasks.direction_states import DIRECTIONS
from tasks.period_states import PERIODS
from tasks.states import RETURNS

DOCS = settings.BASE_DIR / "docs"
TEXT = """\
# The life of {subject}

Made from `{module}` by `manage.py write_states`; `make check` compares the two. Where {it}
stands follows from its events (`{events}`); the state itself is stored nowhere.

```mermaid
{picture}
```
"""
OF_UNIT = """
## A unit's own report

It is drafted and signed in the unit, and numbered there: by its clerk, where it has none by its head.

```mermaid
{picture}
```
"""
OF_DIRECTIONS = """
It is late where its due day (the newest that was set) is over and it is not answered. Taking it into
part III names the report's period and leaves the state as it is; what is withdrawn is printed nowhere.
"""


def pages():
    """{name of the file in docs: its text}."""
    return {
        "report-states.md": TEXT.format(
            subject="a report",
            module="reports/states.py",
            it="a report",
            events="ReportEvent",
            picture=states.as_mermaid(),
        )
        + OF_UNIT.format(picture=states.as_mermaid(states.UNIT_TRANSITIONS)),
        "return-states.md": TEXT.format(
            subject="a unit's return",
            module="tasks/states.py",
            it="a return",
            events="ReturnEvent",
            picture=RETURNS.as_mermaid(),
        ),
        "period-states.md": TEXT.format(
            subject="a period in the hands of an agency",
            module="tasks/period_states.py",
            it="a period",
            events="PeriodEvent",
            picture=PERIODS.as_mermaid(),
        ),
        "direction-states.md": TEXT.format(
            subject="an instruction (ý kiến chỉ đạo)",
            module="tasks/direction_states.py",
            it="an instruction",
            events="DirectionEvent",
            picture=DIRECTIONS.as_mermaid(),
        )
        + OF_DIRECTIONS,
    }


class Command(BaseCommand):
    help = "Vẽ lại docs/*-states.md từ bảng các bước của báo cáo, báo cáo đơn vị, kỳ và chỉ đạo."

    def add_arguments(self, parser):
        parser.add_argument(
            "--check", action="store_true", help="chỉ so; khác thì kết thúc với mã 1"
        )

    def handle(self, *, check, **options):
        for name, text in pages().items():
            self._write(DOCS / name, text, check=check)

    def _write(self, path, text, *, check):
        current = path.read_text(encoding="utf-8") if path.is_file() else ""
        if text == current:
            return
        if check:
            raise CommandError(
                f"docs/{path.name} đã cũ; hãy chạy: manage.py write_states"
            )
        path.write_text(text, encoding="utf-8", newline="\n")
