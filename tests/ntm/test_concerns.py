"""Whose affair a place is: its own."""

from ntm.domain import concerns


def test_a_place_is_the_affair_of_the_unit_it_lies_in(world):
    commune, other = world.area("ban", "Bản"), world.area("na", "Nà")
    places = frozenset({commune.pk})
    scope = world.scope()

    assert concerns(scope, places, "ban")
    assert not concerns(scope, places, other.code)
    assert not concerns(scope, places, "khong-co")
