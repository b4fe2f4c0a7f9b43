"""Dataset tables of the product register."""

from tasks.dataset.columns import (
    Choice,
    Column,
    Day,
    Number,
    Reference,
    Text,
    Whole,
    YesNo,
)
from tasks.dataset.fact_tables import FactTable
from tasks.dataset.org_tables import VALIDITY
from tasks.dataset.tables import Table

from . import actions
from .models import Producer, Recognition
from .models.register import State

VERIFIED: tuple[Column, ...] = (
    Text("source", "nguồn"),
    YesNo("verified", "đã đối chiếu văn bản", path="is_verified"),
)
DECISION = Reference(
    "document", "quyết định quy định", required=True, model="org.Document"
)
STATE = Choice("state", "trạng thái; để trống nếu không phát sinh", choices=State)


def _product(path: str = "") -> Column:
    return Reference(
        "product", "sản phẩm", required=True, model="ocop.Product", path=path
    )


STEPS = Table(
    name="ocop_step",
    label="Bước của chu trình OCOP",
    model="ocop.CycleStep",
    columns=(
        Text("code", "mã", required=True),
        Text("name", "tên bước, viết thường, in sau “đã”, “đang”", required=True),
        Whole("order", "thứ tự", default=0),
        *VALIDITY,
        Reference("document", "văn bản quy định", model="org.Document"),
        *VERIFIED,
    ),
    related=("document",),
)
SCORE_BANDS = Table(
    name="ocop_score_band",
    label="Mức điểm và hạng OCOP",
    model="ocop.ScoreBand",
    columns=(
        Text("code", "mã", required=True),
        DECISION,
        Number("low", "từ điểm", required=True),
        Number("high", "đến hết điểm", required=True),
        Whole("stars", "hạng, số sao", required=True),
        *VALIDITY,
        *VERIFIED,
    ),
    related=("document",),
    note="Điểm nằm giữa hai mức thì văn bản không quy định: không suy ra hạng.",
)
AUTHORITIES = Table(
    name="ocop_authority",
    label="Thẩm quyền công nhận OCOP",
    model="ocop.Authority",
    columns=(
        Text("code", "mã", required=True),
        DECISION,
        Whole("stars", "hạng, số sao", required=True),
        Reference(
            "area_kind", "cấp công nhận; để trống: trung ương", model="org.AreaKind"
        ),
        *VALIDITY,
        *VERIFIED,
    ),
    related=("document", "area_kind"),
)
PRODUCERS = Table(
    name="ocop_producer",
    label="Chủ thể sản xuất",
    model="ocop.Producer",
    columns=(
        Text("code", "mã", required=True),
        Text("name", "tên, như in sau tên sản phẩm", required=True),
        Choice("kind", "loại hình", required=True, choices=Producer.Kind),
        Reference("area", "địa bàn", required=True, model="org.Area"),
    ),
    related=("area",),
    note="Chỉ tên cơ sở và nơi sản xuất; không nhập dữ liệu cá nhân nào khác.",
)
PRODUCTS = Table(
    name="ocop_product",
    label="Sản phẩm OCOP, sản phẩm theo chuỗi giá trị",
    model="ocop.Product",
    columns=(
        Text("code", "mã", required=True),
        Text("name", "tên, viết thường, không kèm địa bàn", required=True),
        Reference("producer", "chủ thể sản xuất", model="ocop.Producer"),
        Reference("area", "địa bàn sản xuất", required=True, model="org.Area"),
        Text("group", "ngành, nhóm sản phẩm"),
        YesNo("is_ocop", "tính vào số sản phẩm OCOP"),
        YesNo("is_value_chain", "tính vào số sản phẩm theo chuỗi giá trị"),
    ),
    related=("producer", "area"),
)
STEP_REPORTS = FactTable(
    name="ocop_step_report",
    label="Tiến độ bước OCOP",
    model="ocop.StepReport",
    record=actions.report_step,
    correct=actions.correct_step_report,
    own=(
        _product("product_step.product"),
        Reference(
            "step",
            "bước",
            required=True,
            model="ocop.CycleStep",
            path="product_step.step",
        ),
        STATE,
        Text("note", "nói rõ, in tiếp sau tên bước"),
    ),
    related=("product_step__product", "product_step__step"),
)
SCORES = FactTable(
    name="ocop_score",
    label="Điểm đánh giá OCOP",
    model="ocop.Score",
    record=actions.record_score,
    correct=actions.correct_score,
    own=(
        _product(),
        Text("council", "hội đồng nào, đợt nào, như in sau “được”"),
        Number("score", "điểm trung bình của hội đồng, từ 0 đến 100"),
    ),
    related=("product",),
    note="Điểm không thành hạng công nhận: hạng chỉ có khi có quyết định.",
)
EXPECTATIONS = FactTable(
    name="ocop_expectation",
    label="Dự kiến của sản phẩm",
    model="ocop.Expectation",
    record=actions.record_expectation,
    correct=actions.correct_expectation,
    own=(
        _product(),
        Whole("stars", "hạng dự kiến, số sao"),
        Number("low", "quy mô, hoặc đầu của khoảng"),
        Number("upper", "cuối của khoảng, nếu nguồn nêu một khoảng"),
        Reference(
            "capacity_unit",
            "đơn vị tính của quy mô",
            model="tasks.MeasureUnit",
        ),
        Text("per", "chữ in sau đơn vị tính, như dầu/năm"),
    ),
    related=("product", "capacity_unit"),
    note="Dòng mới thay cho toàn bộ dòng cũ: hạng và quy mô nêu cùng nhau.",
)
RECOGNITIONS = FactTable(
    name="ocop_recognition",
    label="Công nhận, thu hồi OCOP",
    model="ocop.Recognition",
    record=actions.record_recognition,
    correct=actions.correct_recognition,
    own=(
        _product(),
        Choice(
            "kind",
            "nội dung",
            choices=Recognition.Kind,
            default=Recognition.Kind.GRANTED,
        ),
        Whole("stars", "hạng được công nhận, số sao"),
        Day(
            "valid_until",
            "ngày cuối của Giấy chứng nhận, nếu ghi; để trống: 36 tháng từ ngày cấp",
        ),
    ),
    related=("product",),
)
CHAIN_REPORTS = FactTable(
    name="ocop_chain_report",
    label="Tiến độ sản phẩm theo chuỗi giá trị",
    model="ocop.ChainReport",
    record=actions.report_chain,
    correct=actions.correct_chain_report,
    own=(_product(), STATE, Text("note", "nói rõ, in tiếp sau trạng thái")),
    related=("product",),
)

TABLES = (
    STEPS,
    SCORE_BANDS,
    AUTHORITIES,
    PRODUCERS,
    PRODUCTS,
    STEP_REPORTS,
    SCORES,
    EXPECTATIONS,
    RECOGNITIONS,
    CHAIN_REPORTS,
)
