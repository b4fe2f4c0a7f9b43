"""What a figure of security says, and which rows stand behind it."""

from datetime import timedelta

import pytest

from antt import measures
from antt.domain import DOMAIN
from tasks import domains
from tasks.domains import UnknownFigure
from tasks.figures import Answer, Form
from tests.factories import DocumentFactory

from .world import Kind

DAY = timedelta(days=1)


def test_a_number_is_printed_with_its_unit_or_with_its_own_word(world):
    world.people()
    world.entry(world.cases, 5)
    world.entry(world.line.measures.get(code="nguoi"), 12)

    assert measures.so_lieu(world.scope(), "vu").write() == "05 vụ"
    assert measures.so_lieu(world.scope(), "vu").write(Form.NUMBER) == "05"
    assert measures.so_lieu(world.scope(), "nguoi").write() == "12 bị can"


def test_a_word_needs_no_unit(world):
    world.cases.unit, world.cases.word = None, "khẩu"
    world.cases.save()
    world.entry(world.cases, 1)

    assert measures.so_lieu(world.scope(), "vu").write() == "01 khẩu"


def test_ranges_and_rough_numbers_are_said_as_such(world):
    world.entry(world.cases, 7, upper=8, is_approximate=True)

    assert measures.so_lieu(world.scope(), "vu").write() == "khoảng 7-8 vụ"


@pytest.mark.parametrize("code", DOMAIN.measures)
def test_without_rows_there_is_no_figure_and_no_zero(world, code):
    world.rate("vu-ty-le", world.cases, world.cases)
    asked = "vu-ty-le" if code == "antt.ty_le" else "vu"

    figure = domains.figure(code, world.scope(), ma=asked)

    assert (figure.value, figure.answer) == (None, Answer.MISSING)
    assert figure.write() == "chưa có số liệu"


def test_zero_nothing_and_not_applicable_stay_apart(world):
    said = {}
    for unit, values in (
        (world.a, {"value": 0}),
        (world.b, {"answer": Answer.NONE_OCCURRED}),
        (world.office, {"answer": Answer.NOT_APPLICABLE}),
    ):
        world.entry(world.cases, unit=unit, **values)
        said[unit] = measures.so_lieu(world.scope(unit=unit), "vu").write()

    assert list(said.values()) == ["0 vụ", "không phát sinh", "không áp dụng"]


def test_a_figure_leads_back_to_its_row(world):
    paper = DocumentFactory(symbol="7/BC-CA")
    world.entry(world.cases, 5, code="e1", document=paper)

    figure = measures.so_lieu(world.scope(), "vu")

    (source,) = figure.sources
    assert (source.fact, source.label, source.value) == (
        "antt_entry:e1@1",
        "số vụ",
        "05 vụ",
    )
    assert (source.unit, source.day) == ("ca", "14/6/2020")
    assert "7/BC-CA" in source.document
    assert (figure.code, figure.args, figure.label) == (
        "antt.so_lieu",
        (("ma", "vu"),),
        "số vụ",
    )


@pytest.mark.parametrize("code", DOMAIN.measures)
def test_an_unknown_code_is_refused_by_name(world, code):
    with pytest.raises(
        UnknownFigure, match=r"Không có đại lượng an ninh nào mang mã x\."
    ):
        domains.figure(code, world.scope(), ma="x")


def test_what_is_no_rate_has_no_percentage(world):
    with pytest.raises(UnknownFigure, match="Đại lượng mang mã vu không phải là tỷ lệ"):
        measures.ty_le(world.scope(), "vu")


def test_the_object_of_a_task_is_a_group_of_lines(world):
    assert DOMAIN.objects("trom") == "Trộm cắp"
    assert DOMAIN.objects("x") is None


# Flows


def test_only_rows_of_the_very_period_count(world):
    world.entry(world.cases, 2, period=world.last_year())
    world.entry(world.cases, 9, period=world.half_before())

    assert measures.so_lieu(world.scope(), "vu").value is None
    assert measures.so_lieu(world.scope(period=world.last_year()), "vu").value == 2


def test_a_row_of_a_later_day_does_not_count_yet(world):
    world.entry(world.cases, 5, on=world.period.cut_off_on)

    assert measures.so_lieu(world.scope(world.period.cut_off_on - DAY), "vu").value is (
        None
    )


