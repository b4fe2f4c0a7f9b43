"""What the road register counts: plan, work done, what remains, what it took.

Every measure takes `loai` (code of a road class; without it all classes add up) and
`dia_ban` (code of an area; without it the area of the scope's unit). The year is that
of the scope's period.
"""

from dataclasses import dataclass
from decimal import Decimal

from tasks import citations, totals
from tasks.blocks import Source
from tasks.domains import UnknownFigure
from tasks.figures import ANSWER_TEXT, Answer, Figure, merged, together
from tasks.readers import area_tree
from tasks.scope import Scope
from tasks.sources import source
from tasks.units import measurement

from .ledger import Ledger
from .models import PlanLine, RoadClass, Work
from .readers import road_classes


def ke_hoach(scope: Scope, *, loai: str = "", dia_ban: str = "") -> Figure:
    """Số km đường theo kế hoạch của năm."""
    asked = _ask(scope, loai, dia_ban)
    plan = asked.ledger.plan()
    return asked.figure(
        "gtnt.ke_hoach",
        "Kế hoạch cứng hóa {}",
        value=_km(plan),
        sources=asked.plan_sources(plan),
    )


def thuc_hien(scope: Scope, *, loai: str = "", dia_ban: str = "") -> Figure:
    """Số km đường đã cứng hóa từ đầu năm, so với kế hoạch."""
    asked = _ask(scope, loai, dia_ban)
    return asked.amount(
        "gtnt.thuc_hien", "Đã cứng hóa {}", "km", plan=asked.ledger.base()
    )


def con_lai(scope: Scope, *, loai: str = "", dia_ban: str = "") -> Figure:
    """Số km đường còn phải làm: kế hoạch trừ thực hiện, không dưới 0."""
    asked = _ask(scope, loai, dia_ban)
    done, plan = asked.ledger.total("km"), asked.ledger.base()
    is_known = done is not None and bool(plan)
    return asked.figure(
        "gtnt.con_lai",
        "Còn phải cứng hóa {}",
        value=max(_km(plan) - done.value, Decimal(0)) if is_known else None,
        sources=asked.work_sources(done, "km") + asked.plan_sources(plan),
    )


def xi_mang(scope: Scope, *, loai: str = "", dia_ban: str = "") -> Figure:
    """Số tấn xi măng đã hỗ trợ từ đầu năm."""
    asked = _ask(scope, loai, dia_ban)
    return asked.amount("gtnt.xi_mang", "Xi măng hỗ trợ làm {}", "cement_tonnes")


def kinh_phi(scope: Scope, *, loai: str = "", dia_ban: str = "") -> Figure:
    """Kinh phí Nhà nước đã chi làm đường từ đầu năm, đồng."""
    asked = _ask(scope, loai, dia_ban)
    return asked.amount("gtnt.kinh_phi", "Kinh phí Nhà nước làm {}", "state_money")


def dong_gop(scope: Scope, *, loai: str = "", dia_ban: str = "") -> Figure:
    """Tiền Nhân dân đã đóng góp làm đường từ đầu năm, đồng."""
    asked = _ask(scope, loai, dia_ban)
    return asked.amount("gtnt.dong_gop", "Nhân dân đóng góp làm {}", "people_money")


def ngay_cong(scope: Scope, *, loai: str = "", dia_ban: str = "") -> Figure:
    """Số ngày công Nhân dân đã góp từ đầu năm."""
    asked = _ask(scope, loai, dia_ban)
    return asked.amount("gtnt.ngay_cong", "Ngày công làm {}", "labour_days")


def hien_dat(scope: Scope, *, loai: str = "", dia_ban: str = "") -> Figure:
    """Diện tích đất Nhân dân đã hiến từ đầu năm, m²."""
    asked = _ask(scope, loai, dia_ban)
    return asked.amount("gtnt.hien_dat", "Đất hiến làm {}", "land_m2")


# What a quantity of a row is printed in: codes of the table `measure_unit`.
UNITS = {
    "km": "km",
    "cement_tonnes": "tan",
    "state_money": "dong",
    "people_money": "dong",
    "labour_days": "ngay-cong",
    "land_m2": "m2",
}


