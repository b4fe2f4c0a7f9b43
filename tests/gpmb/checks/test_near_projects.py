"""Two projects of the register with almost one name."""

import pytest

from gpmb.checks.near_projects import RULE


@pytest.mark.parametrize(
    ("name", "count"), [("Chợ Mướng", 1), ("Chợ Nà Lân", 0), ("Chợ Mường 2", 0)]
)
def test_almost_one_name_is_found(world, look, clearing, name, count):
    clearing.cover(world.project("cho-2", name))

    assert len(look(RULE)) == count


def test_both_names_are_told(world, look, clearing):
    clearing.cover(world.project("cho-2", "Chợ Mướng"))

    assert look(RULE) == [
        "Hai dự án của nhiệm vụ 1 “Mặt bằng” có tên gần như nhau: “Chợ Mường” (mã cho) và"
        " “Chợ Mướng” (mã cho-2)."
    ]
