"""Which products a unit finds at its desk, and what their pages show."""

from datetime import date

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from ocop.models import CycleStep
from ocop.models.register import State
from tasks.models import TaskUnit
from tests.entries import handed_in
from tests.factories import DocumentFactory, UnitFactory, UserFactory


def test_the_list_says_where_each_product_stands(office, world):
    world.step("mau", State.DONE)
    world.step("nhan", State.ONGOING)
    world.expect(4, 7, 8, per="lá/năm")
    world.bands()
    world.score("75")
    world.recognise(3, on=date(2020, 4, 30))
    world.chain(State.DONE)

    (row,) = office.get("entry").context["rows"]

    assert row["under_way"] == "Thiết kế nhãn, bao bì"
    assert row["expected"].said == "4 sao; 7-8 tấn lá/năm"
    assert row["scored"].said == "75 điểm; 4 sao"
    assert row["recognised"].said == "3 sao; có giá trị đến ngày 30/4/2023"
    assert row["chain"].said == "đã hoàn thành"


def test_a_product_that_only_counts_for_the_chain_has_nothing_else(office, world):
    world.product("chuoi", is_value_chain=True)
    office.cover("chuoi")

    page = office.get("product", "chuoi")

    assert [s.key for s in page.context["standings"]] == ["chain"]
    assert page.context["stages"] == []


def test_every_step_in_force_says_how_far_it_has_come(office, world):
    CycleStep.objects.filter(code="mau").update(ends_on=date(2019, 12, 31))
    CycleStep.objects.filter(code="thi").update(ends_on=date(2019, 12, 31))
    world.step("thi", State.DONE, note="đợt 1")

    stages = office.get("product", "che").context["stages"]

    assert [(s.name, s.state, s.since, s.details) for s in stages] == [
        ("Thiết kế nhãn, bao bì", "chưa ghi", "", ()),
        ("Dự thi", "đã hoàn thành", "31/5/2020", ("đợt 1",)),
    ]


def test_the_page_tells_how_the_report_will_read(office, world):
    paper = DocumentFactory(symbol="762/QĐ-UBND", issuer=world.unit)
    world.recognise(3, document=paper)

    printed = office.get("product", "che").context["printed"]

    assert "xếp hạng 3 sao theo Kế hoạch số 762/QĐ-UBND" in printed


def test_a_commune_that_takes_part_enters_what_is_made_there(office, world, log_in):
    commune = UnitFactory(committee=True, area=world.commune, parent=world.unit)
    TaskUnit.objects.create(task=office.task, unit=commune, role=TaskUnit.Role.REPORT)
    world.product("nua", area=world.other, is_ocop=True)
    office.cover("nua")
    office.browser = log_in(UserFactory(unit=commune))

    rows = office.get("entry", unit=commune).context["rows"]

    assert [row["product"].code for row in rows] == ["che"]
    assert office.get("product", "nua", unit=commune).status_code == 404


def test_a_product_of_another_task_is_not_there(office, world):
    world.product("khac", is_ocop=True)

    assert office.get("product", "khac").status_code == 404
    assert office.get("step", "che", "bay").status_code == 404


@pytest.mark.parametrize(
    ("name", "args"), [("step", ["che", "mau"]), ("score", ["che"]), ("create", [])]
)
def test_a_locked_desk_refuses(office, world, name, args):
    handed_in(office.unit, world.period, is_accepted=True)

    page = office.get(name, *args)

    assert b"<fieldset disabled>" in page.content
    assert "đã được chấp nhận" in page.content.decode()
    typed = {"state": "DONE", "score": "50", "name": "mật", "area": world.commune.pk}
    response = office.send(name, *args, **typed)
    errors = response.context["form"].non_field_errors()
    assert (response.status_code, len(errors)) == (422, 1)


def cost(office, name, *args):
    with CaptureQueriesContext(connection) as captured:
        assert office.get(name, *args).status_code == 200
    return len(captured)


def test_pages_cost_the_same_for_one_product_and_for_many(office, world):
    def fill(code):
        product = world.product(code, is_ocop=True, is_value_chain=True)
        office.cover(code)
        world.step("mau", product=product)
        world.expect(4, 7, product=product)
        world.score("75", product=product)
        world.recognise(3, product=product, document=DocumentFactory())
        world.chain(product=product)

    fill("mot")
    of_one = cost(office, "entry"), cost(office, "product", "mot")
    for number in range(10):
        fill(f"san-pham-{number}")

    assert (cost(office, "entry"), cost(office, "product", "mot")) == of_one
