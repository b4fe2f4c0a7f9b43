"""Security statistics: each group of lines in the words of its own phrases."""

import re

from .rows import happened_on
from .words import capital, count, last_day, number, percent, value

NOTHING = "chưa có số liệu"
NONE = "không phát sinh"
BLANK = re.compile(r"\{([\w, -]+?)(?: \| (\w+))?\}")
OPTIONAL = re.compile(r"\[([^\]]*)\]")
PERIOD = "2020-H1"
LAST_YEAR = "2019-H1"


def paragraph(rows, day, code):
    group = rows.one("antt_group", code=code)
    lines = in_order(rows.some("antt_line", group=code))
    said = [words for line in lines if (words := told(Register(rows, day), line))]
    if not said:
        return f"{group['lead'] or group['name'] + ':'} {NOTHING}."
    first, *rest = said
    text = f"{group['lead']} {first}" if group["lead"] else capital(first)
    for line in rest:
        text += f"{'. ' if line[0].isupper() else '; '}{line}"
    return f"{text}."


def in_order(rows):
    return sorted(rows, key=lambda row: int(row["order"]))


def told(register, line):
    """The line in its words; nothing if none of its figures is known."""
    first, *_ = in_order(register.rows.some("antt_measure", line=line["code"]))
    if line["phrase_none"] and register.count(first["code"]) == 0:
        return filled(register, line["phrase_none"])
    known = any(is_known(register, blank) for blank in BLANK.finditer(line["phrase"]))
    return filled(register, line["phrase"]) if known else ""


def filled(register, phrase):
    def optional(match):
        blanks = BLANK.finditer(match[1])
        return match[1] if any(is_known(register, blank) for blank in blanks) else ""

    return BLANK.sub(
        lambda blank: fill(register, blank), OPTIONAL.sub(optional, phrase)
    )


def is_known(register, blank):
    if blank[1] == "nam":
        return False
    if blank[2] != "so_cung_ky":
        return register.is_known(blank[1])
    before = register.last_year()
    return any(register.is_known(c) and before.is_known(c) for c in codes_of(blank))


def fill(register, blank):
    if blank[1] == "nam":
        return register.rows.one("period", code=PERIOD)["year"]
    match blank[2]:
        case "so_cung_ky":
            return compared(register, codes_of(blank))
        case "so":
            return register.number(blank[1])
    return register.written(blank[1])


def codes_of(blank):
    return blank[1].split(", ")


def compared(register, codes):
    before, then = register.last_year(), f"cùng kỳ năm {register.year - 1}"
    pairs = {code: (register.value(code), before.value(code)) for code in codes}
    measured = {code: pair for code, pair in pairs.items() if None not in pair}
    if not measured:
        now = register.written(codes[0])
        is_counted = register.value(codes[0]) is not None
        return f"{then} {before.written(codes[0])}" if is_counted else now
    changes, verb = [], ""
    for code, (new, old) in measured.items():
        word = "giữ nguyên" if new == old else "tăng" if new > old else "giảm"
        amount = register.amount(code, abs(new - old) or new)
        changes.append(amount if word == verb else f"{word} {amount}")
        verb = word
    same = all(new == old for new, old in measured.values())
    said = f"bằng {then}" if same else f"{', '.join(changes)} so với {then}"
    for code, (new, old) in pairs.items():
        if new is not None and old is None:
            said += f"; {register.measure(code)['name']} {then} {before.written(code)}"
    return said


class Register:
    """What was entered for a period by a day."""

    def __init__(self, rows, day, period=PERIOD):
        self.rows, self.day, self.period = rows, day, period
        self.year = int(rows.one("period", code=period)["year"])

    def last_year(self):
        cut_off = last_day(self.rows.one("period", code=LAST_YEAR)["cut_off_on"])
        return Register(self.rows, cut_off, LAST_YEAR)

    def measure(self, code):
        return self.rows.one("antt_measure", code=code)

    def entry(self, code):
        is_stock = self.measure(code)["kind"] == "có đến ngày"
        of_period = {} if is_stock else {"period": self.period}
        found = self.rows.facts("antt_entry", self.day, measure=code, **of_period)
        return max(found, key=happened_on, default=None)

    def value(self, code):
        if self.measure(code)["kind"] == "tỷ lệ":
            return None
        entry = self.entry(code)
        return value(entry["value"]) if entry else None

    def count(self, code):
        """Zero where it was said that nothing occurred."""
        entry = self.entry(code)
        return 0 if entry and entry["answer"] == NONE else self.value(code)

    def is_known(self, code):
        measure = self.measure(code)
        if measure["kind"] == "tỷ lệ":
            whole = self.count(measure["denominator"])
            return self.count(measure["numerator"]) is not None and bool(whole)
        return self.entry(code) is not None

    def written(self, code):
        measure, entry = self.measure(code), self.entry(code)
        if measure["kind"] == "tỷ lệ":
            part, whole = measure["numerator"], measure["denominator"]
            return percent(self.count(part), self.count(whole))
        if entry is None:
            return NOTHING
        if entry["answer"] == NONE:
            return NONE
        return entry["text"] or self.hedged(
            entry, self.amount(code, value(entry["value"]))
        )

    def number(self, code):
        entry = self.entry(code)
        if entry is None or entry["answer"] == NONE:
            return NONE if entry else NOTHING
        return self.hedged(entry, self.amount(code, value(entry["value"]), word=""))

    def hedged(self, entry, written):
        return f"khoảng {written}" if entry["is_approximate"] == "có" else written

    def amount(self, code, some, word=None):
        measure = self.measure(code)
        unit = self.rows.one("measure_unit", code=measure["unit"])
        write = number if unit["is_padded"] == "không" else count
        word = (measure["word"] or unit["word"]) if word is None else word
        return f"{write(some, int(unit['places'] or 4))} {word}".rstrip()
