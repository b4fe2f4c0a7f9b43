"""A certificate that the report counts on has run out by its day."""

from datetime import date

import pytest

from ocop.checks.certificate_expired import RULE

MAY_2017 = date(2017, 5, 31)


def test_a_certificate_that_ran_out_is_found(world, look):
    world.recognise(3, on=MAY_2017, code="cu")

    assert look(RULE) == [
        "Giấy chứng nhận 3 sao của sản phẩm chè (nhiệm vụ 1 “Sản phẩm”; dòng cu, 31/5/2017,"
        " UBND huyện Mường) hết giá trị ngày 31/5/2020, trước ngày chốt số liệu 14/6/2020."
    ]


def test_on_its_last_day_it_holds(world, look):
    world.recognise(3, on=MAY_2017)

    assert look(RULE, as_of=date(2020, 5, 31)) == []


@pytest.mark.parametrize(
    ("on", "until"), [(MAY_2017, date(2021, 1, 1)), (date(2020, 5, 1), None)]
)
def test_one_that_says_longer_or_is_new_holds(world, look, on, until):
    world.recognise(3, on=on, valid_until=until)

    assert look(RULE) == []


def test_one_that_was_renewed_holds(world, look):
    world.recognise(3, on=MAY_2017)
    world.recognise(4)

    assert look(RULE) == []
