"""Ý kiến chỉ đạo: who gives, answers and ends one, and where it stands."""

from datetime import date

import pytest
from django.core.exceptions import ValidationError

from org.models import Deputation
from tasks import actions
from tasks.direction_states import DIRECTIONS, DirectionMove, DirectionState
from tasks.directions import instructions, sentences
from tasks.models import Direction, TaskUnit
from tests.entries import moment
from tests.factories import DocumentFactory, TaskFactory, UnitFactory

from .directing import JUNE_10, Directing, found
from .reporting import JUNE_1, WHY, sentence

pytestmark = pytest.mark.django_db

JUNE_11 = date(2020, 6, 11)


@pytest.fixture
def world():
    return Directing()


# Giving


def test_a_leader_directs_a_unit_that_takes_part(world):
    given = world.give("  Làm ngay.\n", due_on=JUNE_10)

    assert (given.text, given.agency, given.by) == (
        "Làm ngay.",
        world.district,
        world.leader,
    )
    assert found(given).state is DirectionState.OPEN
    assert found(given).due_on == JUNE_10


def test_who_can_be_directed_is_below_the_agency_and_does_something_on_the_task(world):
    looking_on = UnitFactory(parent=world.district)
    outside = UnitFactory()
    for unit, role in (
        (looking_on, TaskUnit.Role.FOLLOW),
        (outside, TaskUnit.Role.COOPERATE),
        (world.district, TaskUnit.Role.LEAD),
    ):
        TaskUnit.objects.create(task=world.task, unit=unit, role=role)

    units = actions.directable(world.district, world.task, JUNE_1)

    assert set(units) == {world.department, world.commune}
    with pytest.raises(ValidationError) as refused:
        world.give(to=looking_on)
    assert "không nằm trong các đơn vị cấp dưới" in refused.value.messages[0]


@pytest.mark.parametrize("who", ["office", "officer", "head"])
def test_nobody_but_a_leader_gives_one(world, who):
    with pytest.raises(actions.NotYours) as refused:
        world.give(by=getattr(world, who))

    assert sentence(refused) == f"Việc của lãnh đạo ({world.district})."


def test_the_office_writes_one_down_as_the_leaders_deputy_only(world):
    Deputation.objects.create(user=world.leader, deputy=world.office)

    given = world.give(by=world.office)

    assert (given.by, given.in_place_of) == (world.office, world.leader)


def test_a_due_day_is_not_over_when_it_is_set(world):
    with pytest.raises(ValidationError) as refused:
        world.give(due_on=date(2020, 5, 31))

    assert refused.value.messages == ["Hạn phải từ hôm nay (01/6/2020) trở đi."]
    assert world.give(due_on=JUNE_1)


# The life


def test_it_is_answered_sent_back_answered_again_and_ended(world):
    given = world.give()
    paper = DocumentFactory()

    world.answer(given, document=paper)
    world.act(given, "CLARIFY", by=world.leader, text="Mấy hộ?", due_on=JUNE_11)
    asked = found(given)
    world.answer(given, "Còn 03 hộ.", by=world.head)
    world.act(given, "CLOSE", by=world.leader)

    assert (asked.state, asked.due_on) == (DirectionState.OPEN, JUNE_11)
    assert (asked.answer.document, asked.asked_again.text) == (paper, "Mấy hộ?")
    ended = found(given)
    assert ended.state is DirectionState.CLOSED
    assert (ended.answer.text, ended.asked_again) == ("Còn 03 hộ.", None)
    assert DIRECTIONS.offered(ended.state)[0].move is DirectionMove.TAKE


def test_it_is_late_when_its_day_is_over_and_nobody_answered(world):
    given = world.give(due_on=JUNE_10)

    assert [found(given).is_late(day) for day in (JUNE_10, JUNE_11)] == [False, True]
    world.answer(given, on=JUNE_11)
    assert not found(given).is_late(JUNE_11)


@pytest.mark.parametrize(
    ("move", "who", "whose"),
    [
        ("ANSWER", "neighbour", "đơn vị được chỉ đạo"),
        ("ANSWER", "leader", "đơn vị được chỉ đạo"),
        ("WITHDRAW", "office", "lãnh đạo của cơ quan đã chỉ đạo"),
        ("WITHDRAW", "head", "lãnh đạo của cơ quan đã chỉ đạo"),
        ("TAKE", "leader", "Văn phòng của cơ quan đã chỉ đạo"),
        ("TAKE", "head", "Văn phòng của cơ quan đã chỉ đạo"),
    ],
)
def test_a_move_of_others_says_whose_it_is(world, move, who, whose):
    given = world.give()
    person = getattr(world, who)

    with pytest.raises(actions.NotYours) as refused:
        world.act(given, move, by=person, text=WHY, period=world.period)

    assert whose in sentence(refused)
    assert not given.events.exists()


def test_the_office_that_enters_for_a_unit_answers_in_its_name(world):
    event = world.answer(world.give(), by=world.office)

    assert (event.by, event.on_behalf_of) == (world.office, world.department)


@pytest.mark.parametrize(
    ("move", "who", "said"),
    [
        ("ANSWER", "officer", "Hãy ghi nội dung trả lời."),
        ("WITHDRAW", "leader", "Hãy ghi lý do thu hồi."),
    ],
)
def test_an_answer_and_a_withdrawal_say_something(world, move, who, said):
    given = world.give()

    with pytest.raises(ValidationError) as refused:
        world.act(given, move, by=getattr(world, who), text=" \n")

    assert refused.value.messages == [said]


def test_what_is_withdrawn_is_answered_by_nobody(world):
    given = world.give()
    world.act(given, "WITHDRAW", by=world.leader, text="Giao nhầm.")

    with pytest.raises(actions.NotNow) as refused:
        world.answer(given)

    assert sentence(refused) == (
        "Ý kiến chỉ đạo đang ở bước “thu hồi”, không thể “Trả lời”."
    )


def test_who_saw_an_older_page_is_told(world):
    given = world.give()
    world.answer(given)

    with pytest.raises(actions.Outdated):
        world.act(given, "WITHDRAW", by=world.leader, text=WHY, seen=0)


# Reading


def test_what_was_done_later_was_not_known_before(world):
    given = world.give(on=JUNE_1)
    world.answer(given, on=JUNE_11)

    def known(on):
        rows = instructions(Direction.objects.all(), moment(on, 13))
        return [row.state for row in rows]

    assert known(date(2020, 5, 31)) == []
    assert known(JUNE_10) == [DirectionState.OPEN]
    assert known(JUNE_11) == [DirectionState.ANSWERED]


def test_many_are_read_in_the_queries_of_one(world, django_assert_num_queries):
    for _ in range(3):
        world.answer(world.give(task=world.task))
    other = TaskFactory(
        programme=world.task.programme,
        units={world.department: TaskUnit.Role.LEAD},
    )
    world.give(task=other)

    with django_assert_num_queries(3):  # they, their events, what their tasks cover
        rows = instructions(Direction.objects.all())
        told = [(str(r.direction.task), str(r.direction.to_unit)) for r in rows]
        assert all(r.state and r.due_on and str(r.direction.by) for r in rows)
    assert len(told) == 4


def test_words_become_sentences_of_a_report():
    assert sentences("khẩn trương  làm\n\n- giao đất; \nXong trước 30/6!") == [
        "Khẩn trương làm.",
        "- giao đất;",
        "Xong trước 30/6!",
    ]
