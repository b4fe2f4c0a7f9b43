"""What leaders see of the security register: comparisons, breakdowns, which period."""

from datetime import date, timedelta

import pytest
from django.http import QueryDict
from django.urls import reverse

from antt.overview import on_newest, overview_of
from org.sheets import FORMAT, XLSX
from tasks.figures import Answer
from tasks.looks import get_look
from tests.counting import queries_of_page
from tests.entries import JUNE_14
from tests.factories import UnitFactory, UserFactory
from tests.roles import put_into_their_roles

from .world import Kind

PAGE = "/theo-doi/an-ninh-trat-tu/"
AUGUST_1 = date(2020, 8, 1)


@pytest.fixture
def leader(world, task):
    return UserFactory(unit=world.unit, leader=True)


@pytest.fixture
def seen(leader):
    """The page's values on a day."""
    put_into_their_roles()

    def see(day=JUNE_14):
        asked = QueryDict(f"ngay={day:%d/%m/%Y}")
        return overview_of(on_newest(get_look(leader, asked, day, register="antt")))

    return see


def row(found, code="vu"):
    return next(row for row in found.rows if row.measure.code == code)


def split(found, code):
    shown = [s for sheet in found.sheets for s in sheet.splits]
    return next(s.split for s in shown if s.split.breakdown.code == code)


# Against the same period


@pytest.mark.parametrize(
    ("now", "then", "word", "amount", "percent", "note"),
    [
        (5, 2, "tăng", "03 vụ", "tăng 150%", ""),
        (52, 390, "giảm", "338 vụ", "giảm 86,7%", ""),
        (4, 4, "bằng", "cùng kỳ", "", ""),
        (0, 5, "giảm", "05 vụ", "giảm 100%", ""),
        # Of nothing there is no per cent.
        (5, 0, "tăng", "05 vụ", "", "cùng kỳ bằng 0 nên không tính phần trăm"),
        (5, Answer.NONE_OCCURRED, "", "", "", "cùng kỳ không phát sinh"),
        (Answer.NONE_OCCURRED, 5, "", "", "", "kỳ này không phát sinh"),
        (5, None, "", "", "", ""),
        (None, 5, "", "", "", ""),
    ],
)
def test_a_change_is_told_in_words(world, seen, now, then, word, amount, percent, note):
    def enter(value, **when):
        if isinstance(value, Answer):
            world.entry(world.cases, answer=value, **when)
        elif value is not None:
            world.entry(world.cases, value, **when)

    enter(then, period=world.last_year())
    enter(now)

    change = row(seen()).change

    assert (change.word, change.amount) == (word, amount)
    assert (change.percent, change.note) == (percent, note)


def test_a_rate_moves_by_points_and_words_do_not_move(world, seen):
    rate, remark = world.rate(), world.measure("loi", Kind.WORDS)
    for period, share, text in ((world.last_year(), 40, "yên"), (None, 50, "ổn định")):
        when = {"period": period} if period else {}
        world.entry(rate, share, **when)
        world.entry(remark, None, text=text, **when)

    found = seen()

    change = row(found, "ty-le").change
    assert (change.word, change.amount, change.percent) == (
        "tăng",
        "10 điểm phần trăm",
        "",
    )
    assert (row(found, "loi").shown.text, row(found, "loi").change.word) == (
        "ổn định",
        "",
    )


def test_what_kind_of_number_it_is_is_said(world, seen):
    level = world.stock()
    carried = world.measure("chuyen-sang", carried_from=level)
    world.entry(level, 3)
    world.entry(carried, 2)

    found = seen()

    assert row(found, "dang-lam").note == "có đến ngày 14/6/2020"
    assert row(found, "chuyen-sang").note == "kỳ trước chuyển sang"
    assert row(found).note == ""


def test_bars_of_one_unit_are_drawn_to_one_scale(world, seen):
    people = world.people()
    for measure, now, then in ((world.cases, 5, 10), (people, 1, 4)):
        world.entry(measure, then, period=world.last_year())
        world.entry(measure, now)

    assert [(bar.now, bar.then) for bar in seen().bars] == [(50, 100), (25, 100)]


# Taken apart


@pytest.mark.parametrize(
    ("whole", "parts", "is_exhaustive", "is_wrong", "verdict"),
    [
        (12, (2, 9, 1), True, False, "02 + 09 + 01 = 12, cộng đủ số chung"),
        (12, (2, 9, 0), True, True, "02 + 09 + 0 = 11, thiếu 01 vụ so với số chung 12"),
        (12, (2, 9, 3), True, True, "02 + 09 + 03 = 14, thừa 02 vụ so với số chung 12"),
        (
            12,
            (2, 9, 0),
            False,
            False,
            "02 + 09 + 0 = 11; cách chia này không kể hết, ngoài ra còn 01 vụ",
        ),
        (
            12,
            (9, 9, 0),
            False,
            False,
            "các phần có thể trùng nhau nên không cộng lại",
        ),
        (12, (2, None, 1), True, False, "chưa có số liệu: p1"),
    ],
)
def test_whether_parts_add_up_is_said(
    world, seen, whole, parts, is_exhaustive, is_wrong, verdict
):
    measures = [world.measure(f"p{n}") for n in range(len(parts))]
    world.breakdown(world.cases, "nguon", *measures, is_exhaustive=is_exhaustive)
    world.entry(world.cases, whole)
    for measure, value in zip(measures, parts, strict=True):
        if value is not None:
            world.entry(measure, value)

    found = split(seen(), "nguon")

    assert (found.is_wrong, found.verdict) == (is_wrong, verdict)


