"""Dataset tables of instructions and of what was done with them."""

from tasks import actions
from tasks.direction_states import DirectionMove

from .columns import Choice, Day, Reference, Text, Whole
from .event_tables import WHO_AND_WHEN, EventTable

DIRECTIONS = EventTable(
    name="direction",
    label="Ý kiến chỉ đạo",
    model="tasks.Direction",
    save=actions.save_direction,
    columns=(
        Text("code", "mã", required=True),
        Reference("agency", "cơ quan chỉ đạo", required=True, model="org.Unit"),
        Reference("task", "nhiệm vụ", required=True, model="tasks.Task"),
        Reference("indicator", "về chỉ tiêu", model="tasks.Indicator"),
        Reference("milestone", "về mốc", model="tasks.Milestone"),
        Text("finding_key", "về phát hiện soát xét, mã như trang Soát xét"),
        Reference("to_unit", "đơn vị thực hiện", required=True, model="org.Unit"),
        Text("text", "nội dung chỉ đạo", required=True),
        Day("due_on", "hạn trả lời", required=True),
        *WHO_AND_WHEN,
    ),
    related=(
        *("agency", "task", "indicator", "milestone", "to_unit", "by"),
        "in_place_of",
    ),
    note="Đã giao thì không sửa: thu hồi rồi giao lại.",
)
EVENTS = EventTable(
    name="direction_event",
    label="Việc của ý kiến chỉ đạo",
    model="tasks.DirectionEvent",
    key=("direction", "order"),
    save=actions.save_direction,
    columns=(
        Reference("direction", "ý kiến", required=True, model="tasks.Direction"),
        Whole("order", "thứ tự, từ 1", required=True),
        Choice("kind", "việc", required=True, choices=DirectionMove),
        *WHO_AND_WHEN,
        Reference("on_behalf_of", "làm thay đơn vị", model="org.Unit"),
        Text("text", "nội dung trả lời, lý do"),
        Reference("document", "văn bản kèm theo trả lời", model="org.Document"),
        Day("due_on", "hạn trả lời mới, khi yêu cầu làm rõ"),
        Reference("period", "báo cáo của kỳ nào, với phần III", model="tasks.Period"),
    ),
    related=(
        *("direction", "by", "in_place_of", "on_behalf_of", "document", "period"),
    ),
    note="Không có dòng nào thì ý kiến đang thực hiện.",
)

TABLES = (DIRECTIONS, EVENTS)
