"""What a task covers or its objective names, and nobody tells of."""

import pytest

from tasks import domains
from tasks.checks.object_without_result import RULE
from tasks.domains import Domain
from tasks.findings import Severity
from tests.entries import milestone_report, reading, said
from tests.factories import IndicatorFactory, MilestoneFactory, TaskScopeFactory
from tests.looking import found

pytestmark = pytest.mark.django_db

NAMES = {"cau": "Cầu Bản Mai", "cau-2": "Cầu Bản Mai II", "cho": "Chợ Mường"}


@pytest.fixture
def works():
    """A register of works beside the core, of which nothing is ever printed."""
    return Domain(
        slug="cong_trinh",
        label="Công trình",
        order=9,
        measures={},
        section=domains.get_domain("tasks").section,
        objects=NAMES.get,
        named=lambda scope: NAMES,
    )


@pytest.fixture
def left_out(scope, task, works):
    """The codes that the objective names and nobody tells of."""

    def left_out(objective, covered="cho"):
        task.objective = objective
        task.save()
        if covered:
            TaskScopeFactory(task=task, domain="cong_trinh", object_code=covered)
        with domains.only(domains.get_domain("tasks"), works):
            findings = found(RULE, scope, task)
        return [f.about[-1] for f in findings if f.severity == Severity.BLOCKING]

    return left_out


# In its scope


def test_a_covered_milestone_without_a_row_is_found(look, task):
    milestone = MilestoneFactory(task=task, code="cau", name="cầu treo")
    TaskScopeFactory(task=task, object_code=milestone.code)

    assert look(RULE) == [
        "“cầu treo” thuộc phạm vi của nhiệm vụ 1 “Làm đường” nhưng sổ Nhiệm vụ chưa có dòng"
        " kết quả nào."
    ]


def test_with_a_row_it_is_not(look, task, indicator):
    milestone = MilestoneFactory(task=task)
    for covered in (milestone, indicator):
        TaskScopeFactory(task=task, object_code=covered.code)
    milestone_report(milestone)
    reading(indicator, 5)

    assert look(RULE) == []


# Named in the objective


def test_a_named_work_that_is_not_covered_is_found(left_out):
    assert left_out("Làm xong công trình: CẦU  Bản Mai.") == ["cau"]


def test_of_names_that_hold_each_other_the_longest_is_meant(left_out):
    assert left_out("Làm xong Cầu Bản Mai II.") == ["cau-2"]


@pytest.mark.parametrize(
    "objective", ["Làm xong các cầu.", "Làm xong Cầu Bản Maiên.", "Sửa Chợ Mường."]
)
def test_what_is_not_named_in_full_or_is_covered_is_not(left_out, objective):
    assert left_out(objective) == []


def test_a_task_that_has_nothing_to_do_with_the_register_is_left_alone(left_out):
    assert left_out("Làm xong Cầu Bản Mai.", covered="") == []


def test_a_unit_that_tells_of_it_in_words_is_enough(left_out, returned, task):
    said(returned, "RESULT", "Đã thông xe cầu Bản Mai.", task=task)

    assert left_out("Làm xong Cầu Bản Mai.") == []


def test_the_sentence_says_where_it_is_named_and_where_it_lacks(scope, task, works):
    task.objective = "Làm xong Cầu Bản Mai."
    task.save()
    IndicatorFactory(task=task, measure="cong_trinh.km ma=cho")
    with domains.only(domains.get_domain("tasks"), works):
        (finding,) = found(RULE, scope, task)

    assert finding.sentence == (
        "Mục tiêu nguyên văn của nhiệm vụ 1 “Làm đường” nêu “Cầu Bản Mai” (mã cau ở sổ Công"
        " trình) nhưng báo cáo không có kết quả nào về đối tượng này: không có trong phạm"
        " vi in, không có số liệu chỉ tiêu, không có lời của đơn vị."
    )
