"""Site clearance: whom a project touches, and how far it has come."""

import unicodedata
from functools import cached_property

from .rows import happened_on
from .words import (
    amount,
    capital,
    count,
    day,
    enumerated,
    last_day,
    number,
    span,
    value,
)

WORDS = {"ho": "hộ gia đình", "ca_nhan": "cá nhân", "to_chuc": "tổ chức"}
FINISHED = ("đã trình", "đã thực hiện xong")


class Project:
    def __init__(self, rows, day, code):
        self.rows, self.day, self.code = rows, day, code
        self.row = rows.one("gpmb_project", code=code)

    @property
    def full_name(self):
        symbol = f" ({self.row['symbol']})" if self.row["symbol"] else ""
        return f"{self.row['noun']} {self.row['name']}{symbol}"

    def is_named_in(self, heading):
        return folded(self.row["name"]) in folded(heading)

    def told(self):
        """All that is known, in one row."""
        said = [
            self._whom(),
            self._steps("Đã ", FINISHED, joined=enumerated),
            self._paid(),
            self._steps("Đang ", ("đang thực hiện",)),
            self._steps("Chưa thực hiện ", ("chưa thực hiện",)),
            self._terms("Phấn đấu hoàn thành ", is_past=False),
            self._terms("Đã quá hạn ", is_past=True),
            *self._completions(),
        ]
        return " ".join(f"{sentence}." for sentence in said if sentence)

    # Whom it touches

    @cached_property
    def affected(self):
        return self._counted("bị ảnh hưởng")

    @cached_property
    def received(self):
        return self._counted("đã nhận tiền")

    @cached_property
    def extra(self):
        return self._counted("bồi thường bổ sung")

    @cached_property
    def left(self):
        return {
            whom: max(n - self.received[whom], 0) for whom, n in self.affected.items()
        }

    def _counted(self, kind):
        rows = self.rows.facts("gpmb_tally", self.day, project=self.code, kind=kind)
        counts = {row["subject"]: int(row["count"]) for row in rows}
        return {whom: counts[word] for whom, word in WORDS.items() if word in counts}

    def _whom(self):
        if not self.affected:
            return ""
        touched = (
            f"số {labels(self.affected)} bị ảnh hưởng là {in_words(self.affected)}"
        )
        ratio = f"{number(sum(self.received.values()))}/{number(sum(self.affected.values()))}"
        left = f", còn {in_words(self.left)}" if any(self.left.values()) else ""
        both = labels(self.affected, self.received)
        paid = f"tổng số {both} đã nhận tiền bồi thường, hỗ trợ là {ratio}{left}"
        return f"{self._by_then()}{touched}; {paid}"

    def _by_then(self):
        """What was done by the day that the counts are of."""
        dated = self._phrases(
            [row for row in self._reports() if self._is_dated(row)], FINISHED
        )
        done = f" đã {enumerated(dated)};" if dated else ","
        return f"Đến hết ngày {day(self._balanced_on)}{done} "

    @cached_property
    def _balanced_on(self):
        """The day of the counts; None where there are none."""
        found = self.rows.facts(
            "gpmb_tally", self.day, project=self.code, precision="đến ngày"
        )
        return max(map(happened_on, found), default=None)

    def _is_dated(self, report):
        if not self._balanced_on or report["precision"] == "không rõ":
            return False
        return report["state"] in FINISHED and happened_on(report) <= self._balanced_on

    def _paid(self):
        clauses = []
        if any((paid := self._counted("đã chi trả")).values()):
            clauses.append(f"đã chi trả tiền bồi thường, hỗ trợ cho {in_words(paid)}")
        if any(self.extra.values()):
            clauses.append(f"thuộc diện bồi thường bổ sung có {in_words(self.extra)}")
        return capital("; ".join(clauses))

    # How far it has come

    def _steps(self, verb, states, joined="; ".join):
        reports = [row for row in self._reports() if not self._is_dated(row)]
        phrases = self._phrases(reports, states)
        return verb + joined(phrases) if phrases else ""

    def _reports(self):
        """In the order of the steps."""
        found = self.rows.facts("gpmb_step_report", self.day, project=self.code)
        return sorted(found, key=lambda row: int(self._kind(row)["order"]))

    def _kind(self, report):
        return self.rows.one("gpmb_step", code=report["step"])

    def _phrases(self, reports, states):
        return [self._phrase(row) for row in reports if row["state"] in states]

    def _phrase(self, report):
        kind, receiver = (
            self._kind(report),
            report["counterpart"] or "cấp có thẩm quyền",
        )
        submitted = (
            kind["submitted_phrase"] or f"{kind['done_phrase']}, trình {receiver}"
        )
        said = {
            "chưa thực hiện": kind["name"],
            "đang thực hiện": kind["ongoing_phrase"].removeprefix("đang "),
            "đã thực hiện xong": kind["done_phrase"].removeprefix("đã "),
            "đã trình": submitted.removeprefix("đã ").replace("{noi_trinh}", receiver),
        }[report["state"]]
        return f"{said} {report['note']}".strip()

    def _terms(self, verb, *, is_past):
        """Terms that are still ahead, or that have gone by."""
        items = [
            self._term(report, is_past=is_past)
            for report in self._reports()
            if report["due_on"] and report["state"] != "đã thực hiện xong"
            if (last_day(report["due_on"]) < self.day) == is_past
        ]
        return verb + "; ".join(items) if items else ""

    def _term(self, report, *, is_past):
        name, due = self._kind(report)["name"], report["due_on"]
        if is_past:
            return f"việc {name} ({span(due)})"
        within = "chậm nhất ngày" if "/" in due else "trong"
        return f"việc {name} {within} {span(due)}"

    def _completions(self):
        for row in self.rows.facts("gpmb_completion", self.day, project=self.code):
            share = amount(self.rows, "phan-tram", value(row["percent"]))
            yield capital(f"{row['subject']} đạt {share} {row['basis']}".lstrip())


def labels(*groups):
    """Whom some counts speak of: `hộ gia đình, cá nhân`."""
    known = {whom for group in groups for whom, n in group.items() if n}
    return (
        ", ".join(word for whom, word in WORDS.items() if whom in known) or "đối tượng"
    )


def in_words(counts):
    """`38 hộ gia đình và 01 cá nhân`; without those of whom there are none."""
    some = {whom: n for whom, n in counts.items() if n} or counts
    return enumerated([f"{count(n)} {WORDS[whom]}" for whom, n in some.items()])


def folded(text):
    """Without capitals and accents."""
    letters = unicodedata.normalize("NFD", text.casefold().replace("đ", "d"))
    return "".join(letter for letter in letters if not unicodedata.combining(letter))
