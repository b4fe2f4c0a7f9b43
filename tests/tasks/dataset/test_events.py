"""What was done with periods and returns: out and in again, and never rewritten."""

import pytest

from org.models import UnitParent
from tasks import actions
from tasks.dataset.faults import Faulty
from tasks.dataset.tables import Outcome
from tasks.direction_states import DirectionState
from tasks.directions import instructions
from tasks.models import Direction, PeriodEvent, PeriodReporter, ReturnEvent
from tasks.period_states import PeriodMove
from tasks.standing import standing_of
from tasks.states import Move, State
from tests.factories import DocumentFactory
from tests.tasks.directing import Directing
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


def directed():
    """An instruction with everything that can happen to it, and one withdrawn."""
    world = Directing()
    about = actions.About(indicator=world.indicator, finding_key="r:a/b")
    given = world.give("Làm ngay.\nBáo cáo lại.", about=about)
    world.answer(given, document=DocumentFactory())
    world.act(given, "CLARIFY", by=world.leader, text="Bao nhiêu?", due_on=DUE)
    world.answer(given, by=world.office)  # in place of the unit
    world.take(given)
    world.act(given, "CLOSE", by=world.leader)
    world.act(world.give("Nhầm."), "WITHDRAW", by=world.leader, text="Giao nhầm.")


def test_instructions_survive_with_their_answers(tmp_path):
    over, first, second = there_and_back(tmp_path, directed)

    assert over == {Outcome.SAME}
    assert without_name(first) == without_name(second)
    (given, withdrawn) = instructions(Direction.objects.all())
    assert (given.state, given.due_on) == (DirectionState.CLOSED, DUE)
    assert given.answer.on_behalf_of == given.direction.to_unit
    assert [period.code for period in given.taken] == ["2020-H1"]
    assert withdrawn.state is DirectionState.WITHDRAWN


def test_an_instruction_is_not_told_otherwise_nor_in_an_impossible_order(tmp_path):
    directed()
    folder = Folder(tmp_path).dump()
    told = (tmp_path / "direction.yaml").read_text(encoding="utf-8")
    (tmp_path / "direction.yaml").write_text(
        told.replace("text: Nhầm.", "text: Khác."), encoding="utf-8"
    )
    events = tmp_path / "direction_event.yaml"
    code = Direction.objects.get(text="Nhầm.").code
    row = f"{{direction: {code}, order: '2', kind: trả lời, text: Đã làm.}}"
    events.write_text(
        f"{events.read_text(encoding='utf-8')}- {row}\n", encoding="utf-8"
    )

    with pytest.raises(Faulty) as refusal:
        folder.load(at=NEXT_DAY)

    assert {fault.sentence for fault in refusal.value.faults} == {
        "Việc đã làm thì không sửa được.",
        "Việc này không thể đứng sau các việc trước nó.",
    }
