"""What the editor is given comes back as it was; what it sends can do no harm."""

import json
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tasks.blocks import Text
from tasks.delta import LONGEST, Unreadable, delta_of, text_from_json, text_of
from tasks.formats import nfc
from tasks.markup import lines
from tasks.narrative import read

from .normal_texts import normal_texts
from .test_narrative_any_text import marked_text
from .typed import figure_named

json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda inner: (
        st.lists(inner, max_size=3) | st.dictionaries(st.text(), inner, max_size=3)
    ),
    max_leaves=8,
)
attributes = st.fixed_dictionaries(
    {},
    optional={
        "bold": st.just(True) | json_values,  # noqa: FBT003 - a value, not an argument
        "italic": st.just(True) | json_values,  # noqa: FBT003
        "script": st.sampled_from(["super", "sub"]) | json_values,
        "level": st.sampled_from(["dash", "plus"]) | json_values,
        "note": st.sampled_from(["1", "a", "a b", "]"]) | json_values,
        "color": st.just("red"),
    },
)
inserts = st.one_of(
    marked_text,
    st.just("\n"),
    st.sampled_from(["{a.b}", "{a b}", "{", "x", "{a}{b}", "{a\n}"]).map(
        lambda typed: {"figure": typed}
    ),
    st.sampled_from(["1", "a b", "", "]"]).map(lambda label: {"call": label}),
    st.dictionaries(st.sampled_from(["figure", "call", "image"]), json_values),
)
deltas = st.lists(
    st.fixed_dictionaries({"insert": inserts}, optional={"attributes": attributes}),
    max_size=8,
)


def reads(text):
    """What is printed, every note called: an uncalled one shows as it was typed."""
    notes = dict.fromkeys(line.note for line in lines(text) if line.note)
    calls = "".join(f"\nx[^{label}]" for label in notes)
    narrative = read(text + calls, figure_named)
    notes = (paragraph for note in narrative.footnotes for paragraph in note.paragraphs)
    return [
        (paragraph.level, list(_signs(paragraph.runs)))
        for paragraph in (*narrative.blocks, *notes)
    ]


def _signs(runs):
    """Sign by sign, since it means nothing where a run of the same marks is cut."""
    for run in runs:
        is_text = isinstance(run, Text)
        yield from (replace(run, text=c) for c in run.text) if is_text else (run,)


def plain_words(delta):
    """The typed words and figures, whatever became an embed on the way or none."""
    return "".join(
        insert if isinstance(insert, str) else _embedded(insert)
        for insert in (op["insert"] for op in delta)
    )


def _embedded(insert):
    figure = insert.get("figure")
    return figure if isinstance(figure, str) else ""


def letters(text):
    return [c for c in nfc(text) if c.isalnum()]


# There and back


@given(normal_texts)
def test_a_text_in_normal_form_comes_back_letter_by_letter(text):
    assert text_of(delta_of(text)) == text


@given(marked_text)
def test_any_text_comes_back_in_normal_form_and_reads_the_same(text):
    normal = text_of(delta_of(text))

    assert reads(normal) == reads(text)
    assert text_of(delta_of(normal)) == normal


@pytest.mark.parametrize(
    "text",
    [
        "Một.\nHai.",
        "- Một\n+ Hai\n- Ba",
        "**Đậm** và *nghiêng*, **đậm *cả hai* đậm**, ***cả hai** nghiêng*",
        "**đậm *cả hai*** *nghiêng*",
        "một nửa chữ **đ**ậm",
        "5 m^3^, **m^2^**, 10^a\\ b^",
        'Có **{a.b c=1 d="hai từ" | so}** hộ, {sai mã}, { chưa đóng',
        "Một[^1] hai[^b].\n[^1]: - **Chú** thích {a.b}\n[^1]: + dòng hai\n[^b]: B",
        "\\[\\^1]: là chữ, \\{a.b}, 5\\*3\\*2, 2\\^10, C:\\\\tài liệu",
        "\\- không phải gạch\n- - hai gạch\n-5 độ\n–",
        "[^1]\\: mở đầu bằng một chú thích\n[^1]: Là nó.",
        "hai  dấu cách\u00a0và\tkhoảng",
    ],
)
def test_what_staff_write_comes_back_letter_by_letter(text):
    assert text_of(delta_of(text)) == text


