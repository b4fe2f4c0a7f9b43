"""Rural roads: what was done of the year's plan, and what is left of it."""

from fractions import Fraction

from .words import amount, enumerated, percent, value


def line(rows, day, codes):
    classes = [RoadClass(rows, day, code) for code in codes]
    plan = (
        " so với kế hoạch (KH)"
        if any(road.plan is not None for road in classes)
        else ""
    )
    left = [f"{road.written(road.left)} {road.name}" for road in classes if road.left]
    rest = f" Còn {enumerated(left)} chưa hoàn thành, đang tiếp tục chỉ đạo thực hiện."
    told = "; ".join(road.told() for road in classes)
    return f"Kết quả{plan}: {told}.{rest if left else ''}"


class RoadClass:
    def __init__(self, rows, day, code):
        self.rows = rows
        self.name = rows.one("gtnt_road_class", code=code)["name"]
        plan = rows.get("gtnt_plan_line", road_class=code)
        self.plan = value(plan["km"]) if plan else None
        work = rows.facts("gtnt_work", day, road_class=code)
        self.done = value(work[-1]["km"]) if work else None

    @property
    def left(self):
        if self.done is None or not self.plan:
            return None
        return max(self.plan - self.done, Fraction(0))

    def told(self):
        if self.done is None:
            goal = f" (KH {self.written(self.plan)})" if self.plan is not None else ""
            return f"{self.name} chưa có số liệu{goal}"
        share = f", đạt {percent(self.done, self.plan)} KH" if self.plan else ""
        if not self.done:
            return f"{self.name} chưa cứng hóa được ({self.written(self.done)}{share})"
        unknown = "" if self.plan else " (chưa có số liệu kế hoạch)"
        return f"{self.name} đã cứng hóa được {self.written(self.done)}{share}{unknown}"

    def written(self, km):
        return amount(self.rows, "km", km)
