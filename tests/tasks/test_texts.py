"""Saving the narrative of a unit: who wins when two write, what is kept."""

import pytest

from tasks import actions
from tasks.actions import NotNow, TextChanged, Written
from tasks.models import ReturnText, ReturnVersion
from tests.entries import JUNE_14, handed_in, moment, said
from tests.factories import PeriodFactory, TaskFactory, UnitFactory, UserFactory

pytestmark = pytest.mark.django_db

RESULT = ReturnText.Part.RESULT


@pytest.fixture
def unit():
    return UnitFactory()


@pytest.fixture
def task():
    return TaskFactory()


@pytest.fixture
def write(unit, task):
    """Saves a piece; `revision` is the one that was opened."""
    writer = UserFactory(unit=unit)
    period = PeriodFactory()

    def write(text, revision=0, *, order=1, hour=8, **values):
        who = {"by": writer, "at": moment(JUNE_14, hour), "unit": unit}
        place = {"task": task, "period": period, "part": RESULT, "order": order}
        return actions.write_text(
            Written(text=text), **who | place | {"revision": revision} | values
        )

    return write


def test_the_first_piece_begins_a_draft_and_says_who_wrote_it_and_when(write, unit):
    row = write("Một.")

    assert not ReturnVersion.objects.get(parent__unit=unit).is_submitted
    assert (row.text, row.revision, row.order) == ("Một.", 1, 1)
    assert (row.written_by.unit, row.written_at) == (unit, moment(JUNE_14, 8))


def test_every_saving_counts_and_is_kept(write):
    write("Một.")
    row = write("Hai.", 1, hour=9)

    assert row.revision == 2
    kept = [(old.text, old.history_user, old.history_date) for old in row.history.all()]
    assert kept == [
        ("Hai.", row.written_by, moment(JUNE_14, 9)),
        ("Một.", row.written_by, moment(JUNE_14, 8)),
    ]


def test_who_opened_an_older_text_is_refused_and_shown_the_newer(write):
    write("Một.")
    theirs = write("Hai.", 1, by=UserFactory())

    with pytest.raises(TextChanged) as refusal:
        write("Ba.", 1)

    assert refusal.value.theirs == theirs
    assert ReturnText.objects.get().text == "Hai."


def test_two_who_begin_the_same_piece_do_not_overwrite_each_other(write):
    write("Một.")

    with pytest.raises(TextChanged):
        write("Hai.")


def test_saving_the_same_again_does_nothing(write):
    write("Một.")

    assert write("Một.", 0).revision == 1
    assert ReturnText.history.count() == 1


def test_nothing_left_deletes_the_piece_and_keeps_what_it_said(write):
    write("Một.")

    assert write("", 1) is None
    assert not ReturnText.objects.exists()
    assert [old.text for old in ReturnText.history.all()] == ["Một.", "Một."]


def test_an_old_form_does_not_pass_for_the_piece_written_after_a_deletion(write):
    write("Một.")
    write("", 1)
    with pytest.raises(TextChanged, match="đã xóa"):
        write("Hai.", 1)
    write("Ba.")

    with pytest.raises(TextChanged):
        write("Hai.", 1)


def test_nothing_written_is_nothing_saved(write):
    assert write("") is None
    assert not ReturnText.history.exists()


def test_a_number_taken_by_another_task_meanwhile_is_not_fought_over(write):
    write("Một.", task=TaskFactory())

    assert write("Hai.").order == 2


def test_the_number_of_a_deleted_piece_is_not_given_again(write, unit):
    write("Một.")
    write("", 1)

    draft = ReturnVersion.objects.get(parent__unit=unit)
    assert actions.next_orders(draft)[RESULT] == 2


def test_what_is_handed_in_is_not_written_on(write, unit):
    handed_in(unit, PeriodFactory())

    with pytest.raises(NotNow, match="đã nộp"):
        write("Một.")


def test_the_unit_written_for_is_kept(write, unit):
    assert write("Một.", on_behalf_of=unit).on_behalf_of == unit


def test_what_is_loaded_over_an_open_text_counts_as_a_saving(task, unit):
    row = said(handed_in(unit, PeriodFactory()), RESULT, "Một.", task=task)

    again = actions.save_return_text(
        ReturnText, row, unit=unit, period=row.version.parent.period, version=1, part=RESULT,
        order=row.order, text="Hai.", by=row.version.submitted_by, at=moment(JUNE_14),
    )  # fmt: skip

    assert again.revision == 2
