"""A line told in its own phrase, in every state of what is known."""

import pytest

from antt.models import Line
from antt.sentences import told
from tasks.blocks import FigureRun, Problem, plain
from tasks.figures import Answer

from .world import Kind


@pytest.fixture
def say(world):
    """The words of the line once its phrases are these."""

    def said(phrase, phrase_none="", **scope):
        Line.objects.update(phrase=phrase, phrase_none=phrase_none)
        return plain(told(world.scope(**scope), Line.objects.get()))

    return said


def test_blanks_are_filled_in_the_form_they_ask_for(world, say):
    world.entry(world.cases, 5)
    world.entry(world.cases, 2, period=world.last_year())

    assert say("có {vu}, tức {vu | so} lần, {vu | tang_giam}") == (
        "có 05 vụ, tức 05 lần, tăng 03 vụ"
    )
    assert say("{vu} ({vu | so_cung_ky})") == (
        "05 vụ (tăng 03 vụ so với cùng kỳ năm 2019)"
    )


def test_several_measures_are_compared_in_one_breath(world, say):
    persons = world.people()
    for measure in (world.cases, persons):
        world.entry(measure, 7)
        world.entry(measure, 2, period=world.last_year())

    assert say("bắt {vu}, {nguoi} ({vu, nguoi | so_cung_ky})") == (
        "bắt 07 vụ, 07 bị can (tăng 05 vụ, 05 bị can so với cùng kỳ năm 2019)"
    )


def test_the_period_fills_blanks_of_its_own(world, say):
    world.entry(world.cases, 5)

    assert say("{ky} năm {nam} có {vu}") == "6 tháng đầu năm năm 2020 có 05 vụ"


def test_words_are_printed_as_they_were_entered(world, say):
    remark = world.measure("nhan-dinh", Kind.WORDS)
    world.entry(remark, text="vẫn diễn ra")

    assert say("tình hình {nhan-dinh}[, {vu}]") == "tình hình vẫn diễn ra"


# What is unknown


def test_a_line_of_which_nothing_is_known_says_nothing(world, say):
    world.entry(world.cases, 2, period=world.last_year())

    assert say("có {vu}[ ({vu | so_cung_ky})]") == ""
    assert say("có {vu} ({vu | so_cung_ky})") == ""


def test_a_blank_without_a_value_says_so(world, say):
    world.people()
    world.entry(world.cases, 5)

    assert say("bắt {vu}, {nguoi}") == "bắt 05 vụ, chưa có số liệu"


def test_a_passage_is_left_out_if_none_of_its_blanks_has_a_value(world, say):
    world.people()
    world.measure("ba")
    world.entry(world.cases, 5)

    assert say("bắt {vu}[, {nguoi}][, {vu} và {ba}]") == (
        "bắt 05 vụ, 05 vụ và chưa có số liệu"
    )


def test_the_year_alone_keeps_no_passage(world, say):
    world.people()
    world.entry(world.cases, 5)

    assert say("bắt {vu}[, năm {nam} {nguoi}]") == "bắt 05 vụ"


def test_without_a_base_a_comparison_may_be_left_out_or_is_said(world, say):
    world.entry(world.cases, 5)

    assert say("{vu}[ ({vu | so_cung_ky})]") == "05 vụ"
    assert say("{vu} ({vu | so_cung_ky})") == "05 vụ (cùng kỳ năm 2019 chưa có số liệu)"


def test_a_rate_that_cannot_be_computed_may_be_left_out_or_says_why(world, say):
    solved = world.measure("ro")
    world.rate("ty-le", solved, world.cases)
    world.entry(solved, 2)

    assert say("rõ {ro}[, đạt {ty-le}]") == "rõ 02 vụ"
    assert say("rõ {ro}, {ty-le}") == "rõ 02 vụ, chưa có số gốc để tính tỷ lệ"


# Nothing occurred


@pytest.mark.parametrize("nothing", [{"value": 0}, {"answer": Answer.NONE_OCCURRED}])
def test_where_nothing_occurred_the_line_says_so_in_its_other_phrase(
    world, say, nothing
):
    world.people()
    world.entry(world.cases, **nothing)
    world.entry(world.line.measures.get(code="nguoi"), 3)

    assert say("xảy ra {vu}", "không xảy ra vụ nào") == "không xảy ra vụ nào"


def test_the_other_phrase_has_blanks_of_its_own(world, say):
    world.entry(world.cases, 0)
    world.entry(world.cases, 2, period=world.last_year())

    assert say("x {vu}", "không xảy ra[ ({vu | tang_giam})]") == (
        "không xảy ra (giảm 02 vụ)"
    )


def test_without_another_phrase_zero_and_nothing_are_said_as_stated(world, say):
    world.entry(world.cases, 0, world.a)
    world.entry(world.cases, unit=world.b, answer=Answer.NONE_OCCURRED)

    assert say("xảy ra {vu}", unit=world.a) == "xảy ra 0 vụ"
    assert say("xảy ra {vu}", unit=world.b) == "xảy ra không phát sinh"


def test_only_the_first_measure_decides(world, say):
    world.entry(world.people(), 0)
    world.entry(world.cases, 5)

    assert say("bắt {vu}, {nguoi}", "không bắt ai") == "bắt 05 vụ, 0 bị can"


def test_a_range_from_zero_is_not_nothing(world, say):
    world.entry(world.cases, 0, upper=3)

    assert say("xảy ra {vu}", "không xảy ra") == "xảy ra 0-3 vụ"


def test_what_does_not_apply_is_said_so(world, say):
    world.entry(world.cases, answer=Answer.NOT_APPLICABLE)

    assert say("xảy ra {vu}", "không xảy ra") == "xảy ra không áp dụng"


def test_a_line_without_measures_has_no_first_one(world, say):
    world.cases.delete()

    assert say("giữ vững", "không có gì") == ""


# What is wrong with a phrase


def test_a_measure_that_does_not_exist_shows_at_its_place(world):
    world.entry(world.cases, 5)
    world.line.phrase = "bắt {vu}, {khong-co}"

    made = told(world.scope(), world.line)

    assert made[-1] == Problem(
        text="{khong-co}", message="Không có đại lượng an ninh nào mang mã khong-co."
    )
    assert plain(made) == "bắt 05 vụ, {khong-co}"


def test_a_form_that_does_not_fit_shows_at_its_place(world):
    world.entry(world.measure("loi", Kind.WORDS), text="ổn định")
    world.line.phrase = "số {loi | so}"

    (_, problem) = told(world.scope(), world.line)

    assert problem.text == "{loi | so}"
    assert problem.message.startswith("antt.so_lieu là chữ")


def test_a_phrase_that_cannot_be_read_shows_whole(world):
    world.line.phrase = "bắt {vu"

    (problem,) = told(world.scope(), world.line)

    assert problem.text == "bắt {vu"


def test_every_number_leads_back_to_its_rows(world):
    world.entry(world.cases, 5)
    world.line.phrase = "bắt {vu}, {vu | so}"

    figures = [r for r in told(world.scope(), world.line) if isinstance(r, FigureRun)]

    assert [(run.text, run.code, run.value) for run in figures] == [
        ("05 vụ", "antt.so_lieu", "5"),
        ("05", "antt.so_lieu", "5"),
    ]
    assert all(run.sources for run in figures)
