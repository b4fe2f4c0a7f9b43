"""What a draft says on the word of a unit whose return is not accepted yet is marked."""

import re

import pytest

from reports.content import canonical, document_of
from reports.frozen import freeze, thaw
from reports.render.files import FORMATS
from reports.states import State
from tasks.models import ReturnVersion
from tests.entries import handed_in, moment, reading, said
from tests.factories import TaskScopeFactory, UserFactory

from .drafts import composed
from .office import JUNE_15, again

pytestmark = pytest.mark.django_db


@pytest.fixture
def department(departments):
    return departments[0]


@pytest.fixture
def returned(department, period, task, indicator):
    """Five kilometres and a sentence of one department, handed in."""
    TaskScopeFactory(task=task, object_code=indicator.code)
    reading(indicator, 5, unit=department)
    version = handed_in(department, period)
    said(version, "RESULT", "Đã làm nhiều việc.", task=task)
    return version


@pytest.fixture
def site(as_, district):
    return as_(UserFactory(unit=district, office=True))


def accept(version):
    ReturnVersion.objects.filter(pk=version.pk).update(
        accepted_at=moment(JUNE_15), accepted_by=UserFactory()
    )


def marked(page):
    """What stands before each mark in the text."""
    article = page[page.index("<article") :]
    return re.findall(r'([^<>]+)(?:</a>)?<span class="pending"', article)


def test_figures_and_words_that_wait_are_marked_each(site, report, returned):
    page = site.get(report.get_absolute_url())

    assert marked(page) == ["05 km", "Đã làm nhiều việc."]
    assert page.count('title="Chưa chấp nhận: Phòng A"') == 2


def test_how_much_waits_is_counted_and_listed_by_unit(site, report, returned):
    page = site.get(report.get_absolute_url())
    listed = page[page.index("<details") : page.index("</details>")]

    assert "1 số liệu, 1 đoạn lời văn của 1 đơn vị" in listed
    assert "Đường đã cứng hóa</a>: 05 km" in listed
    assert "“Đã làm nhiều việc.”" in listed


def test_the_marks_go_when_the_office_accepts(site, report, returned):
    accept(returned)

    page = site.get(report.get_absolute_url())

    assert "pending" not in page.replace("css/pending.css", "")


def test_what_the_issuing_unit_says_itself_waits_for_nobody(
    site, report, task, indicator
):
    TaskScopeFactory(task=task, object_code=indicator.code)
    reading(indicator, 5)

    assert marked(site.get(report.get_absolute_url())) == []


@pytest.mark.parametrize("kind", ["html", "json"])
def test_nothing_that_leaves_the_page_carries_the_mark(site, report, returned, kind):
    rendered = FORMATS[kind].render(composed(report)).decode()

    assert "▲" not in rendered


def test_the_tree_does_not_change_when_a_return_is_accepted(report, returned):
    before = canonical(composed(report))
    accept(returned)

    assert canonical(composed(report)) == before


def test_a_tree_frozen_before_words_told_whose_they_are_still_thaws(report, returned):
    frozen = freeze(composed(report))

    def older(node):
        if isinstance(node, list):
            return [older(item) for item in node]
        if not isinstance(node, dict):
            return node
        known = node.items()
        return {
            k: older(v) for k, v in known if (node["type"], k) != ("Paragraph", "units")
        }

    old = thaw(older(frozen))

    assert old.subject == composed(report).subject
    assert all(not block.units for part in old.sections for block in part.blocks)


@pytest.mark.usefixtures("quick_press")
def test_an_issued_report_carries_no_mark(site, office, report, returned):
    issued = office.take(report, State.ISSUED)

    assert marked(site.get(again(issued).get_absolute_url())) == []
    assert document_of(again(issued)).sections
