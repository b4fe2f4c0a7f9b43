"""Whose affair a product is: of the place where it is made."""

from ocop.domain import concerns


def test_a_product_is_the_affair_of_the_place_it_is_made_in(world):
    scope = world.scope()

    assert concerns(scope, frozenset({world.commune.pk}), "che")
    assert not concerns(scope, frozenset({world.other.pk}), "che")
    assert not concerns(scope, frozenset({world.commune.pk}), "khong-co")
