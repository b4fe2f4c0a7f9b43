"""Dataset tables of `reports`: outlines and the reports made by them."""

from tasks.dataset.columns import Choice, Reference, Text, Whole
from tasks.dataset.tables import Table
from tasks.models import ReturnText

from . import actions
from .models import OutlinePart

PLACES = (
    "{ky}, {ky_sau}, {nam}, {nam_sau}, {don_vi} được thay khi in; {KY_SAU}: chữ hoa"
)

OUTLINES = Table(
    name="outline",
    label="Đề cương báo cáo",
    model="reports.Outline",
    columns=(
        Text("code", "mã", required=True),
        Text("name", "tên", required=True),
        Reference("type", "loại văn bản", required=True, model="org.DocumentType"),
        Text("subject", f"trích yếu; {PLACES}", required=True),
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
REPORTS = Table(
    name="report",
    label="Báo cáo",
    model="reports.Report",
    key=("unit", "period", "outline"),
    columns=(
        Reference("unit", "đơn vị báo cáo", required=True, model="org.Unit"),
        Reference("period", "kỳ", required=True, model="tasks.Period"),
        Reference("outline", "đề cương", required=True, model="reports.Outline"),
        Reference("requested_by", "văn bản yêu cầu báo cáo", model="org.Document"),
        Text(
            "addressee",
            "kính gửi, nhiều nơi cách nhau bằng “; ”; để trống nếu không ghi",
        ),
        Reference("signatory", "người ký", required=True, model="org.Signatory"),
        Text("archive", "nơi lưu, như VT, VP", required=True),
    ),
    related=("unit", "period", "outline", "requested_by", "signatory"),
)
RECIPIENTS = Table(
    name="recipient",
    label="Nơi nhận",
    model="reports.Recipient",
    key=("unit", "period", "outline", "order"),
    save=actions.save_recipient,
    columns=(
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
        Whole("order", "thứ tự", required=True),
        Text(
            "text", "nơi nhận, không kèm gạch đầu dòng và dấu chấm phẩy", required=True
        ),
    ),
    related=("report__unit", "report__period", "report__outline"),
)

TABLES = (OUTLINES, OUTLINE_PARTS, REPORTS, RECIPIENTS)
