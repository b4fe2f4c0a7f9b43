"""Any day, as known at any moment: what leaders see is what a replay of the rows says.

Late entries, corrections and rows taken out included. The replay knows the rows and
docs/work-states.md, and nothing of the product.
"""

from datetime import date
from fractions import Fraction

import pytest
from django.db import transaction
from hypothesis import HealthCheck, Phase, example, given, settings
from hypothesis import strategies as st

from gpmb.measures import da_nhan
from gtnt.measures import thuc_hien
from ntm.measures import so_dat
from ocop.measures import so_cong_nhan
from tasks import measures, readers
from tasks.courses import courses
from tasks.dataset.recorder import recorder
from tasks.models import Period, Task
from tasks.scope import Scope

from .database import DEMO, RECORDED_AT
from .oracle import Rows
from .replay import Ledger
from .replay.figures import PLACES
from .replay.happenings import HAPPENINGS, ON_ONE_DAY, SAID, VIEW, Office, moment, seen
from .replay.ledger import NOW
from .replay.states import Judge

pytestmark = pytest.mark.django_db

# Nothing known; the cut-off; the first day that is soon; the due day and after.
DAYS = [(3, 1), (6, 14), (12, 23), (12, 24), (12, 31)]
DAYS = [date(2020, *day) for day in DAYS] + [date(2021, 1, 1)]
LATE_IN_JUNE = {"of": 0, "day": date(2020, 6, 20), "days_after": 0, "known": "now"}
# A failing example is short enough to read without shrinking.
replayed = settings(
    max_examples=8,
    phases=[Phase.explicit, Phase.generate],
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)


@pytest.fixture(scope="module")
def rows():
    return Rows(DEMO.parent / "catalogues", DEMO)


@pytest.fixture
def asked(demo):
    """The question, and the nine tasks it is asked about."""
    tasks = list(Task.objects.filter(programme__code="h184-2020").for_report())
    period = Period.objects.get(code="2020-H1")
    unit = tasks[0].programme.unit
    return Scope(unit=unit, period=period, as_of=period.cut_off_on), tasks


def test_the_demo_as_it_is(asked, rows):
    for day in DAYS:
        assert_told(asked, Ledger(rows, SAID), day, NOW)


def test_whatever_happens(asked, rows):
    by = recorder(at=RECORDED_AT)

    @replayed
    @example(happenings=ON_ONE_DAY, views=[LATE_IN_JUNE])
    @given(
        happenings=HAPPENINGS,
        views=st.lists(VIEW, min_size=3, max_size=3),
    )
    def holds(happenings, views):
        with transaction.atomic():
            office = Office(Ledger(rows, SAID), by)
            for happening in happenings:
                office.does(happening)
            for view in views:
                day, hour = seen(view, happenings, office.hours)
                assert_told(asked, office.ledger, day, hour)
            transaction.set_rollback(True)

    holds()


def assert_told(asked, ledger, day, hour):
    question, tasks = asked
    known_at = None if hour is NOW else moment(hour)
    scope = Scope(
        unit=question.unit, period=question.period, as_of=day, known_at=known_at
    )
    judge = Judge(ledger, day, hour)
    found = courses(scope, tasks)

    assert figures(scope) == replayed_figures(judge)
    assert {c.task.code: c.state.value for c in found} == judge.tasks()
    parts = {code(part): part for course in found for part in course.parts}
    assert {name: part.state.value for name, part in parts.items()} == judge.parts()
    assert {name: rounded(part.needed) for name, part in parts.items()} == {
        name: rounded(judge.needed(name)) for name in parts
    }


def rounded(value):
    """Decimals end somewhere."""
    return None if value is None else round(float(value), 6)


def code(part):
    return (part.milestone or part.progress.indicator).code


def figures(scope):
    """What the pages of the registers show, exactly."""
    roads = {
        f"gtnt {name}": thuc_hien(scope, loai=name).value
        for name in ("truc_xa", "truc_thon", "")
    }
    met = {f"ntm {place}": so_dat(scope, dia_ban=place).value for place in PLACES}
    paid = da_nhan(scope, du_an="cho-trung-tam")
    told = measures.chi_tieu_thuc_hien(scope, ma="2020-6-quan-triet")
    milestone = scope.once(readers.milestones)["kiem-tra-ky-luat"]
    said = scope.once(readers.milestone_reports).get(milestone.pk)
    exact = {
        **roads,
        **met,
        "gpmb": paid.value,
        "gpmb whole": paid.base,
        "ocop": so_cong_nhan(scope).value,
        "reading": told.value,
    }
    return {
        **{name: None if v is None else Fraction(v) for name, v in exact.items()},
        "milestone": said and said.get_state_display(),
    }


def replayed_figures(judge):
    seen = judge.seen
    paid, whole = seen.paid("cho-trung-tam")
    return {
        "gtnt truc_xa": seen.kilometres("truc_xa"),
        "gtnt truc_thon": seen.kilometres("truc_thon"),
        "gtnt ": seen.kilometres_of_all(),
        **{f"ntm {place}": seen.criteria(place) for place in PLACES},
        "gpmb": paid,
        "gpmb whole": whole,
        "ocop": seen.recognised(),
        "reading": seen.reading("2020-6-quan-triet")[0],
        "milestone": seen.milestone("kiem-tra-ky-luat"),
    }
