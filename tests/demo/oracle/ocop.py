"""OCOP and value chains: what is said of a product, and how many there are."""

from .gpmb import folded
from .rows import happened_on
from .scope import Scope
from .words import amount, capital, day, last_day, number, span, value

YEAR = 2020
NAMED_FROM_RANK = 3


def lines(rows, until, codes):
    """A paper is cited in full by the first product that names it."""
    cite = Scope(rows).cited
    return [Product(rows, until, code).line(cite) for code in codes]


def recognised(rows, until):
    """How many products of the programme were recognised in the year; None: no word."""
    found = _newest_of_year(rows, until, "ocop_recognition", "is_ocop")
    return _count(row for row in found if row["kind"] != "thu hồi") if found else None


def completed(rows, until):
    """How many value chains were completed in the year; None: no word."""
    found = _newest_of_year(rows, until, "ocop_chain_report", "is_value_chain")
    return _count(r for r in found if r["state"] == "đã hoàn thành") if found else None


def _newest_of_year(rows, until, table, flag):
    facts = [
        _newest(
            row
            for row in rows.facts(table, until, product=product["code"])
            if happened_on(row).year == YEAR
        )
        for product in rows.some("ocop_product", **{flag: "có"})
    ]
    return [row for row in facts if row]


def _newest(facts):
    return max(facts, key=happened_on, default=None)


def _count(found):
    return str(len(list(found)))


class Product:
    def __init__(self, rows, until, code):
        self.rows, self.until, self.code = rows, until, code
        self.row = rows.one("ocop_product", code=code)
        self.granted = self._newest("ocop_recognition")

    def line(self, cite):
        told = [self._capacity(), *self._ocop(cite), self._chain()]
        said = " ".join(f"{sentence}." for sentence in told if sentence)
        return f"- {self._name()}: {said or 'chưa có số liệu.'}"

    def _newest(self, table):
        return _newest(self.rows.facts(table, self.until, product=self.code))

    # Its name

    def _name(self):
        area = self.rows.one("area", code=self.row["area"])
        maker = self.rows.get("ocop_producer", code=self.row["producer"])
        is_named = folded(area["name"]) in folded(self.row["name"])
        place = "" if is_named else self._path(area)
        if maker:
            place = f", {place}" if place else ""
            return f"{capital(self.row['name'])} của {maker['name']}{place}"
        return f"{capital(self.row['name'])} {place}".rstrip()

    def _path(self, area):
        """`thôn Nà Háy, xã Bình Phúc`: up to the commune."""
        names = []
        while area:
            kind = self.rows.one("area_kind", code=area["kind"])
            if names and int(kind["rank"]) < NAMED_FROM_RANK:
                break
            names.append(f"{kind['name']} {area['name']}")
            links = self.rows.some("area_parent", area=area["code"])
            area = self.rows.get("area", code=links[0]["parent"]) if links else None
        return ", ".join(names)

    # What is said of it

    def _capacity(self):
        row = self._newest("ocop_expectation")
        if not row or not row["low"]:
            return ""
        unit = self.rows.one("measure_unit", code=row["capacity_unit"])
        written = amount(self.rows, row["capacity_unit"], value(row["low"]))
        if row["upper"]:
            ends = (number(value(row[end])) for end in ("low", "upper"))
            written = f"{'-'.join(ends)} {unit['word']}"
        return f"Quy mô sản xuất {written} {row['per']}".rstrip()

    def _ocop(self, cite):
        if self.row["is_ocop"] != "có":
            return []
        return [
            *self._recognition(cite),
            self._steps("Đã thực hiện: ", "đã hoàn thành"),
            self._steps("Đang thực hiện: ", "đang thực hiện"),
            self._expected(),
        ]

    def _recognition(self, cite):
        row = self.granted
        if not row:
            return
        if row["kind"] == "thu hồi":
            yield f"Giấy chứng nhận đã bị thu hồi{self._when(row, cite)}"
            return
        stars = f"xếp hạng {row['stars']} sao"
        yield f"Đã được công nhận sản phẩm OCOP, {stars}{self._when(row, cite)}"
        end = row["valid_until"]
        if end and last_day(end) < self.until:
            yield f"Giấy chứng nhận đã hết hạn ngày {day(end)}"

    def _when(self, row, cite):
        paper = self.rows.get("document", code=row["document"])
        by = f" theo {cite(paper)}" if paper else ""
        if paper and last_day(paper["issued_on"]) == happened_on(row):
            return by
        when = span(row["happened_on"])
        is_day = "/" in row["happened_on"]
        return f"{by}{' vào ngày' if is_day else ' trong'} {when}"

    def _is_since(self, row):
        return not self.granted or happened_on(row) > happened_on(self.granted)

    def _steps(self, lead, state):
        found = self.rows.facts("ocop_step_report", self.until, product=self.code)
        found = [r for r in found if r["state"] == state and self._is_since(r)]
        found.sort(key=lambda row: int(self._step(row)["order"]))
        phrases = [f"{self._step(r)['name']} {r['note']}".rstrip() for r in found]
        return lead + "; ".join(phrases) if phrases else ""

    def _step(self, report):
        return self.rows.one("ocop_step", code=report["step"])

    def _expected(self):
        row = self._newest("ocop_expectation")
        if not row or not row["stars"] or not self._is_since(row):
            return ""
        return f"Dự kiến đạt {row['stars']} sao"

    def _chain(self):
        row = self._newest("ocop_chain_report")
        if self.row["is_value_chain"] != "có" or not row:
            return ""
        return f"Theo chuỗi giá trị: {row['state']} {row['note']}".rstrip()
