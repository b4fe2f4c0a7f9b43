"""Dataset tables of `tasks`: periods, tasks, indicators, milestones."""

from tasks import actions
from tasks.models import (
    Indicator,
    MilestoneReport,
    Period,
    Target,
    TaskDocument,
    TaskScope,
    TaskUnit,
)

from .columns import (
    Choice,
    Day,
    MeasureCall,
    Number,
    PartialDay,
    Reference,
    Text,
    Whole,
    YesNo,
)
from .mentions import task_scope_faults
from .org_tables import VALIDITY
from .tables import FactTable, Table

MEASURE_UNITS = Table(
    name="measure_unit",
    label="Đơn vị tính",
    model="tasks.MeasureUnit",
    columns=(
        Text("code", "mã", required=True),
        Text("name", "tên", required=True),
        Text("word", "chữ in sau số"),
        Text("dimension", "đại lượng", required=True),
        Whole("places", "số chữ số thập phân; để trống: giữ nguyên"),
        YesNo("is_padded", "thêm số 0 trước số từ 1 đến 9", default=True),
        YesNo("is_spaced", "có dấu cách giữa số và chữ", default=True),
    ),
)
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
        Text("objective", "mục tiêu, nguyên văn", required=True),
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
            "mã đối tượng trong sổ (địa bàn, loại đường, công trình)",
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
INDICATORS = Table(
    name="indicator",
    label="Chỉ tiêu",
    model="tasks.Indicator",
    columns=(
        Text("code", "mã", required=True),
        Reference("task", "nhiệm vụ", required=True, model="tasks.Task"),
        Whole("order", "thứ tự", default=0),
        Text("name", "tên chỉ tiêu", required=True),
        Choice("kind", "loại", choices=Indicator.Kind, default=Indicator.Kind.NUMBER),
        Reference("unit", "đơn vị tính", required=True, model="tasks.MeasureUnit"),
        Whole("percent_places", "số lẻ khi làm tròn tỷ lệ", default=0),
        Choice(
            "over_time",
            "cách tính theo thời gian",
            required=True,
            choices=Indicator.OverTime,
        ),
        Choice(
            "over_place",
            "cách tính theo địa bàn",
            choices=Indicator.OverPlace,
            default=Indicator.OverPlace.SUM,
        ),
        MeasureCall(
            "measure", "lấy từ số liệu của sổ: mã và tham số; để trống nếu nhập tay"
        ),
    ),
    related=("task", "unit"),
)
TARGETS = Table(
    name="target",
    label="Mục tiêu",
    model="tasks.Target",
    columns=(
        Text("code", "mã", required=True),
        Reference("indicator", "chỉ tiêu", required=True, model="tasks.Indicator"),
        Choice("operator", "so sánh", required=True, choices=Target.Operator),
        Number("value", "mục tiêu", required=True),
        Number("baseline", "đầu kỳ"),
        *VALIDITY,
        Reference("document", "văn bản giao", model="org.Document"),
    ),
    related=("indicator", "document"),
)
READINGS = FactTable(
    name="reading",
    label="Số liệu chỉ tiêu nhập tay",
    model="tasks.Reading",
    record=actions.record_reading,
    correct=actions.correct_reading,
    own=(
        Reference(
            "indicator",
            "chỉ tiêu",
            required=True,
            model="tasks.Indicator",
            path="series.indicator",
        ),
        Reference(
            "area", "địa bàn", required=True, model="org.Area", path="series.area"
        ),
        Reference("period", "kỳ, với số phát sinh trong kỳ", model="tasks.Period"),
        Number("value", "giá trị"),
        Number("base", "trên tổng, với phân số"),
        Number("upper", "đến, với khoảng giá trị"),
        YesNo("is_approximate", "“khoảng”"),
        Text("text", "ghi bằng lời, khi không có số"),
    ),
    related=("series__indicator", "series__area", "period"),
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
        Text("name", "tên", required=True),
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
        Text("reason", "lý do, nếu chưa làm được", path="obstacle"),
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
    READINGS,
    MILESTONES,
    MILESTONE_REPORTS,
)
