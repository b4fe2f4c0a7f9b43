"""Dataset tables of `tasks`: periods, tasks, milestones; all of them in order."""

from tasks import actions
from tasks.models import (
    MilestoneReport,
    Period,
    TaskDocument,
    TaskScope,
    TaskUnit,
)

from .columns import (
    Choice,
    Day,
    PartialDay,
    Reference,
    Text,
    Whole,
)
from .fact_tables import FactTable
from .indicator_tables import INDICATORS, MEASURE_UNITS, PATHS, READINGS, TARGETS
from .mentions import task_scope_faults
from .tables import Table

PERIODS = Table(
    name="period",
    label="Kỳ báo cáo",
    model="tasks.Period",
    columns=(
        Text("code", "mã, như 2020-H1", required=True),
        Text("name", "tên kỳ, như “6 tháng đầu năm”", required=True),
        Choice("kind", "loại kỳ", required=True, choices=Period.Kind),
        Whole("year", "năm", required=True),
        Whole("ordinal", "thứ tự trong năm", default=1),
        Reference("parent", "thuộc kỳ", model="tasks.Period"),
        Day("starts_on", "từ ngày", required=True),
        Day("ends_on", "đến hết ngày", required=True),
        Day("cut_off_on", "ngày chốt số liệu", required=True),
        Day("due_on", "hạn nộp"),
    ),
    related=("parent",),
    note="Cùng kỳ là kỳ cùng loại, cùng thứ tự của năm trước: nhập cả kỳ ấy để so sánh.",
)
PROGRAMMES = Table(
    name="programme",
    label="Chương trình năm",
    model="tasks.Programme",
    columns=(
        Text("code", "mã", required=True),
        Reference("unit", "đơn vị", required=True, model="org.Unit"),
        Whole("year", "năm", required=True),
        Text("name", "tên", required=True),
        Reference("basis", "văn bản giao", model="org.Document"),
    ),
    related=("unit", "basis"),
)
TASKS = Table(
    name="task",
    label="Nhiệm vụ",
    model="tasks.Task",
    place="order",
    columns=(
        Text("code", "mã", required=True),
        Reference("programme", "chương trình", required=True, model="tasks.Programme"),
        Whole("order", "thứ tự trong chương trình", required=True),
        Text("name", "tên gọi tắt", required=True),
        Text(
            "objective", "mục tiêu, nguyên văn: tiêu đề in trong báo cáo", required=True
        ),
        Reference("parent", "thuộc nhiệm vụ", model="tasks.Task"),
        Day("due_on", "hạn"),
        Day("cancelled_on", "ngày bỏ khỏi chương trình"),
    ),
    related=("programme", "parent"),
)
PERIOD_TASKS = Table(
    name="period_task",
    label="Ngày chốt riêng",
    model="tasks.PeriodTask",
    key=("period", "task"),
    columns=(
        Reference("period", "kỳ", required=True, model="tasks.Period"),
        Reference("task", "nhiệm vụ", required=True, model="tasks.Task"),
        Day("cut_off_on", "ngày chốt số liệu của nhiệm vụ trong kỳ", required=True),
    ),
    related=("period", "task"),
)
TASK_UNITS = Table(
    name="task_unit",
    label="Đơn vị thực hiện",
    model="tasks.TaskUnit",
    key=("task", "unit", "role"),
    columns=(
        Reference("task", "nhiệm vụ", required=True, model="tasks.Task"),
        Reference("unit", "đơn vị", required=True, model="org.Unit"),
        Choice("role", "vai trò", required=True, choices=TaskUnit.Role),
        Whole("order", "thứ tự", default=0),
    ),
    related=("task", "unit"),
)
TASK_SCOPES = Table(
    name="task_scope",
    label="Phạm vi nhiệm vụ",
    model="tasks.TaskScope",
    key=("task", "domain", "object_code"),
    columns=(
        Reference("task", "nhiệm vụ", required=True, model="tasks.Task"),
        Text("domain", "sổ theo dõi: ntm, gtnt, gpmb, tasks …", required=True),
        Text(
            "object_code",
            "mã đối tượng trong sổ: ntm địa bàn; gtnt loại đường; gpmb công trình, dự án;"
            " tasks chỉ tiêu hoặc mốc",
            required=True,
        ),
        Text("heading", "đề mục mà đối tượng in dưới đó"),
        Choice(
            "placement",
            "in trong bài, hay thành chú thích cuối trang của đoạn cuối cùng",
            choices=TaskScope.Placement,
            default=TaskScope.Placement.TEXT,
        ),
        Whole("order", "thứ tự in", default=0),
    ),
    related=("task",),
    faults=task_scope_faults,
)
TASK_DOCUMENTS = Table(
    name="task_document",
    label="Văn bản của nhiệm vụ",
    model="tasks.TaskDocument",
    key=("task", "document", "role"),
    columns=(
        Reference("task", "nhiệm vụ", required=True, model="tasks.Task"),
        Reference("document", "văn bản", required=True, model="org.Document"),
        Choice("role", "vai trò", required=True, choices=TaskDocument.Role),
        Whole("order", "thứ tự", default=0),
    ),
    related=("task", "document"),
)
MILESTONES = Table(
    name="milestone",
    label="Mốc công việc",
    model="tasks.Milestone",
    columns=(
        Text("code", "mã", required=True),
        Reference("task", "nhiệm vụ", required=True, model="tasks.Task"),
        Reference("indicator", "chỉ tiêu", model="tasks.Indicator"),
        Whole("order", "thứ tự", default=0),
        Text("name", "tên, viết thường như giữa câu: việc sửa chữa sân", required=True),
        Text("partner", "phối hợp với"),
        Reference("lead", "đơn vị được giao", model="org.Unit"),
        PartialDay("due_on", "hạn", precision="due_precision"),
    ),
    related=("task", "indicator", "lead"),
)
MILESTONE_REPORTS = FactTable(
    name="milestone_report",
    label="Tiến độ mốc",
    model="tasks.MilestoneReport",
    record=actions.report_milestone,
    correct=actions.correct_milestone_report,
    own=(
        Reference("milestone", "mốc", required=True, model="tasks.Milestone"),
        Choice("state", "trạng thái", required=True, choices=MilestoneReport.State),
        Text("note", "nội dung"),
        Text("reason", "lý do chưa thực hiện, viết tiếp sau chữ “do”", path="obstacle"),
    ),
    related=("milestone",),
)
TABLES = (
    MEASURE_UNITS,
    PERIODS,
    PROGRAMMES,
    TASKS,
    PERIOD_TASKS,
    TASK_UNITS,
    TASK_SCOPES,
    TASK_DOCUMENTS,
    INDICATORS,
    TARGETS,
    PATHS,
    READINGS,
    MILESTONES,
    MILESTONE_REPORTS,
)
