"""What the NTM measures count of one place, by newest row, stage and year."""

from datetime import date
from decimal import Decimal

import pytest

from ntm import measures
from ntm.models import Goal, Stage
from tasks import domains
from tasks.domains import UnknownFigure
from tasks.figures import Answer, Form

from .world import JUNE, MAY

LATER = date(2020, 6, 1)


def test_met_criteria_are_counted_named_and_compared_with_the_set(world, place):
    world.assess_all(place, "MET", "NOT_MET", "BASICALLY_MET")

    figure = measures.so_dat(world.scope(), dia_ban="ban-mai")

    assert figure.write() == "02 tiêu chí"
    assert figure.write(Form.RATIO) == "2/3 tiêu chí"
    assert figure.write(Form.REMAINING) == "01 tiêu chí"
    assert figure.names == ("tiêu chí 1 A", "tiêu chí 3 C")


def test_missed_criteria_are_counted_and_named(world, place):
    world.assess_all(place, "MET", "NOT_MET", "UNCLEAR")

    figure = measures.so_chua_dat(world.scope(), dia_ban="ban-mai")

    assert figure.value == 2
    assert figure.names == ("tiêu chí 2 B", "tiêu chí 3 C")


def test_a_criterion_nobody_assessed_is_neither_met_nor_missed(world, place):
    world.assess(place, "1")

    scope = world.scope()

    assert measures.so_dat(scope, dia_ban="ban-mai").value == 1
    assert measures.so_chua_dat(scope, dia_ban="ban-mai").value == 0


def test_a_criterion_that_does_not_apply_leaves_the_base(world, place):
    world.assess_all(place, "MET", "MET")
    world.assess(place, "3", "", answer=Answer.NOT_APPLICABLE)

    figure = measures.so_dat(world.scope(), dia_ban="ban-mai")

    assert (figure.value, figure.base) == (2, 2)


def test_a_place_without_a_row_is_missing_and_not_zero(world, place):
    figure = measures.so_dat(world.scope(), dia_ban="ban-mai")

    assert figure.answer is Answer.MISSING
    assert figure.value is None
    assert figure.base == 3
    assert figure.write() == "chưa có số liệu"


def test_a_place_no_set_is_made_for_is_missing(world, place):
    world.area("pho", "Phố", "thi-tran")

    figure = measures.so_dat(world.scope(), dia_ban="pho")

    assert (figure.answer, figure.base) == (Answer.MISSING, None)


@pytest.mark.parametrize(
    ("measure", "args", "sentence"),
    [
        ("so_dat", {"dia_ban": "xx"}, "Không có địa bàn nào mang mã xx."),
        (
            "so_dat",
            {"dia_ban": "ban-mai", "bo": "xx"},
            "Không có bộ tiêu chí nào mang mã xx.",
        ),
        ("so_dia_ban_dat", {"bo": "xx"}, "Không có bộ tiêu chí nào mang mã xx."),
        (
            "ket_qua",
            {"dia_ban": "ban-mai", "tieu_chi": "xx"},
            "Không có tiêu chí nào mang mã xx.",
        ),
        (
            "binh_quan",
            {"giai_doan": "xx"},
            "Bước “xx” phải là một trong: tu_danh_gia, tham_tra, tham_dinh,"
            " trinh_ho_so, cong_nhan.",
        ),
        (
            "du_kien",
            {"dia_ban": "ban-mai", "nam": "xx"},
            "Năm “xx” phải viết như 2020.",
        ),
    ],
)
def test_a_code_that_names_nothing_is_refused_in_words(
    world, place, measure, args, sentence
):
    with pytest.raises(UnknownFigure) as refusal:
        domains.figure(f"ntm.{measure}", world.scope(), **args)

    assert str(refusal.value) == sentence


# Which row counts


def test_the_newest_assessment_counts_whatever_its_stage(world, place):
    world.assess(place, "1", "MET", stage=Stage.SELF_ASSESSED, on=MAY)
    world.assess(place, "1", "NOT_MET", stage=Stage.CHECKED, on=LATER)

    assert measures.so_dat(world.scope(), dia_ban="ban-mai").value == 0
    assert measures.so_dat(world.scope(as_of=MAY), dia_ban="ban-mai").value == 1


