"""Dataset tables of `reports`: outlines and the reports made by them."""

from dataclasses import dataclass

from django.db.models import QuerySet

from tasks.dataset.columns import Choice, Moment, Reference, Text, Whole, YesNo
from tasks.dataset.tables import Table
from tasks.models import Period, ReturnText

from . import actions
from .models import OutlinePart

PLACES = (
    "{ky}, {ky_nam} (kỳ kèm năm), {ky_sau}, {ky_sau_nam}, {nam}, {nam_sau}, {don_vi}"
    " được thay khi in; {KY_SAU}: chữ hoa"
)

OUTLINES = Table(
    name="outline",
    label="Đề cương báo cáo",
    model="reports.Outline",
    columns=(
        Text("code", "mã", required=True),
        Text("name", "tên", required=True),
        Reference("type", "loại văn bản", required=True, model="org.DocumentType"),
        Choice(
            "period_kind",
            "là báo cáo thường kỳ của loại kỳ này; để trống: dùng cho mọi loại kỳ",
            choices=Period.Kind,
        ),
        YesNo("is_compact", "in gọn: cỡ chữ 13, cách dòng đơn, để vừa một trang"),
        YesNo(
            "is_of_unit",
            "báo cáo của đơn vị thực hiện: phần của mình trong chương trình của cấp trên",
        ),
        Text(
            "subject",
            f"trích yếu; {PLACES}; có {{nhiem_vu}}: mỗi báo cáo về một nhiệm vụ; có"
            " {van_ban}: công văn đính chính một văn bản đã phát hành",
            required=True,
        ),
        Text("opening", "câu dẫn, sau câu nêu văn bản yêu cầu", required=True),
        Text("closing", "câu kết; dấu ./. được thêm khi in", required=True),
    ),
    related=("type",),
)
OUTLINE_PARTS = Table(
    name="outline_part",
    label="Mục của đề cương",
    model="reports.OutlinePart",
    key=("outline", "order"),
    columns=(
        Reference("outline", "đề cương", required=True, model="reports.Outline"),
        Whole("order", "thứ tự", required=True),
        Whole("depth", "bậc: 1 là I., 2 là 1., 3 là 1.1.", required=True),
        Choice("kind", "loại", required=True, choices=OutlinePart.Kind),
        Text("title", f"tiêu đề; {PLACES}", required=True),
        Choice("part", "phần của báo cáo đơn vị được lấy", choices=ReturnText.Part),
    ),
    related=("outline",),
)


@dataclass(frozen=True, kw_only=True)
class OfFirstEditions(Table):
    """Reports or their rows, but not of those that put an issued paper right: these
    travel with what was issued, by backup (ADR 8)."""

    to_report: str = ""  # the way from the row to its report

    def rows(self) -> QuerySet:
        amended = ("replaces", "corrects")
        return super().rows().filter(**{f"{self.to_report}{a}": None for a in amended})


REPORTS = OfFirstEditions(
    name="report",
    label="Báo cáo",
    model="reports.Report",
    key=("unit", "period", "outline", "task"),
    save=actions.save_report,
    note=(
        "Báo cáo đã trình ký không sửa được bằng cách nạp. Những gì đã ký, đã phát hành"
        " (quá trình, nội dung chốt, số, sổ văn bản đi, tệp) không nằm trong bộ dữ liệu:"
        " sao lưu cơ sở dữ liệu."
    ),
    columns=(
        Reference("unit", "đơn vị báo cáo", required=True, model="org.Unit"),
        Reference("period", "kỳ", required=True, model="tasks.Period"),
        Reference("outline", "đề cương", required=True, model="reports.Outline"),
        Reference("task", "nhiệm vụ, nếu là báo cáo chuyên đề", model="tasks.Task"),
        Reference("requested_by", "văn bản yêu cầu báo cáo", model="org.Document"),
        Text(
            "addressee",
            "kính gửi, nhiều nơi cách nhau bằng “; ”; để trống nếu không ghi",
        ),
        Reference("signatory", "người ký", required=True, model="org.Signatory"),
        Text("archive", "nơi lưu, như VT, VP", required=True),
        Reference(
            "drafting_unit",
            "đơn vị soạn thảo, mà trưởng đơn vị soát nội dung; để trống: chính đơn vị"
            " báo cáo",
            model="org.Unit",
        ),
    ),
    related=(
        "unit",
        "period",
        "outline",
        "task",
        "requested_by",
        "signatory",
        "drafting_unit",
    ),
)
# Which report a row belongs to.
OF_REPORT = (
    Reference(
        "unit",
        "đơn vị báo cáo",
        required=True,
        model="org.Unit",
        path="report.unit",
    ),
    Reference(
        "period", "kỳ", required=True, model="tasks.Period", path="report.period"
    ),
    Reference(
        "outline",
        "đề cương",
        required=True,
        model="reports.Outline",
        path="report.outline",
    ),
    Reference(
        "task", "nhiệm vụ của báo cáo chuyên đề", model="tasks.Task", path="report.task"
    ),
)
RECIPIENTS = OfFirstEditions(
    name="recipient",
    label="Nơi nhận",
    model="reports.Recipient",
    key=("unit", "period", "outline", "task", "order"),
    save=actions.save_row_of_report,
    to_report="report__",
    columns=(
        *OF_REPORT,
        Whole("order", "thứ tự", required=True),
        Text(
            "text", "nơi nhận, không kèm gạch đầu dòng và dấu chấm phẩy", required=True
        ),
    ),
    related=("report__unit", "report__period", "report__outline", "report__task"),
)

APPENDICES = OfFirstEditions(
    name="report_appendix",
    label="Phụ lục của báo cáo",
    model="reports.ReportAppendix",
    key=("unit", "period", "outline", "task", "order"),
    save=actions.save_row_of_report,
    to_report="report__",
    columns=(
        *OF_REPORT,
        Whole(
            "order", "thứ tự; từ hai phụ lục trở lên được đánh số La Mã", required=True
        ),
        Text("kind", "mã loại phụ lục: tasks.chi_tieu, ntm.tieu_chi …", required=True),
        Text("title", f"tên phụ lục, in chữ hoa; {PLACES}", required=True),
    ),
    related=("report__unit", "report__period", "report__outline", "report__task"),
)

WAIVERS = OfFirstEditions(
    name="waiver",
    label="Phát hiện được bỏ qua khi soát xét",
    model="reports.Waiver",
    key=("unit", "period", "outline", "task", "finding_key", "waived_at"),
    save=actions.save_row_of_report,
    to_report="report__",
    columns=(
        *OF_REPORT,
        Text("finding_key", "mã phát hiện, như check_report in ra", required=True),
        Text("fingerprint", "dấu số liệu lúc bỏ qua", required=True),
        Text("sentence", "phát hiện, như khi bỏ qua", required=True),
        Text("reason", "lý do bỏ qua", required=True),
        Moment("waived_at", "bỏ qua lúc", required=True),
        Reference(
            "waived_by",
            "người bỏ qua",
            required=True,
            model="org.User",
            field="username",
        ),
        Moment("withdrawn_at", "rút lại lúc"),
        Reference("withdrawn_by", "người rút lại", model="org.User", field="username"),
    ),
    related=(
        "report__unit",
        "report__period",
        "report__outline",
        "report__task",
        "waived_by",
        "withdrawn_by",
    ),
    note="Ghi ở trang Soát xét; có ở đây để xuất ra, nạp lại không mất ai đã nhận bỏ qua điều gì.",
)

TABLES = (OUTLINES, OUTLINE_PARTS, REPORTS, RECIPIENTS, APPENDICES, WAIVERS)
