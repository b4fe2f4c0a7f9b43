"""Capitals where annex II leaves no choice, and those that begin no sentence.

Source: Decree 30/2020/NĐ-CP, annex II: V.1 (Nhân dân, Nhà nước), V.4 (Đảng), V.8b (tết
Nguyên đán), I (the first letter of a sentence). Inside names of bodies ("Hội đồng nhân dân", IV.1a) and in
fixed words of the laws themselves ("ngân sách nhà nước") they are small.
"""

import re
from collections.abc import Iterable, Iterator

from reports.writing import Line, TextRule, Writing, finding
from tasks.findings import Finding, Severity

CODE = "capitals"

# What goes before where "nhân dân" ends the name of a body or is no noun of its own.
_BODIES = (
    "Ủy ban|Uỷ ban|Hội đồng|Tòa án|Toà án|kiểm sát|Hội thẩm|Quân đội|Công an|An ninh|dân quân|"
    "Nhà giáo|Nghệ sĩ|Nghệ sỹ|Nghệ nhân|Thầy thuốc|Quỹ tín dụng|tín dụng|báo|chiến tranh|quốc phòng|lực lượng vũ trang"
)
_PEOPLE = re.compile(rf"(?<!\w)(?i:(?:{_BODIES}) )?nhân dân(?!\w)")
# "Đảng, Nhà nước" and the like: the State as one who acts, not "vốn nhà nước".
_STATE = re.compile(
    r"(?:\b[đĐ]ảng(?:,| và) |\bcủa |\bdo |\bvới |\bgiữa )(nhà nước)(?= và nhân|[,;.)]| giao\b| ban hành\b| quy định\b| ta\b)"
)
_NEW_YEAR = re.compile(
    r"(?<![.!?:;“\"] )(?<!^)\b(?:Tết Nguyên [đĐ]án|[tT]ết nguyên đán)\b"
)
# Words that are no part of a name and therefore small after a comma or in mid-sentence.
_SMALL = (
    "Kết quả|Một|Các|Những|Tiếp tục|Thực hiện|Tăng cường|Đồng thời|Ngoài ra|Tuy nhiên|Do đó|Trong đó|"
    "Chủ động|Đẩy mạnh|Phấn đấu|Hiện nay|Sinh"
)
_AFTER_COMMA = re.compile(rf", ({_SMALL})\b(?= [a-zà-ỹđ])")
_MID_SENTENCE = re.compile(
    r"(?<![A-ZĐ])\b(?!ban |Ban )[a-zà-ỹđ]+ (Chỉ đạo|Tiếp tục|Thực hiện|Tăng cường|Phối hợp|Triển khai)\b"
)

FORMS = (
    (_STATE, 1, "Nhà nước", "V.1"),
    (_NEW_YEAR, 0, "tết Nguyên đán", "V.8b"),
    (_AFTER_COMMA, 1, "", "I"),
    (_MID_SENTENCE, 1, "", "I"),
)


def check(writing: Writing) -> Iterable[Finding]:
    for line in writing.lines:
        yield from _people(line)
        for pattern, group, right, rule in FORMS:
            for match in line.free(pattern):
                yield _finding(line, match, group, right, rule)


def _people(line: Line) -> Iterator[Finding]:
    for match in line.free(_PEOPLE):
        if match[0] == "nhân dân":
            yield _finding(line, match, 0, "Nhân dân", "V.1")


def _finding(
    line: Line, match: re.Match[str], group: int, right: str, rule: str
) -> Finding:
    words = match[group]
    right = right or words[0].lower() + words[1:]
    where = line.around(*match.span(), width=20)
    sentence = f"Viết “{right}”, không viết “{words}” (Nghị định 30, Phụ lục II, {rule}): “{where}”."
    return finding(CODE, Severity.HINT, line, words, sentence, right)


RULE = TextRule(code=CODE, name="Viết hoa", severity=Severity.HINT, check=check)
