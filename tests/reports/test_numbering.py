import pytest

from reports.render.numbering import LostFootnote, all_notes, number
from tasks.blocks import Footnote, NoteCall, Section, Table, paragraph, runs

from . import sample


def titled(title="Mục", *sections, **content):
    return Section(title=runs(title), sections=sections, **content)


def labels(*sections):
    return [part.label for part in number(sections)]


def test_parts_are_roman_and_what_is_below_is_arabic_without_the_part():
    assert labels(titled("A", titled("B", titled("C", titled("D")))), titled("E")) == [
        "I.",
        "1.",
        "1.1.",
        "1.1.1.",
        "II.",
    ]


def test_numbers_begin_again_below_each_heading():
    below = (titled("B"), titled("C"))

    assert (
        " ".join(labels(titled("A", *below), titled("D", *below)))
        == "I. 1. 2. II. 1. 2."
    )


def test_roman_numbers_go_beyond_four():
    assert labels(*[titled()] * 14)[3:9] == ["IV.", "V.", "VI.", "VII.", "VIII.", "IX."]
    assert labels(*[titled()] * 14)[9:] == ["X.", "XI.", "XII.", "XIII.", "XIV."]


def test_a_section_without_a_title_takes_no_number_and_adds_no_level():
    plain = Section(sections=(titled("B"), titled("C")))

    assert labels(titled("A"), plain, titled("D")) == ["I.", "", "II.", "III.", "IV."]


def test_a_section_on_its_own_is_numbered_as_at_its_place():
    parts = number((titled("A", titled("B")),), above=(1,))

    assert [(part.label, part.heading) for part in parts] == [("1.", 3), ("1.1.", 4)]


def note(key, text="Nội dung"):
    return Footnote(key=key, paragraphs=(paragraph(text),))


def calling(*keys):
    return (paragraph(*[NoteCall(key=key) for key in keys]),)


def test_footnotes_are_numbered_in_the_order_of_their_calls():
    first, second = note("a"), note("b")
    parts = number((titled(blocks=calling("b", "a", "b"), footnotes=(first, second)),))

    assert [item.footnote for item in all_notes(parts)] == [second, first]
    assert [item.number for item in all_notes(parts)] == [1, 2]


def test_the_same_key_may_mean_another_note_in_another_section():
    one, two = note("1", "Một"), note("1", "Hai")
    parts = number(
        (
            titled("A", blocks=calling("1"), footnotes=(one,)),
            titled("B", titled("C", blocks=calling("1")), footnotes=(two,)),
        )
    )

    assert [part.notes["1"].number for part in parts] == [1, 2, 2]


def test_titles_and_cells_may_call_footnotes():
    call = (NoteCall(key="a"),)
    table = Table(caption="", columns=(), rows=((call,),))
    parts = number(
        (
            Section(title=call, footnotes=(note("a"),)),
            titled(blocks=(table,), footnotes=(note("a"),)),
        )
    )

    assert len(all_notes(parts)) == 2


def test_a_footnote_that_nothing_calls_is_not_dropped_in_silence():
    with pytest.raises(LostFootnote, match="'a' of 'task-1'"):
        number(
            (titled(footnotes=(note("a"),), code="task-1", blocks=sample.filler(1)),)
        )
