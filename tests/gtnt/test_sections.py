"""The paragraph a task prints of roads, in every state of the register (P11)."""

from gtnt.sections import section
from tasks.blocks import FigureRun, Problem
from tasks.figures import Answer
from tests.factories import UnitFactory

from .world import words


def printed(world, *codes, **scope):
    made = section(world.scope(**scope), None, world.scopes(*codes))
    return " ".join(words(made))


def test_work_against_plan_and_then_what_is_left(world):
    world.plan("5", world.a)
    world.plan("10", world.b)
    world.stated("3", world.a)
    world.stated("5.67", world.b)

    assert printed(world, "a", "b") == (
        "Kết quả so với kế hoạch (KH): đường loại một đã cứng hóa được 03 km, đạt 60% KH;"
        " đường loại hai đã cứng hóa được 5,67 km, đạt 57% KH. Còn 02 km đường loại một"
        " và 4,33 km đường loại hai chưa hoàn thành, đang tiếp tục chỉ đạo thực hiện."
    )


def test_an_empty_register_reads_well(world):
    assert printed(world, "a", "b") == (
        "Kết quả: đường loại một chưa có số liệu; đường loại hai chưa có số liệu."
    )


def test_a_unit_without_an_area_reads_well(world):
    assert printed(world, "a", unit=UnitFactory()) == (
        "Kết quả: đường loại một chưa có số liệu."
    )


def test_a_plan_without_work_says_the_plan(world):
    world.plan("10")

    assert printed(world, "a") == (
        "Kết quả so với kế hoạch (KH): đường loại một chưa có số liệu (KH 10 km)."
    )


def test_work_without_a_plan_says_so(world):
    world.stated("3")

    assert printed(world, "a") == (
        "Kết quả: đường loại một đã cứng hóa được 03 km (chưa có số liệu kế hoạch)."
    )


def test_one_class_with_a_plan_is_enough_to_explain_the_abbreviation(world):
    world.plan("5", world.a)
    world.stated("5", world.a)
    world.stated("3", world.b)

    assert printed(world, "a", "b") == (
        "Kết quả so với kế hoạch (KH): đường loại một đã cứng hóa được 05 km, đạt 100% KH;"
        " đường loại hai đã cứng hóa được 03 km (chưa có số liệu kế hoạch)."
    )


def test_a_finished_class_leaves_nothing(world):
    world.plan("5", world.a)
    world.plan("10", world.b)
    world.stated("5", world.a)
    world.stated("9", world.b)

    assert printed(world, "a", "b") == (
        "Kết quả so với kế hoạch (KH): đường loại một đã cứng hóa được 05 km, đạt 100% KH;"
        " đường loại hai đã cứng hóa được 09 km, đạt 90% KH. Còn 01 km đường loại hai"
        " chưa hoàn thành, đang tiếp tục chỉ đạo thực hiện."
    )


def test_more_than_planned_leaves_nothing(world):
    world.plan("5")
    world.stated("6")

    assert printed(world, "a") == (
        "Kết quả so với kế hoạch (KH): đường loại một đã cứng hóa được 06 km, đạt 120% KH."
    )


def test_a_zero_is_said_in_words_and_figures(world):
    world.plan("5")
    world.stated("0")

    assert printed(world, "a") == (
        "Kết quả so với kế hoạch (KH): đường loại một chưa cứng hóa được (0 km, đạt 0% KH)."
        " Còn 05 km đường loại một chưa hoàn thành, đang tiếp tục chỉ đạo thực hiện."
    )


def test_nothing_to_report_is_said_as_stated(world):
    world.plan("5")
    world.work(answer=Answer.NONE_OCCURRED)

    assert printed(world, "a") == (
        "Kết quả so với kế hoạch (KH): đường loại một không phát sinh (KH 05 km)."
        " Còn 05 km đường loại một chưa hoàn thành, đang tiếp tục chỉ đạo thực hiện."
    )


def test_three_classes_are_named_as_a_sentence_does(world):
    for road_class in (world.a, world.b, world.road_class("c", "đường loại ba")):
        world.plan("5", road_class)
        world.stated("4", road_class)

    assert printed(world, "a", "b", "c").endswith(
        "Còn 01 km đường loại một, 01 km đường loại hai và 01 km đường loại ba chưa hoàn"
        " thành, đang tiếp tục chỉ đạo thực hiện."
    )


def test_a_code_that_names_nothing_shows_at_its_place(world):
    world.stated("3", world.b)

    made = section(world.scope(), None, world.scopes("x", "b"))

    assert Problem(text="x", message="Không có loại đường nào mang mã x.") in (
        made.blocks[0].runs
    )
    assert words(made) == [
        "Kết quả: x; đường loại hai đã cứng hóa được 03 km (chưa có số liệu kế hoạch)."
    ]


def test_classes_under_a_heading_stand_below_it_in_one_paragraph(world):
    scopes = (
        *world.scopes("a"),
        *world.scopes("b", "x", heading="Đường thôn"),
    )

    made = section(world.scope(), None, scopes)

    assert words(made) == ["Kết quả: đường loại một chưa có số liệu."]
    (below,) = made.sections
    assert [run.text for run in below.title] == ["Đường thôn"]
    assert words(below) == ["Kết quả: đường loại hai chưa có số liệu; x."]


def test_a_task_that_covers_nothing_prints_nothing(world):
    made = section(world.scope(), None, ())

    assert (made.blocks, made.sections) == ((), ())


def test_every_number_of_the_paragraph_leads_back_to_rows(world):
    world.plan("5")
    world.stated("3")

    made = section(world.scope(), None, world.scopes("a"))

    figures = [run for run in made.blocks[0].runs if isinstance(run, FigureRun)]
    assert [(run.text, run.code, len(run.sources)) for run in figures] == [
        ("03 km", "gtnt.thuc_hien", 2),
        ("60%", "gtnt.thuc_hien", 2),
        ("02 km", "gtnt.con_lai", 2),
    ]
    assert {run.args for run in figures} == {(("loai", "a"),)}