@pytest.mark.parametrize(
    ("text", "normal"),
    [
        ("  một \n\n\r\n- \u00a0hai\n", "một\n- hai"),
        ("5*3*2 [x] } 2^10", "5\\*3\\*2 \\[x] } 2\\^10"),
        ("__a__ \\_ \\.", "__a__ _ ."),
        ("Va\u0306n", "Văn"),
        ("[^1]:", "[^1]:"),
    ],
)
def test_other_texts_are_put_into_normal_form(text, normal):
    assert text_of(delta_of(text)) == normal


# What the editor is given


def test_a_delta_names_levels_marks_figures_and_notes():
    assert delta_of("- **a** {b.c}[^1]\n[^1]: m^2^") == [
        {"insert": "a", "attributes": {"bold": True}},
        {"insert": " "},
        {"insert": {"figure": "{b.c}"}},
        {"insert": {"call": "1"}},
        {"insert": "\n", "attributes": {"level": "dash"}},
        {"insert": "m"},
        {"insert": "2", "attributes": {"script": "super"}},
        {"insert": "\n", "attributes": {"note": "1"}},
    ]


def test_an_empty_text_is_an_empty_delta():
    assert delta_of("") == []


# What it sends


@pytest.mark.parametrize(
    ("delta", "text"),
    [
        ([{"insert": "<b>a</b> {a.b} **x** ^2^\n"}], "<b>a</b> \\{a.b} \\*\\*x\\*\\* \\^2\\^"),
        ([{"insert": "- a\n[^1]: b"}], "\\- a\n\\[\\^1]: b"),
        ({"ops": [{"insert": "a"}]}, "a"),
        ([{"insert": " a "}, {"insert": "\n", "attributes": {"level": "plus"}}], "+ a"),
        ([{"insert": "\n", "attributes": {"level": "dash"}}], ""),
        ([{"insert": "a\vb"}, {"insert": "\n", "attributes": {"level": "dash"}}], "- a\n- b"),
        ([{"insert": "a", "attributes": {"bold": "true", "color": "red"}}], "a"),
        ([{"insert": " a ", "attributes": {"bold": True}}, {"insert": "b"}], "**a** b"),
        ([{"insert": {"image": "data:x"}}, {"insert": "a"}], "a"),
        ([{"insert": {"figure": ["{a.b}"]}}, {"insert": "a"}], "a"),
        ([{"insert": {"figure": "<script>"}}], "<script>"),
        ([{"insert": {"figure": "{a.b} và {c"}}], "\\{a.b} và \\{c"),
        ([{"insert": {"call": "a b"}}, {"insert": "a"}], "a"),
        ([{"insert": "a"}, {"insert": "\n", "attributes": {"note": "x y"}}], "a"),
        ([{"insert": "a"}, {"insert": "\u0301"}], "á"),
        ([{"insert": "a\x00\ud800b"}], "a\ufffd\ufffdb"),
    ],
)  # fmt: skip
def test_what_is_sent_becomes_plain_or_known_markup(delta, text):
    assert text_of(delta) == text


def test_marks_that_would_be_misread_inside_a_word_take_the_whole_word():
    delta = [
        {"insert": "chữ"},
        {"insert": ".", "attributes": {"bold": True}},
        {"insert": "b"},
    ]

    assert text_of(delta) == "**chữ.b**"


def test_an_unclosed_brace_does_not_swallow_what_is_typed_after_it():
    delta = [
        {"insert": {"figure": "{"}},
        {"insert": "a.b} "},
        {"insert": {"figure": "{c.d}"}},
    ]

    assert text_of(delta) == "\\{a.b} {c.d}"


@given(deltas)
def test_whatever_is_sent_reads_as_it_was_shown(delta):
    text = text_of(delta)

    assert text_of(delta_of(text)) == text
    assert letters(plain_words(delta_of(text))) == letters(plain_words(delta))


@given(json_values)
def test_anything_else_is_refused_with_a_sentence(value):
    with pytest.raises(Unreadable, match=r"\.$"):
        text_of(["a", value])


@pytest.mark.parametrize(
    "sent",
    [
        "",
        "{",
        "null",
        "7",
        '"a"',
        "[1]",
        '[{"retain": 1}]',
        '[{"insert": 5}]',
        "[" * 100_000,
    ],
)
def test_what_is_no_delta_is_refused_with_a_sentence(sent):
    with pytest.raises(Unreadable, match="Không đọc được"):
        text_from_json(sent)


def test_a_text_as_long_as_a_book_is_refused_with_a_sentence():
    with pytest.raises(Unreadable, match=r"trên 100\.000 ký tự"):
        text_from_json(json.dumps([{"insert": "a" * (LONGEST + 1)}]))
