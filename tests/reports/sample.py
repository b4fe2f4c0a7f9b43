"""A document with one of everything, for tests of what is made from documents.

An invented district and invented numbers; five pages, and four of appendices if asked.
"""

from dataclasses import replace
from datetime import date

from tasks.blocks import (
    Appendix,
    Block,
    Column,
    Document,
    FigureRun,
    Footnote,
    Letterhead,
    Level,
    NoteCall,
    Paragraph,
    Problem,
    Section,
    Signature,
    Source,
    Subheading,
    Table,
    Text,
    paragraph,
    runs,
)

# Every vowel with every tone, and đ: what a font or a text layer may get wrong.
TONES = "aàáảãạ ăằắẳẵặ âầấẩẫậ eèéẻẽẹ êềếểễệ iìíỉĩị oòóỏõọ ôồốổỗộ ơờớởỡợ uùúủũụ ưừứửữự yỳýỷỹỵ đ"
ALPHABET = f"{TONES} {TONES.upper()}"

NARRATIVE = (
    "Ủy ban nhân dân huyện đã chỉ đạo các cơ quan chuyên môn, Ủy ban nhân dân các xã, thị"
    " trấn khẩn trương triển khai thực hiện; phấn đấu hoàn thành toàn bộ khối lượng công"
    " việc theo kế hoạch, bảo đảm chất lượng và đúng thời gian quy định; thường xuyên kiểm"
    " tra, đôn đốc, tháo gỡ khó khăn, vướng mắc ở cơ sở theo Kế hoạch số 25/KH-UBND ngày"
    " 10/02/2021 và Công văn số 1408-CV/HU ngày 04/6/2021."
)

ROADS = FigureRun(
    text="5,67 km",
    code="roads.done",
    args=(("class", "village"),),
    value="5.67",
    unit="km",
    as_of=date(2021, 6, 14),
    sources=(
        Source(
            fact="roads.work:w-1@1",
            label="Đường trục thôn <Pò Mới>",
            value="5,67 km",
            day="31/5/2021",
            recorded_by="Chuyên viên A",
            recorded_at="2021-06-01T08:05:00+07:00",
            document="Báo cáo số 12/BC-UBND ngày 31/5/2021",
            unit="x002",
        ),
        Source(
            fact="roads.work:w-2@1",
            label="Đường trục xã",
            value="3 km",
            day="tháng 5/2021",
        ),
    ),
)
HOUSEHOLDS = FigureRun(
    text="26/39 hộ", code="land.paid", value="26", unit="ho", bold=True
)

COMMUNES = Table(
    caption="Số tiêu chí đạt chuẩn theo xã",
    columns=(
        Column(title="Xã", width=50),
        Column(title="Số tiêu chí đạt", width=25, is_number=True),
        Column(title="Ghi chú", width=25),
    ),
    rows=tuple(
        (runs(f"Xã Bản Mẫu thứ {index}"), runs(str(index % 20)), runs("đã thẩm tra"))
        for index in range(1, 41)
    ),
)

INDICATORS = Table(
    caption="Số liệu tính đến hết ngày 14/6/2021",
    columns=(
        Column(title="STT", width=5, is_sign=True),
        Column(title="Chỉ tiêu", width=45, is_head=True),
        Column(title="Mục tiêu", width=20, is_number=True),
        Column(title="Thực hiện", width=30, is_number=True),
    ),
    rows=tuple(
        row
        for task in range(1, 13)
        for row in (
            Subheading(runs=runs(f"{task}. Nhiệm vụ thứ {task}")),
            (runs("1"), runs(f"Đường trục thôn {task}"), runs("10"), (ROADS,)),
            (runs("2"), runs(f"Đường trục xã {task}"), runs("trên 5"), runs("…")),
        )
    ),
)
LEGEND = paragraph("Ghi chú: dấu “…” là chưa có số liệu.")

STATISTICS = Footnote(
    key="1",
    paragraphs=(
        paragraph("Tai nạn giao thông: 05 vụ, giảm 03 vụ so với cùng kỳ."),
        paragraph("Tiếp nhận 12 tin, đã giải quyết 09 tin.", level=Level.DASH),
        paragraph("Đang xác minh 03 tin.", level=Level.PLUS),
    ),
)
AREA = Footnote(key="1", paragraphs=(paragraph("Diện tích theo bản đồ địa chính."),))


