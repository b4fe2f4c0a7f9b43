"""Whose affair a project is: of who leads it, and of the place it lies in."""

from gpmb.domain import concerns
from tests.factories import UnitFactory


def test_a_project_is_the_affair_of_who_leads_it_and_of_its_place(world):
    lead = UnitFactory()
    world.project("cau", "Cầu Mường", lead=lead)
    scope, here = world.scope(), frozenset({world.area.pk})
    nowhere = frozenset()

    assert concerns(scope.of(lead), nowhere, "cau")
    assert not concerns(scope.of(lead), nowhere, "cho")
    assert concerns(scope, here, "cho")
    assert not concerns(scope, frozenset({world.area.pk + 1}), "cho")
    assert not concerns(scope, here, "khong-co")
