"""The state of every part of the nine tasks, judged anew by docs/work-states.md."""

from datetime import date
from fractions import Fraction

from tests.demo.oracle.words import value

from .figures import PLACES, Seen

# The worst first.
ORDER = (
    "quá hạn",
    "chậm",
    "sắp hết hạn",
    "chưa có số liệu",
    "đúng tiến độ",
    "hoàn thành quá hạn",
    "hoàn thành đúng hạn",
)
NOT_ASKED = "không đặt chỉ tiêu"
EVE, DUE = date(2019, 12, 31), date(2020, 12, 31)
SOON = 7
TASKS = [f"2020-{number}" for number in range(1, 10)]
# Told by nobody in numbers, or not before thirteen more communes are judged.
UNKNOWN = {"2020-1-binh-quan", "2020-1-tang-binh-quan", "2020-7-tan-son"}


class Judge:
    """Judges what is seen on a day; whether it was done in time by the due day's rows."""

    def __init__(self, ledger, day, known_at):
        self.rows, self.day = ledger.rows, day
        self.seen = Seen(ledger.seen(day, known_at), day)
        self.at_due = Seen(ledger.seen(DUE, known_at), DUE)

    def tasks(self):
        """{task: state}"""
        parts = self.parts()
        return {task: self._worst(task, parts) for task in TASKS}

    def parts(self):
        """{code of an indicator or milestone: state}"""
        indicators = {r["code"]: self._indicator(r) for r in self._year("indicator")}
        milestones = {r["code"]: self._milestone(r) for r in self._year("milestone")}
        return {**indicators, **milestones}

    def needed(self, code):
        """What the straight way asks of an indicator by the day; None: it has none."""
        target = self._target(code)
        _, whole = figure(self.seen, code)
        goal = value(target["value"]) if target else whole
        if goal is None:
            return None
        start = (target and value(target["baseline"])) or Fraction(0)
        return start + (goal - start) * self._gone()

    def _gone(self):
        """How much of the way's time is over, 1 at most."""
        return min(Fraction((self.day - EVE).days, (DUE - EVE).days), Fraction(1))

    def _year(self, table):
        return [r for r in self.rows.some(table) if r["task"] in TASKS]

    def _target(self, code):
        return self.rows.get("target", indicator=code)

    def _worst(self, task, parts):
        found = {
            parts[row["code"]]
            for table in ("indicator", "milestone")
            for row in self.rows.some(table, task=task)
        }
        return next((state for state in ORDER if state in found), NOT_ASKED)

    def _indicator(self, row):
        code = row["code"]
        done, whole = figure(self.seen, code)
        is_share = row["kind"] == "phân số"
        if not self._target(code) and whole is None and not (is_share and done is None):
            return NOT_ASKED
        if self._is_met(self.seen, code):
            in_time = self.day <= DUE or self._is_met(self.at_due, code)
            return "hoàn thành đúng hạn" if in_time else "hoàn thành quá hạn"
        is_behind = done is not None and done < self.needed(code)
        return self._open(is_known=done is not None, is_behind=is_behind)

    def _is_met(self, seen, code):
        done, whole = figure(seen, code)
        target = self._target(code)
        if target is None:
            return None not in (done, whole) and done >= whole
        goal = value(target["value"])
        if done is None:
            return False
        return done > goal if target["operator"] == "trên" else done >= goal

    def _milestone(self, row):
        said = self.seen.milestone(row["code"])
        if said == "đã hoàn thành":
            in_time = self.at_due.milestone(row["code"]) == said or self.day <= DUE
            return "hoàn thành đúng hạn" if in_time else "hoàn thành quá hạn"
        return self._open(is_known=bool(said), is_behind=said == "chưa thực hiện")

    def _open(self, *, is_known, is_behind):
        if self.day > DUE:
            return "quá hạn"
        if is_behind:
            return "chậm"
        if (DUE - self.day).days <= SOON:
            return "sắp hết hạn"
        return "đúng tiến độ" if is_known else "chưa có số liệu"


def figure(seen, code):
    """(value, what it is a share of) of an indicator of the demo."""
    if code in UNKNOWN:
        return None, None
    counted = {
        **{
            f"2020-1-{place}": lambda place=place: seen.criteria(place)
            for place in PLACES
        },
        "2020-2-chuoi-gia-tri": seen.chains,
        "2020-2-ocop": seen.recognised,
        "2020-3-truc-xa": lambda: seen.kilometres("truc_xa"),
        "2020-3-truc-thon": lambda: seen.kilometres("truc_thon"),
        "2020-3-tong": seen.kilometres_of_all,
    }
    if code in counted:
        return counted[code](), None
    if code == "2020-7-cho-trung-tam":
        return seen.paid("cho-trung-tam")
    if code == "2020-2-khu-trung-bay":
        return None, None  # told in words
    return seen.reading(code)
