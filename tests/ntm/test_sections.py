"""The sentences of the report, for every shape the data of a place can take."""

import pytest

from ntm import sections
from org.models import Area, AreaKind
from tasks.blocks import FigureRun, Level, Problem, Text, plain
from tasks.figures import Answer

from .world import section, sentences, words


def test_met_and_missed_criteria_are_listed(world, place):
    world.assess_all(place, "MET", "NOT_MET", "MET")

    assert sentences(world, place) == [
        "Xã Bản Mai: hiện nay đã đạt 02 tiêu chí: tiêu chí 1 A; tiêu chí 3 C.",
        "Các tiêu chí chưa đạt gồm 01 tiêu chí: tiêu chí 2 B.",
    ]


def test_the_place_is_a_dash_item_with_its_name_in_bold(world, place):
    world.assess_all(place, "MET", "NOT_MET", "MET")

    head, after = section(world, place).blocks

    assert (head.level, after.level) == (Level.DASH, Level.BODY)
    assert head.runs[0] == Text(text="Xã Bản Mai:", bold=True)


@pytest.mark.parametrize(
    ("results", "called"),
    [
        (("MET", "UNCLEAR", "UNCLEAR"), "gần đạt và chưa đạt"),
        (("MET", "NEARLY_MET", "NOT_MET"), "gần đạt và chưa đạt"),
        (("MET", "NEARLY_MET", "NEARLY_MET"), "gần đạt"),
        (("MET", "NOT_MET", "NOT_MET"), "chưa đạt"),
    ],
)
def test_missed_criteria_are_called_by_how_near_they_are(world, place, results, called):
    world.assess_all(place, *results)

    assert sentences(world, place)[1] == (
        f"Các tiêu chí {called} gồm 02 tiêu chí: tiêu chí 2 B; tiêu chí 3 C."
    )


def test_basically_met_is_missed_in_a_set_that_does_not_count_it(world):
    world.criteria(counts_basically_met=False)
    place = world.area("ban-mai", "Bản Mai")
    world.assess_all(place, "BASICALLY_MET", "NEARLY_MET", "NOT_MET")

    assert sentences(world, place) == [
        "Xã Bản Mai: hiện nay chưa đạt tiêu chí nào.",
        "Các tiêu chí cơ bản đạt, gần đạt và chưa đạt gồm 03 tiêu chí:"
        " tiêu chí 1 A; tiêu chí 2 B; tiêu chí 3 C.",
    ]


def test_all_criteria_met_are_one_sentence(world, place):
    world.assess_all(place, "MET", "MET", "MET")

    assert sentences(world, place) == [
        "Xã Bản Mai: hiện nay đã đạt 3/3 tiêu chí theo quy định."
    ]


def test_one_criterion_basically_met_makes_the_whole_basically_met(world, place):
    world.assess_all(place, "MET", "BASICALLY_MET", "MET")

    assert sentences(world, place) == [
        "Xã Bản Mai: hiện nay cơ bản đã đạt 3/3 tiêu chí theo quy định."
    ]


def test_a_criterion_basically_met_is_marked_in_the_list(world, place):
    world.assess_all(place, "MET", "BASICALLY_MET", "NOT_MET")

    assert sentences(world, place)[0] == (
        "Xã Bản Mai: hiện nay đã đạt 02 tiêu chí:"
        " tiêu chí 1 A; tiêu chí 2 B (cơ bản đạt)."
    )


def test_missing_indicators_are_told_in_italics(world, place):
    world.indicator("2.1", "Vườn hộ")
    world.indicator("2.2", "Hội viên")
    world.assess_all(place, "MET", "NOT_MET", "MET")
    world.assess(place, "2.1", "NOT_MET")
    world.assess(
        place, "2.2", "NOT_MET", numerator=7, denominator=15, counted="hội viên"
    )

    paragraph = section(world, place).blocks[1]

    assert plain(paragraph.runs) == (
        "Các tiêu chí chưa đạt gồm 01 tiêu chí: tiêu chí 2 B (chỉ tiêu 2.1. Vườn hộ;"
        " chỉ tiêu 2.2. Hội viên, hiện nay mới có 7/15 hội viên)."
    )
    assert "".join(
        run.text for run in paragraph.runs if getattr(run, "italic", False)
    ) == ("chỉ tiêu 2.1. Vườn hộchỉ tiêu 2.2. Hội viên, hiện nay mới có 7/15 hội viên")


