"""Below /chi-dao/: the list, a new one, one with its moves."""

import io
from datetime import date

import pytest
import time_machine
from django.urls import reverse
from openpyxl import load_workbook

from tasks.direction_states import DirectionState
from tasks.models import Direction, DirectionEvent, Submission, TaskUnit
from tests.bad_input import DAYS, WORDS, let_through
from tests.counting import queries_of_page
from tests.entries import moment
from tests.factories import TaskFactory
from tests.tasks.directing import JUNE_10, Directing, found
from tests.tasks.reporting import JUNE_1

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("on_june_1")]

JUNE_11 = date(2020, 6, 11)
LIST = "/chi-dao/"


@pytest.fixture
def world():
    return Directing()


@pytest.fixture
def as_(log_in, world):
    """A browser of somebody of the world."""
    return lambda who: log_in(getattr(world, who))


@pytest.fixture
def new(world):
    return reverse("tasks:direction_new", args=[world.task.code])


@pytest.fixture
def good(world):
    return {
        "to_unit": world.department.code,
        "text": "Làm ngay.",
        "due_on": "10/6/2020",
        "_phieu": "phieu",
    }


def press(browser, given, move, **said):
    said = {"viec": move, "seen": given.events.count()} | said
    return browser.post(given.get_absolute_url(), said)


# A new one


def test_a_leader_gives_one_on_what_the_address_names(world, as_, new, good):
    leader = as_("leader")
    meant = f"chi-tieu.{world.indicator.code}"
    asked = {"don_vi": world.commune.code, "ve": meant, "phat_hien": "r:a/b"}

    form = leader.get(new, asked).context["form"]
    sent = {name: form[name].value() for name in ("subject", "finding_key")}
    answer = leader.post(new, good | sent)

    assert form["to_unit"].value() == world.commune.code
    given = Direction.objects.get()
    assert answer.url == given.get_absolute_url()
    assert (given.indicator, given.finding_key) == (world.indicator, "r:a/b")
    assert (given.to_unit, given.due_on) == (world.department, JUNE_10)


def test_the_same_form_sent_twice_gives_one(as_, new, good):
    leader = as_("leader")

    answers = {leader.post(new, good).url for _ in range(2)}

    assert len(answers) == Direction.objects.count() == 1


def test_whatever_is_typed_is_answered_with_a_sentence(as_, new, good):
    leader = as_("leader")

    def send(typed):
        return leader.post(new, good | typed)

    days = [*DAYS, "31/5/2020", "6/2020", "2020"]
    assert let_through(send, {"due_on": days, "text": WORDS}) == []
    for model in (Direction, Submission):
        assert not model.objects.exists()


@pytest.mark.parametrize(
    ("said", "sentence"),
    [
        ({"to_unit": "khong-co"}, "Lựa chọn này không còn; hãy chọn lại."),
        ({"subject": "chi-tieu.khong-co"}, "Lựa chọn này không còn; hãy chọn lại."),
        ({"due_on": "31/5/2020"}, "Hạn phải từ hôm nay (01/6/2020) trở đi."),
    ],
)
def test_a_choice_that_is_none_is_refused_in_words(as_, new, good, said, sentence):
    answer = as_("leader").post(new, good | said)

    assert answer.status_code == 422
    assert sentence in answer.text


@pytest.mark.parametrize(
    ("who", "status"), [("office", 403), ("officer", 403), ("head", 403)]
)
def test_nobody_else_gives_one(as_, new, good, who, status):
    assert as_(who).post(new, good).status_code == status
    assert not Direction.objects.exists()


# One of them


def test_the_whole_life_is_pressed_through(world, as_):
    given = world.give()

    for who, move, said in (
        ("officer", "ANSWER", {"text": "Đã làm."}),
        ("leader", "CLARIFY", {"text": "Bao nhiêu?", "due_on": "20/6/2020"}),
        ("head", "ANSWER", {"text": "Ba hộ."}),
        ("leader", "CLOSE", {}),
        ("office", "TAKE", {"period": world.period.code}),
        ("office", "LEAVE_OUT", {"period": world.period.code}),
    ):
        answer = press(as_(who), given, move, **said)
        assert (move, answer.status_code) == (move, 302)

    assert found(given).state is DirectionState.CLOSED
    assert found(given).due_on == date(2020, 6, 20)
    page = as_("leader").get(given.get_absolute_url()).text
    for words in ("Đã làm.", "Bao nhiêu?", "Ba hộ.", "Bỏ khỏi phần III"):
        assert words in page


