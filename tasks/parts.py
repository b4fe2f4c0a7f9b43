"""The parts a unit writes on a task: what each is called, and what belongs there."""

from dataclasses import dataclass

from .models import ReturnText

_Part = ReturnText.Part


@dataclass(frozen=True, kw_only=True)
class TextPart:
    """A part as the writer meets it."""

    code: str
    slug: str  # in addresses
    title: str
    help: str
    has_heading: bool = False
    is_unfinished: bool = False  # a pair: what is not done, and why

    def __str__(self) -> str:
        return self.title


PARTS = (
    TextPart(
        code=_Part.RESULT,
        slug="ket-qua",
        title="Kết quả thực hiện",
        help=(
            "Đã làm gì trong kỳ, làm thế nào. Số liệu trong sổ tự in vào báo cáo, không"
            " cần viết lại; ở đây viết điều sổ không có: cách chỉ đạo, việc tiêu biểu."
        ),
        has_heading=True,
    ),
    TextPart(
        code=_Part.UNFINISHED,
        slug="chua-hoan-thanh",
        title="Chưa hoàn thành",
        help=(
            "Mỗi chỉ tiêu hoặc việc chưa xong là một mục riêng, kèm lý do. Phần còn thiếu"
            " bao nhiêu thì báo cáo tự tính và in."
        ),
        has_heading=True,
        is_unfinished=True,
    ),
    TextPart(
        code=_Part.FORECAST,
        slug="du-kien",
        title="Dự kiến",
        help="Đến cuối kỳ hoặc cuối năm sẽ đạt đến đâu, khi nào xong.",
    ),
    TextPart(
        code=_Part.ADVANTAGE,
        slug="thuan-loi",
        title="Thuận lợi",
        help="Điều gì giúp việc này làm tốt: sự quan tâm, nguồn lực, sự đồng thuận.",
    ),
    TextPart(
        code=_Part.DIFFICULTY,
        slug="kho-khan",
        title="Khó khăn, vướng mắc",
        help="Vướng ở đâu, việc gì cần cấp trên tháo gỡ. Mỗi vướng mắc một gạch đầu dòng.",
    ),
    TextPart(
        code=_Part.CAUSE,
        slug="nguyen-nhan",
        title="Nguyên nhân",
        help="Vì sao có khó khăn trên: nguyên nhân khách quan, nguyên nhân chủ quan.",
    ),
    TextPart(
        code=_Part.DIRECTION,
        slug="phuong-huong",
        title="Phương hướng",
        help="Kỳ tới làm gì để đạt mục tiêu của nhiệm vụ này.",
    ),
    TextPart(
        code=_Part.SOLUTION,
        slug="giai-phap",
        title="Giải pháp",
        help="Việc cụ thể đơn vị sẽ làm, ai làm, xong khi nào.",
    ),
)
BY_SLUG = {part.slug: part for part in PARTS}


def following(part: TextPart) -> TextPart | None:
    """The part written after this one; None after the last."""
    place = PARTS.index(part) + 1
    return PARTS[place] if place < len(PARTS) else None
