"""The tables behind the report: every indicator, and every place by its criteria."""

from dataclasses import dataclass
from datetime import timedelta
from fractions import Fraction

from . import figures, gpmb, gtnt, ntm, places
from .figures import NOTHING
from .words import capital, day, last_day, number, percent, value

UNKNOWN, NONE = "…", "–"
INDICATORS = (
    "STT | Chỉ tiêu | Đơn vị tính | Đầu kỳ | Mục tiêu | Thực hiện | Tỷ lệ thực hiện"
    " | Còn lại | Cùng kỳ năm trước | Đánh giá"
)
LAST_YEAR = "2019-H1"
NTM = "ntm"


def lines(scope):
    """All appendices in their order, each below its title."""
    own = {column: scope.report[column] for column in ("unit", "period", "outline")}
    rows = scope.rows.some("report_appendix", **own)
    for row in sorted(rows, key=lambda row: int(row["order"])):
        yield scope.filled(row["title"])
        yield from KINDS[row["kind"]](scope)


# Every indicator


@dataclass
class Told:
    """What is known of an indicator on a day, wherever it is counted."""

    value: Fraction | None = None
    base: Fraction | None = None  # of a fraction or a register
    upper: Fraction | None = None
    words: str = ""


def indicators(scope):
    yield f"Số liệu tính đến hết ngày {day(scope.day)}"
    yield INDICATORS
    without = []
    for number_, task in enumerate(scope.tasks, 1):
        own = scope.rows.some("indicator", task=task["code"])
        if not own:
            without.append(str(number_))
            continue
        yield f"{number_}. {capital(task['name'])}{_own_day(scope, task)}"
        own.sort(key=lambda row: int(row["order"]))
        for place, row in enumerate(own, 1):
            yield " | ".join([str(place), *_cells(scope, row)])
    note = f"Ghi chú: “{UNKNOWN}” là chưa có số liệu; “{NONE}” là không đặt mục tiêu hoặc không tính được."
    yield note + (
        f" Nhiệm vụ {', '.join(without)} không đặt chỉ tiêu." if without else ""
    )


def _own_day(scope, task):
    own = scope.day_of(task["code"])
    return "" if own == scope.day else f" (tính đến hết ngày {day(own)})"


def _cells(scope, row):
    until = scope.day_of(row["task"])
    told = tell(scope.rows, until, row)
    target = scope.rows.get("target", indicator=row["code"])
    goal = value(target["value"]) if target else None
    operator = target["operator"] if target else ""
    base = _base(row, told, goal, operator)
    is_better_less = operator == "nhiều nhất"
    yield capital(row["name"])
    yield _unit(scope.rows, row)["word"]
    yield (
        _plain(scope.rows, row, value(target["baseline"]))
        if _has_base(target)
        else NONE
    )
    yield _goal(scope.rows, row, goal, operator)
    yield _actual(scope.rows, row, told, base)
    is_short = operator == "trên" and told.value == goal  # 10 of "trên 10" is no 100%
    if told.value is None or not base or is_better_less or is_short:
        yield NONE
    else:
        yield percent(told.value, base)
    left = None if told.value is None or base is None else max(base - told.value, 0)
    yield NONE if not left or is_better_less else _plain(scope.rows, row, left)
    yield _last_year(scope, row, until)
    yield _verdict(told, goal, operator)


def _has_base(target):
    return target is not None and target["baseline"] != ""


def _base(row, told, goal, operator):
    """A fraction is of its own total, all else of the goal first."""
    if operator == "nhiều nhất" and row["kind"] != "phân số":
        return None
    bases = [told.base, goal] if row["kind"] == "phân số" else [goal, told.base]
    return next((base for base in bases if base is not None), None)


def _unit(rows, row):
    return rows.one("measure_unit", code=row["unit"])


def _plain(rows, row, some):
    """Without the zero that running text puts before 1 to 9."""
    return number(some, int(_unit(rows, row)["places"] or 4))


def _goal(rows, row, goal, operator):
    if goal is None:
        return NONE
    word = {"bằng": "", "nhiều nhất": "không quá "}.get(operator, f"{operator} ")
    return word + _plain(rows, row, goal)


def _actual(rows, row, told, base):
    if told.value is None:
        return told.words or UNKNOWN
    if row["kind"] == "phân số" and base is not None:
        return f"{number(told.value)}/{number(base)}"
    ends = [told.value, *([told.upper] if told.upper is not None else [])]
    return "-".join(_plain(rows, row, end) for end in ends)


