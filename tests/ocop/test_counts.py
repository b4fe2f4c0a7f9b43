"""Products recognised and value chains completed in a year, at a place and below it."""

from datetime import date

import pytest

from ocop import actions, measures
from ocop.domain import DOMAIN
from ocop.models.register import State
from tasks import domains
from tasks.domains import UnknownFigure
from tasks.figures import Answer, Form
from tasks.measures import actual
from tests.entries import JUNE_14, clerk_of_records, moment
from tests.factories import (
    AreaChangeFactory,
    AreaFactory,
    IndicatorFactory,
    TargetFactory,
)

from .world import MAY_31

APRIL_30 = date(2020, 4, 30)


def recognised(world, as_of=JUNE_14, **args):
    return measures.so_cong_nhan(world.scope(as_of), **args)


def completed(world, as_of=JUNE_14, **args):
    return measures.chuoi_gia_tri(world.scope(as_of), **args)


def test_a_product_recognised_in_the_year_counts_from_its_day_on(world):
    world.recognise(on=APRIL_30, code="r1")

    figure = recognised(world)

    assert (figure.write(), figure.write(Form.LIST)) == ("01 sản phẩm", "chè")
    (source,) = figure.sources
    assert (source.fact, source.label, source.value, source.day) == (
        "ocop_recognition:r1@1",
        "chè",
        "3 sao",
        "30/4/2020",
    )
    assert recognised(world, date(2020, 4, 29)).answer is Answer.MISSING


def test_products_of_communes_add_up_and_can_be_asked_for_apart(world):
    world.recognise(3)
    world.recognise(4, product=world.product("mat", area=world.other, is_ocop=True))

    assert recognised(world).value == 2
    assert recognised(world, dia_ban="nua").names == ("sản phẩm",)
    assert recognised(world, dia_ban="nua", hang="4").value == 1
    assert recognised(world, hang="3").value == 1


def test_no_product_of_so_many_stars_is_a_zero_that_leads_to_the_others(world):
    world.recognise(3, code="r1")

    figure = recognised(world, hang="5")

    assert (figure.value, [source.fact for source in figure.sources]) == (
        0,
        ["ocop_recognition:r1@1"],
    )


def test_a_year_counts_its_own_recognitions_only(world):
    world.recognise(3, on=date(2019, 12, 31))

    assert recognised(world).answer is Answer.MISSING
    assert recognised(world, nam="2019").value == 1
    world.recognise(4, on=APRIL_30)
    assert recognised(world, nam="2019", hang="3").value == 1
    assert recognised(world, hang="4").value == 1


def test_a_product_recognised_twice_in_a_year_counts_once(world):
    world.recognise(3, on=APRIL_30)
    world.recognise(4, on=MAY_31)

    assert (recognised(world).value, recognised(world, hang="3").value) == (1, 0)


def test_a_product_that_lost_its_certificate_in_the_year_does_not_count(world):
    world.recognise(on=APRIL_30)
    world.withdraw(on=MAY_31)

    assert (recognised(world).value, recognised(world).answer) == (0, Answer.HAS_DATA)
    assert recognised(world, date(2020, 5, 1)).value == 1


def test_a_product_outside_the_programme_does_not_count(world):
    world.recognise(product=world.product("x"))
    world.chain(product=world.product("y", is_ocop=True))

    assert recognised(world).answer is Answer.MISSING
    assert completed(world).answer is Answer.MISSING


def test_nothing_to_report_is_said_as_stated(world):
    world.recognise(None, answer=Answer.NONE_OCCURRED)
    world.chain("", answer=Answer.NOT_APPLICABLE)

    assert recognised(world).write() == "không phát sinh"
    assert recognised(world).sources[0].value == "không phát sinh"
    assert completed(world).write() == "không áp dụng"


def test_products_stay_with_an_area_that_was_merged(world):
    new = AreaFactory(code="moi", name="Mới", parent=world.area)
    change = AreaChangeFactory(sources=(), happened_on=date(2020, 6, 1))
    change.lines.create(source=world.commune, target=new)
    world.recognise()

    assert recognised(world, dia_ban="moi").value == 1
    assert recognised(world, MAY_31, dia_ban="moi").answer is Answer.MISSING


def test_a_unit_without_an_area_counts_nothing(world):
    world.recognise()
    world.unit.area = None

    assert recognised(world).answer is Answer.MISSING


def test_a_corrected_recognition_counts_as_corrected_and_then_as_known(world):
    row = world.recognise(3)

    actions.correct_recognition(
        row,
        version=1,
        by=clerk_of_records(),
        at=moment(JUNE_14),
        reason="gõ nhầm",
        stars=4,
    )

    assert measures.hang(world.scope(), san_pham="che").write() == "4 sao"
    early = world.scope(known_at=moment(MAY_31))
    assert measures.hang(early, san_pham="che").write() == "3 sao"


def test_a_count_is_the_actual_of_an_indicator(world):
    world.recognise()
    indicator = IndicatorFactory(measure="ocop.so_cong_nhan dia_ban=muong")
    TargetFactory(indicator=indicator, value=2)

    figure = actual(world.scope(), indicator)

    assert (figure.value, figure.write(Form.PERCENT)) == (1, "50%")
    assert figure.write(Form.REMAINING) == "01 sản phẩm"


def test_value_chains_completed(world):
    world.chain(State.ONGOING, on=APRIL_30)
    assert (completed(world).value, completed(world).answer) == (0, Answer.HAS_DATA)

    world.chain(State.DONE, on=MAY_31, note="có liên kết")
    figure = completed(world)
    assert (figure.write(), figure.names) == ("01 sản phẩm", ("chè",))
    assert figure.sources[0].value == "đã hoàn thành có liên kết"
    assert completed(world, nam="2019").answer is Answer.MISSING


@pytest.mark.parametrize(
    ("args", "sentence"),
    [
        ({"dia_ban": "x"}, "Không có địa bàn nào mang mã x."),
        ({"nam": "x"}, "Năm “x” phải là số nguyên dương."),
        ({"hang": "²"}, "Hạng “²” phải là số nguyên dương."),
    ],
)
def test_arguments_that_name_nothing_are_refused_by_name(world, args, sentence):
    with pytest.raises(UnknownFigure) as refused:
        recognised(world, **args)

    assert str(refused.value) == sentence


def test_a_count_keeps_its_arguments(world):
    given = {"dia_ban": "ban", "hang": "3", "nam": "2020"}

    figure = domains.figure("ocop.so_cong_nhan", world.scope(), **given)

    assert figure.args == tuple(given.items())


def test_the_object_of_a_task_is_a_product(world):
    assert DOMAIN.objects("che") == "chè"
    assert DOMAIN.objects("x") is None
