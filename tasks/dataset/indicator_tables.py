"""Dataset tables of `tasks`: units of measure, indicators, their targets and readings."""

from tasks import actions
from tasks.models import Indicator, Target

from .columns import Choice, Day, MeasureCall, Number, Reference, Text, Whole, YesNo
from .fact_tables import FactTable
from .org_tables import VALIDITY
from .tables import Table

MEASURE_UNITS = Table(
    name="measure_unit",
    label="Đơn vị tính",
    model="tasks.MeasureUnit",
    columns=(
        Text("code", "mã", required=True),
        Text("name", "tên", required=True),
        Text("word", "chữ in sau số"),
        Text("dimension", "đại lượng", required=True),
        Number(
            "scale",
            "bằng bao nhiêu đơn vị gốc của đại lượng, như ha: 10000 (gốc: m²);"
            " để trống: không quy đổi",
        ),
        YesNo("is_additive", "cộng được; tỷ lệ và hạng thì không", default=True),
        Whole("places", "số chữ số thập phân; để trống: giữ nguyên"),
        YesNo("is_padded", "thêm số 0 trước số từ 1 đến 9", default=True),
        YesNo("is_spaced", "có dấu cách giữa số và chữ", default=True),
    ),
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
            "lũy kế: cộng mọi dòng đến ngày, không về 0 khi sang năm; phát sinh: cộng trong kỳ;"
            " có đến ngày: dòng mới nhất",
            required=True,
            choices=Indicator.OverTime,
        ),
        Choice(
            "over_place",
            "“không cộng”: chỉ lấy dòng của địa bàn đơn vị báo cáo, không cộng địa bàn dưới",
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
        Reference(
            "set_by",
            "đơn vị giao; để trống: chính đơn vị của chương trình",
            model="org.Unit",
        ),
        Reference(
            "area",
            "địa bàn được giao; để trống: cả địa bàn của chương trình",
            model="org.Area",
        ),
        Choice("operator", "so sánh", required=True, choices=Target.Operator),
        Number(
            "value",
            "mục tiêu, theo đơn vị tính của chỉ tiêu; của phân số: số ở tử, hoặc % nếu có"
            " is_percent",
            required=True,
        ),
        Number("upper", "đến, với mục tiêu là một khoảng: từ value đến upper"),
        YesNo("is_approximate", "“khoảng”"),
        YesNo(
            "is_percent",
            "mục tiêu là tỷ lệ % của tử trên mẫu, như trên 98%; chỉ với phân số",
        ),
        Number("baseline", "đầu kỳ, cùng cách ghi như mục tiêu"),
        *VALIDITY,
        Reference("document", "văn bản giao", model="org.Document"),
    ),
    related=("indicator", "set_by", "area", "document"),
    note="Mỗi đơn vị giao, mỗi địa bàn một mục tiêu; có mục tiêu mới thì ghi mục mới, từ ngày"
    " nào. Tỷ lệ và phần còn lại tính theo mục tiêu của đơn vị mình; mục tiêu đơn vị khác giao in"
    " bên cạnh. Nơi không có mục tiêu riêng thì lấy tổng mục tiêu của các nơi trực thuộc.",
)
PATHS = Table(
    name="path",
    label="Đường kế hoạch",
    model="tasks.PathPoint",
    key=("indicator", "day"),
    columns=(
        Reference("indicator", "chỉ tiêu", required=True, model="tasks.Indicator"),
        Day("day", "đến hết ngày", required=True),
        Number("value", "cần đạt, cùng cách ghi như mục tiêu", required=True),
    ),
    related=("indicator",),
    note="Không có dòng nào thì đường kế hoạch là đường thẳng từ đầu năm đến hạn.",
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
        Reference(
            "period", "kỳ; bắt buộc với số phát sinh trong kỳ", model="tasks.Period"
        ),
        Number("value", "giá trị"),
        Number("base", "trên tổng, với phân số"),
        Number("upper", "đến, với khoảng giá trị"),
        YesNo("is_approximate", "“khoảng”"),
        Number(
            "percent",
            "tỷ lệ %, khi nguồn không nêu số: của kế hoạch, với phân số là của tổng;"
            " không cộng được",
        ),
        Reference(
            "measure_unit",
            "đơn vị tính của dòng này, nếu khác đơn vị tính của chỉ tiêu; cùng đại lượng",
            model="tasks.MeasureUnit",
        ),
        Text("text", "ghi bằng lời, khi không có số"),
    ),
    related=("series__indicator", "series__area", "period", "measure_unit"),
    note="Chỉ tiêu lũy kế: dòng có is_stated là số lũy kế của địa bàn đến ngày đó; dòng khác là phần"
    " mới thêm. Chưa có số liệu thì không có dòng nào; địa bàn trống không làm hỏng số cộng.",
)
