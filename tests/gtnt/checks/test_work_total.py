"""A stated length of road is not what its communes or stretches add up to."""

import pytest

from gtnt.checks.work_total import RULE
from tasks.findings import Severity
from tests.gtnt.world import MAY_20
from tests.looking import found, sentences

from .roads import task_of


@pytest.fixture
def task(world):
    return task_of(world)


def test_communes_that_are_all_known_and_come_to_less_are_found(world, task):
    world.stated(10, code="chung")
    world.stated(4, area=world.ban_mai)
    world.stated(5, area=world.na_lan)

    assert sentences(RULE, world.scope(), task) == [
        "Đường loại một của nhiệm vụ 1 “Làm đường”, huyện Mường: số chung nêu 10 km (dòng"
        " chung, 20/5/2020, UBND huyện Mường), còn cộng các địa bàn, các đoạn được 09 km."
    ]


def test_stretches_beyond_the_whole_block(world, task):
    world.stated(3)
    world.work(4, area=world.ban_mai, on=MAY_20)

    assert [f.severity for f in found(RULE, world.scope(), task)] == [Severity.BLOCKING]


def test_a_commune_that_is_unknown_makes_it_a_hint(world, task):
    world.stated(10)
    world.stated(4, area=world.ban_mai)

    assert [f.severity for f in found(RULE, world.scope(), task)] == [Severity.HINT]


def test_what_adds_up_is_not_found(world, task):
    world.stated(9)
    world.stated(4, area=world.ban_mai)
    world.stated(5, area=world.na_lan)

    assert found(RULE, world.scope(), task) == []


def test_a_class_that_no_task_covers_is_not_this_reports_matter(world, task):
    world.stated(3, world.b)
    world.stated(4, world.b, area=world.ban_mai)

    assert found(RULE, world.scope(), task) == []