def letterhead(**changes) -> Letterhead:
    made = Letterhead(
        superior="",
        agency=("ỦY BAN NHÂN DÂN", "HUYỆN MẪU SƠN"),
        number="5",
        symbol="BC-UBND",
        place="Mẫu Sơn",
        issued_on=date(2021, 2, 5),
    )
    return replace(made, **changes)


DRAFT = {"number": "", "issued_on": None}


def document(*, sections=None, head=None, **changes) -> Document:
    made = Document(
        letterhead=letterhead(**(head or {})),
        type_name="BÁO CÁO",
        subject=(
            "Tình hình thực hiện các nhiệm vụ trọng tâm 6 tháng đầu năm,"
            " phương hướng nhiệm vụ 6 tháng cuối năm 2021"
        ),
        addressees=(),
        opening=(paragraph(f"Thực hiện Công văn số 27/UBND-NV. {NARRATIVE}"),),
        sections=rich_sections() if sections is None else sections,
        closing=(paragraph("Trên đây là báo cáo của Ủy ban nhân dân huyện."),),
        recipients=(
            "TT HU; TT HĐND (B/c)",
            "CT, các PCT UBND huyện",
            "UBND các xã, thị trấn",
        ),
        archive="VT, VP",
        signature=Signature(
            authority=("TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"),
            name="Lò Thị Mẫu",
        ),
        unit="x001",
        period="2021-H1",
        as_of=date(2021, 6, 14),
    )
    return replace(made, **changes)


def with_appendices(*blocks: Block, count: int = 2, **changes) -> Document:
    """The document with as many appendices, all with these blocks."""
    appendices = tuple(
        Appendix(
            title=f"Bảng số liệu thứ {index}", blocks=blocks or (INDICATORS, LEGEND)
        )
        for index in range(1, count + 1)
    )
    return document(issuer="UBND huyện Mẫu Sơn", appendices=appendices, **changes)


def rich_sections() -> tuple[Section, ...]:
    return (
        Section(
            title=runs("KẾT QUẢ THỰC HIỆN"),
            sections=(
                _tasks(),
                _land(),
                Section(blocks=(paragraph("Không có tiêu đề."),)),
            ),
        ),
        Section(blocks=(COMMUNES,)),
        Section(
            title=runs("NHẬN XÉT, ĐÁNH GIÁ"),
            blocks=(paragraph(ALPHABET), *filler(6)),
            sections=(
                Section(title=runs("Thuận lợi"), blocks=filler(3), code="task-1"),
            ),
        ),
    )


def _tasks() -> Section:
    return Section(
        title=runs(
            "Phấn đấu xây dựng xã Điềm He đạt chuẩn <nông thôn mới> & tăng 01 tiêu chí."
        ),
        code="task-1",
        blocks=(
            paragraph(NARRATIVE),
            paragraph(
                "Trục thôn đã cứng hóa được ",
                ROADS,
                ", đạt 57%; khối lượng 3,45 m",
                Text(text="3", superscript=True),
                ".",
                level=Level.DASH,
            ),
            paragraph(
                Text(text="Chỉ tiêu chưa hoàn thành:", bold=True),
                " còn ",
                Text(text="một phần", italic=True),
                " do thiếu vốn",
                NoteCall(key="1"),
                "; xem thêm",
                NoteCall(key="1"),
                ".",
                level=Level.PLUS,
            ),
            paragraph(Problem(text="{la.gi}", message="không có số liệu mang mã này")),
        ),
        footnotes=(STATISTICS,),
    )


def _land() -> Section:
    project = Section(
        title=runs("Công trình: Hạ tầng kỹ thuật chợ."),
        blocks=(paragraph("Đã nhận tiền ", HOUSEHOLDS, NoteCall(key="1"), "."),),
        sections=(Section(title=runs("Phần sâu hơn."), blocks=filler(1)),),
    )
    return Section(
        title=runs("Giải phóng mặt bằng."),
        sections=(project,),
        footnotes=(AREA,),
        code="task-2",
    )


def filler(count: int) -> tuple[Paragraph, ...]:
    return tuple(paragraph(NARRATIVE) for _ in range(count))
