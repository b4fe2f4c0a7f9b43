"""Figures in a text: how they are asked for, found, and refused."""

from datetime import date
from decimal import Decimal

import pytest

from tasks import domains
from tasks.blocks import Paragraph, Problem, Text, paragraph
from tasks.domains import Domain, UnknownFigure
from tasks.figures import Figure, Measurement
from tasks.narrative import check_syntax, read, references, resolver
from tasks.scope import Scope

from .typed import figure_named, runs_of

# How they are asked for


def test_a_figure_is_asked_for_by_code_arguments_and_form():
    asked = []

    def resolve(code, args, form):
        asked.append((code, dict(args), form))
        return Text(text="x")

    read('{a.b} {a.b c=h184/x-1:2.3} {a.b c="Hữu Lễ" d=e |so}{ a.b | so }', resolve)

    assert asked == [
        ("a.b", {}, ""),
        ("a.b", {"c": "h184/x-1:2.3"}, ""),
        ("a.b", {"c": "Hữu Lễ", "d": "e"}, "so"),
        ("a.b", {}, "so"),
    ]


def test_a_figure_takes_the_marks_around_it():
    bold, _, italic, _, bare = runs_of("**{a.b}** *{a.b}* {a.b}")

    assert (bold.bold, bold.italic) == (True, False)
    assert (italic.bold, italic.italic) == (False, True)
    assert (bare.bold, bare.italic) == (False, False)


def test_stars_inside_a_figure_are_not_marks():
    (figure,) = runs_of('{a.b c="*x* ^2^ \\"}')

    assert figure.args == (("c", "*x* ^2^ \\"),)


def test_an_escaped_brace_is_a_brace():
    assert runs_of("\\{a.b}") == (Text(text="{a.b}"),)


@pytest.mark.parametrize(
    "typed",
    [
        "{}",
        "{a.b loai}",
        "{a.b loai=}",
        "{a.b =x}",
        "{a.b loai=“x”}",
        "{a.b c=1 c=2}",
        "{a.b |}",
        "{a.b | hai từ}",
        "{a.}",
        "{a..b}",
        "{a.b,c=1}",
    ],
)
def test_a_malformed_figure_is_a_problem_that_keeps_its_words(typed):
    before, problem, after = runs_of(f"có {typed} hộ")

    assert (before, after) == (Text(text="có "), Text(text=" hộ"))
    assert isinstance(problem, Problem)
    assert problem.text == typed
    assert check_syntax(f"có {typed} hộ") == [f"“{typed}”: {problem.message}"]


def test_an_unclosed_brace_spoils_nothing_after_it():
    first, problem, text, figure = runs_of("có {a.b hộ {a.b}")

    assert (first, text) == (Text(text="có "), Text(text="a.b hộ "))
    assert isinstance(problem, Problem)
    assert problem.text == "{"
    assert "viết “\\{”" in problem.message
    assert figure == figure_named("a.b", {}, "")


def test_a_figure_does_not_reach_over_a_line():
    assert len(check_syntax("{a.b\nc=1}")) == 1


def test_a_problem_of_the_resolver_keeps_what_was_typed():
    blocks = read(
        "{a.b   c=1}", lambda *_: Problem(text="khác", message="Không có.")
    ).blocks

    assert blocks == (paragraph(Problem(text="{a.b   c=1}", message="Không có.")),)


# References


def test_references_name_every_figure_and_its_place():
    text = 'Có {a.b}.\n- **{c.d e=1 f="hai ba" | so}**[^1]\n[^1]: {g.h}'

    found = references(text)

    assert [(ref.code, ref.args, ref.form) for ref in found] == [
        ("a.b", (), ""),
        ("c.d", (("e", "1"), ("f", "hai ba")), "so"),
        ("g.h", (), ""),
    ]
    assert [text[ref.start : ref.end] for ref in found] == [
        "{a.b}",
        '{c.d e=1 f="hai ba" | so}',
        "{g.h}",
    ]


def test_what_is_literal_malformed_or_raised_is_no_reference():
    assert references("\\{a.b} {a b} ^{a.b}^ {a.b") == ()


# The registers


def roads(scope, loai):
    if loai != "truc_xa":
        raise UnknownFigure(f"Không có loại đường nào mang mã {loai}.")
    km = Measurement(code="km", word="km")
    return Figure(code="duong.dai", as_of=scope.as_of, unit=km, value=Decimal(3))


@pytest.fixture
def resolve():
    domain = Domain(
        slug="duong",
        label="Đường",
        order=1,
        measures={"duong.dai": roads},
        section=None,
        objects=lambda code: None,
    )
    with domains.only(domain):
        yield resolver(Scope(unit=None, period=None, as_of=date(2020, 6, 14)))


def test_a_figure_is_looked_up_in_its_register(resolve):
    (only,) = read("Dài **{duong.dai loai=truc_xa}**", resolve).blocks

    _, figure = only.runs
    assert (figure.text, figure.value, figure.bold) == ("03 km", "3", True)
    assert figure.as_of == date(2020, 6, 14)


@pytest.mark.parametrize(
    ("typed", "message"),
    [
        (
            "{duong.dia loai=truc_xa}",
            "Không có số liệu nào mang mã duong.dia. Có phải là duong.dai?",
        ),
        ("{xyz}", "Không có số liệu nào mang mã xyz."),
        (
            "{duong.dai loai=truc_thon}",
            "Không có loại đường nào mang mã truc_thon.",
        ),
        ("{duong.dai lop=x}", "Số liệu duong.dai không nhận tham số như vậy."),
        ("{duong.dai}", "Số liệu duong.dai không nhận tham số như vậy."),
        ("{duong.dai scope=x}", "Số liệu duong.dai không nhận tham số như vậy."),
        (
            "{duong.dai loai=truc_xa | phantram}",
            "Không có dạng “phantram”. Có phải là phan_tram?",
        ),
        (
            "{duong.dai loai=truc_xa | con_lai}",
            "duong.dai không có chỉ tiêu để tính phần còn lại.",
        ),
    ],
)
def test_what_the_registers_do_not_know_is_said_at_its_place(resolve, typed, message):
    assert read(typed, resolve).blocks == (
        Paragraph(runs=(Problem(text=typed, message=message),)),
    )


def test_a_mistake_in_a_measure_is_not_taken_for_one_of_the_text(resolve):
    def broken(scope):
        raise ValueError

    domain = Domain(
        slug="hong",
        label="Hỏng",
        order=2,
        measures={"hong.hong": broken},
        section=None,
        objects=lambda code: None,
    )
    domains.register(domain)

    with pytest.raises(ValueError, match=r"^$"):
        read("{hong.hong}", resolve)
