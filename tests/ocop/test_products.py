"""What is known of one product: expected, scored and recognised stars are three things."""

from datetime import date
from decimal import Decimal

import pytest

from ocop import actions, measures
from ocop.domain import DOMAIN
from ocop.models import CycleStep
from ocop.models.register import State
from tasks import domains
from tasks.domains import UnknownFigure
from tasks.figures import Answer
from tests.entries import JUNE_14, clerk_of_records, moment

from .world import MAY_31


def of_tea(measure, world, **scope):
    return measure(world.scope(**scope), san_pham="che")


def test_expected_scored_and_recognised_stars_are_three_facts(world):
    world.bands()
    world.expect(5)
    world.score(75)
    world.recognise(3)

    assert of_tea(measures.hang_du_kien, world).write() == "5 sao"
    assert of_tea(measures.hang_theo_diem, world).write() == "4 sao"
    assert of_tea(measures.hang, world).write() == "3 sao"


@pytest.mark.parametrize(
    "measure",
    [measures.hang_du_kien, measures.hang_theo_diem, measures.hang, measures.quy_mo],
)
def test_none_of_them_follows_from_another(world, measure):
    world.bands()
    told = {
        measures.hang_du_kien: lambda: (world.score(75), world.recognise()),
        measures.quy_mo: lambda: (world.score(75), world.expect(4)),
        measures.hang_theo_diem: lambda: (world.expect(4), world.recognise()),
        measures.hang: lambda: (world.expect(4), world.score(75)),
    }
    told[measure]()

    assert of_tea(measure, world).write() == "chưa có số liệu"


# Scores and bands


@pytest.mark.parametrize(
    ("score", "stars"), [(50, 3), (69, 3), (70, 4), (89, 4), (90, 5), (100, 5)]
)
def test_a_score_has_the_stars_of_its_band(world, score, stars):
    world.bands()
    world.score(score, code="d1")

    figure = of_tea(measures.hang_theo_diem, world)

    assert (figure.value, figure.sources[0].fact) == (stars, "ocop_score:d1@1")
    assert figure.sources[0].value == f"{score} điểm"


@pytest.mark.parametrize("score", ["69.5", "89.01", "49.99"])
def test_a_score_between_two_bands_has_no_stars(world, score):
    world.bands()
    world.score(Decimal(score))

    figure = of_tea(measures.hang_theo_diem, world)

    written = score.replace(".", ",")
    assert figure.value is None
    assert figure.write() == f"quy định chưa xếp hạng cho mức {written} điểm"
    assert len(figure.sources) == 1


def test_a_score_is_read_by_the_decision_of_its_own_day(world):
    world.bands(ends_on=date(2023, 2, 23))
    world.bands(date(2023, 2, 24), sao_3=("60", "100"))
    world.score(95, on=date(2023, 2, 23))

    later = {"as_of": date(2024, 1, 1)}
    assert of_tea(measures.hang_theo_diem, world, **later).value == 5

    world.score(95, on=date(2023, 2, 24))
    assert of_tea(measures.hang_theo_diem, world, **later).value == 3


def test_without_a_decision_of_the_day_nothing_is_said_of_stars(world):
    world.bands(date(2023, 2, 24))
    world.score(95)

    assert of_tea(measures.hang_theo_diem, world).write() == "chưa có số liệu"
    assert of_tea(measures.diem, world).write() == "95 điểm"


def test_a_score_that_does_not_apply(world):
    world.bands()
    world.score(None, answer=Answer.NOT_APPLICABLE)

    assert of_tea(measures.diem, world).write() == "không áp dụng"
    assert of_tea(measures.hang_theo_diem, world).write() == "không áp dụng"


# Who recognises


@pytest.mark.parametrize(
    ("day", "level"),
    [
        (date(2019, 8, 20), "chưa có số liệu"),
        (date(2020, 4, 30), "cấp tỉnh"),
        (date(2023, 2, 23), "cấp tỉnh"),
        (date(2023, 2, 24), "cấp huyện"),
        (date(2025, 7, 5), "cấp huyện"),
        (date(2025, 7, 6), "cấp tỉnh"),
    ],
)
def test_who_recognises_is_a_matter_of_the_day(world, day, level):
    world.authority(3, date(2019, 8, 21), date(2023, 2, 23), province=True)
    world.authority(3, date(2023, 2, 24), date(2025, 7, 5), district=True)
    world.authority(3, date(2025, 7, 6), province=True)
    world.authority(4, date(2019, 8, 21))

    figure = measures.cap_cong_nhan(world.scope(day), hang="3")

    assert figure.write() == level
    assert len(figure.sources) == (level != "chưa có số liệu")


def test_without_a_level_it_is_the_centre(world):
    authority = world.authority(5, date(2019, 8, 21))

    figure = measures.cap_cong_nhan(world.scope(), hang="5")

    assert figure.write() == "trung ương"
    assert figure.sources[0].fact == f"ocop_authority:{authority.code}"
    assert authority.document.symbol in figure.sources[0].document


