"""What a task prints of its products, in every state of the register."""

from datetime import date

import pytest

from ocop.models import Product
from ocop.models.register import State
from ocop.sections import section
from tasks.blocks import FigureRun, Level, Problem, plain
from tasks.figures import Answer
from tasks.formats import Precision
from tests.entries import JUNE_14
from tests.factories import AreaFactory, DocumentFactory

from .world import MAY_31, words

APRIL_30 = date(2020, 4, 30)
DECISION = {
    "symbol": "76/QĐ-UBND",
    "issued_on": APRIL_30,
    "issuer_name": "UBND tỉnh",
    "subject": "công nhận sản phẩm",
}
CITED = "Kế hoạch số 76/QĐ-UBND ngày 30/4/2020 của UBND tỉnh về công nhận sản phẩm"


def told(world, **scope):
    """What the section says of the tea, without its name."""
    (line,) = words(section(world.scope(**scope), None, world.scopes("che")))
    return line.removeprefix("Chè xã Bản Mai: ")


def test_a_product_of_which_nothing_is_known_reads_well(world):
    made = section(world.scope(), None, world.scopes("che"))

    assert words(made) == ["Chè xã Bản Mai: chưa có số liệu."]
    assert made.blocks[0].level is Level.DASH


def test_all_that_can_be_said_of_a_product_on_the_way(world):
    world.bands()
    world.expect(4, 7, 8, per="lá/năm")
    world.step("mau", State.DONE)
    world.step("nhan")
    world.step("thi", note="cấp huyện")
    world.score(75, council="Hội đồng cấp huyện")
    world.chain(State.ONGOING, note="liên kết")

    assert told(world) == (
        "Quy mô sản xuất 7-8 tấn lá/năm. Đã thực hiện: lấy mẫu. Đang thực hiện: thiết kế"
        " nhãn, bao bì; dự thi cấp huyện. Được Hội đồng cấp huyện chấm 75 điểm, ứng với"
        " 4 sao. Dự kiến đạt 4 sao. Theo chuỗi giá trị: đang thực hiện liên kết."
    )


@pytest.mark.parametrize(
    ("row", "given", "sentence"),
    [
        ("expect", [4], "Dự kiến đạt 4 sao."),
        ("expect", [None, 7], "Quy mô sản xuất 07 tấn."),
        ("step", ["mau"], "Đang thực hiện: lấy mẫu."),
        ("step", ["mau", State.DONE], "Đã thực hiện: lấy mẫu."),
        ("score", [75], "Được chấm 75 điểm."),
        ("chain", [], "Theo chuỗi giá trị: đã hoàn thành."),
        (
            "recognise",
            [3],
            "Đã được công nhận sản phẩm OCOP, xếp hạng 3 sao vào ngày 31/5/2020.",
        ),
    ],
)
def test_each_part_alone_reads_well(world, row, given, sentence):
    getattr(world, row)(*given)

    assert told(world) == sentence


@pytest.mark.parametrize(
    ("row", "given"),
    [
        ("step", ["mau", ""]),
        ("expect", []),
        ("score", [None]),
        ("recognise", [None]),
        ("chain", [""]),
    ],
)
def test_what_does_not_apply_is_not_told(world, row, given):
    getattr(world, row)(*given, answer=Answer.NOT_APPLICABLE)

    assert told(world) == "chưa có số liệu."


def test_a_score_that_no_band_holds_is_said_so(world):
    world.bands()
    world.score("69.5")

    assert told(world) == (
        "Được chấm 69,5 điểm. Quy định chưa xếp hạng cho mức 69,5 điểm."
    )


# Recognised


def test_a_recognition_cites_its_decision(world):
    world.recognise(on=APRIL_30, document=DocumentFactory(**DECISION))

    assert told(world) == (
        f"Đã được công nhận sản phẩm OCOP, xếp hạng 3 sao theo {CITED}."
    )


def test_a_decision_is_cited_in_full_once_and_never_as_of_oneself(world):
    decision = DocumentFactory(**DECISION | {"issuer": world.unit})
    world.recognise(on=APRIL_30, document=decision)
    mat = world.product("mat", "mật ong Nưa", area=world.other, is_ocop=True)
    world.recognise(4, on=APRIL_30, document=decision, product=mat)

    assert words(section(world.scope(), None, world.scopes("che", "mat"))) == [
        "Chè xã Bản Mai: Đã được công nhận sản phẩm OCOP, xếp hạng 3 sao theo Kế"
        " hoạch số 76/QĐ-UBND ngày 30/4/2020 về công nhận sản phẩm.",
        "Mật ong Nưa: Đã được công nhận sản phẩm OCOP, xếp hạng 4 sao theo Kế"
        " hoạch số 76/QĐ-UBND.",
    ]


