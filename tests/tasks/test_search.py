"""Looking for something by its name."""

import pytest

from antt.models import Group as SecurityGroup
from antt.models import Line, LineMeasure, Slot
from gtnt.models import Road, RoadClass
from tasks.models import TaskUnit
from tasks.search import search
from tests.counting import queries
from tests.factories import (
    AreaFactory,
    DocumentFactory,
    IndicatorFactory,
    LetterheadFactory,
    MilestoneFactory,
    ProgrammeFactory,
    TaskDocumentFactory,
    TaskFactory,
    TaskScopeFactory,
    UnitFactory,
    UserFactory,
)

pytestmark = pytest.mark.django_db


@pytest.fixture
def district():
    return LetterheadFactory(unit__committee=True).unit


@pytest.fixture
def police(district):
    return UnitFactory(parent=district, name="Công an huyện", short_name="CAH")


@pytest.fixture
def task(district, police):
    return TaskFactory(
        programme=ProgrammeFactory(unit=district),
        order=4,
        name="Giao thông nông thôn",
        objective="Cứng hóa ít nhất 10 km đường xã.",
        units={police: TaskUnit.Role.LEAD},
    )


@pytest.fixture
def officer(police):
    return UserFactory(unit=police)


@pytest.fixture
def find(log_in, officer, today):
    """{group: names} that the words find."""

    def finding(words, by=officer):
        log_in(by)
        groups = search(by, words, today)
        return {group.label: [hit.name for hit in group.hits] for group in groups}

    return finding


TASK = {"Nhiệm vụ": ["4. Giao thông nông thôn"]}


@pytest.mark.parametrize(
    "words",
    [
        "Giao thông",
        "giao thong",
        "GIAO THÔNG",
        "nong giao",
        "  thon   nong ",
        "duong XA cung hoa",  # the objective
        "nhiệm vụ 4",
    ],
)
def test_a_task_is_found_without_marks_in_any_order(task, find, words):
    assert find(words) == TASK


@pytest.mark.parametrize("words", ["", "   ", "giao thông thủy", "hàng không"])
def test_nothing_is_found_for_nothing_and_for_a_word_too_many(task, find, words):
    assert find(words) == {}


def test_all_that_hangs_on_a_task_is_found(task, find):
    IndicatorFactory(task=task, name="số cây xanh")
    MilestoneFactory(task=task, name="trồng cây")
    document = DocumentFactory(symbol="25/KH-UBND", subject="trồng cây phân tán")
    TaskDocumentFactory(task=task, document=document)

    found = find("cay")

    assert {label: len(names) for label, names in found.items()} == {
        "Chỉ tiêu": 1,
        "Mốc công việc": 1,
        "Văn bản": 1,
    }
    assert find("25/kh-ubnd").keys() == {"Văn bản"}


def test_units_are_found_by_both_names_and_lead_to_what_they_do(
    task, find, today, officer
):
    assert find("cong an") == {"Đơn vị": ["Công an huyện"]}
    assert find("cah") == {"Đơn vị": ["Công an huyện"]}
    [group] = search(officer, "cah", today)
    assert group.hits[0].url == f"/?don-vi={task.units.get().unit.code}"


def test_things_of_registers_are_found_where_a_task_covers_them(task, find):
    covered = RoadClass.objects.create(code="truc_xa", name="đường trục xã")
    other = RoadClass.objects.create(code="truc_thon", name="đường trục thôn")
    area = AreaFactory(name="Điềm He")
    for road_class in (covered, other):
        Road.objects.create(
            code=road_class.code, name="Đèo Cướm", area=area, road_class=road_class
        )
    TaskScopeFactory(task=task, domain="gtnt", object_code="truc_xa")
    TaskScopeFactory(task=task, domain="ntm", object_code=area.code)

    assert find("deo cuom") == {"Giao thông nông thôn": ["Đèo Cướm"]}
    assert find("duong truc") == {"Giao thông nông thôn": ["đường trục xã"]}
    assert find("dia ban diem he") == {"Nông thôn mới": ["xã Điềm He"]}


def test_names_stand_in_vietnamese_order(task, find):
    for name in ("đất bãi", "dân số", "ấp mới", "an cư"):
        IndicatorFactory(task=task, name=f"{name} zz")

    assert find("zz")["Chỉ tiêu"] == [
        "an cư zz",
        "ấp mới zz",
        "dân số zz",
        "đất bãi zz",
    ]


def test_what_somebody_may_not_see_is_not_found(task, find, district):
    IndicatorFactory(task=task, name="giao thông khác")

    assert find("giao thong", by=UserFactory()) == {}
    assert find("giao thong", by=UserFactory(unit=None)) == {}
    assert find("giao thong", by=UserFactory(unit=district, leader=True)) != {}


@pytest.fixture
def line(task):
    group = SecurityGroup.objects.create(code="hinh-su", name="Hình sự")
    TaskScopeFactory(task=task, domain="antt", object_code=group.code)
    return Line.objects.create(group=group, code="dong", name="đánh bạc", phrase="x")


def test_security_lines_are_found_by_who_enters_them(
    task, line, find, district, police, slot
):
    office = UserFactory(unit=UnitFactory(parent=district), office=True)
    leader = UserFactory(unit=district, leader=True)
    beside = UnitFactory(parent=district)
    TaskUnit.objects.create(task=task, unit=beside, role=TaskUnit.Role.COOPERATE)

    found = {"An ninh trật tự": ["đánh bạc"]}
    assert find("danh bac") == found
    assert find("danh bac", by=UserFactory(unit=police, head=True)) == found
    assert find("danh bac", by=office) == found
    assert find("danh bac", by=leader) == {}
    assert find("danh bac", by=UserFactory(unit=beside)) == {}


@pytest.fixture
def slot(line, police):
    """A place for entries of the police."""
    measure = LineMeasure.objects.create(
        code="vu", line=line, name="số vụ", kind=LineMeasure.Kind.FLOW
    )
    return Slot.objects.create(measure=measure, unit=police)


def test_looking_costs_the_same_among_many_things(
    log_in, task, officer, today, district, police
):
    def cost():
        return queries(lambda: search(officer, "a", today))

    def add(number):
        more = TaskFactory(
            programme=task.programme, units={police: TaskUnit.Role.REPORT}
        )
        for n in range(number):
            IndicatorFactory(task=more)
            TaskDocumentFactory(task=more)
            area = AreaFactory(name=f"Bản {n}")
            TaskScopeFactory(task=more, domain="ntm", object_code=area.code)

    log_in(officer)
    add(1)
    cost()  # what the officer may do is read once
    few = cost()
    add(6)

    assert cost() == few