def test_an_indicator_that_is_met_is_not_told(world, place):
    world.indicator("2.1", "Vườn hộ")
    world.indicator("2.2", "Hội viên")
    world.assess_all(place, "MET", "NOT_MET", "MET")
    world.assess(place, "2.1", "MET")
    world.assess(place, "2.2", "NOT_MET")

    assert sentences(world, place)[1].endswith("tiêu chí 2 B (chỉ tiêu 2.2. Hội viên).")


def test_a_missed_criterion_tells_how_far_it_has_come(world, place):
    world.assess_all(place, "MET", "MET")
    world.assess(place, "3", "NOT_MET", value="30.5", counted="triệu đồng/người")

    assert sentences(world, place)[1].endswith(
        "tiêu chí 3 C (hiện nay mới đạt 30,5 triệu đồng/người)."
    )


def test_criteria_nobody_assessed_are_named(world, place):
    world.assess(place, "1")

    assert sentences(world, place) == [
        "Xã Bản Mai: hiện nay đã đạt 01 tiêu chí: tiêu chí 1 A.",
        "Chưa có số liệu đánh giá: tiêu chí 2 B; tiêu chí 3 C.",
    ]


def test_a_criterion_that_does_not_apply_is_not_told(world, place):
    world.assess_all(place, "MET", "MET")
    world.assess(place, "3", "", answer=Answer.NOT_APPLICABLE)

    assert sentences(world, place) == [
        "Xã Bản Mai: hiện nay đã đạt 2/2 tiêu chí theo quy định."
    ]


def test_an_unassessed_place_reads_well(world, place):
    assert sentences(world, place) == [
        "Xã Bản Mai: chưa có số liệu về các tiêu chí nông thôn mới."
    ]


def test_an_unassessed_place_of_no_set_reads_well(world):
    township = world.area("pho", "Phố", "thi-tran")

    assert sentences(world, township) == [
        "Thị trấn Phố: chưa có số liệu về các tiêu chí nông thôn mới."
    ]


def test_no_place_makes_an_empty_section(world):
    assert section(world).blocks == ()


def test_a_place_that_is_gone_shows_as_a_problem(world, place):
    (paragraph,) = section(world, Area(code="xx", kind=AreaKind(name="xã"))).blocks

    assert paragraph.runs == (
        Problem(text="xx", message="Không có địa bàn nào mang mã xx."),
    )


# Below the level people name


def test_a_hamlet_is_named_with_its_way_up_and_counted_as_a_ratio(world, place):
    world.area("na-pua", "Nà Pua", "thon", parent="ban-mai")
    hamlet = world.area("dong-mo", "Đồng Mô", "khu", parent="na-pua")
    world.criteria("KDC", size=3, applies_to=None, phrase="tiêu chí số")
    world.assess_all(hamlet, "MET", "NOT_MET", "MET", bo="KDC")

    assert sentences(world, hamlet) == [
        "Khu Đồng Mô, thôn Nà Pua, xã Bản Mai: hiện nay đã đạt được 2/3 tiêu chí:"
        " tiêu chí số 1 A; tiêu chí số 3 C.",
        "Các tiêu chí chưa đạt gồm 01 tiêu chí: tiêu chí số 2 B.",
    ]


# Structure


def test_places_stand_in_print_order_and_under_their_headings(world, place):
    other = world.area("ban-sau", "Bản Sáu")
    scopes = (*world.scopes(other), *world.scopes(place, heading="Các xã điểm"))

    made = sections.section(world.scope(), world.task, scopes)

    assert [text[:11] for text in words(made.blocks)] == ["Xã Bản Sáu:"]
    assert [plain(part.title) for part in made.sections] == ["Các xã điểm"]
    assert [text[:11] for text in words(made.sections[0].blocks)] == ["Xã Bản Mai:"]


def test_each_listed_criterion_leads_back_to_its_own_row(world, place):
    world.assess(place, "1", code="hang-1")
    world.assess(place, "2", code="hang-2")
    world.assess(place, "3", "NOT_MET", code="hang-3")

    runs = [run for block in section(world, place).blocks for run in block.runs]

    assert [
        [source.fact for source in run.sources]
        for run in runs
        if isinstance(run, FigureRun) and run.text.startswith("tiêu chí ")
    ] == [
        ["ntm_assessment:hang-1@1"],
        ["ntm_assessment:hang-2@1"],
        ["ntm_assessment:hang-3@1"],
    ]
