"""Who sees which tasks and reports: those of their own units, and of those below."""

import pytest
from django.urls import reverse

from org.models import UnitParent
from reports.models import Report
from tasks.models import Task, TaskUnit
from tests.factories import (
    LetterheadFactory,
    ProgrammeFactory,
    ReportFactory,
    TaskFactory,
    UnitFactory,
    UserFactory,
)

pytestmark = pytest.mark.django_db


def seen(user, on):
    return set(Task.objects.visible_to(user, on))


def test_a_task_is_seen_by_every_unit_that_takes_part_and_those_below_it(
    task, commune, people, today
):
    section = UnitFactory(parent=task.units.get().unit)
    other = TaskFactory(
        programme=task.programme, units={commune: TaskUnit.Role.COOPERATE}
    )

    assert seen(people["officer"], today) == {task}
    assert seen(people["neighbour"], today) == {other}
    assert seen(people["office"], today) == {task, other}
    assert seen(people["stranger"], today) == set()
    assert seen(people["unattached"], today) == set()
    # Below a unit that takes part is not the unit that takes part.
    assert seen(UserFactory(unit=section), today) == set()


def test_those_above_see_the_tasks_of_those_below(task, commune, people, today):
    own = TaskFactory(programme=ProgrammeFactory(unit=commune))
    village_head = UserFactory(unit=commune, office=True)

    assert seen(people["leader"], today) == {task, own}
    assert seen(people["officer"], today) == {task}
    assert seen(people["neighbour"], today) == {own}
    assert seen(village_head, today) == {task, own}  # no letterhead of its own yet
    LetterheadFactory(unit=commune)
    assert seen(village_head, today) == {own}


def test_a_task_taken_part_in_twice_is_seen_once(task, department, people, today):
    TaskUnit.objects.create(task=task, unit=department, role=TaskUnit.Role.REPORT)

    assert list(Task.objects.visible_to(people["officer"], today)) == [task]


def test_a_unit_that_left_is_no_longer_looked_after(task, department, people, today):
    leader = people["leader"]
    task.programme.unit = UnitFactory(committee=True)
    task.programme.save()
    assert seen(leader, today) == {task}

    UnitParent.objects.filter(unit=department).update(ends_on="2019-12-31")
    assert seen(leader, today) == set()


def test_a_report_is_seen_from_the_unit_it_is_of_and_from_above(
    report, commune, people, today
):
    LetterheadFactory(unit=commune)
    own = ReportFactory(letterhead=commune.letterheads.get())
    clerk = UserFactory(unit=commune, clerk=True)

    def seen_by(user):
        return set(Report.objects.visible_to(user, today))

    assert seen_by(people["clerk"]) == {report, own}
    assert seen_by(clerk) == {own}
    assert seen_by(people["neighbour"]) == {own}
    assert seen_by(people["stranger"]) == set()


def test_who_may_see_everything_sees_everything(task, report, today):
    superuser = UserFactory(is_superuser=True, unit=None)

    assert seen(superuser, today) == {task}
    assert list(Report.objects.visible_to(superuser, today)) == [report]


def test_the_list_shows_the_tasks_that_may_be_opened(
    log_in, task, commune, people, report
):
    TaskFactory(programme=task.programme, units={commune: TaskUnit.Role.LEAD})

    page = log_in(people["officer"]).get(reverse("tasks:list"))

    assert [row["task"] for row in page.context["rows"]] == [task]
