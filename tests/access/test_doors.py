"""Who gets where: every address of the site, for nobody and for each role.

A page without a line in `PAGES` fails here. The admin site: test_admin_access.
"""

import pytest
from django.urls import reverse

from reports import urls as report_urls
from reports.render.files import FORMATS
from tests.building import routes

pytestmark = pytest.mark.django_db

ROUTES = list(routes())
OF_THE_TASK = ["officer", "head"]  # of the department that leads it
ISSUERS = ["office", "leader", "clerk", "admin"]  # act for the unit that issues
OUTSIDERS = ["neighbour", "stranger", "unattached"]
EVERYBODY = [*OF_THE_TASK, *ISSUERS, *OUTSIDERS]


# Their tables are part of a form, or stand on the page of the thing as well; security is
# for those who have entries of it: test_workbooks.
FORMS = ("period_plan", "correct", "deputations", "org:account", "check", "guide")
FORMS += ("antt:",)


def status(allowed, otherwise=404):
    return {who: 200 if who in allowed else otherwise for who in EVERYBODY}


# What is done with a report, asked for by GET: a form's address answers 405 to those who
# see the report, whatever they may do with it.
OF_A_REPORT = {
    "preview": status(ISSUERS),
    "figure": status(ISSUERS),
    "check": status(ISSUERS),
    "file": status(ISSUERS),
    "life": status(ISSUERS),
    "move": status([], otherwise=405),
    "replace": status([], otherwise=405),
    "issue": status([], otherwise=404) | dict.fromkeys(ISSUERS, 403) | {"clerk": 302},
    # Of a draft there is nothing to correct and there are no files yet.
    "correct": status([], otherwise=404)
    | dict.fromkeys(ISSUERS, 403)
    | {"office": 302},
    "files": status([], otherwise=404) | dict.fromkeys(ISSUERS, 302),
    "issued_file": status([], otherwise=404),
}
# Where facts of the department are entered: by its own people and the office.
OF_A_DESK = status([*OF_THE_TASK, "office"]) | dict.fromkeys(
    ["leader", "clerk", "admin"], 403
)
# Of the registers of things on their way: list, thing, its forms, their corrections.
OF_PROJECTS = ["step", "tally", "completion", "complaints"]
OF_PRODUCTS = ["step", "expectation", "score", "recognition", "chain"]
OF_CRITERIA = ["place", "cell", "correct", "steps", "forecasts"]
OF_REGISTERS = {
    f"{register}:{name}": OF_A_DESK
    for register, pages, forms in (
        ("ntm", ["entry", *OF_CRITERIA], []),
        ("ntm", ["correct_step", "correct_forecast"], []),
        ("gtnt", ["entry", "correct"], []),
        ("gpmb", ["entry", "project", "new_completion"], OF_PROJECTS),
        ("ocop", ["entry", "product", "create"], OF_PRODUCTS),
    )
    for name in [*pages, *forms, *(f"correct_{form}" for form in forms)]
}
PAGES = {
    "login": status(EVERYBODY),
    "logout": status([], otherwise=405),  # by a form only
    "login_code": status([], otherwise=302),  # to the login: nobody is halfway
    "org:accounts": status(["head", "office", "admin"], otherwise=403),
    "org:account": status(["head", "office", "admin"], otherwise=403),
    "org:reopen": status([], otherwise=405),
    "org:issue_password": status([], otherwise=405),
    "org:remove_code": status([], otherwise=405),
    "org:log": status(["office", "admin"], otherwise=403),
    "org:review": status(["office", "admin"], otherwise=403),
    "org:deputations": status(["head", "office", "admin"], otherwise=403),
    "org:deputation_end": status([], otherwise=405),
    "org:password": status(EVERYBODY),
    "org:alive": status(EVERYBODY),
    "org:unlock": status([], otherwise=302),  # a form of the covered page
    "ntm:overview": status([*OF_THE_TASK, "office", "leader", "admin"])
    | {"clerk": 403},
    "gtnt:overview": status([*OF_THE_TASK, "office", "leader", "admin"])
    | {"clerk": 403},
    "overview": status(EVERYBODY),  # of one's own unit, or a sentence
    "overview_findings": status(ISSUERS),  # whose the programme is
    "guide": status(EVERYBODY),
    "guide_chapter": status(EVERYBODY),
    "guide_of_page": status([], otherwise=302),  # leads on to a chapter
    "tasks:list": status(EVERYBODY),
    "tasks:search": status(EVERYBODY),
    "tasks:draft": status(EVERYBODY),  # everybody's own
    "tasks:detail": status([*OF_THE_TASK, *ISSUERS]),
    "tasks:figure": status([*OF_THE_TASK, *ISSUERS]),
    "task_leaf": status([*OF_THE_TASK, *ISSUERS]),
    "unit_leaf": status([*OF_THE_TASK, *ISSUERS]),
    "tasks:look_figure": status([*OF_THE_TASK, *ISSUERS]),
    # Of what the user's own unit does, or gave to others.
    "gpmb:overview": status([*OF_THE_TASK, *ISSUERS]) | {"clerk": 403},
    "ocop:overview": status([*OF_THE_TASK, *ISSUERS]) | {"clerk": 403},
    "tasks:milestones": status([*OF_THE_TASK, *ISSUERS]),
    "tasks:home": status([], otherwise=302),  # leads on to where the work is
    "tasks:my_work": status(EVERYBODY),
    # The clerk has no part in instructions; everybody else sees the list of their own.
    "tasks:directions": status(EVERYBODY) | {"clerk": 403},
    "tasks:direction": status([*OF_THE_TASK, *ISSUERS]) | {"clerk": 403},
    "tasks:direction_new": status(["leader"], otherwise=404)
    | dict.fromkeys([*OF_THE_TASK, "office", "clerk", "admin"], 403),
    "tasks:board": status(ISSUERS, otherwise=403),
    "tasks:periods": status(["office"], otherwise=403),
    "tasks:period": status(["office"], otherwise=403),
    "tasks:period_plan": status(["office"], otherwise=403),
    "tasks:period_year": status([], otherwise=403) | {"office": 302},
    # Of the department that leads the task.
    "tasks:return": status([*OF_THE_TASK, *ISSUERS]),
    "tasks:hub": status([*OF_THE_TASK, "office"])
    | dict.fromkeys(["leader", "clerk", "admin"], 403),
    "tasks:evidence": OF_A_DESK,
    "tasks:evidence_file": status([*OF_THE_TASK, *ISSUERS]),
    "tasks:evidence_void": status([], otherwise=405),
    "tasks:withdraw": OF_A_DESK,
    "tasks:texts": OF_A_DESK,
    "tasks:text_edit": OF_A_DESK,
    "tasks:text_preview": status([], otherwise=405),  # by a form only
    "antt:overview": status([*OF_THE_TASK, *ISSUERS]) | {"clerk": 403},
    "antt:entry": OF_A_DESK,
    "antt:history": OF_A_DESK,
    "tasks:documents": OF_A_DESK,
    "tasks:document_edit": OF_A_DESK,
    "tasks:document_let_go": status([], otherwise=405),  # by a form only
    "tasks:readings": OF_A_DESK,
    "tasks:reading_history": OF_A_DESK,
    "tasks:reading_correct": OF_A_DESK,
    "tasks:milestone_correct": OF_A_DESK,
    "ntm:line": OF_A_DESK | dict.fromkeys([*OF_THE_TASK, "office"], 302),  # htmx asks
    "ntm:take_back": status([], otherwise=405),  # by a form only
    **OF_REGISTERS,
    "reports:list": status(EVERYBODY),
    "reports:register": status(ISSUERS, otherwise=403),
    "reports:series": status(["clerk"], otherwise=403),
    "reports:drift": status(EVERYBODY),
    "reports:own": status(ISSUERS),  # of the district; of a unit: test_unit_report_life
} | {
    f"reports:{kind}{name}": who
    for kind in report_urls.PLACES
    for name, who in OF_A_REPORT.items()
}


