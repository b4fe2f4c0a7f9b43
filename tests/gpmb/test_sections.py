"""Where a project stands in a section: under which heading, with or without its name."""

from gpmb.sections import section
from tasks.blocks import Level, Problem, plain
from tests.gpmb.world import State, words


def test_a_project_without_rows_reads_well(world):
    made = section(world.scope(), None, world.scopes("cho"))

    assert words(made) == ["Công trình Chợ Mường: chưa có số liệu."]
    assert made.blocks[0].level is Level.DASH


def test_a_project_alone_under_its_own_heading_goes_unnamed(world):
    world.step("do")
    scopes = world.scopes("cho", heading="Công trình: Chợ Mường, huyện Mường")

    (below,) = section(world.scope(), None, scopes).sections

    assert plain(below.title) == "Công trình: Chợ Mường, huyện Mường"
    assert words(below) == ["Đã đo đất."]
    assert below.blocks[0].level is Level.BODY


def test_a_project_without_rows_under_its_own_heading_reads_well(world):
    scopes = world.scopes("cho", heading="CHỢ MƯỜNG")

    (below,) = section(world.scope(), None, scopes).sections

    assert words(below) == ["Chưa có số liệu."]


def test_a_project_alone_under_another_heading_keeps_its_name(world):
    scopes = world.scopes("cho", heading="Đối với các dự án khác")

    (below,) = section(world.scope(), None, scopes).sections

    assert words(below) == ["Công trình Chợ Mường: chưa có số liệu."]


def test_projects_under_one_heading_are_items_in_print_order(world):
    world.project("dap", "thủy điện Nà Lân", "Dự án", symbol="DA. 7")
    world.step("do", State.ONGOING)
    scopes = world.scopes("dap", "cho", heading="Chợ Mường và dự án khác")

    (below,) = section(world.scope(), None, scopes).sections

    assert words(below) == [
        "Dự án thủy điện Nà Lân (DA. 7): chưa có số liệu.",
        "Công trình Chợ Mường: Đang đo đất.",
    ]
    assert {block.level for block in below.blocks} == {Level.DASH}


def test_a_symbol_that_the_name_has_is_not_repeated(world):
    world.project("dap", "đập Nà Lân (DA. 7)", "Dự án", symbol="DA. 7")

    made = section(world.scope(), None, world.scopes("dap"))

    assert words(made) == ["Dự án đập Nà Lân (DA. 7): chưa có số liệu."]


def test_a_code_that_names_nothing_shows_at_its_place(world):
    made = section(world.scope(), None, world.scopes("x"))

    assert made.blocks[0].runs == (
        Problem(text="x", message="Không có công trình, dự án nào mang mã x."),
    )


def test_a_task_that_covers_nothing_prints_nothing(world):
    made = section(world.scope(), None, ())

    assert (made.blocks, made.sections) == ((), ())
