"""Dataset tables of the clearance register."""

from tasks.dataset.columns import (
    Choice,
    Column,
    Number,
    PartialDay,
    Reference,
    Text,
    Whole,
    YesNo,
)
from tasks.dataset.fact_tables import FactTable
from tasks.dataset.org_tables import VALIDITY
from tasks.dataset.tables import Table

from . import actions
from .models import StepKind, StepReport, TallyLine


def _project(path: str) -> Column:
    return Reference(
        "project",
        "công trình, dự án",
        required=True,
        model="gpmb.Project",
        path=path,
    )


STEPS = Table(
    name="gpmb_step",
    label="Bước giải phóng mặt bằng",
    model="gpmb.StepKind",
    columns=(
        Text("code", "mã, như 2013-kiem-dem", required=True),
        Text("name", "tên bước, viết thường", required=True),
        Whole("order", "thứ tự", default=0),
        Text("done_phrase", "chữ in khi xong: đã thực hiện kiểm đếm", required=True),
        Text(
            "ongoing_phrase",
            "chữ in khi đang làm: đang thực hiện kiểm đếm",
            required=True,
        ),
        Text(
            "submitted_phrase",
            "chữ in khi đã trình; chỗ của nơi trình viết {noi_trinh}",
        ),
        Choice(
            "phase",
            "khâu mà trang theo dõi chung hiện bằng bước này; để trống: không hiện",
            choices=StepKind.Phase,
        ),
        *VALIDITY,
        Reference("document", "văn bản quy định", model="org.Document"),
        YesNo("verified", "đã đối chiếu văn bản", path="is_verified"),
    ),
    related=("document",),
    note="Luật đổi thì thêm bước mới; dự án giữ bước của luật áp dụng cho nó.",
)
PROJECTS = Table(
    name="gpmb_project",
    label="Công trình, dự án giải phóng mặt bằng",
    model="gpmb.Project",
    columns=(
        Text("code", "mã", required=True),
        Text("name", "tên, không kèm danh từ chung", required=True),
        Text("noun", "danh từ chung: Công trình hoặc Dự án", required=True),
        Text("symbol", "ký hiệu, như ĐH. 54"),
        Reference("area", "địa bàn", required=True, model="org.Area"),
        Reference("lead", "đơn vị phụ trách", model="org.Unit"),
        YesNo("is_large", "dự án lớn"),
        Text("note", "ghi chú, không in"),
    ),
    related=("area", "lead"),
    note="Dự án qua hai xã mà mỗi xã báo cáo phần của mình thì mỗi phần là một mục: số liệu và bước"
    " đi theo mục, không cộng theo đơn vị.",
)
STEP_REPORTS = FactTable(
    name="gpmb_step_report",
    label="Tiến độ bước giải phóng mặt bằng",
    model="gpmb.StepReport",
    record=actions.report_step,
    correct=actions.correct_step_report,
    own=(
        _project("project_step.project"),
        Reference(
            "step",
            "bước",
            required=True,
            model="gpmb.StepKind",
            path="project_step.step",
        ),
        Choice(
            "state",
            "trạng thái; để trống nếu không phát sinh",
            choices=StepReport.State,
        ),
        Text("note", "nói rõ, in tiếp sau chữ của bước"),
        PartialDay("due_on", "hạn hoàn thành", precision="due_precision"),
        Text("counterpart", "nơi trình, khi đã trình"),
    ),
    related=("project_step__project", "project_step__step"),
)
TALLIES = FactTable(
    name="gpmb_tally",
    label="Đối tượng bị ảnh hưởng, bồi thường",
    model="gpmb.Tally",
    record=actions.record_tally,
    correct=actions.correct_tally,
    own=(
        _project("line.project"),
        Choice(
            "kind",
            "nội dung; gpmb.da_nhan đếm “đã nhận tiền”, gpmb.da_chi_tra và gpmb.kinh_phi lấy"
            " “đã chi trả”",
            required=True,
            choices=TallyLine.Kind,
            path="line.kind",
        ),
        Choice(
            "subject",
            "đối tượng",
            required=True,
            choices=TallyLine.Subject,
            path="line.subject",
        ),
        Whole("count", "số lượng, lũy kế"),
        Number("area_m2", "diện tích, m²"),
        Number("money", "số tiền, đồng"),
    ),
    related=("line__project",),
    note="Chỉ nhập số đếm, không nhập tên hộ hoặc người. Mỗi dòng là số lũy kế đến ngày của nó; mỗi"
    " dự án, nội dung, đối tượng chỉ lấy dòng mới nhất, dòng của đơn vị khác cũng bị nó thay.",
)
COMPLETIONS = FactTable(
    name="gpmb_completion",
    label="Mức hoàn thành giải phóng mặt bằng",
    model="gpmb.Completion",
    record=actions.record_completion,
    correct=actions.correct_completion,
    own=(
        _project("line.project"),
        Text("subject", "nội dung mà tỷ lệ nói về", path="line.subject"),
        Text("basis", "tính trên cơ sở nào", required=True, path="line.basis"),
        Number("percent", "phần trăm như nguồn nêu"),
    ),
    related=("line__project",),
)
COMPLAINTS = FactTable(
    name="gpmb_complaint",
    label="Đơn kiến nghị, đề nghị",
    model="gpmb.Complaint",
    record=actions.record_complaints,
    correct=actions.correct_complaints,
    own=(
        _project(""),
        Whole("received", "số đơn đã tiếp nhận, lũy kế"),
        Whole("resolved", "số đơn đã giải quyết, lũy kế"),
    ),
    related=("project",),
    note="Chỉ nhập số đếm, không nhập tên người gửi đơn. Mỗi dự án chỉ lấy dòng mới nhất.",
)

TABLES = (STEPS, PROJECTS, STEP_REPORTS, TALLIES, COMPLETIONS, COMPLAINTS)
