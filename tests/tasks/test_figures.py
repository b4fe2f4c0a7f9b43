"""A figure is written in one place, in every form a text may ask for."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tasks.blocks import FigureRun, Source, plain
from tasks.figures import Answer, Figure, Form, Measurement, merged

KM = Measurement(code="km", word="km")
CASES = Measurement(code="vu", word="vụ")
TONNES = Measurement(code="tan", word="tấn")
MILLIONS = Measurement(code="trieu_dong", word="triệu đồng")
STARS = Measurement(code="sao", word="sao", is_padded=False)
PERCENT = Measurement(code="phan_tram", word="%", is_padded=False, is_spaced=False)
ROW = Source(fact="gtnt.work:w1@1", label="Đường", value="03 km", day="14/6/2020")


def figure(value=None, unit=KM, **fields):
    """A figure; numbers may be given as strings."""
    for name in ("base", "upper"):
        if name in fields:
            fields[name] = Decimal(fields[name])
    value = None if value is None else Decimal(value)
    return Figure(code="x.y", as_of=date(2020, 6, 14), unit=unit, value=value, **fields)


# With its unit, and without


@pytest.mark.parametrize(
    ("value", "unit", "written"),
    [
        ("3", KM, "03 km"),
        ("3.0000", KM, "03 km"),
        ("5.67", KM, "5,67 km"),
        ("5", CASES, "05 vụ"),
        ("0", CASES, "0 vụ"),
        ("30", CASES, "30 vụ"),
        ("3", STARS, "3 sao"),
        ("98", PERCENT, "98%"),
        ("13668", Measurement(code="ho", word="hộ"), "13.668 hộ"),
        ("7", Measurement(code="", word=""), "07"),
        ("4.255", replace(KM, places=2), "4,26 km"),
        ("4", replace(KM, places=2), "04 km"),
    ],
)
def test_with_its_unit(value, unit, written):
    assert figure(value, unit).write() == written


def test_the_number_alone():
    assert figure("5", CASES).write(Form.NUMBER) == "05"


def test_a_value_in_words():
    assert figure(text="đã phê duyệt").write() == "đã phê duyệt"


@pytest.mark.parametrize("form", [Form.NUMBER, Form.PERCENT, Form.REMAINING, Form.LIST])
def test_a_value_in_words_has_no_other_form(form):
    with pytest.raises(ValueError, match=r"x\.y là chữ"):
        figure(text="đã phê duyệt").write(form)


@pytest.mark.parametrize(
    ("form", "written"),
    [
        (Form.FULL, "7-8 tấn"),
        (Form.NUMBER, "7-8"),
        (Form.PERCENT, "70-80%"),
        (Form.REMAINING, "2-3 tấn"),
        (Form.RATIO, "7-8/10 tấn"),
    ],
)
def test_a_range_is_written_without_zeros(form, written):
    assert figure("7", TONNES, upper="8", base="10").write(form) == written


def test_a_range_that_reached_its_target_leaves_one_number():
    assert figure("10", TONNES, upper="12", base="10").write(Form.REMAINING) == "0 tấn"


@pytest.mark.parametrize(
    ("form", "written"),
    [
        (Form.FULL, "khoảng 800 triệu đồng"),
        (Form.NUMBER, "khoảng 800"),
        (Form.PERCENT, "khoảng 80%"),
        (Form.REMAINING, "khoảng 200 triệu đồng"),
        (Form.RATIO, "khoảng 800/1.000 triệu đồng"),
    ],
)
def test_what_is_approximate_is_so_in_every_form(form, written):
    about = figure("800", MILLIONS, base="1000", is_approximate=True)

    assert about.write(form) == written


# Answers


@pytest.mark.parametrize("form", list(Form))
@pytest.mark.parametrize(
    ("answer", "written"),
    [
        (Answer.NONE_OCCURRED, "không phát sinh"),
        (Answer.NOT_APPLICABLE, "không áp dụng"),
        (Answer.MISSING, "chưa có số liệu"),
        (Answer.HAS_DATA, "chưa có số liệu"),
    ],
)
def test_what_is_said_in_place_of_a_value(form, answer, written):
    assert figure(answer=answer, base="5").write(form) == written


def test_an_answer_stands_before_the_zero_it_is_counted_as():
    assert figure("0", answer=Answer.NONE_OCCURRED).write() == "không phát sinh"


def test_words_given_with_an_answer_are_printed():
    assert (
        figure(text="chưa đến kỳ", answer=Answer.NOT_APPLICABLE).write()
        == "chưa đến kỳ"
    )


# Of its base


@pytest.mark.parametrize(
    ("value", "base", "places", "written"),
    [
        ("5.67", "10", 0, "57%"),
        ("8.67", "15", 1, "57,8%"),
        ("5", "5", 0, "100%"),
        ("5", "5", 1, "100%"),
        ("6", "5", 0, "120%"),
        ("1", "8", 0, "13%"),
        ("0", "5", 0, "0%"),
    ],
)
def test_percent(value, base, places, written):
    of_base = figure(value, base=base, percent_places=places)

    assert of_base.write(Form.PERCENT) == written


def test_a_zero_base_and_a_missing_one_are_said_in_words():
    assert figure("5", base="0").percent is None
    assert (
        figure("5", base="0").write(Form.PERCENT)
        == "không tính được tỷ lệ vì số gốc bằng 0"
    )
    assert figure("5").percent is None
    assert figure("5").write(Form.PERCENT) == "chưa có số gốc để tính tỷ lệ"


@pytest.mark.parametrize(
    ("value", "base", "written"),
    [
        ("5.67", "10", "4,33 km"),
        ("3", "5", "02 km"),
        ("5", "5", "0 km"),
        ("6", "5", "0 km"),
    ],
)
def test_remaining_is_never_below_zero(value, base, written):
    assert figure(value, base=base).write(Form.REMAINING) == written


def test_remaining_is_unknown_where_value_or_base_is():
    assert figure("5").remaining is None
    assert figure(base="5").remaining is None


def test_ratio():
    assert figure("5", base="7").write(Form.RATIO) == "5/7 km"
    assert figure("1026", CASES, base="1039").write(Form.RATIO) == "1.026/1.039 vụ"


@pytest.mark.parametrize("form", [Form.REMAINING, Form.RATIO])
def test_a_form_that_needs_a_base_is_refused_without_one(form):
    with pytest.raises(ValueError, match=r"^x\.y không có .+\.$"):
        figure("5").write(form)


amounts = st.decimals(min_value=0, max_value=10**6, places=2)


@given(amounts, amounts)
def test_value_and_remaining_make_the_base(value, base):
    of_base = Figure(code="x", as_of=date(2020, 6, 14), unit=KM, value=value, base=base)

    assert of_base.remaining >= 0
    assert of_base.remaining + value == max(base, value)


# The names behind it


def test_list():
    named = figure("2", names=("xã Hữu Lễ", "xã Trấn Ninh"))

    assert named.write(Form.LIST) == "xã Hữu Lễ; xã Trấn Ninh"


def test_a_list_of_none_says_so():
    assert figure("0").write(Form.LIST) == "không có"


def test_a_count_without_names_is_not_taken_for_an_empty_list():
    with pytest.raises(ValueError, match=r"x\.y không có danh sách để liệt kê"):
        figure("2").write(Form.LIST)


def test_each_name_is_a_figure_of_its_own():
    runs = figure("2", names=("Hữu Lễ", "Trấn Ninh"), sources=(ROW,)).name_runs("xã ")

    assert plain(runs) == "xã Hữu Lễ; xã Trấn Ninh"
    of_names = [run for run in runs if isinstance(run, FigureRun)]
    assert [(run.text, run.value, run.sources) for run in of_names] == [
        ("Hữu Lễ", None, (ROW,)),
        ("Trấn Ninh", None, (ROW,)),
    ]


# In a sentence


def test_a_run_keeps_what_leads_back_to_the_rows():
    run = figure("5.67", args=(("loai", "truc_thon"),), sources=(ROW,)).run(bold=True)

    assert run == FigureRun(
        text="5,67 km",
        code="x.y",
        args=(("loai", "truc_thon"),),
        value="5.67",
        unit="km",
        as_of=date(2020, 6, 14),
        sources=(ROW,),
        bold=True,
    )


@pytest.mark.parametrize(
    ("form", "text", "value", "unit"),
    [
        (Form.NUMBER, "5,67", "5.67", "km"),
        (Form.PERCENT, "57%", "56.7", "%"),
        (Form.REMAINING, "4,33 km", "4.33", "km"),
        (Form.RATIO, "5,67/10 km", "5.67", "km"),
    ],
)
def test_the_value_of_a_run_is_the_exact_one_of_what_is_printed(
    form, text, value, unit
):
    run = figure("5.67", base="10").run(form)

    assert (run.text, Decimal(run.value), run.unit) == (text, Decimal(value), unit)


def test_a_run_without_a_number_has_no_value():
    assert figure(answer=Answer.NONE_OCCURRED).run().value is None


def test_a_large_value_is_not_written_with_an_exponent():
    assert figure("1E+6").run().value == "1000000"


def test_merged_sources_name_each_row_once_in_order():
    other = replace(ROW, fact="gtnt.work:w2@1")

    assert merged([(other, ROW), (ROW,), ()]) == (other, ROW)


@pytest.mark.parametrize(
    ("value", "written"),
    [("4.5", "4,5"), ("5.67", "5,67"), ("5.678", "5,68"), ("3", "03")],
)
def test_a_unit_writes_at_most_its_places(value, written):
    km = Measurement(code="km", word="km", places=2)

    assert km.written(Decimal(value)) == written
