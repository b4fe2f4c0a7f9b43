"""Dataset tables of periods in the hands of agencies: who owes, what was done.

They are loaded last of all: a locked period takes no more facts.
"""

from tasks import actions
from tasks.period_states import PeriodMove

from .columns import Choice, Column, Day, Reference, Text, Whole
from .event_tables import WHO_AND_WHEN, EventTable
from .tables import Table

WHERE: tuple[Column, ...] = (
    Reference("period", "kỳ", required=True, model="tasks.Period"),
    Reference(
        "agency",
        "cơ quan có chương trình năm mà các đơn vị báo cáo",
        required=True,
        model="org.Unit",
    ),
)
REPORTERS = Table(
    name="period_reporter",
    label="Đơn vị phải báo cáo trong kỳ",
    model="tasks.PeriodReporter",
    key=("period", "agency", "unit", "task"),
    save=actions.save_period_reporter,
    columns=(
        *WHERE,
        Reference("unit", "đơn vị", required=True, model="org.Unit"),
        Reference("task", "nhiệm vụ", required=True, model="tasks.Task"),
    ),
    related=("period", "agency", "unit", "task"),
    note="Kỳ được mở mà không có dòng nào ở đây: lấy từ đơn vị thực hiện của chương trình năm.",
)
EVENTS = EventTable(
    name="period_event",
    label="Việc của kỳ báo cáo",
    model="tasks.PeriodEvent",
    key=("period", "agency", "order"),
    save=actions.save_period_event,
    columns=(
        *WHERE,
        Whole("order", "thứ tự, từ 1", required=True),
        Choice("kind", "việc", required=True, choices=PeriodMove),
        *WHO_AND_WHEN,
        Text("reason", "lý do"),
        Day("due_on", "hạn nộp; để trống: hạn của kỳ"),
        Reference("unit", "đơn vị được mở lại", model="org.Unit"),
        Day("until_on", "mở lại đến hết ngày"),
    ),
    related=("period", "agency", "by", "in_place_of", "unit"),
)

TABLES = (REPORTERS, EVENTS)