def _last_year(scope, row, until):
    then = scope.rows.one("period", code=LAST_YEAR)
    early = max(scope.day - until, timedelta(0))
    told = tell(scope.rows, last_day(then["cut_off_on"]) - early, row)
    return _actual(scope.rows, row, told, _base(row, told, None, ""))


def _verdict(told, goal, operator):
    if told.value is None:
        has_words = told.words and not told.words.startswith("thiếu ")
        return "theo lời báo cáo" if has_words else NOTHING
    if goal is None:
        return "không đặt mục tiêu"
    is_met = {
        "trên": told.value > goal,
        "dưới": told.value < goal,
        "nhiều nhất": told.value <= goal,
    }.get(operator, told.value >= goal)
    return "đạt" if is_met else "chưa đạt"


def tell(rows, until, row):
    """By its register, or else by the newest reading."""
    measure, _, rest = row["measure"].partition(" ")
    args = dict(pair.split("=") for pair in rest.split())
    match measure:
        case "ntm.so_dat":
            return _criteria_met(rows, until, args["dia_ban"])
        case "ntm.binh_quan":
            return Told(words=places.how_many_missing(rows, until))
        case "gtnt.thuc_hien":
            return _kilometres(rows, until, args)
        case "gpmb.da_nhan":
            return _received(gpmb.Project(rows, until, args["du_an"]))
        case "gpmb.hoan_thanh":
            found = rows.facts("gpmb_completion", until, project=args["du_an"])
            return Told(value(found[-1]["percent"])) if found else Told()
    reading = figures.indicator(rows, until, row["code"]).reading
    if reading is None:
        return Told()
    cells = (value(reading[name]) for name in ("value", "base", "upper"))
    return Told(*cells, words=reading["text"])


def _criteria_met(rows, until, code):
    place = ntm.Place(rows, until, code)
    return (
        Told(Fraction(len(place.met)), Fraction(place.size))
        if place.results
        else Told()
    )


def _kilometres(rows, until, args):
    codes = [args["loai"]] if args else ["truc_xa", "truc_thon"]
    roads = [gtnt.RoadClass(rows, until, code) for code in codes]
    done = [road.done for road in roads if road.done is not None]
    plans = [road.plan for road in roads if road.plan is not None]
    return Told(sum(done) if done else None, sum(plans) if plans else None)


def _received(project):
    if not project.received:
        return Told(
            base=Fraction(sum(project.affected.values())) if project.affected else None
        )
    affected = Fraction(sum(project.affected.values())) if project.affected else None
    return Told(Fraction(sum(project.received.values())), affected)


# Every place by its criteria

SIGNS = {
    "đạt": "Đ",
    "cơ bản đạt": "CB",
    "gần đạt": "GĐ",
    "chưa rõ": "CR",
    "chưa đạt": "CĐ",
}
LEGEND = (
    "Ký hiệu: Đ: đạt; CB: cơ bản đạt; GĐ: gần đạt; CR: chưa rõ; CĐ: chưa đạt;"
    " …: chưa có số liệu; –: không áp dụng."
)


def criteria(scope):
    until = min(
        scope.day_of(row["task"]) for row in scope.rows.some("task_scope", domain=NTM)
    )
    tables = {}
    for place in places.assessed(scope.rows, until):
        tables.setdefault(place.set["code"], []).append(place)
    for index, group in enumerate(tables.values()):
        yield from _table(group, until)
        if index == 0:
            yield LEGEND


def _table(group, until):
    chosen, heads = group[0].set, group[0].criteria
    yield f"{chosen['name']}, kết quả đến hết ngày {day(until)}"
    yield " | ".join(["STT", "Địa bàn", *(head["number"] for head in heads), "Số đạt"])
    for index, place in enumerate(group, 1):
        results = {r.criterion["code"]: SIGNS[r.result] for r in place.results}
        signs = [results.get(head["code"], UNKNOWN) for head in heads]
        count = f"{len(place.met)}/{place.size}" if place.results else UNKNOWN
        yield " | ".join([str(index), capital(place.path()), *signs, count])
    named = "; ".join(f"{head['number']} {head['name']}" for head in heads)
    counts = chosen["counts_basically_met"] == "có"
    also = " “Cơ bản đạt” được tính là đạt." if counts else ""
    yield f"Tiêu chí: {named}.{also}"


KINDS = {"tasks.chi_tieu": indicators, "ntm.tieu_chi": criteria}