@dataclass(frozen=True)
class Asked:
    """A question and the ledger that answers it; makes the figures."""

    ledger: Ledger
    args: tuple[tuple[str, str], ...]

    def amount(
        self,
        code: str,
        label: str,
        quantity: str,
        *,
        plan: list[PlanLine] | None = None,
    ) -> Figure:
        """The total of a quantity; the three kinds of nothing stay apart."""
        total = self.ledger.total(quantity)
        answer = (
            together(e.row.answer for e in total.entries) if total else Answer.MISSING
        )
        return self.figure(
            code,
            label,
            unit=UNITS[quantity],
            value=total.value if total and answer is Answer.HAS_DATA else None,
            answer=answer,
            base=_km(plan or []),
            sources=self.work_sources(total, quantity) + self.plan_sources(plan or []),
        )

    def figure(
        self,
        code: str,
        label: str,
        *,
        value: Decimal | None,
        sources: tuple[Source, ...],
        unit: str = "km",
        answer: Answer = Answer.MISSING,
        base: Decimal | None = None,
    ) -> Figure:
        return Figure(
            code=code,
            args=self.args,
            label=label.format(self._classes()),
            as_of=self.ledger.scope.as_of,
            unit=measurement(self.ledger.scope, unit),
            value=value,
            base=base,
            answer=answer if value is None else Answer.HAS_DATA,
            sources=merged([sources]),
        )

    def plan_sources(self, plan: list[PlanLine]) -> tuple[Source, ...]:
        return tuple(
            Source(
                fact=f"gtnt_plan_line:{line.code}",
                label=f"Kế hoạch {self._place(line)}",
                value=self._written(line.km, "km"),
                day=f"năm {line.year}",
                document=citations.short(line.document),
            )
            for line in plan
        )

    def work_sources(
        self, total: totals.Total | None, quantity: str
    ) -> tuple[Source, ...]:
        rows: list[Work] = [entry.row for entry in total.entries] if total else []
        return tuple(
            source(row, "gtnt_work", self._label(row), self._said(row, quantity))
            for row in rows
        )

    def _label(self, work: Work) -> str:
        place = self._place(work.line)
        return f"{place}, {work.road}" if work.road else place

    def _said(self, work: Work, quantity: str) -> str:
        if work.answer != Answer.HAS_DATA:
            return ANSWER_TEXT[Answer(work.answer)]
        return self._written(getattr(work, quantity), UNITS[quantity])

    def _written(self, value: Decimal, unit: str) -> str:
        printed = measurement(self.ledger.scope, unit)
        return printed.with_word(printed.written(value))

    def _place(self, line: PlanLine) -> str:
        names = {part.pk: part.name for part in self.ledger.classes}
        area = self.ledger.tree.areas[line.area_id]
        return f"{names[line.road_class_id]}, {area}"

    def _classes(self) -> str:
        classes = self.ledger.classes
        return classes[0].name if len(classes) == 1 else "đường các loại"


def _ask(scope: Scope, loai: str, dia_ban: str) -> Asked:
    """The question the codes put. Raises UnknownFigure where one names nothing."""
    given = (("loai", loai), ("dia_ban", dia_ban))
    return Asked(
        Ledger(scope, _classes(scope, loai), _area_id(scope, dia_ban)),
        tuple((name, code) for name, code in given if code),
    )


def _classes(scope: Scope, code: str) -> tuple[RoadClass, ...]:
    found = scope.once(road_classes)
    if not code:
        return tuple(found.values())
    if code not in found:
        raise UnknownFigure(f"Không có loại đường nào mang mã {code}.")
    return (found[code],)


def _area_id(scope: Scope, code: str) -> int | None:
    if not code:
        return scope.unit.area_id
    area = scope.once(area_tree).by_code(code)
    if area is None:
        raise UnknownFigure(f"Không có địa bàn nào mang mã {code}.")
    return area.pk


def _km(plan: list[PlanLine]) -> Decimal | None:
    return sum((line.km for line in plan), Decimal(0)) if plan else None