def test_each_is_offered_their_own_moves(world, as_):
    given = world.give()

    def offered(who):
        page = as_(who).get(given.get_absolute_url()).context
        return [o["move"].value for o in [*page["offers"], *page["report_offers"]]]

    assert offered("officer") == ["ANSWER"]
    assert offered("leader") == ["WITHDRAW"]
    assert offered("office") == ["ANSWER", "TAKE"]  # the answer in the unit's name


def test_bad_words_of_an_answer_are_told(world, as_):
    given = world.give()
    officer = as_("officer")

    def send(typed):
        said = {"viec": "ANSWER", "seen": 0, "text": "Đã làm.", "_phieu": "phieu"}
        return officer.post(given.get_absolute_url(), said | typed)

    def form(context):
        return context["offers"][0]["form"]

    papers = [words for words in WORDS if len(words) < 10_000]
    fields = {"text": [*WORDS, ""], "document": papers}
    assert let_through(send, fields, form=form) == [], send({"text": ""}).text
    assert not DirectionEvent.objects.exists()


def test_who_comes_too_late_is_told_and_keeps_what_was_typed(world, as_):
    given = world.give()
    world.act(given, "WITHDRAW", by=world.leader, text="Giao nhầm.")

    answer = press(as_("officer"), given, "ANSWER", seen=0, text="Đã làm xong rồi.")

    assert answer.status_code == 422
    assert "vừa có người khác xử lý" in answer.text
    assert "Đã làm xong rồi." in answer.text


def test_two_answers_meet_and_the_second_stands_when_sent_again(world, as_):
    given = world.give()
    world.answer(given, "Của người kia.")
    head = as_("head")

    refused = press(head, given, "ANSWER", seen=0, text="Của tôi.")
    again = refused.context["offers"][0]["form"]["seen"].value()
    answer = press(head, given, "ANSWER", seen=again, text="Của tôi.")

    assert (refused.status_code, answer.status_code) == (422, 302)
    assert found(given).answer.text == "Của tôi."


def test_a_move_that_is_none_is_not_found(world, as_):
    assert press(as_("leader"), world.give(), "DANCE").status_code == 404


@pytest.mark.parametrize(
    ("who", "status"),
    [("officer", 200), ("leader", 200), ("office", 200), ("neighbour", 404)],
)
def test_a_unit_sees_its_own_and_not_those_of_others(world, as_, who, status):
    given = world.give()
    browser = as_(who)

    assert browser.get(given.get_absolute_url()).status_code == status
    rows = browser.get(LIST).context["rows"]
    assert len(rows) == (status == 200)
    page = browser.get(world.task.get_absolute_url())
    assert (given.text in page.text) == (status == 200)


# The list


def test_the_address_narrows_the_list_and_its_workbook(world, as_):
    late = world.give("Việc muộn.", due_on=JUNE_1)
    answered = world.give("Việc xong.", to=world.commune)
    world.answer(answered, by=world.neighbour)

    def shown(**asked):
        with time_machine.travel(moment(JUNE_11), tick=False):
            leader = as_("leader")
            page = leader.get(LIST, asked)
            book = leader.get(LIST, asked | {"dinh-dang": "xlsx"})
        sheet = load_workbook(io.BytesIO(book.content)).active
        texts = [row.direction.text for row, _ in page.context["rows"]]
        assert [row[3] for row in sheet.iter_rows(min_row=2, values_only=True)] == texts
        return texts

    assert shown() == [late.text, answered.text]
    assert shown(tinh_trang="qua-han") == [late.text]
    assert shown(tinh_trang="answered") == [answered.text]
    assert shown(don_vi=world.commune.code) == [answered.text]
    assert shown(nhiem_vu=world.task.code) == [late.text, answered.text]
    assert shown(nhiem_vu="khong-co", tinh_trang="?") == [late.text, answered.text]


def give_many(world, count):
    for number in range(count):
        task = TaskFactory(
            programme=world.task.programme,
            units={world.department: TaskUnit.Role.LEAD},
        )
        given = world.give(f"Việc {number}.", task=task)
        world.answer(given)
        world.act(given, "CLARIFY", by=world.leader, text="Chưa rõ.")


@pytest.mark.parametrize(
    ("who", "page"), [("leader", LIST), ("officer", "/viec-cua-toi/")]
)
def test_fifty_cost_the_queries_of_one(world, as_, who, page):
    give_many(world, 1)
    browser = as_(who)
    one = queries_of_page(browser, page)
    give_many(world, 49)

    assert queries_of_page(browser, page) == one
