"""What is known of one product: maker, steps, score, and stars expected and recognised."""

from dataclasses import replace
from decimal import Decimal
from typing import Any

from ocop import phrases, readers
from ocop.models import Product
from ocop.readers import product_of
from tasks import citations
from tasks.blocks import Source
from tasks.domains import UnknownFigure
from tasks.facts import Fact
from tasks.figures import Answer, Figure, Measurement
from tasks.measures import WORDS
from tasks.scope import Scope
from tasks.sources import source
from tasks.units import measurement


def hang(scope: Scope, *, san_pham: str) -> Figure:
    """Hạng sao được công nhận gần nhất; đã thu hồi thì nói bằng chữ."""
    product = product_of(scope, san_pham)
    row = scope.once(readers.recognitions).get(product.pk)
    about = _about(scope, "ocop.hang", product, "hạng được công nhận", unit="sao")
    if row is None:
        return about
    return replace(
        about,
        value=_decimal(row.stars),
        text=phrases.WITHDRAWN if row.is_withdrawn else "",
        **_proof(row, "ocop_recognition", about, phrases.recognition(scope, row)),
    )


def hieu_luc(scope: Scope, *, san_pham: str) -> Figure:
    """Giấy chứng nhận còn giá trị không, bằng chữ: `có giá trị đến ngày 30/4/2023`."""
    product = product_of(scope, san_pham)
    row = scope.once(readers.recognitions).get(product.pk)
    about = _about(scope, "ocop.hieu_luc", product, "giá trị của Giấy chứng nhận")
    text = phrases.validity(scope, row) if row else ""
    if row is None or not text:
        return about
    return _in_words(about, row, "ocop_recognition", text)


def hang_du_kien(scope: Scope, *, san_pham: str) -> Figure:
    """Hạng sao dự kiến; chưa phải hạng được công nhận."""
    product = product_of(scope, san_pham)
    row = scope.once(readers.expectations).get(product.pk)
    about = _about(scope, "ocop.hang_du_kien", product, "hạng dự kiến", unit="sao")
    if row is None or (row.answer == Answer.HAS_DATA and row.stars is None):
        return about  # it speaks of the capacity only
    return _of_number(about, row, "ocop_expectation", row.stars)


def quy_mo(scope: Scope, *, san_pham: str) -> Figure:
    """Quy mô sản xuất dự kiến, một số hoặc một khoảng: `7-8 tấn dầu/năm`."""
    product = product_of(scope, san_pham)
    row = scope.once(readers.expectations).get(product.pk)
    about = _about(scope, "ocop.quy_mo", product, "quy mô sản xuất")
    if row is None or (row.answer == Answer.HAS_DATA and row.low is None):
        return about  # it speaks of the stars only
    if row.capacity_unit:
        unit = phrases.capacity_unit(row)
        about = replace(about, unit=unit, upper=row.upper)
    return _of_number(about, row, "ocop_expectation", row.low)


def diem(scope: Scope, *, san_pham: str) -> Figure:
    """Điểm của hội đồng đánh giá; không phải hạng được công nhận."""
    product = product_of(scope, san_pham)
    row = scope.once(readers.scores).get(product.pk)
    about = _about(scope, "ocop.diem", product, "điểm đánh giá", unit="diem")
    return _of_number(about, row, "ocop_score", row.score) if row else about


def hang_theo_diem(scope: Scope, *, san_pham: str) -> Figure:
    """Hạng ứng với điểm theo quyết định của ngày chấm; điểm giữa hai mức thì không có."""
    product = product_of(scope, san_pham)
    row = scope.once(readers.scores).get(product.pk)
    about = _about(
        scope, "ocop.hang_theo_diem", product, "hạng ứng với điểm", unit="sao"
    )
    if row is None:
        return about
    proof = _proof(row, "ocop_score", about, phrases.score(scope, row))
    if row.score is None:
        return replace(about, **proof)
    bands = readers.bands_on(scope, row.happened_on)
    if not bands:
        return about  # no decision of that day is known
    band = next((b for b in bands if b.low <= row.score <= b.high), None)
    if band is None:
        return replace(about, text=phrases.no_band(scope, row), **proof)
    return replace(about, value=Decimal(band.stars), **proof)


