"""What a writer of a commune may quote: its own figures first, and whose each is."""

from tasks import offers
from tests.factories import ProgrammeFactory, TaskFactory, TaskScopeFactory


def labels(world, place):
    task = TaskFactory(programme=ProgrammeFactory(unit=world.unit))
    TaskScopeFactory(task=task, domain="gtnt", object_code=world.a.code)
    found = offers.offers(world.scope(), task, place)
    return [offer.label for offer in found if offer.kind.startswith("Số km đường đã")]


def test_a_commune_is_offered_its_own_figure_before_that_of_all(world):
    world.work(3, area=world.ban_mai)
    world.work(4, area=world.na_lan)

    own, whole = labels(world, world.ban_mai)

    assert own.endswith(world.ban_mai.full_name)
    assert whole.endswith(world.unit.area.full_name)


def test_where_nothing_is_known_of_its_place_only_that_of_all_is_offered(world):
    world.work(4, area=world.na_lan)

    assert len(labels(world, world.ban_mai)) == 1


def test_who_speaks_for_all_is_offered_no_part(world):
    world.work(3, area=world.ban_mai)

    assert len(labels(world, None)) == 1
