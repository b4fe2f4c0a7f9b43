"""Capitals where annex II leaves no choice, and those that begin no sentence.

Source: Decree 30/2020/NĐ-CP, annex II: V.1 (Nhân dân, Nhà nước), V.4 (Đảng), V.8b (tết
Nguyên đán), I (the first letter of a sentence). Inside names of bodies ("Hội đồng nhân dân", IV.1a) and in
fixed words of the laws themselves ("ngân sách nhà nước") they are small.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator

from reports.writing import Line, TextRule, Writing, finding
from tasks.findings import Finding, Severity
from tasks.words import LOWER, UPPER

CODE = "capitals"

# What goes before where "nhân dân" ends the name of a body or is no noun of its own.
_BODIES = (
    "Ủy ban|Uỷ ban|Hội đồng|Tòa án|Toà án|kiểm sát|Hội thẩm|Quân đội|Hải quân|Cảnh sát|Công an|An ninh|dân quân|"
    "Nhà giáo|Nghệ sĩ|Nghệ sỹ|Nghệ nhân|Thầy thuốc|Quỹ tín dụng|[Cc]hứng minh|[Cc]hứng minh thư|tín dụng|báo|chiến tranh|quốc phòng|vũ trang"
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
    "Kết quả|Pháp luật|Một|Các|Những|Tiếp tục|Thực hiện|Tăng cường|Đồng thời|Ngoài ra|Tuy nhiên|Do đó|Trong đó|"
    "Chủ động|Đẩy mạnh|Phấn đấu|Hiện nay|Sinh"
)
_AFTER_COMMA = re.compile(rf", ({_SMALL})\b(?! [{UPPER}])")
_MID_SENTENCE = re.compile(
    rf"(?<!\w)(?!ban )[{LOWER}]+ (Chỉ đạo|Tiếp tục|Thực hiện|Tăng cường|Phối hợp|Triển khai)\b"
)

# A law and the first two syllables of its name; a word of two syllables, so no Vietnamese one.
_LAW = re.compile(r"(?<!\w)(?:Luật|Bộ luật|Pháp lệnh) [^\W\d_]+ [^\W\d_]+")
_LATIN = re.compile(r"(?<![\w-])(?=\w*[aeiouy][^\W\daeiouy]+[aeiouy])[A-Za-z]+(?!\w)")

_CONTINENT = re.compile(r"(?<!\w)châu (?:á|âu|phi|mỹ|úc)(?!\w)")
FORMS = (
    (_STATE, 1, "Nhà nước", "V.1"),
    (_NEW_YEAR, 0, "tết Nguyên đán", "V.8b"),
    (_AFTER_COMMA, 1, "", "I"),
    (_MID_SENTENCE, 1, "", "I"),
)


def check(writing: Writing) -> Iterable[Finding]:
    laws = _laws(writing)
    foreign = _foreign_words(writing)
    for line in writing.lines:
        yield from _people(line)
        yield from _continents(line)
        yield from _against(line, _LAW, laws, "V.6")
        yield from _against(line, _LATIN, foreign, "II")
        for pattern, group, right, rule in FORMS:
            for match in line.free(pattern):
                yield _finding(line, match, group, right, rule)


def _people(line: Line) -> Iterator[Finding]:
    for match in line.free(_PEOPLE):
        if match[0] == "nhân dân":
            yield _finding(line, match, 0, "Nhân dân", "V.1")


def _continents(line: Line) -> Iterator[Finding]:
    for match in line.free(_CONTINENT):
        noun, name = match[0].split()
        yield _finding(line, match, 0, f"{noun} {name.capitalize()}", "III.2")


def _laws(writing: Writing) -> dict[str, str]:
    """`luật nghĩa vụ` → `Luật Nghĩa vụ`, for every law the text or a register names so."""
    texts = (*(line.text for line in writing.lines), *writing.known.texts)
    names = (match[0] for text in texts for match in _LAW.finditer(text))
    return {name.lower(): name for name in names if name.split()[-2][0].isupper()}


def _foreign_words(writing: Writing) -> dict[str, str]:
    """`covid` → `Covid`: words of other tongues that mostly have a capital."""
    found = Counter(
        match[0] for line in writing.lines for match in _LATIN.finditer(line.text)
    )
    return {
        word.lower(): word
        for word, times in found.items()
        if word.istitle() and times > found[word.lower()]
    }


def _against(
    line: Line, pattern: re.Pattern[str], right: dict[str, str], rule: str
) -> Iterator[Finding]:
    """Where a name stands in other capitals than elsewhere."""
    for match in line.free(pattern):
        name = right.get(match[0].lower(), match[0])
        if name != match[0] and not match[0].isupper():
            yield _finding(line, match, 0, name, rule)


def _finding(
    line: Line, match: re.Match[str], group: int, right: str, rule: str
) -> Finding:
    words = match[group]
    right = right or words[0].lower() + words[1:]
    where = line.around(*match.span(), width=20)
    sentence = f"Viết “{right}”, không viết “{words}” (Nghị định 30, Phụ lục II, {rule}): “{where}”."
    return finding(CODE, Severity.HINT, line, words, sentence, right)


RULE = TextRule(code=CODE, name="Viết hoa", severity=Severity.HINT, check=check)
