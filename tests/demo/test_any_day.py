"""Any day in the address gives that day: the leaders' first page says what the replay says."""

import re
from datetime import date

import pytest
from django.utils.html import strip_tags
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from org.models import User
from tasks.dataset.recorder import recorder

from .database import DEMO, RECORDED_AT
from .oracle import Rows
from .oracle.words import amount
from .replay import Ledger
from .replay.happenings import ON_ONE_DAY, SAID, Office, happening
from .replay.states import TASKS, Judge

pytestmark = pytest.mark.django_db

IN_SPRING = {"road_class": "truc_thon", "year": "2020", "area": "h184"}
THREE_DAYS = settings(
    max_examples=3,
    phases=[Phase.generate],
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)


def test_the_first_page_says_what_the_rows_said_on_the_day(demo, log_in):
    office = Office(
        Ledger(Rows(DEMO.parent / "catalogues", DEMO), SAID), recorder(at=RECORDED_AT)
    )
    spring = date(2020, 3, 31)
    for one in (
        happening("gtnt_work", spring, km="2,5", is_stated="có", **IN_SPRING),
        *ON_ONE_DAY,
    ):
        office.does(one)
    client = log_in(User.objects.get(role=User.Role.LEADER))

    @THREE_DAYS
    @given(day=st.dates(date(2020, 1, 1), date(2020, 12, 31)))
    def holds(day):
        page = client.get(f"/tong-quan/?nam=2020&ngay={day:%d/%m/%Y}").content.decode()
        told = {task: article(page, task) for task in TASKS}

        judge = Judge(office.ledger, day, None)
        assert {task: state(html) for task, html in told.items()} == judge.tasks()
        for road_class in ("truc_xa", "truc_thon"):
            done = judge.seen.kilometres(road_class)
            unknown = "chưa có số liệu"
            said = unknown if done is None else amount(judge.rows, "km", done)
            assert said in strip_tags(told["2020-3"])

    holds()


def article(page, task):
    """What the page says of one task."""
    [found] = re.findall(rf'<article[^>]*nv-{task}".*?</article>', page, re.DOTALL)
    return found


def state(html):
    sign = r'<span class="course [^>]*><span aria-hidden="true">[^<]*</span> ([^<]*)</span>'
    return re.search(sign, html)[1]
