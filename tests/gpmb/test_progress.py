"""Steps, terms, percentages and complaints of a project as figures."""

from datetime import date

import pytest

from gpmb import actions, measures
from gpmb.models import StepKind
from tasks.domains import UnknownFigure
from tasks.figures import Answer, Form
from tasks.formats import Precision
from tests.entries import JUNE_14, clerk_of_records, moment

from .world import MAY_31, State


def step(world, code="lap", **scope):
    return measures.tien_do(world.scope(**scope), du_an="cho", buoc=code)


def completion(world, **args):
    return measures.hoan_thanh(world.scope(), du_an="cho", **args)


# Steps


@pytest.mark.parametrize(
    ("state", "values", "words"),
    [
        (State.NOT_STARTED, {}, "chưa thực hiện lập phương án"),
        (State.ONGOING, {}, "đang lập phương án"),
        (State.DONE, {}, "đã lập phương án"),
        (State.DONE, {"note": "đợt 1"}, "đã lập phương án đợt 1"),
        (State.SUBMITTED, {}, "đã lập phương án trình cấp có thẩm quyền"),
        (
            State.SUBMITTED,
            {"counterpart": "Sở A", "note": "thẩm định"},
            "đã lập phương án trình Sở A thẩm định",
        ),
    ],
)
def test_a_state_is_said_in_the_words_of_its_step(world, state, values, words):
    world.step("lap", state, **values)

    assert step(world).write() == words


def test_a_step_without_a_phrase_for_submitting_says_it_plainly(world):
    world.step("do", State.SUBMITTED, counterpart="Sở A")

    assert step(world, "do").write() == "đã đo đất, trình Sở A"


def test_the_newest_report_of_a_step_stands(world):
    world.step("lap", State.ONGOING, on=MAY_31)
    world.step("lap", State.DONE, on=JUNE_14)

    assert step(world, as_of=MAY_31).write() == "đang lập phương án"
    assert step(world).write() == "đã lập phương án"


def test_a_corrected_report_may_move_to_another_step(world):
    report = world.step("lap")

    actions.correct_step_report(
        report,
        version=1,
        by=clerk_of_records(),
        at=moment(JUNE_14),
        reason="nhầm bước",
        step=StepKind.objects.get(code="do"),
    )

    assert step(world, "lap").answer is Answer.MISSING
    assert step(world, "do").write() == "đã đo đất"
    assert step(world, "lap", known_at=moment(MAY_31)).write() == "đã lập phương án"


def test_a_step_that_does_not_apply_says_so(world):
    world.step("lap", "", answer=Answer.NOT_APPLICABLE)

    assert step(world).write() == "không áp dụng"


def test_a_step_not_reported_is_not_known(world):
    assert step(world).write() == "chưa có số liệu"


def test_an_unknown_step_is_refused_by_name(world):
    with pytest.raises(UnknownFigure, match="bước giải phóng mặt bằng nào mang mã x"):
        step(world, "x")


def test_a_step_leads_back_to_its_row(world):
    world.step("lap", State.ONGOING, code="s1")

    (source,) = step(world).sources

    assert (source.fact, source.value) == (
        "gpmb_step_report:s1@1",
        "đang lập phương án",
    )
    assert source.label == "Chợ Mường: lập phương án"


# Terms


@pytest.mark.parametrize(
    ("due_on", "precision", "words"),
    [
        (date(2020, 7, 31), Precision.MONTH, "tháng 7/2020"),
        (date(2020, 9, 30), Precision.QUARTER, "quý III/2020"),
        (date(2020, 12, 31), Precision.YEAR, "năm 2020"),
        (date(2020, 7, 5), Precision.DAY, "05/7/2020"),
    ],
)
def test_a_term_is_as_exact_as_the_source(world, due_on, precision, words):
    world.step("lap", State.ONGOING, due_on=due_on, due_precision=precision)

    term = measures.han(world.scope(), du_an="cho", buoc="lap")

    assert (term.write(), term.sources[0].value) == (words, words)


