"""When two names are near enough to be of one thing."""

import pytest

from tasks.checks.names import near_pairs


@pytest.mark.parametrize(
    ("one", "two", "is_near"),
    [
        ("Đường Bản Mai - Nà Lân", "Đường Bản Mai – Nà Lân", True),
        ("Chợ trung tâm Mường", "chợ Trung Tâm Mường", True),
        ("Sửa chữa nhà văn hóa Nà Lân", "Sửa chữa nhà văn hoá Nà Lân", True),
        ("Mở rộng trường tiểu học Nà Lân", "Mở rộng trường tiểu họcc Nà Lân", True),
        ("Cầu Bản Mai I", "Cầu Bản Mai II", False),
        ("Đường Bản Mai đoạn 1", "Đường Bản Mai đoạn 2", False),
        ("Trường tiểu học Nà Lân", "Trường mầm non Nà Lân", False),
        ("đường trục xã", "đường trục thôn", False),
    ],
)
def test_names_are_near_but_for_what_tells_things_apart(one, two, is_near):
    assert bool(list(near_pairs([(one, 1), (two, 2)]))) is is_near


def test_every_pair_comes_once():
    names = [("A B", 1), ("a b", 2), ("C D", 3)]

    assert list(near_pairs(names)) == [(1, 2)]
