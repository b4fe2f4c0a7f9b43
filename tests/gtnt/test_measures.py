"""What a figure of roads says, of which it is a share, and which rows stand behind it."""

from decimal import Decimal

import pytest

from gtnt import measures
from gtnt.domain import DOMAIN
from tasks import domains
from tasks.domains import UnknownFigure
from tasks.figures import Answer, Form
from tests.factories import DocumentFactory, PeriodFactory, UnitFactory

from .world import MAY_20


def test_work_done_is_a_share_of_the_plan(world):
    world.plan("10")
    world.stated("5.67")

    figure = measures.thuc_hien(world.scope(), loai="a")

    assert figure.write() == "5,67 km"
    assert figure.write(Form.PERCENT) == "57%"
    assert figure.write(Form.REMAINING) == "4,33 km"
    assert figure.write(Form.RATIO) == "5,67/10 km"
    assert measures.con_lai(world.scope(), loai="a").write() == "4,33 km"
    assert measures.ke_hoach(world.scope(), loai="a").write() == "10 km"


def test_whole_kilometres_below_ten_take_a_zero(world):
    world.plan("5")
    world.stated("3")

    assert measures.thuc_hien(world.scope(), loai="a").write() == "03 km"
    assert measures.con_lai(world.scope(), loai="a").write() == "02 km"


def test_all_classes_add_up_and_their_percentage_is_no_mean(world):
    world.plan("5", world.a)
    world.plan("10", world.b)
    world.stated("3", world.a)
    world.stated("5.67", world.b)

    figure = measures.thuc_hien(world.scope())

    assert (figure.value, figure.base) == (Decimal("8.67"), 15)
    assert figure.percent == Decimal("57.8")
    assert measures.con_lai(world.scope()).value == Decimal("6.33")


def test_classes_of_which_nothing_is_known_do_not_hide_the_others(world):
    world.plan("5", world.a)
    world.plan("10", world.b)
    world.stated("3", world.a)

    assert measures.thuc_hien(world.scope()).value == 3


def test_work_outside_any_plan_leaves_the_total_without_a_base(world):
    world.plan("5", world.a)
    world.stated("2", world.b)

    assert measures.thuc_hien(world.scope()).value == 2
    assert measures.thuc_hien(world.scope()).base is None
    assert measures.con_lai(world.scope()).answer is Answer.MISSING


def test_more_than_planned_leaves_nothing(world):
    world.plan("5")
    world.stated("6")

    assert measures.thuc_hien(world.scope(), loai="a").write(Form.PERCENT) == "120%"
    assert measures.con_lai(world.scope(), loai="a").value == 0


def test_without_rows_there_is_no_figure_and_no_zero(world):
    for measure in DOMAIN.measures.values():
        figure = measure(world.scope())

        assert (figure.value, figure.write()) == (None, "chưa có số liệu")


def test_a_unit_without_an_area_has_no_figures(world):
    world.plan("5")
    world.stated("3")

    scope = world.scope(unit=UnitFactory())

    assert measures.thuc_hien(scope).answer is Answer.MISSING
    assert measures.thuc_hien(scope, dia_ban="muong").value == 3


def test_only_the_year_of_the_period_counts(world):
    world.plan("5", year=2019)
    world.stated("3", year=2019)

    assert measures.thuc_hien(world.scope()).answer is Answer.MISSING
    assert measures.ke_hoach(world.scope()).answer is Answer.MISSING

    last_year = world.scope(period=PeriodFactory(year=2019))
    assert measures.thuc_hien(last_year, loai="a").write(Form.PERCENT) == "60%"


def test_nothing_to_report_is_not_a_zero_and_leaves_the_whole_plan(world):
    world.plan("5")
    world.work(answer=Answer.NONE_OCCURRED)

    figure = measures.thuc_hien(world.scope(), loai="a")

    assert (figure.answer, figure.write()) == (Answer.NONE_OCCURRED, "không phát sinh")
    assert measures.con_lai(world.scope(), loai="a").value == 5


