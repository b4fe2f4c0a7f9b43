"""A report's text, or a file beside it, read against all rules."""

import pytest

from reports.compose import compose
from reports.proofreading import check_text, read_writing
from reports.vocabulary import Place, Vocabulary, read_vocabulary
from tasks.findings import Severity
from tasks.models import ReturnText
from tests.entries import handed_in, said
from tests.factories import (
    AreaFactory,
    DocumentFactory,
    MeasureUnitFactory,
    MilestoneFactory,
    PeriodFactory,
    UnitFactory,
)

from .text_rules.reading import line, writing

pytestmark = pytest.mark.django_db

Part = ReturnText.Part


# What the registers know


def test_the_vocabulary_holds_the_names_of_all_registers(task):
    AreaFactory(name="Hữu Lý")
    DocumentFactory(symbol="25/KH-UBND", subject="làm đường")
    MeasureUnitFactory(code="ho", word="hộ")
    MilestoneFactory(task=task, name="Thông xe")
    UnitFactory(name="Văn phòng điều phối", short_name="VPĐP")

    known = read_vocabulary()

    assert Place(kind="xã", name="Hữu Lý") in known.places
    assert [paper.symbol for paper in known.papers] == ["25/KH-UBND"]
    assert "Thông xe" in known.names
    assert "hộ" in known.measures
    assert "VPĐP" in known.abbreviations
    assert task.objective in known.objectives


@pytest.mark.parametrize("count", [1, 5])
def test_it_is_read_in_as_many_queries_however_much_there_is(
    count, task, django_assert_num_queries
):
    AreaFactory.create_batch(count)
    DocumentFactory.create_batch(count, issuer=UnitFactory())
    MilestoneFactory.create_batch(count, task=task)

    with django_assert_num_queries(16):
        read_vocabulary()


def test_without_anything_known_nothing_is_wrong():
    assert writing("xã Hữu Lỳ", known=Vocabulary()).known.quotations is None


# Findings


def test_what_a_unit_wrote_is_checked_where_it_is_printed(report, task, departments):
    said(
        handed_in(departments[0], report.period),
        Part.RESULT,
        "Đã trình vào 4/6/2020 các các hộ.",
        task=task,
    )

    found = check_text(report)

    assert [(one.rule, one.place, one.part) for one in found] == [
        ("date-forms", "mục I.1", task.code),
        ("doubled-words", "mục I.1", task.code),
    ]


def test_no_rule_on_words_blocks_and_every_key_is_its_own(report, task, departments):
    said(
        handed_in(departments[0], report.period),
        Part.RESULT,
        "Trình vào 4/6/2020 và 4/6/2020, các các hộ,, hỗ trợ RQĐX.",
        task=task,
    )

    found = check_text(report)

    assert Severity.BLOCKING not in {one.severity for one in found}
    assert len({one.key for one in found}) == len(found) == 5


def test_a_file_is_checked_in_place_of_the_report(report, task, tmp_path):
    path = tmp_path / "bao-cao.txt"
    path.write_text("Đã xong các các hộ.", encoding="utf-8")

    (found,) = check_text(report, path)

    assert (found.rule, found.place) == ("doubled-words", "dòng 1")


def test_a_sentence_of_the_period_before_is_found(report, task, departments):
    sentence = "Các cơ quan chuyên môn nhiều việc nên tham mưu có mặt còn hạn chế."
    before = PeriodFactory(second_half=True, year=2019)
    for period in (before, report.period):
        said(handed_in(departments[0], period), Part.RESULT, sentence, task=task)

    assert [one.rule for one in check_text(report)] == ["repeated-sentence"]


def test_the_figures_of_the_report_are_what_a_file_is_compared_with(report, tmp_path):
    path = tmp_path / "bao-cao.txt"
    path.write_text("Văn bản khác.", encoding="utf-8")

    read = read_writing(report, compose(report), path)

    assert [one.text for one in read.lines] == ["Văn bản khác."]
    assert "phần kết" in {one.place for one in read.printed}
    assert line("a").figures == ()
