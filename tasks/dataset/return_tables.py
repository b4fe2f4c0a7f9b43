"""Dataset tables of the units' returns.

They are loaded last of all: an accepted return locks the facts of its period.
"""

from tasks import actions
from tasks.models import ReturnText
from tasks.states import Move

from .columns import Choice, Moment, Narrative, Reference, Text, Whole, YesNo
from .event_tables import WHO_AND_WHEN, EventTable
from .tables import Table

RETURNS = Table(
    name="return",
    label="Báo cáo đơn vị",
    model="tasks.ReturnVersion",
    key=("unit", "period", "version"),
    save=actions.save_return_version,
    columns=(
        Reference(
            "unit", "đơn vị", required=True, model="org.Unit", path="parent.unit"
        ),
        Reference(
            "period", "kỳ", required=True, model="tasks.Period", path="parent.period"
        ),
        Whole("version", "lần nộp", required=True),
        YesNo("is_submitted", "đã nộp; “không” là bản đang soạn", default=True),
        Moment("submitted_at", "nộp lúc; để trống: lúc nạp"),
        Reference("submitted_by", "người nộp", model="org.User", field="username"),
        Moment("accepted_at", "chấp nhận lúc"),
        Reference("accepted_by", "người chấp nhận", model="org.User", field="username"),
        YesNo("is_nothing", "báo không phát sinh"),
    ),
    related=("parent__unit", "parent__period", "submitted_by", "accepted_by"),
)
RETURN_TEXTS = Table(
    name="return_text",
    label="Nội dung báo cáo đơn vị",
    model="tasks.ReturnText",
    key=("unit", "period", "version", "part", "order"),
    save=actions.save_return_text,
    columns=(
        Reference(
            "unit",
            "đơn vị",
            required=True,
            model="org.Unit",
            path="version.parent.unit",
        ),
        Reference(
            "period",
            "kỳ",
            required=True,
            model="tasks.Period",
            path="version.parent.period",
        ),
        Whole("version", "lần nộp", required=True, path="version.version"),
        Choice("part", "phần", required=True, choices=ReturnText.Part),
        Whole("order", "thứ tự trong phần", required=True),
        Reference(
            "task",
            "nhiệm vụ; “giải pháp” của cả đơn vị thì bỏ trống",
            model="tasks.Task",
        ),
        Text(
            "heading",
            "tên chỉ tiêu chưa hoàn thành; với “kết quả”: đề mục mà đoạn đứng dưới",
        ),
        Reference("indicator", "chỉ tiêu chưa hoàn thành", model="tasks.Indicator"),
        Narrative("text", "nội dung; số liệu viết {mã tham_số=giá_trị}"),
        Narrative("reason", "lý do chưa hoàn thành, viết tiếp sau chữ “do”"),
        Moment("written_at", "lưu lần cuối lúc"),
        Reference(
            "written_by", "người viết lần cuối", model="org.User", field="username"
        ),
        Reference("on_behalf_of", "viết thay đơn vị", model="org.Unit"),
    ),
    related=(
        "version__parent__unit",
        "version__parent__period",
        "task",
        "indicator",
        "written_by",
        "on_behalf_of",
    ),
)

RETURN_EVENTS = EventTable(
    name="return_event",
    label="Việc của báo cáo đơn vị",
    model="tasks.ReturnEvent",
    key=("unit", "period", "order"),
    save=actions.save_return_event,
    columns=(
        Reference(
            "unit", "đơn vị", required=True, model="org.Unit", path="parent.unit"
        ),
        Reference(
            "period", "kỳ", required=True, model="tasks.Period", path="parent.period"
        ),
        Whole("order", "thứ tự, từ 1", required=True),
        Choice("kind", "việc", required=True, choices=Move),
        Whole("version", "lần nộp", required=True),
        *WHO_AND_WHEN,
        Reference("on_behalf_of", "làm thay đơn vị", model="org.Unit"),
        Text("reason", "lý do"),
    ),
    related=(
        "parent__unit",
        "parent__period",
        "by",
        "in_place_of",
        "on_behalf_of",
    ),
    note="Không có dòng nào thì báo cáo đứng ở chỗ mà lần nộp cuối cùng nói.",
)

TABLES = (RETURNS, RETURN_TEXTS, RETURN_EVENTS)
