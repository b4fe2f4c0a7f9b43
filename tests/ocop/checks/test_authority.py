"""Stars were granted by a paper of another level than the one in charge of them."""

from datetime import date

import pytest

from ocop.checks.authority import RULE
from tests.factories import AreaFactory, DocumentFactory, UnitFactory

SINCE = date(2019, 1, 1)


@pytest.fixture
def granted(world):
    """Recognised by a paper of a unit of this level."""

    def granted(stars=3, **level):
        area = AreaFactory(**level)
        issuer = UnitFactory(code="cap", name=f"UBND {area}", area=area)
        paper = DocumentFactory(symbol="9/QĐ-UBND", issuer=issuer)
        return world.recognise(stars, document=paper, code="cong-nhan")

    return granted


def test_a_district_that_grants_what_is_the_provinces_is_found(world, look, granted):
    tinh = world.authority(3, SINCE, province=True)
    granted(district=True, name="Nậm")

    assert look(RULE) == [
        "Sản phẩm chè (nhiệm vụ 1 “Sản phẩm”) được UBND huyện Nậm (cấp huyện) công nhận"
        " 3 sao (dòng cong-nhan, 31/5/2020, UBND huyện Mường, Kế hoạch số 9/QĐ-UBND ngày"
        " 10/02/2020), trong khi ngày đó thẩm quyền thuộc cấp tỉnh"
        f" (mã {tinh.code})."
    ]


def test_the_level_in_charge_may_grant(world, look, granted):
    world.authority(3, SINCE, province=True)
    granted(province=True)

    assert look(RULE) == []


def test_the_rule_of_another_time_is_not_asked(world, look, granted):
    world.authority(3, date(2021, 1, 1), province=True)
    granted(district=True)

    assert look(RULE) == []


def test_without_a_paper_nobody_knows_who_granted_it(world, look):
    world.authority(3, SINCE, province=True)
    world.recognise(3)

    assert look(RULE) == []
