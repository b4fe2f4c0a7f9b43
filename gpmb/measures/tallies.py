"""Whom a project touches and what they get: people, land, money."""

from dataclasses import replace
from decimal import Decimal

from gpmb import subjects
from gpmb.models import TallyLine
from gpmb.readers import project_of
from gpmb.subjects import Standing, standing
from tasks import formats
from tasks.figures import Answer, Figure, merged
from tasks.scope import Scope
from tasks.units import measurement

Kind = TallyLine.Kind


def anh_huong(scope: Scope, *, du_an: str, doi_tuong: str = "") -> Figure:
    """Số đối tượng bị ảnh hưởng."""
    return _count(scope, "gpmb.anh_huong", Kind.AFFECTED, du_an, doi_tuong)


def bo_sung(scope: Scope, *, du_an: str, doi_tuong: str = "") -> Figure:
    """Số đối tượng được bồi thường bổ sung."""
    return _count(scope, "gpmb.bo_sung", Kind.EXTRA, du_an, doi_tuong)


def da_nhan(scope: Scope, *, du_an: str, doi_tuong: str = "") -> Figure:
    """Số đối tượng đã nhận tiền bồi thường, trên số bị ảnh hưởng."""
    return _share(scope, "gpmb.da_nhan", Kind.RECEIVED, du_an, doi_tuong)


def da_chi_tra(scope: Scope, *, du_an: str, doi_tuong: str = "") -> Figure:
    """Số đối tượng đã được chi trả, trên số bị ảnh hưởng."""
    return _share(scope, "gpmb.da_chi_tra", Kind.PAID, du_an, doi_tuong)


def con_lai(scope: Scope, *, du_an: str, doi_tuong: str = "") -> Figure:
    """Số đối tượng bị ảnh hưởng mà chưa nhận tiền, không dưới 0."""
    affected, paid = (
        standing(scope, project_of(scope, du_an), kind, doi_tuong=doi_tuong)
        for kind in (Kind.AFFECTED, Kind.RECEIVED)
    )
    left = _left(affected, paid)
    is_sum = left is not None and not doi_tuong
    return Figure(
        code="gpmb.con_lai",
        args=_args(du_an, doi_tuong),
        label=f"Chưa nhận tiền, {project_of(scope, du_an)}",
        as_of=scope.as_of,
        unit=subjects.unit_of(scope, doi_tuong),
        value=left,
        answer=Answer.MISSING if left is None else Answer.HAS_DATA,
        text=_left_in_words(affected, paid, left) if is_sum else "",
        sources=merged([paid.sources(), affected.sources()]),
    )


def kinh_phi(scope: Scope, *, du_an: str) -> Figure:
    """Tiền đã chi trả, trên tiền của phương án cho đối tượng bị ảnh hưởng; đồng."""
    project = project_of(scope, du_an)
    paid = standing(scope, project, Kind.PAID, "money")
    planned = standing(scope, project, Kind.AFFECTED, "money")
    return Figure(
        code="gpmb.kinh_phi",
        args=_args(du_an),
        label=f"Kinh phí đã chi trả, {project}",
        as_of=scope.as_of,
        unit=measurement(scope, "dong"),
        value=paid.total,
        base=planned.base_for(paid),
        answer=paid.answer,
        sources=merged([paid.sources("dong"), planned.sources("dong")]),
    )


def dien_tich(scope: Scope, *, du_an: str) -> Figure:
    """Diện tích đất bị ảnh hưởng, m²."""
    project = project_of(scope, du_an)
    affected = standing(scope, project, Kind.AFFECTED, "area_m2")
    return Figure(
        code="gpmb.dien_tich",
        args=_args(du_an),
        label=f"Diện tích bị ảnh hưởng, {project}",
        as_of=scope.as_of,
        unit=measurement(scope, "m2"),
        value=affected.total,
        answer=affected.answer,
        sources=affected.sources("m2"),
    )


def _count(scope: Scope, code: str, kind: Kind, du_an: str, doi_tuong: str) -> Figure:
    project = project_of(scope, du_an)
    counted = standing(scope, project, kind, doi_tuong=doi_tuong)
    is_sum = counted.total is not None and not doi_tuong
    return Figure(
        code=code,
        args=_args(du_an, doi_tuong),
        label=f"{formats.sentence(kind.label)}, {project}",
        as_of=scope.as_of,
        unit=subjects.unit_of(scope, doi_tuong),
        value=counted.total,
        answer=counted.answer,
        text=subjects.in_words(scope, counted.split) if is_sum else "",
        sources=counted.sources(),
    )


def _share(scope: Scope, code: str, kind: Kind, du_an: str, doi_tuong: str) -> Figure:
    """A count on the base of the affected."""
    project = project_of(scope, du_an)
    affected = standing(scope, project, Kind.AFFECTED, doi_tuong=doi_tuong)
    counted = standing(scope, project, kind, doi_tuong=doi_tuong)
    figure = _count(scope, code, kind, du_an, doi_tuong)
    return replace(
        figure,
        base=affected.base_for(counted),
        sources=merged([figure.sources, affected.sources()]),
    )


def _left(affected: Standing, paid: Standing) -> Decimal | None:
    base = affected.base_for(paid)
    if base is None or paid.answer not in (Answer.HAS_DATA, Answer.NONE_OCCURRED):
        return None
    split = affected.less(paid)
    if split is None:
        return max(base - sum(paid.split.values()), Decimal(0))
    return sum(split.values(), Decimal(0))


def _left_in_words(affected: Standing, paid: Standing, left: Decimal) -> str:
    split = affected.less(paid)
    if split is None:  # the source does not say of whom
        return f"{formats.count(left)} {subjects.labels(affected)}"
    return subjects.in_words(affected.scope, split)


def _args(du_an: str, doi_tuong: str = "") -> tuple[tuple[str, str], ...]:
    given = (("du_an", du_an), ("doi_tuong", doi_tuong))
    return tuple((name, code) for name, code in given if code)