def test_a_place_with_nothing_to_report_adds_nothing(world):
    world.work("2", area=world.ban_mai)
    world.work(area=world.na_lan, answer=Answer.NONE_OCCURRED)

    figure = measures.thuc_hien(world.scope(), loai="a")

    assert figure.value == 2
    assert [source.value for source in figure.sources] == ["02 km", "không phát sinh"]


def test_zero_is_a_figure(world):
    world.plan("5")
    world.stated("0")

    figure = measures.thuc_hien(world.scope(), loai="a")

    assert (figure.answer, figure.write()) == (Answer.HAS_DATA, "0 km")
    assert figure.write(Form.PERCENT) == "0%"


def test_every_quantity_adds_up_in_its_own_unit(world):
    world.work("1", cement_tonnes="100.5", people_money=19_000_000, labour_days=12)
    world.work("1", cement_tonnes=20, state_money=5_000_000, land_m2="70.25")

    printed = [
        measure(world.scope()).write()
        for measure in (
            measures.xi_mang,
            measures.kinh_phi,
            measures.dong_gop,
            measures.ngay_cong,
            measures.hien_dat,
        )
    ]

    assert printed == [
        "120,5 tấn",
        "5.000.000 đồng",
        "19.000.000 đồng",
        "12 ngày công",
        "70,25 m²",
    ]


def test_a_row_about_cement_says_nothing_of_kilometres(world):
    world.stated("3")
    world.stated(None, cement_tonnes=50, on=MAY_20.replace(day=21))

    assert measures.thuc_hien(world.scope()).value == 3


def test_a_figure_leads_back_to_its_rows_and_to_the_plan(world):
    paper = DocumentFactory(symbol="7/KH-UBND")
    world.plan("5", document=paper)
    world.stated("3", code="w1")

    done, plan = measures.thuc_hien(world.scope(), loai="a").sources

    assert (done.fact, done.value, done.day) == ("gtnt_work:w1@1", "03 km", "20/5/2020")
    assert done.label == "đường loại một, huyện Mường"
    assert done.unit == "ubnd"
    assert (plan.fact, plan.value) == ("gtnt_plan_line:a-2020-muong", "05 km")
    assert plan.label == "Kế hoạch đường loại một, huyện Mường"
    assert (plan.day, plan.document) == (
        "năm 2020",
        "Kế hoạch số 7/KH-UBND ngày 10/02/2020",
    )


def test_a_row_of_a_named_road_says_so(world):
    road = world.a.roads.create(code="r", name="Nà Lân - Bản Mai", area=world.na_lan)
    world.work("1", area=world.na_lan, road=road)

    (source,) = measures.thuc_hien(world.scope()).sources

    assert source.label == "đường loại một, xã Nà Lân, Nà Lân - Bản Mai"


def test_a_figure_keeps_its_arguments(world):
    figure = domains.figure("gtnt.con_lai", world.scope(), loai="a", dia_ban="na-lan")

    assert (figure.code, figure.args) == (
        "gtnt.con_lai",
        (("loai", "a"), ("dia_ban", "na-lan")),
    )


@pytest.mark.parametrize(
    ("args", "sentence"),
    [
        ({"loai": "x"}, "Không có loại đường nào mang mã x."),
        ({"dia_ban": "x"}, "Không có địa bàn nào mang mã x."),
    ],
)
def test_an_unknown_code_is_refused_by_name(world, args, sentence):
    for code in DOMAIN.measures:
        with pytest.raises(UnknownFigure, match=sentence):
            domains.figure(code, world.scope(), **args)


def test_a_figure_is_labelled_by_what_it_counts(world):
    assert measures.thuc_hien(world.scope(), loai="a").label == (
        "Đã cứng hóa đường loại một"
    )
    assert measures.ke_hoach(world.scope()).label == "Kế hoạch cứng hóa đường các loại"


def test_the_object_of_a_task_is_a_road_class(world):
    assert DOMAIN.objects("a") == "đường loại một"
    assert DOMAIN.objects("x") is None
