"""The sentences about a project, in every state of the register (P12, P13)."""

from datetime import date

from gpmb.sentences import sentences
from tasks.blocks import FigureRun, plain
from tasks.figures import Answer
from tasks.formats import Precision
from tests.entries import JUNE_14

from .world import MAY_31, Kind, State, Subject

JULY = {"due_on": date(2020, 7, 31), "due_precision": Precision.MONTH}


def told(world, **scope):
    return plain(sentences(world.scope(**scope), world.market))


def test_nothing_is_told_of_a_project_without_rows(world):
    assert told(world) == ""


# Whom it touches (P12)


def test_the_balance_of_a_named_day(world):
    world.step("do", precision=Precision.BALANCE)
    world.step("lap", State.SUBMITTED, precision=Precision.BALANCE)
    world.balance(Kind.AFFECTED, 38, 1)
    world.balance(Kind.RECEIVED, 26, 0)

    assert told(world) == (
        "Đến hết ngày 31/5/2020 đã đo đất và lập phương án trình cấp có thẩm quyền;"
        " số hộ gia đình, cá nhân bị ảnh hưởng là 38 hộ gia đình và 01 cá nhân;"
        " tổng số hộ gia đình, cá nhân đã nhận tiền bồi thường, hỗ trợ là 26/39,"
        " còn 12 hộ gia đình và 01 cá nhân."
    )


def test_a_day_the_source_does_not_name_is_not_printed(world):
    world.step("do")
    world.tallies(Kind.AFFECTED, 38)
    world.tallies(Kind.RECEIVED, 38)

    assert told(world) == (
        "Số hộ gia đình bị ảnh hưởng là 38 hộ gia đình; tổng số hộ gia đình đã nhận tiền"
        " bồi thường, hỗ trợ là 38/38. Đã đo đất."
    )


def test_steps_of_no_known_day_or_a_later_one_stay_out_of_the_dated_sentence(world):
    world.balance(Kind.AFFECTED, 38)
    world.step("do", precision=Precision.UNKNOWN)
    world.step("lap", on=JUNE_14)

    assert told(world) == (
        "Đến hết ngày 31/5/2020, số hộ gia đình bị ảnh hưởng là 38 hộ gia đình."
        " Đã đo đất và lập phương án."
    )


def test_a_newer_tally_of_no_named_day_takes_the_day_away(world):
    world.balance(Kind.AFFECTED, 38)
    world.tallies(Kind.RECEIVED, 26, on=JUNE_14)

    assert told(world).startswith("Số hộ gia đình bị ảnh hưởng là 38 hộ gia đình; ")
    assert told(world, as_of=MAY_31).startswith("Đến hết ngày 31/5/2020, số hộ")


def test_payments_alone(world):
    world.tallies(Kind.RECEIVED, 26)

    assert told(world) == (
        "Tổng số hộ gia đình đã nhận tiền bồi thường, hỗ trợ là 26 hộ gia đình."
    )


def test_what_was_paid_added_and_spent(world):
    world.tally(Kind.PAID, Subject.HOUSEHOLD, 214, money=1_500_000)
    world.tallies(Kind.EXTRA, 5)

    assert told(world) == (
        "Đã chi trả tiền bồi thường, hỗ trợ cho 214 hộ gia đình; kinh phí đã chi trả là"
        " 1.500.000 đồng; thuộc diện bồi thường bổ sung có 05 hộ gia đình."
    )


def test_nothing_to_report_is_said_as_stated(world):
    world.tally(Kind.AFFECTED, Subject.HOUSEHOLD, answer=Answer.NONE_OCCURRED)

    assert told(world) == "Số đối tượng bị ảnh hưởng: không phát sinh."


# How far it has come (P13)


def test_steps_terms_and_completion(world):
    world.step("do")
    world.step("lap")
    world.step("giao", State.ONGOING, note="cho chủ đầu tư", **JULY)
    world.completion("98")

    assert told(world) == (
        "Đã đo đất và lập phương án. Đang giao đất cho chủ đầu tư. Phấn đấu hoàn thành"
        " việc giao đất trong tháng 7/2020. Khối lượng đạt 98% kế hoạch."
    )


def test_steps_are_told_in_the_order_of_the_law(world):
    for code in ("giao", "lap", "do"):
        world.step(code)

    assert told(world) == "Đã đo đất, lập phương án và giao đất."


def test_several_open_steps_and_terms(world):
    world.step("do", State.ONGOING, **JULY)
    world.step("lap", State.ONGOING, due_on=date(2020, 8, 5))
    world.step("giao", State.NOT_STARTED)

    assert told(world) == (
        "Đang đo đất; lập phương án. Chưa thực hiện giao đất. Phấn đấu hoàn thành việc"
        " đo đất trong tháng 7/2020; việc lập phương án chậm nhất ngày 05/8/2020."
    )


def test_a_term_gone_by_is_nothing_to_strive_for(world):
    world.step("do", State.ONGOING, **JULY)

    assert told(world, as_of=date(2020, 7, 31)).endswith(
        "Phấn đấu hoàn thành việc đo đất trong tháng 7/2020."
    )
    assert told(world, as_of=date(2020, 8, 1)) == (
        "Đang đo đất. Đã quá hạn việc đo đất (tháng 7/2020)."
    )


def test_a_finished_step_has_no_term(world):
    world.step("do", **JULY)

    assert told(world) == "Đã đo đất."


def test_a_step_that_does_not_apply_is_not_told(world):
    world.step("do", "", answer=Answer.NOT_APPLICABLE)

    assert told(world) == ""


def test_every_percentage_stands_with_its_own_base(world):
    world.completion("98")
    world.completion("60", "khối lượng kiểm đếm", "việc kiểm đếm")
    world.completion("12,5".replace(",", "."), "diện tích", "")

    assert told(world) == (
        "Khối lượng đạt 98% kế hoạch. Việc kiểm đếm đạt 60% khối lượng kiểm đếm."
        " Đạt 12,5% diện tích."
    )


def test_a_percentage_that_does_not_apply_is_not_told(world):
    world.completion(None, answer=Answer.NOT_APPLICABLE)

    assert told(world) == ""


def test_complaints(world):
    world.complaints(5, 3)

    assert told(world) == (
        "Đã tiếp nhận 05 đơn kiến nghị, đề nghị, giải quyết 03 đơn, còn 02 đơn."
    )


def test_complaints_all_settled_and_complaints_of_unknown_end(world):
    world.complaints(5, 5)
    assert told(world) == ("Đã tiếp nhận 05 đơn kiến nghị, đề nghị, giải quyết 05 đơn.")

    world.complaints(6, on=JUNE_14)
    assert told(world) == "Đã tiếp nhận 06 đơn kiến nghị, đề nghị."


def test_every_phrase_and_number_leads_back_to_a_row(world):
    world.step("do")
    world.step("giao", State.ONGOING, **JULY)
    world.completion("98")
    world.balance(Kind.AFFECTED, 38)

    figures = [
        run
        for run in sentences(world.scope(), world.market)
        if isinstance(run, FigureRun)
    ]

    assert [(run.text, run.code) for run in figures] == [
        ("đo đất", "gpmb.tien_do"),
        ("38 hộ gia đình", "gpmb.anh_huong"),
        ("giao đất", "gpmb.tien_do"),
        ("tháng 7/2020", "gpmb.han"),
        ("98% kế hoạch", "gpmb.hoan_thanh"),
    ]
    assert [len(run.sources) for run in figures] == [1] * 5
