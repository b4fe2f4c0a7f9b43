"""The demo read against the rules on texts: nothing typed, nothing wrong that is right."""

import pytest

from reports.compose import compose
from reports.proofreading import checked, read_writing
from reports.unbound import coverage
from reports.vocabulary import read_vocabulary

pytestmark = pytest.mark.slow


def test_every_number_of_the_running_text_leads_back_to_rows(demo, document):
    found = coverage(document, read_vocabulary())

    assert found.unbound == ()
    assert found.bound > 150


def test_what_is_found_is_wrong_in_the_source_as_well(report):
    found = checked(read_writing(report, compose(report)))

    # An objective contradicts itself, a paper has no symbol, abbreviations no long form.
    assert [(one.rule, one.values) for one in found] == [
        ("sum-of-parts", ("tăng 01 tiêu chí", "0,7")),
        ("incomplete-citation", ("Đề án 109",)),
        ("undefined-abbreviation", ("PCCC",)),
        ("undefined-abbreviation", ("GTNT",)),
        ("undefined-abbreviation", ("RQĐX",)),
        ("undefined-abbreviation", ("NVQS",)),
    ]


def test_our_own_words_in_a_file_agree_with_the_registers(report, tmp_path):
    path = tmp_path / "bao-cao.txt"
    printed = [line.text for line in read_writing(report, compose(report)).lines]
    path.write_text("\n\n".join(printed), encoding="utf-8")

    found = checked(read_writing(report, compose(report), path))

    assert [one for one in found if one.rule == "against-registers"] == []


def test_a_file_with_another_number_is_found_with_both(report, tmp_path):
    path = tmp_path / "bao-cao.txt"
    path.write_text(
        "Kết quả: đường trục thôn đã cứng hóa được 5,76km, đạt 57% KH.",
        encoding="utf-8",
    )

    (found, *_) = checked(read_writing(report, compose(report), path))

    assert found.values == ("5,76km", "5,67 km")