def test_stars_are_a_whole_number(world):
    with pytest.raises(UnknownFigure, match="Hạng “ba” phải là số nguyên dương"):
        measures.cap_cong_nhan(world.scope(), hang="ba")


# What is expected


@pytest.mark.parametrize(
    ("low", "upper", "per", "written"),
    [
        (7, 8, "dầu/năm", "7-8 tấn dầu/năm"),
        (7, None, "/năm", "07 tấn /năm"),
        (Decimal("12.5"), None, "", "12,5 tấn"),
    ],
)
def test_a_capacity_is_a_number_or_a_range_of_its_unit(world, low, upper, per, written):
    world.expect(4, low, upper, per=per)

    figure = of_tea(measures.quy_mo, world)

    assert (figure.write(), figure.sources[0].value) == (written, written)
    assert (figure.value, figure.upper) == (low, upper)


def test_a_newer_expectation_replaces_all_of_an_older_one(world):
    world.expect(4, 7, 8, on=MAY_31)
    world.expect(3, on=JUNE_14)

    assert of_tea(measures.hang_du_kien, world, as_of=MAY_31).value == 4
    assert of_tea(measures.hang_du_kien, world).value == 3
    assert of_tea(measures.quy_mo, world).answer is Answer.MISSING


def test_an_expectation_that_does_not_apply(world):
    world.expect(answer=Answer.NOT_APPLICABLE)

    assert of_tea(measures.hang_du_kien, world).write() == "không áp dụng"
    assert of_tea(measures.quy_mo, world).write() == "không áp dụng"


# Steps, maker, value chain


def test_a_step_is_said_by_its_newest_report(world):
    world.step("mau", on=MAY_31, note="gửi Viện A")
    world.step("mau", State.DONE, on=JUNE_14, code="b1")

    def step(as_of):
        return measures.buoc(world.scope(as_of), san_pham="che", buoc="mau")

    assert step(MAY_31).write() == "đang lấy mẫu gửi Viện A"
    assert step(JUNE_14).write() == "đã lấy mẫu"
    assert step(JUNE_14).args == (("san_pham", "che"), ("buoc", "mau"))
    assert step(JUNE_14).sources[0].fact == "ocop_step_report:b1@1"
    assert step(JUNE_14).sources[0].label == "chè: lấy mẫu"


def test_a_step_that_does_not_apply_and_one_not_reported(world):
    world.step("mau", "", answer=Answer.NOT_APPLICABLE)

    for step, words in {"mau": "không áp dụng", "thi": "chưa có số liệu"}.items():
        figure = measures.buoc(world.scope(), san_pham="che", buoc=step)
        assert figure.write() == words


def test_a_corrected_report_may_move_to_another_step(world):
    report = world.step("mau")

    actions.correct_step_report(
        report,
        version=1,
        by=clerk_of_records(),
        at=moment(JUNE_14),
        reason="nhầm bước",
        step=CycleStep.objects.get(code="thi"),
    )

    scope = world.scope()
    assert measures.buoc(scope, san_pham="che", buoc="mau").answer is Answer.MISSING
    assert measures.buoc(scope, san_pham="che", buoc="thi").write() == "đang dự thi"


def test_an_unknown_step_is_refused_by_name(world):
    with pytest.raises(UnknownFigure, match="Không có bước OCOP nào mang mã x"):
        measures.buoc(world.scope(), san_pham="che", buoc="x")


def test_the_maker_of_a_product_by_name(world):
    assert of_tea(measures.chu_the, world).answer is Answer.MISSING
    world.tea.producer = world.producer()
    world.tea.save()

    figure = of_tea(measures.chu_the, world)

    assert figure.write() == "hợp tác xã A"
    assert figure.sources[0].fact == "ocop_producer:a"


def test_how_far_a_value_chain_has_come(world):
    world.chain(State.ONGOING, on=MAY_31)
    world.chain("", on=JUNE_14, answer=Answer.NONE_OCCURRED)

    early = of_tea(measures.tien_do_chuoi, world, as_of=MAY_31)
    assert early.write() == "đang thực hiện"
    assert of_tea(measures.tien_do_chuoi, world).write() == "không phát sinh"


def test_an_unknown_product_is_refused_by_name(world):
    counts = {"so_cong_nhan", "con_hieu_luc", "sap_het_han", "chuoi_gia_tri"}
    others = {f"ocop.{name}" for name in (*counts, "cap_cong_nhan")}
    for code in DOMAIN.measures.keys() - others:
        steps = {"buoc": "mau"} if code == "ocop.buoc" else {}
        with pytest.raises(UnknownFigure, match="Không có sản phẩm nào mang mã x"):
            domains.figure(code, world.scope(), san_pham="x", **steps)