def chu_the(scope: Scope, *, san_pham: str) -> Figure:
    """Chủ thể sản xuất, bằng chữ."""
    product = product_of(scope, san_pham)
    about = _about(scope, "ocop.chu_the", product, "chủ thể sản xuất")
    if product.producer is None:
        return about
    # A row of a catalogue: it has no version and no day of its own.
    row = Source(
        fact=f"ocop_producer:{product.producer.code}",
        label=about.label,
        value=product.producer.name,
        day="",
    )
    return replace(
        about, text=product.producer.name, answer=Answer.HAS_DATA, sources=(row,)
    )


def buoc(scope: Scope, *, san_pham: str, buoc: str) -> Figure:
    """Một bước đã làm đến đâu, bằng chữ: `đang xây dựng hồ sơ`."""
    product = product_of(scope, san_pham)
    row = readers.report_of(scope, product, buoc)
    label = str(scope.once(readers.cycle_steps)[buoc])
    about = _about(scope, "ocop.buoc", product, label)
    about = replace(about, args=(*about.args, ("buoc", buoc)))
    if row is None:
        return about
    return _in_words(about, row, "ocop_step_report", phrases.step(row))


def tien_do_chuoi(scope: Scope, *, san_pham: str) -> Figure:
    """Sản phẩm theo chuỗi giá trị đã làm đến đâu, bằng chữ: `đã hoàn thành`."""
    product = product_of(scope, san_pham)
    row = scope.once(readers.chain_reports).get(product.pk)
    about = _about(scope, "ocop.tien_do_chuoi", product, "chuỗi giá trị")
    if row is None:
        return about
    return _in_words(about, row, "ocop_chain_report", phrases.chain(row))


def cap_cong_nhan(scope: Scope, *, hang: str) -> Figure:
    """Cấp công nhận hạng `hang` theo quyết định đang có hiệu lực, bằng chữ: `cấp tỉnh`."""
    if not (hang.isascii() and hang.isdigit()):
        raise UnknownFigure(f"Hạng “{hang}” phải là số nguyên dương.")
    authority = readers.authority_of(scope, int(hang), scope.as_of)
    label = f"Cấp công nhận hạng {hang} sao"
    about = Figure(
        code="ocop.cap_cong_nhan",
        args=(("hang", hang),),
        label=label,
        as_of=scope.as_of,
        unit=WORDS,
        answer=Answer.MISSING,
    )
    if authority is None:
        return about
    row = Source(
        fact=f"ocop_authority:{authority.code}",
        label=label,
        value=authority.level,
        day="",
        document=citations.short(authority.document),
    )
    return replace(about, text=authority.level, answer=Answer.HAS_DATA, sources=(row,))


def _about(
    scope: Scope, code: str, product: Product, what: str, unit: str = ""
) -> Figure:
    """The figure as long as nothing is known."""
    printed: Measurement = measurement(scope, unit) if unit else WORDS
    return Figure(
        code=code,
        args=(("san_pham", product.code),),
        label=f"{product}: {what}",
        as_of=scope.as_of,
        unit=printed,
        answer=Answer.MISSING,
    )


def _in_words(about: Figure, row: Fact, table: str, text: str) -> Figure:
    """The figure in the words of a row; another answer speaks for itself."""
    has_data = row.answer == Answer.HAS_DATA
    return replace(
        about, text=text if has_data else "", **_proof(row, table, about, text)
    )


def _of_number(
    about: Figure, row: Fact, table: str, value: Decimal | int | None
) -> Figure:
    """The figure with the value of a row, or with what the row answers instead."""
    figure = replace(about, value=_decimal(value), answer=Answer(row.answer))
    return replace(figure, **_proof(row, table, about, figure.write()))


def _proof(row: Fact, table: str, about: Figure, written: str) -> dict[str, Any]:
    """What a figure takes from a row besides its value: the answer and the source."""
    return {
        "answer": Answer(row.answer),
        "sources": (source(row, table, about.label, written),),
    }


def _decimal(value: Decimal | int | None) -> Decimal | None:
    return None if value is None else Decimal(value)