@pytest.mark.parametrize(
    ("precision", "when"),
    [
        (Precision.DAY, " vào ngày 31/5/2020"),
        (Precision.MONTH, " trong tháng 5/2020"),
        (Precision.UNKNOWN, ""),
    ],
)
def test_a_day_of_issue_other_than_the_decisions_is_told_as_exactly_as_known(
    world, precision, when
):
    decision = DocumentFactory(**DECISION)
    world.recognise(on=MAY_31, precision=precision, document=decision)

    assert told(world) == (
        f"Đã được công nhận sản phẩm OCOP, xếp hạng 3 sao theo {CITED}{when}."
    )


def test_what_led_to_a_recognition_is_no_longer_told(world):
    world.step("mau", on=APRIL_30)
    world.step("thi", State.DONE, on=MAY_31)
    world.score(75, on=APRIL_30)
    world.expect(4, 7, 8, on=APRIL_30)
    world.recognise(on=MAY_31)

    assert told(world) == (
        "Quy mô sản xuất 7-8 tấn. Đã được công nhận sản phẩm OCOP, xếp hạng 3 sao"
        " vào ngày 31/5/2020."
    )


def test_what_came_after_a_recognition_is_on_the_way_to_the_next(world):
    world.recognise(on=APRIL_30)
    world.step("thi", on=MAY_31)
    world.expect(4, on=MAY_31)

    assert told(world).endswith(
        "vào ngày 30/4/2020. Đang thực hiện: dự thi. Dự kiến đạt 4 sao."
    )


def test_a_certificate_that_ran_out_is_said_so(world):
    world.recognise(on=APRIL_30)

    assert told(world, as_of=date(2023, 4, 30)).endswith("30/4/2020.")
    assert told(world, as_of=date(2023, 5, 1)).endswith(
        "vào ngày 30/4/2020. Giấy chứng nhận đã hết hạn ngày 30/4/2023."
    )


def test_a_certificate_that_was_taken_away_is_said_so(world):
    world.recognise(on=APRIL_30)
    world.withdraw(on=MAY_31, document=DocumentFactory(**DECISION))

    assert told(world) == (
        f"Giấy chứng nhận đã bị thu hồi theo {CITED} vào ngày 31/5/2020."
    )


# Which product, which programme


def test_a_product_of_one_programme_says_nothing_of_the_other(world):
    world.recognise(on=APRIL_30)
    world.chain()

    Product.objects.update(is_ocop=False)
    assert told(world) == "Theo chuỗi giá trị: đã hoàn thành."

    Product.objects.update(is_ocop=True, is_value_chain=False)
    assert told(world).startswith("Đã được công nhận")
    assert "chuỗi" not in told(world)


def test_a_product_is_named_with_its_maker_and_place(world):
    village = AreaFactory(code="thon", name="Pác", village=True, parent=world.commune)
    Product.objects.update(producer=world.producer(), area=village)

    made = section(world.scope(), None, world.scopes("che"))

    assert words(made) == [
        "Chè của hợp tác xã A, thôn Pác, xã Bản Mai: chưa có số liệu."
    ]


def test_a_place_that_the_name_has_is_not_repeated(world):
    Product.objects.update(name="chè BẢN MAI", producer=world.producer())

    made = section(world.scope(), None, world.scopes("che"))

    assert words(made) == ["Chè BẢN MAI của hợp tác xã A: chưa có số liệu."]


def test_products_stand_below_their_heading_in_print_order(world):
    world.product("mat", "mật ong", area=world.other)
    scopes = world.scopes("mat", "che", heading="Sản phẩm OCOP")

    (below,) = section(world.scope(), None, scopes).sections

    assert plain(below.title) == "Sản phẩm OCOP"
    assert words(below) == [
        "Mật ong xã Nưa: chưa có số liệu.",
        "Chè xã Bản Mai: chưa có số liệu.",
    ]


def test_a_code_that_names_nothing_shows_at_its_place(world):
    made = section(world.scope(), None, world.scopes("x"))

    assert made.blocks[0].runs == (
        Problem(text="x", message="Không có sản phẩm nào mang mã x."),
    )


def test_a_task_that_covers_nothing_prints_nothing(world):
    made = section(world.scope(), None, ())

    assert (made.blocks, made.sections) == ((), ())


def test_every_phrase_and_number_leads_back_to_a_row(world):
    world.bands()
    Product.objects.update(producer=world.producer())
    world.recognise(on=APRIL_30)
    world.step("mau")
    world.score(75)
    world.expect(4, 7, 8)
    world.chain()
    (item,) = section(world.scope(JUNE_14), None, world.scopes("che")).blocks

    figures = [run for run in item.runs if isinstance(run, FigureRun)]

    assert [(run.text, run.code) for run in figures] == [
        ("hợp tác xã A", "ocop.chu_the"),
        ("7-8 tấn", "ocop.quy_mo"),
        ("3 sao", "ocop.hang"),
        ("lấy mẫu", "ocop.buoc"),
        ("75 điểm", "ocop.diem"),
        ("4 sao", "ocop.hang_theo_diem"),
        ("4 sao", "ocop.hang_du_kien"),
        ("đã hoàn thành", "ocop.tien_do_chuoi"),
    ]
    assert [len(run.sources) for run in figures] == [1] * 8