def test_a_stage_can_be_asked_for(world, place):
    world.assess(place, "1", "MET", stage=Stage.SELF_ASSESSED, on=MAY)
    world.assess(place, "1", "NOT_MET", stage=Stage.CHECKED, on=LATER)
    scope = world.scope()

    assert [
        measures.so_dat(scope, dia_ban="ban-mai", giai_doan=stage).value
        for stage in ("tu_danh_gia", "tham_tra", "tham_dinh")
    ] == [1, 0, None]


def test_indicators_decide_their_criterion(world, place):
    world.indicator("2.1")
    world.assess_all(place, "MET", "MET", "MET")
    world.assess(place, "2.1", "NOT_MET")

    figure = measures.so_dat(world.scope(), dia_ban="ban-mai")

    assert figure.names == ("tiêu chí 1 A", "tiêu chí 3 C")


# Which set counts


def test_the_set_in_force_with_rows_of_the_place_applies(world, place):
    world.criteria("CU", size=5, starts_year=2010, ends_year=2019)
    world.assess(place, "1", bo="CU", on=date(2019, 5, 1))
    world.assess(place, "1")

    assert measures.so_dat(world.scope(), dia_ban="ban-mai").base == 3


def test_a_set_of_later_years_does_not_apply_yet(world, place):
    world.criteria("MOI", size=5, starts_year=2021, ends_year=2025)
    world.assess(place, "1", bo="MOI")
    world.assess(place, "1")

    assert measures.so_dat(world.scope(), dia_ban="ban-mai").base == 3


def test_of_two_sets_with_rows_and_no_goal_the_newer_applies(world, place):
    world.criteria("NANG-CAO", size=5, starts_year=2018)
    world.assess(place, "1", bo="NANG-CAO")
    world.assess(place, "1")

    assert measures.so_dat(world.scope(), dia_ban="ban-mai").base == 5


def test_another_set_can_be_asked_for(world, place):
    world.criteria("CU", size=5, starts_year=2010, ends_year=2019)
    world.assess(place, "1", bo="CU", on=date(2019, 5, 1))
    world.assess(place, "1")

    figure = measures.so_dat(world.scope(), dia_ban="ban-mai", bo="CU")

    assert (figure.value, figure.base) == (1, 5)


def test_a_goal_names_the_set_where_no_row_does(world, place):
    hamlet = world.area("khu-1", "Một", "khu", parent="ban-mai")
    model = world.criteria("KDC", size=7, applies_to=None)
    Goal.objects.create(
        code="g",
        task=world.task,
        area=hamlet,
        criteria_set=model,
        recognition="đạt chuẩn",
        year=2020,
    )

    assert measures.so_dat(world.scope(), dia_ban="khu-1").base == 7


def test_of_two_sets_with_rows_the_goal_picks_one(world, place):
    world.criteria("NANG-CAO", size=5, starts_year=2018)
    world.assess(place, "1", bo="NANG-CAO")
    world.assess(place, "1")
    Goal.objects.create(
        code="g",
        task=world.task,
        area=place,
        criteria_set=world.criterion("1").criteria_set,
        recognition="đạt chuẩn",
        year=2020,
    )

    assert measures.so_dat(world.scope(), dia_ban="ban-mai").base == 3


# Sources


def test_a_count_leads_back_to_the_rows_it_counts(world, place):
    world.assess(place, "1", code="hang-1")
    world.assess(place, "2", "NOT_MET", code="hang-2")

    (source,) = measures.so_dat(world.scope(), dia_ban="ban-mai").sources

    assert source.fact == "ntm_assessment:hang-1@1"
    assert source.label == "xã Bản Mai, tiêu chí 1 A (tự đánh giá)"
    assert source.value == "đạt"
    assert source.day == "20/5/2020"


def test_a_count_of_none_leads_back_to_the_rows_that_say_so(world, place):
    world.assess(place, "1", "NOT_MET", code="hang-1")

    sources = measures.so_dat(world.scope(), dia_ban="ban-mai").sources

    assert [source.value for source in sources] == ["chưa đạt"]


def test_a_figure_carries_its_code_arguments_and_day(world, place):
    figure = domains.figure("ntm.so_dat", world.scope(), dia_ban="ban-mai", bo="BO")

    assert figure.code == "ntm.so_dat"
    assert figure.args == (("dia_ban", "ban-mai"), ("bo", "BO"))
    assert figure.as_of == JUNE
    assert figure.label == "Số tiêu chí xã Bản Mai đã đạt"


def test_a_value_is_exact(world, place):
    world.assess(place, "1")

    assert measures.so_dat(world.scope(), dia_ban="ban-mai").value == Decimal(1)
