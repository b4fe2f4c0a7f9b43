"""The sentences on what is wanted, expected and under way at a place."""

from datetime import date

from ntm.models import Goal, Stage
from tasks.models import MeasureUnit, Target
from tests.factories import IndicatorFactory, TargetFactory, TaskFactory

from .world import sentences


def goal(world, place, *, recognition="đạt chuẩn nông thôn mới", **values):
    defaults = {
        "criteria_set": world.criterion("1").criteria_set,
        "year": 2020,
        "code": "g",
    }
    return Goal.objects.create(
        task=world.task, area=place, recognition=recognition, **(defaults | values)
    )


def test_steps_follow_in_the_order_of_their_stages(world, place):
    world.assess_all(place, "MET", "MET", "MET")
    world.step(
        place,
        Stage.SUBMITTED,
        note="hoàn thiện hồ sơ và trình Văn phòng Điều phối",
        on=date(2020, 6, 4),
    )
    world.step(place, Stage.APPRAISED, state="INVITED", actor="các sở, ngành")
    world.step(place, Stage.SELF_ASSESSED, actor="UBND xã Bản Mai", precision="UNKNOWN")

    assert sentences(world, place) == [
        "Xã Bản Mai: hiện nay đã đạt 3/3 tiêu chí theo quy định."
        " UBND xã Bản Mai đã tiến hành tự đánh giá các tiêu chí nông thôn mới."
        " Đã mời các sở, ngành tiến hành thẩm định các tiêu chí nông thôn mới"
        " vào ngày 20/5/2020."
        " Đã hoàn thiện hồ sơ và trình Văn phòng Điều phối vào ngày 04/6/2020."
    ]


def test_steps_of_an_unfinished_place_stand_after_its_lists(world, place):
    world.assess_all(place, "MET", "NOT_MET", "MET")
    world.step(place, Stage.SELF_ASSESSED, precision="UNKNOWN")

    assert sentences(world, place)[2:] == [
        "Đã tiến hành tự đánh giá các tiêu chí nông thôn mới."
    ]


def test_a_forecast_says_what_comes_and_how_many_that_makes(world, place):
    world.assess_all(place, "MET", "NOT_MET", "NOT_MET")
    world.forecast(place, "2", 2020)
    world.forecast(place, "3", 2021)

    assert sentences(world, place)[2:] == [
        "Dự kiến năm 2020 sẽ đạt thêm tiêu chí số 2 B và nâng tổng số tiêu chí đạt"
        " lên 2/3 tiêu chí.",
        "Dự kiến năm 2021 sẽ đạt thêm tiêu chí số 3 C và nâng tổng số tiêu chí đạt"
        " lên 3/3 tiêu chí.",
    ]


def test_a_forecast_of_an_unassessed_place_promises_no_total(world, place):
    world.forecast(place, "2", 2020)

    assert sentences(world, place) == [
        "Xã Bản Mai: chưa có số liệu về các tiêu chí nông thôn mới.",
        "Dự kiến năm 2020 sẽ đạt thêm tiêu chí số 2 B.",
    ]


# Goals


def test_a_goal_opens_the_item(world, place):
    world.assess_all(place, "MET", "MET", "MET")
    goal(world, place)

    assert sentences(world, place) == [
        "Xã Bản Mai: phấn đấu năm 2020 sẽ đánh giá và công nhận đạt chuẩn nông thôn"
        " mới; hiện nay đã đạt 3/3 tiêu chí theo quy định."
    ]


def test_a_goal_that_is_a_number_is_read_from_its_target(world, place):
    indicator = IndicatorFactory(
        task=world.task, unit=MeasureUnit.objects.get(code="tieu-chi")
    )
    TargetFactory(indicator=indicator, operator=Target.Operator.MORE, value=2)
    goal(world, place, recognition="", indicator=indicator)

    assert sentences(world, place)[0].startswith(
        "Xã Bản Mai: phấn đấu năm 2020 đạt trên 02 tiêu chí; chưa có số liệu"
    )


def test_a_goal_is_not_repeated_once_it_is_reached(world, place):
    goal(world, place)
    world.step(place, Stage.RECOGNISED, precision="UNKNOWN")

    assert "phấn đấu" not in sentences(world, place)[0]


def test_a_goal_stands_while_its_recognition_is_under_way(world, place):
    goal(world, place)
    world.step(place, Stage.RECOGNISED, state="ONGOING", precision="UNKNOWN")

    assert "phấn đấu" in sentences(world, place)[0]


def test_a_goal_of_a_past_year_is_not_told(world, place):
    goal(world, place, year=2019)

    assert "phấn đấu" not in sentences(world, place)[0]


def test_a_goal_of_another_task_is_not_told(world, place):
    made = goal(world, place)
    made.task = TaskFactory(programme=world.task.programme)
    made.save()

    assert "phấn đấu" not in sentences(world, place)[0]
