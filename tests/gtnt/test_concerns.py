"""Whose affair a class of road is: of every unit with a place of its own."""

from gtnt.domain import concerns


def test_a_class_of_road_is_counted_at_the_place_of_whoever_has_one(world):
    scope = world.scope()

    assert concerns(scope, frozenset({world.ban_mai.pk}), "a")
    assert not concerns(scope, frozenset(), "a")
