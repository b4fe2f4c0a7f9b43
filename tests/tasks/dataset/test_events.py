"""What was done with periods and returns: out and in again, and never rewritten."""

import pytest

from org.models import UnitParent
from tasks.dataset.faults import Faulty
from tasks.dataset.tables import Outcome
from tasks.models import PeriodEvent, PeriodReporter, ReturnEvent
from tasks.period_states import PeriodMove
from tasks.standing import standing_of
from tasks.states import Move, State
from tests.tasks.reporting import DUE, JUNE_1, WHY, Reporting

from .folder import NEXT_DAY, Folder
from .test_there_and_back import there_and_back, without_name

pytestmark = pytest.mark.django_db


def lived_through():
    """A period with all that can happen to it and to a return."""
    world = Reporting()
    world.open()
    world.say()
    world.take(State.CHANGE_ASKED)
    world.move(Move.GRANT, by=world.office)
    world.move(Move.SUBMIT, by=world.office)  # in place of the unit
    world.move(Move.SUBMIT, by=world.neighbour, unit=world.commune, nothing=True)
    # What changes later must not come back with the programme.
    world.task.units.filter(unit=world.commune).delete()
    UnitParent.objects.filter(unit=world.commune).update(ends_on=JUNE_1)
    world.lock(reason="Hết hạn")
    world.move_period(
        PeriodMove.REOPEN_UNIT, unit=world.department, until_on=DUE, reason=WHY
    )
    return world


def test_a_period_that_was_lived_through_survives(tmp_path):
    over, first, second = there_and_back(tmp_path, lived_through)

    assert over == {Outcome.SAME}
    assert without_name(first) == without_name(second)
    assert PeriodReporter.objects.count() == 2
    assert PeriodEvent.objects.count() == 3
    returned = ReturnEvent.objects.first().parent
    standing = standing_of(returned.unit, returned.period)
    assert (standing.state, len(standing.events)) == (State.SUBMITTED, 5)
    assert standing.last.on_behalf_of == returned.unit


@pytest.mark.parametrize(
    ("table", "said"),
    [("period_event", "reason: Hết hạn"), ("return_event", "reason: Vì một lý do.")],
)
def test_what_was_done_is_not_told_otherwise_by_a_file(tmp_path, table, said):
    lived_through()
    folder = Folder(tmp_path).dump()
    path = tmp_path / f"{table}.yaml"
    text = path.read_text(encoding="utf-8")
    assert said in text
    path.write_text(text.replace(said, "reason: Khác"), encoding="utf-8")

    with pytest.raises(Faulty) as refusal:
        folder.load(at=NEXT_DAY)

    sentences = {fault.sentence for fault in refusal.value.faults}
    assert sentences == {"Việc đã làm thì không sửa được."}


def test_a_period_opened_by_a_file_freezes_who_must_report(tmp_path):
    world = Reporting()
    folder = Folder(tmp_path).dump()
    row = f"{{period: {world.period.code}, agency: {world.district.code}, order: '1', kind: mở kỳ}}"
    (tmp_path / "period_event.yaml").write_text(f"- {row}\n", encoding="utf-8")

    folder.load(at=NEXT_DAY)

    assert set(PeriodReporter.objects.values_list("unit", flat=True)) == {
        world.department.pk,
        world.commune.pk,
    }
    assert PeriodEvent.objects.get().at == NEXT_DAY
