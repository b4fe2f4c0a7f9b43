"""Every table leaves the site as a workbook, for those who may take it away."""

import io

import pytest
from django.urls import reverse
from openpyxl import load_workbook
from openpyxl.utils import range_boundaries

from antt import actions as antt_actions
from org.sheets import FORMAT, MEDIA_TYPE, XLSX
from tasks import actions
from tasks.period_states import PeriodMove
from tests.entries import JUNE_14, moment

pytestmark = pytest.mark.django_db

HISTORIES = [
    *("tasks:reading_history", "ntm:cell", "ntm:steps", "ntm:forecasts"),
    *("gpmb:step", "gpmb:tally", "gpmb:completion", "gpmb:complaints"),
    *("ocop:step", "ocop:expectation", "ocop:score", "ocop:recognition", "ocop:chain"),
    "antt:history",
]
# Page → how many rows each sheet has in the district of these tests.
WORKBOOKS = {name: [1] for name in HISTORIES} | {
    "tasks:reading_history": [2],
    "tasks:board": [1],
    "tasks:milestones": [4],  # the task, its two milestones, the period
    "tasks:directions": [1],
    "tasks:periods": [1],
    "tasks:return": [1],
    "tasks:documents": [1],
    "ntm:entry": [1],
    "ntm:place": [1],
    "gtnt:entry": [1, 1],
    "gpmb:entry": [1],
    "gpmb:project": [1],
    "ocop:entry": [1],
    "gpmb:overview": [1, 1],  # projects, steps
    "ocop:overview": [1],
    "antt:entry": [1],
    "antt:overview": [1, 0],
    "org:accounts": [7],
    "org:log": [1],
    "org:review": [7, 0],
}


@pytest.fixture
def tell_of_theft(security_measure, own_fact, report):
    """The department enters the security measure."""

    def tell():
        antt_actions.record_entry(
            measure=security_measure,
            value=3,
            period=report.period,
            unit=own_fact.unit,
            on=JUNE_14,
            by=own_fact.recorded_by,
            at=own_fact.recorded_at,
        )

    return tell


def open_period(agency, period, office):
    """Who owes is on the board from then on."""
    actions.make_period_move(
        agency,
        period,
        PeriodMove.OPEN,
        seen=0,
        reason="",
        due_on=period.ends_on,
        by=office,
        on=period.starts_on,
        at=moment(period.starts_on),
    )


def rows_of(answer):
    """How many rows each sheet has below its head."""
    assert answer["Content-Type"] == MEDIA_TYPE
    tables = [p.auto_filter.ref for p in load_workbook(io.BytesIO(answer.content))]
    return [range_boundaries(table)[3] - 1 for table in tables]


def test_every_table_is_offered_and_comes_as_a_workbook(
    log_in, people, addresses, district, report, tell_of_theft
):
    client = log_in(people["office"])
    tell_of_theft()
    open_period(district, report.period, people["office"])
    asked = f"?{FORMAT}={XLSX}"

    offered = {name for name in WORKBOOKS if asked in client.get(addresses[name]).text}
    found = {name: rows_of(client.get(addresses[name] + asked)) for name in WORKBOOKS}

    assert found == WORKBOOKS
    assert offered == WORKBOOKS.keys()


def test_the_board_gives_the_rows_that_its_address_asks_for(
    log_in, people, district, report, task
):
    client = log_in(people["office"])
    open_period(district, report.period, people["office"])

    def rows(state):
        asked = {FORMAT: XLSX, "tinh_trang": state}
        return rows_of(client.get(reverse("tasks:board"), asked))

    assert (rows("qua-han"), rows("submitted")) == ([1], [0])


def test_security_goes_to_those_who_enter_it_and_to_nobody_else(
    log_in, people, addresses, tell_of_theft
):
    client = log_in(people["officer"])
    pages = [addresses["antt:entry"], addresses["antt:history"]]

    def seen_and_taken():
        seen = [client.get(page) for page in pages]
        taken = [client.get(page, {FORMAT: XLSX}).status_code for page in pages]
        return [XLSX in page.text for page in seen], taken

    # Who has entered nothing yet is shown what others told, and no more.
    assert seen_and_taken() == ([False, False], [403, 403])

    tell_of_theft()

    assert seen_and_taken() == ([True, True], [200, 200])
