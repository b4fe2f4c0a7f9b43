"""How a measure moved against the same period last year: in words and a neutral sign."""

from dataclasses import dataclass

from tasks import formats
from tasks.figures import ANSWER_TEXT, Answer

from .comparison import Pair

SIGNS = {"tăng": "▲", "giảm": "▼", "bằng": "="}


@dataclass(frozen=True, kw_only=True)
class Change:
    """How a measure moved: words and a sign that judges nothing. More cases are found
    where more is looked into: neither direction is good or bad."""

    word: str = ""  # tăng, giảm, bằng
    amount: str = ""  # 03 vụ
    percent: str = ""  # tăng 150%
    note: str = ""  # why there is no difference, or no per cent

    @property
    def sign(self) -> str:
        return SIGNS.get(self.word, "")


def change_of(pair: Pair, *, is_rate: bool) -> Change:
    """How the measure moved against the same period. A base of none is said in words,
    and nothing is a per cent of it; of a rate the points say it all."""
    if pair.then.answer is Answer.MISSING or pair.now.answer is Answer.MISSING:
        return Change()
    if pair.then.value is None:
        return Change(note=f"cùng kỳ {ANSWER_TEXT[pair.then.answer]}")
    if pair.now.value is None:
        return Change(note=f"kỳ này {pair.now.write()}")
    if pair.is_same:
        return Change(word="bằng", amount="cùng kỳ")
    return Change(
        word=pair.verb,
        amount=pair.amount,
        percent="" if is_rate else _percent(pair),
        note="" if pair.then.value else "cùng kỳ bằng 0 nên không tính phần trăm",
    )


def _percent(pair: Pair) -> str:
    """`tăng 150%`; "" where there is nothing to take it of."""
    if not pair.then.value:
        return ""
    apart = abs(pair.now.value - pair.then.value)
    return f"{pair.verb} {formats.percent(apart, pair.then.value, 1)}"
