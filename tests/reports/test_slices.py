"""A long paragraph of a note is cut between clauses, and nothing of it gets lost."""

from hypothesis import given
from hypothesis import strategies as st

from reports.render.slices import slices
from tasks.blocks import FigureRun, Level, NoteCall, Paragraph, Text, paragraph, plain

LIMIT = 1200
TEXTS = st.text(alphabet=" .;:abc", max_size=2000)
RUNS = st.lists(
    st.builds(Text, text=TEXTS, bold=st.booleans())
    | st.builds(FigureRun, text=st.sampled_from(["05 vụ", "12"]), code=st.just("x.y"))
    | st.builds(NoteCall, key=st.just("1")),
    max_size=12,
)
CLAUSE = "đã tiếp nhận và giải quyết tin báo của nhân dân; "


def sizes(long):
    return [len(plain(part.runs)) for part in slices(long)]


@given(RUNS.map(tuple))
def test_pieces_are_short_and_say_together_what_the_paragraph_says(runs):
    pieces = slices(Paragraph(runs=runs))

    assert "".join(plain(p.runs) for p in pieces) == plain(runs)
    assert all(len(plain(p.runs)) <= LIMIT for p in pieces)


def test_a_short_paragraph_stays_as_it_is():
    short = paragraph("Tiếp nhận ", FigureRun(text="12 tin", code="x.y"), ".")

    assert [plain(p.runs) for p in slices(short)] == ["Tiếp nhận 12 tin."]


def test_only_the_first_piece_keeps_its_dash():
    pieces = slices(paragraph(CLAUSE * 60, level=Level.DASH))

    assert {p.level for p in pieces[1:]} == {Level.BODY}
    assert (pieces[0].level, len(pieces)) == (Level.DASH, 3)


def test_a_text_in_one_run_is_cut_between_clauses():
    assert [size % len(CLAUSE) for size in sizes(paragraph(CLAUSE * 60))] == [0, 0, 0]


def test_a_text_of_many_runs_is_cut_between_clauses_and_not_before_a_figure():
    clause = (
        Text(text="Tiếp nhận "),
        FigureRun(text="12", code="x.y"),
        Text(text=" tin; "),
    )
    pieces = slices(Paragraph(runs=clause * 100))

    assert len(pieces) == 2
    assert all(plain(p.runs).startswith("Tiếp nhận 12 tin; ") for p in pieces)


def test_who_writes_without_a_stop_is_cut_between_words():
    pieces = slices(paragraph("vụ " * 1000))

    assert {word for p in pieces for word in plain(p.runs).split()} == {"vụ"}
