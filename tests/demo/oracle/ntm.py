"""New rural areas: how a place stands, and what is said of it."""

from dataclasses import dataclass
from functools import cached_property

from .words import amount, capital, day, lead, span, value

RESULTS = ("đạt", "cơ bản đạt", "gần đạt", "chưa rõ", "chưa đạt")  # best first
STAGES = {
    "tự đánh giá": "tiến hành tự đánh giá các tiêu chí nông thôn mới",
    "thẩm tra": "tiến hành thẩm tra các tiêu chí nông thôn mới",
    "thẩm định": "tiến hành thẩm định các tiêu chí nông thôn mới",
    "trình hồ sơ": "hoàn thiện và trình hồ sơ",
}
NAMED_FROM_RANK = 3
YEARS = ("2020", "2021")


@dataclass
class Result:
    """A criterion that has been judged, with its indicators that were."""

    criterion: dict
    result: str
    row: dict
    indicators: list


class Place:
    def __init__(self, rows, day, code):
        self.rows, self.day = rows, day
        self.area = rows.one("area", code=code)
        self.kind = rows.one("area_kind", code=self.area["kind"])
        self.goal = rows.one("ntm_goal", area=code)
        self.set = rows.one("ntm_criteria_set", code=self.goal["criteria_set"])

    # How it stands

    @cached_property
    def results(self):
        """The criteria in print order; indicators decide where they can."""
        heads = self._criteria(parent="")
        return [result for result in map(self._result, heads) if result]

    @cached_property
    def met(self):
        return [result for result in self.results if self._is_met(result)]

    @cached_property
    def unmet(self):
        return [result for result in self.results if not self._is_met(result)]

    @cached_property
    def size(self):
        return len(self._criteria(parent=""))

    def expected(self, *years):
        """Criteria not met that are forecast for one of the years."""
        return [
            r for r in self.unmet if self._forecasts.get(r.criterion["code"]) in years
        ]

    @cached_property
    def _forecasts(self):
        rows = self.rows.facts("ntm_forecast", self.day, area=self.area["code"])
        return {row["criterion"]: row["year"] for row in rows}

    def _criteria(self, parent):
        found = self.rows.some(
            "ntm_criterion", criteria_set=self.set["code"], parent=parent
        )
        return sorted(found, key=lambda criterion: int(criterion["order"]))

    def _result(self, criterion):
        own = self._row(criterion)
        children = self._criteria(parent=criterion["code"])
        parts = [
            Result(child, row["result"], row, [])
            for child in children
            if (row := self._row(child))
        ]
        decides = parts and (
            len(parts) == len(children) or any(not self._is_met(p) for p in parts)
        )
        if decides:
            worst = max(parts, key=lambda part: RESULTS.index(part.result))
            only = parts[0].row if len(parts) == 1 else None
            return Result(criterion, worst.result, only, parts)
        return Result(criterion, own["result"], own, parts) if own else None

    def _row(self, criterion):
        area, code = self.area["code"], criterion["code"]
        rows = self.rows.facts("ntm_assessment", self.day, area=area, criterion=code)
        return rows[-1] if rows else None

    def _is_met(self, result):
        enough = 2 if self.set["counts_basically_met"] == "có" else 1
        return RESULTS.index(result.result) < enough

    # What is said of it

    def lines(self):
        head = f"- {capital(self.path())}: {self._wish()}{self._state()}."
        if not self.unmet:
            return [" ".join([head, *self._steps()])]
        rest = [self._lacking(), " ".join(self._steps()), *map(self._forecast, YEARS)]
        return [head, *filter(None, rest)]

    def path(self):
        """Up to the commune: `khu Đồng Mô, thôn Nà Pua, xã Liên Hội`."""
        names, area = [], self.area
        while area:
            kind = self.rows.one("area_kind", code=area["kind"])
            if names and int(kind["rank"]) < NAMED_FROM_RANK:
                break
            names.append(f"{kind['name']} {area['name']}")
            area = self._above(area)
        return ", ".join(names)

    def _above(self, area):
        """The first link is the one of 2020; what came in 2025 stands below it."""
        links = self.rows.some("area_parent", area=area["code"])
        return self.rows.one("area", code=links[0]["parent"]) if links else None

    def _wish(self):
        year = self.goal["year"]
        if self.goal["recognition"]:
            wanted = f"sẽ đánh giá và công nhận {self.goal['recognition']}"
        else:
            target = self.rows.one("target", indicator=self.goal["indicator"])
            wanted = f"đạt {lead(target)}{self.written(value(target['value']))}"
        return f"phấn đấu năm {year} {wanted}; "

    def _state(self):
        if not self.unmet:
            basically = any(result.result == "cơ bản đạt" for result in self.met)
            word = "cơ bản " if basically else ""
            return f"hiện nay {word}đã đạt {self.ratio(len(self.met))} theo quy định"
        if not self.met:
            return "hiện nay chưa đạt tiêu chí nào"
        if int(self.kind["rank"]) > NAMED_FROM_RANK:
            many = f"được {self.ratio(len(self.met))}"
        else:
            many = self.written(len(self.met))
        return f"hiện nay đã đạt {many}: {'; '.join(map(self._met_name, self.met))}"

    def _met_name(self, result):
        note = " (cơ bản đạt)" if result.result == "cơ bản đạt" else ""
        return self._name(result) + note

    def _name(self, result):
        return f"{self.set['phrase']} {result.criterion['number']} {result.criterion['name']}"

    def numbered(self, result):
        return f"tiêu chí số {result.criterion['number']} {result.criterion['name']}"

    def _lacking(self):
        names = "; ".join(self._name(r) + self._details(r) for r in self.unmet)
        many = self.written(len(self.unmet))
        return f"Các tiêu chí {self._what_they_are()} gồm {many}: {names}."

    def _what_they_are(self):
        found = {result.result for result in self.unmet}
        words = [
            *(["cơ bản đạt"] if "cơ bản đạt" in found else []),
            *(["gần đạt"] if found & {"gần đạt", "chưa rõ"} else []),
            *(["chưa đạt"] if found & {"chưa đạt", "chưa rõ"} else []),
        ]
        return f"{', '.join(words[:-1])} và {words[-1]}" if words[1:] else words[0]

    def _details(self, result):
        lacking = [
            f"chỉ tiêu {part.criterion['number']}. {part.criterion['name']}"
            + (f", {so_far}" if (so_far := self._so_far(part)) else "")
            for part in result.indicators
            if not self._is_met(part)
        ] or [self._so_far(result)]
        told = "; ".join(filter(None, lacking))
        return f" ({told})" if told else ""

    def _so_far(self, result):
        row = result.row
        if not row or not row["numerator"]:
            return ""
        return (
            f"hiện nay mới có {row['numerator']}/{row['denominator']} {row['counted']}"
        )

    def _steps(self):
        """A sentence a stage, in the order of the stages."""
        area, chosen = self.area["code"], self.set["code"]
        for stage, work in STAGES.items():
            for row in self.rows.facts(
                "ntm_recognition_step",
                self.day,
                area=area,
                criteria_set=chosen,
                stage=stage,
            ):
                done = row["note"] or work
                if row["state"] == "đã mời":
                    said = f"đã mời {row['actor']} {done}"
                else:
                    said = f"{row['actor']} đã {done}".strip()
                yield f"{capital(said)}{self._when(row)}."

    def _when(self, row):
        """Nothing where the source names no day."""
        if row["precision"] == "không rõ":
            return ""
        happened = row["happened_on"]
        return (
            f" vào ngày {day(happened)}"
            if "/" in happened
            else f" trong {span(happened)}"
        )

    def _forecast(self, year):
        if not (added := self.expected(year)):
            return ""
        names, total = "; ".join(map(self.numbered, added)), self.ratio_by(year)
        return f"Dự kiến năm {year} sẽ đạt thêm {names} và nâng tổng số tiêu chí đạt lên {total}."

    def ratio_by(self, year):
        by_then = [other for other in YEARS if other <= year]
        return self.ratio(len(self.met) + len(self.expected(*by_then)))

    def ratio(self, part):
        word = self.rows.one("measure_unit", code="tieu-chi")["word"]
        return f"{part}/{self.size} {word}"

    def written(self, some):
        return amount(self.rows, "tieu-chi", some)
