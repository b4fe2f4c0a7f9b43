"""The rules the database keeps, and the sentences it answers with."""

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError, models, transaction

from antt.models import Breakdown, BreakdownPart, Entry, LineMeasure, Slot
from org.models import User
from tasks.figures import Answer
from tests.factories import UnitFactory

from .world import Kind

WHOLE = "Có số liệu thì ghi một số hoặc một lời; không phát sinh thì không ghi gì."


def refusal(write, *args, **values):
    """The Vietnamese sentences a write is refused with."""
    with pytest.raises(ValidationError) as refused:
        write(*args, **values)
    return refused.value.messages


def refused_by_database(model, **changes):
    """Whether a stored row cannot be changed past the models' own checks."""
    with pytest.raises(IntegrityError), transaction.atomic():
        model.objects.update(**changes)
    return True


def test_a_row_has_a_value_exactly_if_it_has_data(world):
    assert refusal(world.entry, world.cases) == [WHOLE]
    for answer in (Answer.NONE_OCCURRED, Answer.NOT_APPLICABLE):
        assert refusal(world.entry, world.cases, 1, answer=answer) == [WHOLE]
    world.entry(world.cases, 1)
    assert refused_by_database(Entry, value=None)


def test_no_count_is_negative_and_no_range_runs_backwards(world):
    assert refusal(world.entry, world.cases, -1) == ["Số liệu không được âm."]
    assert refusal(world.entry, world.cases, 3, upper=2) == [
        "Số “đến” không được nhỏ hơn giá trị."
    ]
    world.entry(world.cases, 3, upper=4)
    assert refused_by_database(Entry, value=-1)
    assert refused_by_database(Entry, upper=2)


@pytest.mark.parametrize("kind", [Kind.FLOW, Kind.RATE, Kind.WORDS])
def test_what_is_of_a_period_says_of_which(world, kind):
    measure = world.measure("x", kind)
    said = {"text": "ổn định"} if kind == Kind.WORDS else {"value": 1}

    assert refusal(
        world.entry, measure, period=None, on=world.period.ends_on, **said
    ) == ["Số này phải ghi rõ của kỳ nào."]


def test_a_stock_needs_no_period(world):
    row = world.entry(world.stock(), 3, period=None, on=world.period.ends_on)

    assert row.period is None


def test_words_are_entered_as_words_and_numbers_as_numbers(world):
    remark = world.measure("x", Kind.WORDS)

    assert refusal(world.entry, remark, 3) == ["Đại lượng này ghi bằng lời."]
    assert refusal(world.entry, world.cases, text="ba vụ") == [
        "Đại lượng này ghi bằng số."
    ]


def test_a_row_stands_in_the_slot_of_its_own_unit(world):
    row = world.entry(world.cases, 1)
    row.slot = Slot.objects.create(measure=world.cases, unit=UnitFactory())

    assert refusal(row.full_clean) == ["Ô số liệu là của đơn vị khác."]


def test_a_rate_has_both_counts_or_none_and_nothing_else_has_them(world):
    both = "Chỉ tỷ lệ mới có tử số và mẫu số, và phải có cả hai."
    rate = world.rate()
    rate.numerator = world.cases

    assert refusal(rate.full_clean) == [both]
    count = world.measure("x")
    count.numerator = count.denominator = world.cases
    assert refusal(count.full_clean) == [both]
    assert refused_by_database(LineMeasure, numerator=world.cases)


def test_a_rate_is_made_of_counts(world):
    rate = world.rate("b", world.rate("a"), world.cases)

    assert refusal(rate.full_clean) == ["Tỷ lệ phải tính từ hai số đếm được."]


def test_words_have_no_unit(world):
    remark = world.measure("x", Kind.WORDS)
    remark.unit = world.units["vu"]

    assert refusal(remark.full_clean) == ["Lời báo cáo không có đơn vị tính."]


def test_what_is_carried_over_is_a_level_in_the_same_unit(world):
    must = (
        "Phải chuyển từ số “có đến ngày” cùng đơn vị tính: số cuối kỳ trước là số đầu"
        " kỳ này."
    )
    persons = world.stock("nguoi-do", unit="nguoi")

    for source in (world.cases, persons):
        opening = world.measure(f"tu-{source.code}", carried_from=source)
        assert refusal(opening.full_clean) == [must]
    level = world.stock("dang-lam")
    world.measure("ky-truoc", carried_from=level).full_clean()


def test_only_a_number_of_the_period_is_carried_into_it(world):
    level = world.stock("dang-lam")
    level.carried_from = world.stock("khac")

    assert refusal(level.full_clean) == [
        "Số kỳ trước chuyển sang là số của kỳ, không phải số có đến ngày."
    ]


@pytest.mark.parametrize("code", ["nam", "ky"])
def test_the_words_of_the_period_are_no_codes(world, code):
    measure = LineMeasure(code=code, line=world.line, name="x", kind=Kind.FLOW)

    assert refusal(measure.full_clean) == ["Mã này đã dùng cho năm và tên kỳ."]


def test_a_count_breaks_down_in_several_ways(world):
    new, old, done, open_ = (world.measure(code) for code in "abcd")
    world.breakdown(world.cases, "theo-nguon", new, old)
    world.breakdown(world.cases, "theo-ket-qua", done, open_)

    found = world.cases.breakdowns.order_by("pk")

    assert [
        [part.measure.code for part in way.parts.order_by("pk")] for way in found
    ] == [["a", "b"], ["c", "d"]]


def test_a_part_is_in_the_unit_of_the_whole_and_not_the_whole_itself(world):
    way = world.breakdown(world.cases, "theo-nguon", world.measure("a"))

    def part(measure):
        return BreakdownPart(breakdown=way, measure=measure)

    assert refusal(part(world.people()).full_clean) == [
        "Phần phải cùng đơn vị tính với số chung."
    ]
    assert refusal(part(world.cases).full_clean) == [
        "Số chung không là phần của chính nó."
    ]
    assert refusal(part(way.parts.get().measure).full_clean) == [
        "Phần này đã có trong cách chia."
    ]


def test_a_line_is_refused_if_its_phrase_cannot_be_read(world):
    world.line.phrase = "xảy ra {vu"
    world.line.phrase_none = "không xảy ra."

    assert refusal(world.line.full_clean) == [
        "“{”: chỗ điền số phải viết dạng {mã} hoặc {mã | dạng}.",
        "Câu không ghi dấu ở cuối: các dòng tự nối bằng dấu chấm hoặc chấm phẩy.",
    ]


def test_no_field_of_an_entry_or_a_catalogue_points_to_a_person():
    """Accounts say who recorded and who voided; nothing says about whom."""
    people = {
        field.name
        for model in (Entry, Slot, LineMeasure, Breakdown)
        for field in model._meta.get_fields()
        if isinstance(field, models.ForeignKey) and field.related_model is User
    }

    assert people == {"recorded_by", "voided_by"}


def test_free_text_warns_of_persons_and_secrets():
    warned = [
        Entry._meta.get_field("text").help_text,
        *(
            model._meta.get_field(name).help_text
            for model, name in (
                (LineMeasure._meta.get_field("line").related_model, "phrase"),
                (LineMeasure._meta.get_field("line").related_model, "phrase_none"),
            )
        ),
    ]

    assert all("cá nhân" in text and "bí mật nhà nước" in text for text in warned)