def test_a_unit_is_the_sum_of_the_units_below_it(world):
    world.entry(world.cases, 2, world.a)
    world.entry(world.cases, 3, world.b)

    assert measures.so_lieu(world.scope(), "vu").value == 5
    assert measures.so_lieu(world.scope(unit=world.office), "vu").value == 5
    assert measures.so_lieu(world.scope(unit=world.a), "vu").value == 2
    assert len(measures.so_lieu(world.scope(), "vu").sources) == 2


def test_what_a_unit_states_itself_wins_over_the_sum(world):
    world.entry(world.cases, 2, world.a)
    world.entry(world.cases, 7, world.office)

    assert measures.so_lieu(world.scope(), "vu").value == 7


def test_months_add_up_to_the_half_year(world):
    for month, value in zip(world.months(), (1, 0, 2, 1, 0, 3), strict=True):
        world.entry(world.cases, value, period=month)

    assert measures.so_lieu(world.scope(), "vu").value == 7


def test_five_months_are_no_half_year(world):
    for month in world.months()[:5]:
        world.entry(world.cases, 1, period=month)

    assert measures.so_lieu(world.scope(), "vu").answer is Answer.MISSING


def test_a_stated_half_year_wins_over_its_months(world):
    for month in world.months():
        world.entry(world.cases, 1, period=month)
    world.entry(world.cases, 8)

    assert measures.so_lieu(world.scope(), "vu").value == 8


def test_units_that_only_stood_below_on_another_day_do_not_count(world):
    world.entry(world.cases, 2, world.a)
    world.a.parents.update(ends_on=world.period.cut_off_on - DAY)

    assert measures.so_lieu(world.scope(), "vu").value is None


# Stocks


def test_a_stock_is_the_newest_row_of_each_unit(world):
    level = world.stock()
    for unit, value, on in (
        (world.a, 9, world.period.starts_on),
        (world.a, 2, world.period.cut_off_on),
        (world.b, 3, world.period.starts_on),
    ):
        world.entry(level, value, unit, period=None, on=on)

    assert measures.so_lieu(world.scope(), "dang-lam").value == 5
    early = world.scope(world.period.cut_off_on - DAY)
    assert measures.so_lieu(early, "dang-lam").value == 12


def test_a_stock_holds_in_the_next_period_and_is_never_summed_over_time(world):
    level = world.stock()
    world.entry(level, 4, period=world.half_before())

    assert measures.so_lieu(world.scope(), "dang-lam").value == 4
    world.entry(level, 3)
    assert measures.so_lieu(world.scope(), "dang-lam").value == 3


# Words


def test_a_unit_says_it_in_its_own_words_or_in_those_of_the_units_below(world):
    remark = world.measure("nhan-dinh", Kind.WORDS)
    world.entry(remark, None, world.a, text="ổn định")
    world.entry(remark, None, world.b, text="phức tạp")

    assert measures.so_lieu(world.scope(), "nhan-dinh").write() == "ổn định; phức tạp"
    world.entry(remark, text="cơ bản ổn định")
    figure = measures.so_lieu(world.scope(), "nhan-dinh")
    assert (figure.write(), len(figure.sources)) == ("cơ bản ổn định", 1)


def test_the_words_of_a_month_are_not_those_of_the_half_year(world):
    remark = world.measure("nhan-dinh", Kind.WORDS)
    world.entry(remark, period=world.months()[0], text="ổn định")

    assert measures.so_lieu(world.scope(), "nhan-dinh").answer is Answer.MISSING


# Several ways to break a count down


def test_the_only_part_that_was_not_entered_is_not_invented(world):
    done, open_ = world.measure("xong"), world.stock("con")
    world.breakdown(world.cases, "theo-ket-qua", done, open_)
    world.entry(world.cases, 12)
    world.entry(done, 9)

    assert measures.so_lieu(world.scope(), "con").answer is Answer.MISSING


def test_a_count_with_two_breakdowns_is_counted_once(world):
    parts = [world.measure(code) for code in ("a", "b", "c", "d")]
    world.breakdown(world.cases, "theo-nguon", *parts[:2])
    world.breakdown(world.cases, "theo-ket-qua", *parts[2:])
    for part, value in zip(parts, (2, 10, 9, 3), strict=True):
        world.entry(part, value)
    world.entry(world.cases, 12)

    values = [measures.so_lieu(world.scope(), code).value for code in ("vu", *"abcd")]
    assert values == [12, 2, 10, 9, 3]