# The doors


def test_who_is_not_logged_in_is_sent_to_the_login_from_everywhere(client):
    def ends_at_login(route):
        response = client.get(
            route.path(
                extension="pdf",
                app_label="org",
                edition=1,
                order=1,
                pk=1,
                line=1,
                year=2021,
            ),
            follow=True,
        )
        last, _ = response.redirect_chain[-1] if response.redirect_chain else ("", 0)
        return response.status_code == 200 and last.startswith(
            f"{reverse('login')}?next=/"
        )

    assert [route.name for route in ROUTES if not ends_at_login(route)] == ["login"]


@pytest.mark.parametrize("who", EVERYBODY)
def test_every_page_opens_to_those_it_is_for_and_to_nobody_else(
    log_in, people, addresses, who
):
    client = log_in(people[who])

    found, kept_in = {}, set()
    for name, address in addresses.items():
        response = client.get(address)
        content = response.getvalue()  # read to its end a file is closed
        found[name] = response.status_code
        if b'<table class="table' in content and b"dinh-dang=xlsx" not in content:
            kept_in.add(name)

    assert found == {name: PAGES[name][who] for name in addresses}
    assert {name for name in kept_in if not any(map(name.__contains__, FORMS))} == set()


def test_no_page_is_listed_that_is_gone(addresses):
    assert PAGES.keys() == addresses.keys()


def test_somebody_without_a_role_sees_no_page(client, people, addresses):
    client.force_login(people["officer"])  # and no group: apply_roles has not run

    assert client.get(addresses["tasks:list"]).status_code == 403
    assert client.get(addresses["reports:list"]).status_code == 403


@pytest.mark.parametrize("kind", [*FORMATS, "exe"])
def test_a_report_comes_in_known_formats_only(log_in, people, addresses, kind):
    address = addresses["reports:file"].replace("json", kind)

    response = log_in(people["office"]).get(address)

    assert response.status_code == (200 if kind in FORMATS else 404)
