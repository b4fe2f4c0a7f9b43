"""Texts for the rules, and what a rule says of them."""

from datetime import date

from reports.vocabulary import Paper, Place, Vocabulary
from reports.writing import FigureSpan, Line, Writing, quoting
from tasks.blocks import FigureRun

KNOWN = Vocabulary(
    places=(Place(kind="xã", name="Bản Mẫu"), Place(kind="xã", name="Hữu Lý")),
    units=("UBND huyện Mẫu Sơn", "Phòng Nông nghiệp và Môi trường"),
    names=(
        "Hạ tầng kỹ thuật Chợ Trung tâm và Khu Dịch vụ, huyện Mẫu Sơn",
        "tiêu chí 17 Môi trường và an toàn thực phẩm",
        "Vệ sinh môi trường",
    ),
    papers=(
        Paper(
            type="Kế hoạch",
            symbol="25/KH-UBND",
            issued_on=date(2021, 2, 10),
            issuer="UBND huyện Mẫu Sơn",
            subject="việc cứng hóa 12 km đường trục thôn năm 2021",
        ),
    ),
    measures=("km", "hộ", "vụ", "tiêu chí", "%", "sao"),
    padded=frozenset({"km", "hộ", "vụ", "tiêu chí"}),
    abbreviations=frozenset({"UBND"}),
)


def line(text, place="mục I.1", *, figures=(), **values):
    """A line; `figures` are the words of it that are bound to data."""
    spans = []
    for words in figures:
        start = text.index(words)
        run = FigureRun(text=words, code="ho.da_nhan", value="5")
        spans.append(FigureSpan(start=start, end=start + len(words), run=run))
    return Line(text=text, place=place, figures=tuple(spans), **values)


def writing(*lines, known=KNOWN, as_of=date(2021, 6, 14), **values):
    """A text of these lines, each a string or a line, with what they quote marked."""
    made = (line(one) if isinstance(one, str) else one for one in lines)
    quoted = tuple(quoting(one, known) for one in made)
    return Writing(lines=quoted, known=known, as_of=as_of, **values)


def values(rule, *lines, **asked):
    """What the rule's findings rest on: the words, and the other value where there is one."""
    return [found.values for found in rule.check(writing(*lines, **asked))]


def sentences(rule, *lines, **asked):
    return [found.sentence for found in rule.check(writing(*lines, **asked))]
