"""Dataset tables of the security register."""

from collections.abc import Iterable

from tasks.dataset.columns import Choice, Column, Number, Reference, Text, Whole, YesNo
from tasks.dataset.fact_tables import FactTable
from tasks.dataset.tables import Table

from . import actions, mentions, phrases
from .models import LineMeasure


class Phrase(Column):
    """A phrase with blanks; whether their measures exist is asked at the end."""

    kind = "câu có chỗ điền số"

    def parse(self, text: str) -> str:
        if faults := phrases.faults(text):
            raise ValueError(" ".join(faults))
        return text.strip()

    def faults(self, value: str) -> Iterable[str]:
        return mentions.unknown_measures(value)


GROUPS = Table(
    name="antt_group",
    label="Nhóm số liệu an ninh trật tự",
    model="antt.Group",
    columns=(
        Text("code", "mã", required=True),
        Text("name", "tên nhóm", required=True),
        Text("lead", "lời dẫn in trước các dòng, cả dấu hai chấm"),
        Whole("order", "thứ tự", default=0),
    ),
)
LINES = Table(
    name="antt_line",
    label="Dòng số liệu an ninh trật tự",
    model="antt.Line",
    columns=(
        Text("code", "mã", required=True),
        Reference("group", "nhóm", required=True, model="antt.Group"),
        Text("name", "tên dòng", required=True),
        Whole("order", "thứ tự in trong nhóm", default=0),
        Phrase(
            "phrase",
            "câu in ra, không có dấu ở cuối; {mã} là chỗ điền số, xem ghi chú của bảng",
            required=True,
        ),
        Phrase(
            "phrase_none",
            "câu in thay khi đại lượng đầu tiên của dòng bằng 0 hoặc không phát sinh",
        ),
    ),
    related=("group",),
    note=(
        "Trong câu: {mã} in số kèm đơn vị, {mã | so} chỉ in số, {mã | so_cung_ky} so với"
        " cùng kỳ, {mã | tang_giam} so sánh ngắn, {mã1, mã2 | so_cung_ky} so sánh chung;"
        " {nam} và {ky} là năm và tên kỳ. Đoạn trong [ngoặc vuông] chỉ in khi có ít nhất"
        " một số. Câu mở đầu bằng chữ hoa thành câu mới, không thì nối bằng dấu chấm phẩy."
        " Chỉ số tổng hợp, không ghi thông tin của cá nhân hay bí mật nhà nước."
    ),
)
MEASURES = Table(
    name="antt_measure",
    label="Đại lượng của các dòng an ninh trật tự",
    model="antt.LineMeasure",
    columns=(
        Text("code", "mã, dùng trong câu", required=True),
        Reference("line", "dòng", required=True, model="antt.Line"),
        Text("name", "tên, như số vụ đánh bạc", required=True),
        Whole("order", "thứ tự trong dòng; nhỏ nhất là đại lượng đầu tiên", default=0),
        Choice(
            "kind",
            "cách cộng: số phát sinh cộng các kỳ nhỏ, số có đến ngày lấy số mới nhất",
            required=True,
            choices=LineMeasure.Kind,
        ),
        Reference("unit", "đơn vị tính", model="tasks.MeasureUnit"),
        Text("word", "chữ in khi khác chữ của đơn vị tính, như bị can"),
        Reference("numerator", "tử số của tỷ lệ", model="antt.LineMeasure"),
        Reference("denominator", "mẫu số của tỷ lệ", model="antt.LineMeasure"),
        Reference(
            "carried_from",
            "đại lượng cuối kỳ trước chuyển sang thành số này",
            model="antt.LineMeasure",
        ),
    ),
    related=("line", "unit", "numerator", "denominator", "carried_from"),
)
BREAKDOWNS = Table(
    name="antt_breakdown",
    label="Cách chia số liệu an ninh trật tự",
    model="antt.Breakdown",
    columns=(
        Text("code", "mã", required=True),
        Reference(
            "measure", "đại lượng được chia", required=True, model="antt.LineMeasure"
        ),
        Text("name", "tên cách chia, như theo nguồn tin", required=True),
        YesNo("is_exhaustive", "các phần cộng lại bằng số chung"),
    ),
    related=("measure",),
)
BREAKDOWN_PARTS = Table(
    name="antt_breakdown_part",
    label="Phần của một cách chia số liệu an ninh trật tự",
    model="antt.BreakdownPart",
    key=("breakdown", "measure"),
    columns=(
        Reference("breakdown", "cách chia", required=True, model="antt.Breakdown"),
        Reference(
            "measure",
            "đại lượng là phần, cùng đơn vị tính với số chung",
            required=True,
            model="antt.LineMeasure",
        ),
    ),
    related=("breakdown", "measure"),
)
ENTRIES = FactTable(
    name="antt_entry",
    label="Số liệu an ninh trật tự",
    model="antt.Entry",
    record=actions.record_entry,
    correct=actions.correct_entry,
    own=(
        Reference(
            "measure",
            "đại lượng",
            required=True,
            model="antt.LineMeasure",
            path="slot.measure",
        ),
        Reference(
            "period", "kỳ; chỉ số có đến ngày mới để trống", model="tasks.Period"
        ),
        Number("value", "giá trị"),
        Number("upper", "đến, nếu là khoảng từ … đến …"),
        YesNo("is_approximate", "số ước chừng, in “khoảng”"),
        Text("text", "lời báo cáo, chỉ với đại lượng ghi bằng lời"),
    ),
    related=("slot__measure", "period"),
    note=(
        "Chỉ số tổng hợp của đơn vị: không ghi họ tên hay thông tin của cá nhân, không ghi"
        " nội dung thuộc bí mật nhà nước."
    ),
)

TABLES = (GROUPS, LINES, MEASURES, BREAKDOWNS, BREAKDOWN_PARTS, ENTRIES)
