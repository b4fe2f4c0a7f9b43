"""Dataset tables of the NTM register."""

from tasks.dataset.columns import Choice, Number, Reference, Text, Whole, YesNo
from tasks.dataset.fact_tables import FactTable
from tasks.dataset.tables import Table
from tasks.models import Target

from . import actions
from .models import Result, Stage
from .models.register import ASSESSED_AT, RecognitionStep

CRITERIA_SETS = Table(
    name="ntm_criteria_set",
    label="Bộ tiêu chí nông thôn mới",
    model="ntm.CriteriaSet",
    columns=(
        Text("code", "mã", required=True),
        Text("name", "tên bộ tiêu chí", required=True),
        Reference("document", "văn bản ban hành", model="org.Document"),
        Whole("starts_year", "từ năm", required=True),
        Whole("ends_year", "đến hết năm; để trống nếu chưa định"),
        Reference(
            "applies_to",
            "loại địa bàn áp dụng; để trống nếu chọn từng nơi",
            model="org.AreaKind",
        ),
        Text(
            "phrase",
            "chữ in trước số: “tiêu chí” hoặc “tiêu chí số”",
            default="tiêu chí",
        ),
        YesNo("counts_basically_met", "tính “cơ bản đạt” là đạt"),
    ),
    related=("document", "applies_to"),
)
CRITERIA = Table(
    name="ntm_criterion",
    label="Tiêu chí và chỉ tiêu nông thôn mới",
    model="ntm.Criterion",
    columns=(
        Text("code", "mã, như NTM2016-TC17.1", required=True),
        Reference(
            "criteria_set", "bộ tiêu chí", required=True, model="ntm.CriteriaSet"
        ),
        Text("number", "số như in: 17 hoặc 17.1", required=True),
        Reference("parent", "tiêu chí mà chỉ tiêu này thuộc về", model="ntm.Criterion"),
        Whole("order", "thứ tự in", required=True),
        Text("name", "tên", required=True),
        YesNo("verified", "tên đã đối chiếu văn bản", path="is_verified"),
    ),
    related=("criteria_set", "parent"),
)
THRESHOLDS = Table(
    name="ntm_threshold",
    label="Mức của tiêu chí theo vùng, nhóm địa bàn",
    model="ntm.Threshold",
    columns=(
        Text("code", "mã", required=True),
        Reference("criterion", "tiêu chí", required=True, model="ntm.Criterion"),
        Reference("area_group", "nhóm địa bàn", model="org.AreaGroup"),
        Text("region", "vùng, hoặc “chung”"),
        Whole("year", "năm, nếu mức thay đổi theo năm"),
        Choice("operator", "so sánh", choices=Target.Operator),
        Number("value", "mức"),
        Text("text", "yêu cầu bằng lời, hoặc nói rõ thêm"),
        Text("source", "nguồn"),
        YesNo("verified", "mức đã đối chiếu văn bản", path="is_verified"),
    ),
    related=("criterion", "area_group"),
    note="Hai nguồn nêu hai mức khác nhau thì nhập hai dòng, mỗi dòng một nguồn.",
)
CRITERION_OWNERS = Table(
    name="ntm_criterion_owner",
    label="Đơn vị phụ trách tiêu chí",
    model="ntm.CriterionOwner",
    key=("criterion", "unit"),
    columns=(
        Reference("criterion", "tiêu chí", required=True, model="ntm.Criterion"),
        Reference("unit", "đơn vị phụ trách", required=True, model="org.Unit"),
    ),
    related=("criterion", "unit"),
)
GOALS = Table(
    name="ntm_goal",
    label="Mục tiêu công nhận nông thôn mới",
    model="ntm.Goal",
    columns=(
        Text("code", "mã", required=True),
        Reference("task", "nhiệm vụ", required=True, model="tasks.Task"),
        Reference("area", "địa bàn", required=True, model="org.Area"),
        Reference(
            "criteria_set", "bộ tiêu chí", required=True, model="ntm.CriteriaSet"
        ),
        Text(
            "recognition",
            "danh hiệu, viết sau “công nhận”: đạt chuẩn nông thôn mới; mục tiêu bằng số: bỏ trống",
        ),
        Whole("year", "năm phải đạt", required=True),
        Reference(
            "indicator",
            "chỉ tiêu giữ con số của mục tiêu, in khi không có danh hiệu",
            model="tasks.Indicator",
        ),
    ),
    related=("task", "area", "criteria_set", "indicator"),
)
ASSESSMENTS = FactTable(
    name="ntm_assessment",
    label="Đánh giá tiêu chí",
    model="ntm.Assessment",
    record=actions.record_assessment,
    correct=actions.correct_assessment,
    own=(
        Reference("area", "địa bàn", required=True, model="org.Area", path="cell.area"),
        Reference(
            "criterion",
            "tiêu chí hoặc chỉ tiêu",
            required=True,
            model="ntm.Criterion",
            path="cell.criterion",
        ),
        Choice("stage", "bước đánh giá", required=True, choices=ASSESSED_AT),
        Choice("result", "kết quả; để trống nếu không áp dụng", choices=Result),
        Number("numerator", "tử số, nếu nguồn nêu phân số"),
        Number("denominator", "mẫu số"),
        Number("value", "giá trị, nếu nguồn nêu một số"),
        Text("counted", "đếm gì, in sau số: hội viên đạt quy định"),
        Text("note", "ghi chú"),
    ),
    related=("cell__area", "cell__criterion"),
    note="“Chưa rõ” là gần đạt hoặc chưa đạt mà nguồn không nói là bên nào.",
)
RECOGNITION_STEPS = FactTable(
    name="ntm_recognition_step",
    label="Bước công nhận nông thôn mới",
    model="ntm.RecognitionStep",
    record=actions.record_step,
    correct=actions.correct_step,
    own=(
        Reference("area", "địa bàn", required=True, model="org.Area"),
        Reference(
            "criteria_set", "bộ tiêu chí", required=True, model="ntm.CriteriaSet"
        ),
        Choice("stage", "bước", required=True, choices=Stage),
        Choice("state", "trạng thái", required=True, choices=RecognitionStep.State),
        Text("actor", "ai thực hiện, như in: các sở, ngành"),
        Text(
            "note",
            "việc, in sau “đã”, “đang”; để trống: cách nói chung của bước",
        ),
    ),
    related=("area", "criteria_set"),
)
FORECASTS = FactTable(
    name="ntm_forecast",
    label="Dự kiến đạt tiêu chí",
    model="ntm.Forecast",
    record=actions.record_forecast,
    correct=actions.correct_forecast,
    own=(
        Reference("area", "địa bàn", required=True, model="org.Area", path="cell.area"),
        Reference(
            "criterion",
            "tiêu chí",
            required=True,
            model="ntm.Criterion",
            path="cell.criterion",
        ),
        Whole("year", "năm dự kiến đạt; thôi dự kiến: để trống"),
    ),
    related=("cell__area", "cell__criterion"),
)

TABLES = (
    CRITERIA_SETS,
    CRITERIA,
    THRESHOLDS,
    CRITERION_OWNERS,
    GOALS,
    ASSESSMENTS,
    RECOGNITION_STEPS,
    FORECASTS,
)
