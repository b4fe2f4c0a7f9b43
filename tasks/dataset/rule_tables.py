"""Dataset table of the rules on figures that an office declares."""

from tasks.models import FigureRule, Target

from .columns import Choice, MeasureCall, MeasureCalls, Number, Reference, Text, Whole
from .tables import Table

FIGURE_RULES = Table(
    name="check_rule",
    label="Quy tắc đối chiếu số liệu",
    model="tasks.FigureRule",
    columns=(
        Text("code", "mã", required=True),
        Text("name", "tên quy tắc, như hiện ở trang soát xét", required=True),
        Reference(
            "task",
            "nhiệm vụ: đối chiếu trong báo cáo có nhiệm vụ này, đến ngày chốt của nó;"
            " để trống: trong mọi báo cáo",
            model="tasks.Task",
        ),
        Whole("order", "thứ tự", default=0),
        Choice("kind", "loại", required=True, choices=FigureRule.Kind),
        MeasureCall("left", "số bên trái, viết như trong bài", required=True),
        Choice(
            "operator",
            "bên trái so với bên phải; mặc định: bằng",
            choices=Target.Operator,
            default=Target.Operator.EQUAL,
        ),
        MeasureCalls("right", "số bên phải, hoặc các phần cộng lại"),
        Number("low", "từ, với khoảng giá trị"),
        Number("high", "đến, với khoảng giá trị"),
        Choice(
            "missing",
            "khi có số chưa biết; mặc định: bỏ qua",
            choices=FigureRule.Missing,
            default=FigureRule.Missing.SKIP,
        ),
        Choice(
            "severity",
            "mức độ; mặc định: cảnh báo",
            choices=FigureRule.SEVERITIES,
            default="WARNING",
        ),
        Text("instruction", "câu chỉ cách sửa"),
    ),
    related=("task",),
    note="Số viết như trong bài, không có dấu ngoặc: gtnt.thuc_hien loai=truc_xa. Số “khoảng” và"
    " số là một khoảng thì không đối chiếu.",
)
TABLES = (FIGURE_RULES,)
