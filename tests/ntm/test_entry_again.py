"""What is as it was before is said again for another day, and can be undone."""

from datetime import date

import pytest

from ntm.entering import AGAIN
from ntm.models import Assessment
from tests.entries import JUNE_14

from .desks import standing


@pytest.fixture
def before(world, place):
    """The winter before: 1 met, 2 by a fraction not met."""
    winter = date(2019, 12, 1)
    world.assess(place, "1", "MET", on=winter)
    world.assess(
        place, "2", "NOT_MET", on=winter, numerator=7, denominator=15, counted="hộ"
    )


def test_what_is_not_yet_entered_is_said_again_as_it_was(save, before, place):
    response = save(**{"nhu-ky-truoc": "1", "BO-1-result": "NOT_MET"})

    assert response.status_code == 302
    assert {c: s[0] for c, s in standing(place).items()} == {
        "BO-1": "NOT_MET",
        "BO-2": "NOT_MET",
    }
    again = Assessment.objects.get(note=AGAIN)
    assert (again.cell.criterion.code, again.numerator, again.counted) == (
        "BO-2",
        7,
        "hộ",
    )
    assert again.happened_on == JUNE_14


def test_one_line_may_be_said_again_too(save, before, place):
    save(line="BO-2", **{"BO-2-result": "SAME"})

    again = Assessment.objects.get(note=AGAIN)
    assert (again.result, again.denominator) == ("NOT_MET", 15)


def test_what_was_said_again_is_marked_and_can_be_undone(
    save, before, desks, commune, place
):
    save(**{"nhu-ky-truoc": "1"})
    page = desks.client.get(desks.url("entry", commune))
    assert page.content.decode().count('class="again">như kỳ trước') == 2

    desks.client.post(desks.url("take_back", commune, place.code))

    assert [s[1] for s in standing(place).values()] == [date(2019, 12, 1)] * 2
    voided = Assessment.objects.exclude(voided_at=None)
    assert {row.void_reason for row in voided} == {"hoàn tác “như kỳ trước”"}


def test_undoing_leaves_what_was_typed(save, before, desks, commune, place):
    save(**{"BO-1-result": "MET"})

    desks.client.post(desks.url("take_back", commune, place.code))

    assert standing(place)["BO-1"][1] == JUNE_14


def test_where_all_is_entered_nothing_is_left_to_be_said_again(save, world, place):
    world.assess(place, "1", "MET")

    response = save(**{"nhu-ky-truoc": "1"})

    assert response.status_code == 422
    assert "đều đã được ghi trong kỳ này" in response.content.decode()