def test_about_800_adds_up_to_nothing(world, seen):
    part = world.measure("p")
    world.breakdown(world.cases, "nguon", part)
    world.entry(world.cases, 900)
    world.entry(part, 800, is_approximate=True)

    found = split(seen(), "nguon")

    assert found.verdict == "có số ước lượng nên không cộng để so"
    assert [part.percent for part in found.parts] == [None]


# Which period


def test_after_its_end_the_half_year_is_still_what_there_is(world, seen):
    world.half_before()
    later = type(world.period)._default_manager.create(
        code="2020-9M",
        name="9 tháng đầu năm",
        kind="NINE_MONTHS",
        year=2020,
        starts_on=world.period.starts_on,
        ends_on=date(2020, 9, 14),
        cut_off_on=date(2020, 9, 14),
    )
    world.entry(world.cases, 5)

    found = seen(AUGUST_1)

    assert (found.period, found.is_over) == (world.period, True)
    assert row(found).shown.text == "05 vụ"
    # Before anything stands, the period of the day; asked for, any period of the year.
    assert not seen(JUNE_14 - timedelta(days=1)).is_known
    world.entry(world.cases, 8, period=later, on=AUGUST_1)
    assert seen(AUGUST_1).period == later


def test_what_a_unit_elsewhere_entered_decides_nothing(world, seen):
    month = world.months()[0]
    world.entry(world.cases, 5, UnitFactory(), period=month, on=month.ends_on)

    assert seen().period == world.period


# The page


def test_the_page_tells_and_leads_to_the_rows(log_in, world, leader):
    world.entry(world.cases, 2, period=world.last_year())
    world.entry(world.cases, 5)
    client = log_in(leader)

    page = client.get(PAGE, {"ngay": "01/08/2020"})

    assert page.status_code == 200
    assert "kỳ đã kết thúc trước ngày xem 01/8/2020" in page.text
    assert "bí mật nhà nước" in page.text
    assert "tăng 03 vụ" in page.text
    address = row(page.context["overview"]).shown_change.address
    assert "tăng 03 vụ so với cùng kỳ năm 2019" in client.get(address).text


def test_only_who_enters_it_takes_it_away(log_in, world, leader):
    world.entry(world.cases, 5)
    asked = {"nam": 2020, "ngay": "14/06/2020", FORMAT: XLSX}

    assert log_in(leader).get(PAGE, asked).status_code == 403
    client = log_in(UserFactory(unit=world.office))
    assert client.get(PAGE, asked).status_code == 200
    assert XLSX in client.get(PAGE, {"nam": 2020, "ngay": "14/06/2020"}).text


def test_outside_of_the_task_there_is_no_page_and_a_clerk_has_none(
    log_in, world, leader
):
    neighbour = UserFactory(unit=UnitFactory(parent=world.unit))
    clerk = UserFactory(unit=world.unit, clerk=True)

    assert log_in(neighbour).get(PAGE).status_code == 404
    assert log_in(clerk).get(PAGE).status_code == 403


@pytest.mark.parametrize(
    ("asked", "status"),
    [({"ngay": "32/13/2020"}, 200), ({"ky": "khong-co"}, 404), ({"nam": "x"}, 404)],
)
def test_nonsense_in_the_address_is_met(log_in, leader, asked, status):
    assert log_in(leader).get(PAGE, asked).status_code == status


def test_a_group_that_no_task_covers_is_not_shown(world, seen):
    other = type(world.group).objects.create(code="khac", name="Khác")
    world.measure("khac", line=world.add_line("khac", "có {khac}", group=other))

    assert [sheet.group for sheet in seen().sheets] == [world.group]


def test_a_figure_of_a_group_that_no_task_covers_leads_nowhere(log_in, world, leader):
    other = type(world.group).objects.create(code="khac", name="Khác")
    hidden = world.measure("kin", line=world.add_line("k", "có {kin}", group=other))
    world.entry(hidden, 3)
    world.entry(world.cases, 3)
    client = log_in(leader)

    def status(code):
        asked = {"ma_so_lieu": "antt.so_lieu", "ma": code, "ngay": "14/6/2020"}
        return client.get(reverse("tasks:look_figure"), asked).status_code

    assert (status("vu"), status("kin")) == (200, 404)


def test_one_line_costs_what_thirty_do(log_in, world, leader):
    client = log_in(leader)

    def add_line():
        number = type(world.line).objects.count()
        line = world.add_line(f"l{number}", f"có {{v{number}}}", order=number)
        whole = world.measure(f"v{number}", line=line)
        world.breakdown(whole, f"b{number}", world.stock(f"s{number}", line=line))
        return world.entry(whole, 3)

    world.entry(world.cases, 2, period=world.last_year())
    entry = add_line()
    few = queries_of_page(client, f"{PAGE}?ngay=14/06/2020")
    for _ in range(29):
        add_line()
    for number in range(100):
        entry.pk, entry.code, entry._state.adding = None, f"them-{number}", True
        entry.save()

    assert queries_of_page(client, f"{PAGE}?ngay=14/06/2020") == few
