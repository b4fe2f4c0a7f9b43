"""Products for leaders: columns, stars beside each other, certificates, and what it costs."""

from datetime import date, timedelta

import pytest

from ocop import overview
from ocop.certificates import Validity
from ocop.domain import deadlines
from ocop.filters import ProductFilter
from ocop.models import Producer, Product
from ocop.models.register import State
from tasks.formats import Precision
from tasks.models import TaskUnit
from tests.counting import queries
from tests.factories import (
    ProgrammeFactory,
    TaskFactory,
    TaskScopeFactory,
    UnitFactory,
)
from tests.leading import look_of, repeat

from .test_queries import fill
from .world import MAY_31

ENDS = date(2023, 5, 31)


@pytest.fixture
def task(world):
    return TaskFactory(programme=ProgrammeFactory(unit=world.unit))


@pytest.fixture
def seen(world, task):
    def read(as_of=date(2020, 6, 14), unit=None):
        return overview.rows(look_of(unit or world.unit, task, as_of=as_of))

    return read


@pytest.fixture
def columns(world, task):
    def read(as_of=date(2020, 6, 14)):
        look = look_of(world.unit, task, as_of=as_of)
        found = overview.columns(look, overview.rows(look))
        return {c.name: [row.product.code for row in c.rows] for c in found}

    return read


@pytest.mark.parametrize(
    ("as_of", "validity", "left"),
    [
        (ENDS - timedelta(days=181), Validity.ON_COURSE, "còn 181 ngày"),
        (ENDS - timedelta(days=180), Validity.DUE_SOON, "còn 180 ngày"),
        (ENDS - timedelta(days=1), Validity.DUE_SOON, "còn 1 ngày"),
        (ENDS, Validity.DUE_SOON, "hôm nay là ngày cuối"),
        (ENDS + timedelta(days=1), Validity.OVERDUE, "đã quá 1 ngày"),
    ],
)
def test_a_certificate_draws_near_its_end_and_passes_it(
    world, seen, as_of, validity, left
):
    world.recognise(on=MAY_31)

    [row] = seen(as_of)
    assert (row.certificate.validity, row.certificate.left) == (validity, left)
    assert [r.product.code for r in overview.alerts([row])] == (
        ["che"] if validity.is_alert else []
    )


def test_how_soon_is_soon_is_a_setting(world, seen, settings):
    settings.OCOP_EXPIRY_DAYS = 30
    world.recognise(on=MAY_31)

    [before] = seen(ENDS - timedelta(days=31))
    [after] = seen(ENDS - timedelta(days=30))

    assert before.certificate.validity is Validity.ON_COURSE
    assert after.certificate.validity is Validity.DUE_SOON


def test_the_first_to_end_comes_first_and_what_has_no_end_last(world, seen):
    for code, on in (("nam", MAY_31.replace(month=3)), ("cam", MAY_31.replace(day=1))):
        product = world.product(code, is_ocop=True)
        world.recognise(on=on, product=product)
    world.recognise(on=MAY_31, precision=Precision.UNKNOWN)

    told = [
        (row.product.code, row.certificate.validity)
        for row in overview.alerts(seen(date(2023, 4, 15)))
    ]
    assert told == [
        ("nam", Validity.OVERDUE),
        ("cam", Validity.DUE_SOON),
        ("che", Validity.NO_DATA),
    ]


def test_a_product_stands_where_it_came_last(world, columns):
    assert columns() == {"Chưa ghi bước nào": ["che"]}
    world.step("mau", State.DONE, on=MAY_31)
    world.step("nhan", State.ONGOING, on=MAY_31)
    assert columns() == {"Thiết kế nhãn, bao bì": ["che"]}
    world.recognise(on=date(2020, 6, 1))
    assert columns() == {"Đã được công nhận": ["che"]}
    # What was done before the certificate was not done since.
    assert columns(date(2023, 6, 2)) == {"Hết giá trị": ["che"]}
    world.step("mau", State.ONGOING, on=date(2023, 6, 2))
    assert columns(date(2023, 6, 2)) == {"Lấy mẫu": ["che"]}


def test_a_certificate_taken_away_holds_no_more(world, seen, columns):
    world.recognise(on=MAY_31)
    world.withdraw(on=date(2020, 6, 10))

    [row] = seen()
    assert row.certificate.validity is Validity.CANCELLED
    assert row.recognised.text == "đã bị thu hồi"
    assert columns() == {"Hết giá trị": ["che"]}


def test_stars_expected_scored_and_recognised_stand_beside_each_other(world, seen):
    world.bands()
    world.expect(4)
    world.score(75)
    [same] = seen()
    assert not same.differs
    world.recognise(3, on=date(2020, 6, 1))

    [row] = seen()
    told = (row.expected, row.score, row.scored, row.recognised)
    assert [cell.text for cell in told] == ["4 sao", "75 điểm", "4 sao", "3 sao"]
    assert row.differs


def test_what_counts_for_the_chain_only_is_in_no_column(world, seen, columns):
    world.product("lua", "lúa", is_value_chain=True)

    assert [row.product.code for row in seen()] == ["che", "lua"]
    assert columns() == {"Chưa ghi bước nào": ["che"]}


def test_a_commune_sees_what_is_made_at_its_place(world, task, seen):
    commune = UnitFactory(committee=True, area=world.other, parent=world.unit)
    TaskUnit.objects.create(task=task, unit=commune, role=TaskUnit.Role.COOPERATE)
    own = world.product("cam", area=world.other, is_ocop=True)
    for code in ("che", own.code):
        TaskScopeFactory(task=task, domain="ocop", object_code=code)

    assert [row.product.code for row in seen(unit=commune)] == ["cam"]
    assert [row.product.code for row in seen()] == ["che", "cam"]


@pytest.mark.parametrize(
    ("words", "codes"),
    [
        ("", ["che", "cam"]),
        ("CHE", ["che"]),
        ("ban mai", ["che"]),
        ("nua cam", ["cam"]),
        ("chè cam", []),
        ("x" * 101, ["che", "cam"]),
    ],
)
def test_words_of_a_product_or_its_place_narrow_the_page(world, seen, words, codes):
    world.product("cam", "cam sành", area=world.other, is_ocop=True)

    shown = ProductFilter({"tim": words}).shown(seen())
    assert [row.product.code for row in shown] == codes


def test_the_end_of_a_certificate_is_a_deadline_of_its_task(world, task):
    world.recognise(on=MAY_31)
    world.product("cam", is_ocop=True)

    found = list(deadlines(world.scope(), world.scopes("che", "cam", "khong-co")))

    assert [(row.name, row.due_on) for row in found] == [
        ("Giấy chứng nhận OCOP hết hạn: chè", ENDS)
    ]


def test_thirty_products_and_a_hundred_facts_cost_what_one_does(world, task):
    def read():
        look = look_of(world.unit, task)
        rows = overview.rows(look)
        overview.columns(look, rows)
        overview.counts(look)

    for code in fill(world, 1):
        TaskScopeFactory(task=task, domain="ocop", object_code=code)
    of_one = queries(read)
    maker = Producer.objects.get()
    for number in range(29):
        product = world.product(f"them-{number}", is_ocop=True, producer=maker)
        TaskScopeFactory(task=task, domain="ocop", object_code=product.code)
    for number in range(3):
        product = Product.objects.get(code=f"them-{number}")
        repeat(world.step("mau", product=product), 30)
        repeat(world.recognise(product=product), 5)

    assert queries(read) == of_one