def test_a_step_without_a_term_has_none(world):
    world.step("lap", State.ONGOING)

    term = measures.han(world.scope(), du_an="cho", buoc="lap")

    assert (term.answer, term.sources) == (Answer.MISSING, ())


# Percentages


def test_a_percentage_names_its_base(world):
    world.completion("98")

    figure = completion(world)

    assert figure.write() == "98% kế hoạch"
    assert figure.write(Form.NUMBER) == "98"
    assert figure.write(Form.PERCENT) == "98%"
    assert figure.sources[0].value == "98%"
    assert figure.sources[0].label == "Chợ Mường: khối lượng so với kế hoạch"


def test_percentages_of_different_bases_are_asked_for_by_base(world):
    world.completion("98")
    world.completion("60", "khối lượng kiểm đếm", "việc kiểm đếm")

    assert completion(world, co_so="ke-hoach").value == 98
    assert completion(world, co_so="khoi-luong-kiem-dem").value == 60
    with pytest.raises(UnknownFigure) as refused:
        completion(world)
    assert str(refused.value) == (
        "Chợ Mường: phải nêu đúng một trong các tỷ lệ: co_so=ke-hoach"
        " noi_dung=khoi-luong; co_so=khoi-luong-kiem-dem noi_dung=viec-kiem-dem."
    )


def test_percentages_of_one_base_are_asked_for_by_subject(world):
    world.completion("98")
    world.completion("60", subject="chi trả")

    figure = completion(world, co_so="ke-hoach", noi_dung="chi-tra")

    assert figure.value == 60
    assert figure.args == (
        ("du_an", "cho"),
        ("co_so", "ke-hoach"),
        ("noi_dung", "chi-tra"),
    )


def test_a_base_the_project_does_not_use_is_refused(world):
    world.completion("98")

    with pytest.raises(UnknownFigure):
        completion(world, co_so="dien-tich")


def test_a_project_without_percentages_has_none(world):
    assert completion(world).answer is Answer.MISSING
    assert completion(world, co_so="ke-hoach").answer is Answer.MISSING


def test_a_percentage_of_tomorrow_is_not_known_today(world):
    world.completion("98", on=JUNE_14)

    early = measures.hoan_thanh(world.scope(MAY_31), du_an="cho", co_so="ke-hoach")

    assert early.write() == "chưa có số liệu"


def test_a_corrected_percentage_may_change_its_base(world):
    row = world.completion("98")

    actions.correct_completion(
        row,
        version=1,
        by=clerk_of_records(),
        at=moment(JUNE_14),
        reason="nhầm cơ sở",
        basis="diện tích",
    )

    assert completion(world, co_so="dien-tich").write() == "98% diện tích"
    assert completion(world, co_so="ke-hoach").answer is Answer.MISSING


# Complaints


def test_complaints_settled_are_a_share_of_those_received(world):
    world.complaints(5, 3)

    settled = measures.don_giai_quyet(world.scope(), du_an="cho")

    assert measures.don_tiep_nhan(world.scope(), du_an="cho").write() == "05 đơn"
    assert settled.write() == "03 đơn"
    assert settled.write(Form.REMAINING) == "02 đơn"


def test_complaints_of_which_the_end_is_unknown(world):
    world.complaints(5)

    settled = measures.don_giai_quyet(world.scope(), du_an="cho")

    assert (settled.answer, settled.sources) == (Answer.MISSING, ())


def test_corrected_complaints(world):
    row = world.complaints(5, 3)

    actions.correct_complaints(
        row,
        version=1,
        by=clerk_of_records(),
        at=moment(JUNE_14),
        reason="gõ nhầm",
        received=6,
    )

    received = measures.don_tiep_nhan(world.scope(), du_an="cho")
    assert (received.value, received.sources[0].fact) == (
        6,
        f"gpmb_complaint:{row.code}@2",
    )
