"""How many products: recognised and completed in a year, certificates on a day.

A year is the calendar year, as in the objectives; a product counts once, by its newest
row of that year. Rows of products that are not in the programme are left out.
"""

from collections.abc import Callable
from dataclasses import dataclass
from decimal import Decimal
from functools import partial

from ocop import phrases, readers
from ocop.models import ChainReport, Product, Recognition
from ocop.models.register import State, add_months
from tasks.domains import UnknownFigure
from tasks.facts import Fact
from tasks.figures import Answer, Figure, together
from tasks.scope import Scope
from tasks.sources import source
from tasks.units import measurement

UNIT = "san-pham"


def so_cong_nhan(
    scope: Scope, *, dia_ban: str = "", hang: str = "", nam: str = ""
) -> Figure:
    """Số sản phẩm được công nhận OCOP trong năm `nam`; có `hang` thì chỉ hạng đó."""
    year, stars = _year(scope, nam), _stars(hang)
    rows = scope.once(readers.recognitions_of(year))
    return _count(
        scope,
        "ocop.so_cong_nhan",
        _args(dia_ban=dia_ban, hang=hang, nam=nam),
        f"Sản phẩm được công nhận OCOP năm {year}",
        _recognitions(scope, dia_ban, rows),
        lambda row: row.is_granted and stars in (None, row.stars),
    )


def con_hieu_luc(scope: Scope, *, dia_ban: str = "", hang: str = "") -> Figure:
    """Số Giấy chứng nhận OCOP còn giá trị trong ngày; có `hang` thì chỉ hạng đó."""
    stars = _stars(hang)
    return _count(
        scope,
        "ocop.con_hieu_luc",
        _args(dia_ban=dia_ban, hang=hang),
        "Sản phẩm có Giấy chứng nhận OCOP còn giá trị",
        _certificates(scope, dia_ban),
        lambda row: row.holds_on(scope.as_of) and stars in (None, row.stars),
    )


def sap_het_han(scope: Scope, *, thang: str, dia_ban: str = "") -> Figure:
    """Số Giấy chứng nhận OCOP còn giá trị mà hết hạn trong `thang` tháng tới."""
    end = add_months(scope.as_of, _whole(thang, "Số tháng"))
    return _count(
        scope,
        "ocop.sap_het_han",
        _args(thang=thang, dia_ban=dia_ban),
        f"Sản phẩm có Giấy chứng nhận OCOP hết hạn trong {thang} tháng tới",
        _certificates(scope, dia_ban),
        lambda row: (
            row.holds_on(scope.as_of)
            and row.expires_on is not None
            and row.expires_on <= end
        ),
    )


def chuoi_gia_tri(scope: Scope, *, dia_ban: str = "", nam: str = "") -> Figure:
    """Số sản phẩm theo chuỗi giá trị đã hoàn thành trong năm `nam`."""
    year = _year(scope, nam)
    asked = [p for p in readers.products_at(scope, dia_ban) if p.is_value_chain]
    rows = scope.once(readers.chain_reports_of(year))
    return _count(
        scope,
        "ocop.chuoi_gia_tri",
        _args(dia_ban=dia_ban, nam=nam),
        f"Sản phẩm theo chuỗi giá trị hoàn thành năm {year}",
        Known(asked, rows, "ocop_chain_report", phrases.chain),
        lambda row: row.state == State.DONE,
    )


@dataclass(frozen=True)
class Known:
    """The products asked about, the row of each that has one, and their table."""

    products: list[Product]
    rows: dict[int, Recognition] | dict[int, ChainReport]
    table: str
    say: Callable[..., str]  # what a source shows of a row

    @property
    def pairs(self) -> list[tuple[Product, Fact]]:
        return [(p, self.rows[p.pk]) for p in self.products if p.pk in self.rows]


def _certificates(scope: Scope, dia_ban: str) -> Known:
    return _recognitions(scope, dia_ban, scope.once(readers.recognitions))


def _recognitions(scope: Scope, dia_ban: str, rows: dict[int, Recognition]) -> Known:
    asked = [p for p in readers.products_at(scope, dia_ban) if p.is_ocop]
    say = partial(phrases.recognition, scope)
    return Known(asked, rows, "ocop_recognition", say)


def _count(
    scope: Scope,
    code: str,
    args: tuple[tuple[str, str], ...],
    label: str,
    known: Known,
    counts: Callable[..., bool],
) -> Figure:
    """The products whose row counts, by name; a zero leads back to all rows there are."""
    answer = together(row.answer for _, row in known.pairs)
    counted = [(product, row) for product, row in known.pairs if counts(row)]
    return Figure(
        code=code,
        args=args,
        label=label,
        as_of=scope.as_of,
        unit=measurement(scope, UNIT),
        value=Decimal(len(counted)) if answer is Answer.HAS_DATA else None,
        answer=answer,
        names=tuple(str(product) for product, _ in counted),
        sources=tuple(
            source(row, known.table, str(product), known.say(row))
            for product, row in counted or known.pairs
        ),
    )


def _year(scope: Scope, nam: str) -> int:
    return _whole(nam, "Năm") if nam else scope.period.year


def _stars(hang: str) -> int | None:
    return _whole(hang, "Hạng") if hang else None


def _whole(text: str, what: str) -> int:
    """A number of up to four digits. Raises UnknownFigure."""
    if text.isascii() and text.isdigit() and 0 < int(text) < 9999:
        return int(text)
    raise UnknownFigure(f"{what} “{text}” phải là số nguyên dương.")


def _args(**given: str) -> tuple[tuple[str, str], ...]:
    return tuple((name, code) for name, code in given.items() if code)
