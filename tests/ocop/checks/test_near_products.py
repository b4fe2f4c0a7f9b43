"""Two products of one place with almost one name."""

import pytest

from ocop.checks.near_products import RULE
from tests.factories import TaskScopeFactory


@pytest.fixture
def beside(world, task):
    """Another product of the task."""

    def beside(name, **values):
        world.tea.name = "chè shan tuyết Bản Mai"
        world.tea.save()
        product = world.product("che-2", name, **values)
        TaskScopeFactory(task=task, domain="ocop", object_code=product.code)

    return beside


def test_almost_one_name_at_one_place_is_found(look, beside):
    beside("Chè san tuyết Bản Mai")

    assert look(RULE) == [
        "Hai sản phẩm cùng nơi của nhiệm vụ 1 “Sản phẩm” có tên gần như nhau: “chè shan"
        " tuyết Bản Mai” (mã che) và “Chè san tuyết Bản Mai” (mã che-2)."
    ]


def test_another_product_is_not(look, beside):
    beside("rượu men lá Bản Mai")

    assert look(RULE) == []


def test_two_places_may_make_the_same(world, look, beside):
    beside("chè shan tuyết Bản Mai", area=world.other)

    assert look(RULE) == []
