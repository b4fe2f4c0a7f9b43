"""Who gets where: every address of the site, for nobody and for each role.

A page without a line in `PAGES` fails here. The admin site: test_admin_access.
"""

import hashlib

import pytest
from django.urls import reverse

from antt.models import Group, Line, LineMeasure
from gpmb import actions as gpmb_actions
from gpmb.models import Project, StepKind
from ocop import actions as ocop_actions
from ocop.models import CycleStep, Product
from org.models import UnitParent
from reports import urls as report_urls
from reports.models import Report
from reports.render.files import FORMATS
from tasks.evidence.actions import save_evidence
from tasks.models import Evidence, Task, TaskDocument, TaskUnit
from tests.building import routes
from tests.entries import milestone_report, moment, reading
from tests.factories import (
    DocumentFactory,
    IndicatorFactory,
    LetterheadFactory,
    MilestoneFactory,
    OutlineFactory,
    OutlinePartFactory,
    ProgrammeFactory,
    ReportFactory,
    TaskFactory,
    TaskScopeFactory,
    UnitFactory,
    UserFactory,
)
from tests.registers import rows_of
from tests.tasks.evidence.papers import PDF
from vanquan.guide import chapters

pytestmark = pytest.mark.django_db

ROUTES = list(routes())
ADMIN_SITE = "/quan-tri/"

OF_THE_TASK = ["officer", "head"]  # of the department that leads it
ISSUERS = ["office", "leader", "clerk", "admin"]  # act for the unit that issues
OUTSIDERS = ["neighbour", "stranger", "unattached"]
EVERYBODY = [*OF_THE_TASK, *ISSUERS, *OUTSIDERS]


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
    "guide": status(EVERYBODY),
    "guide_chapter": status(EVERYBODY),
    "tasks:list": status(EVERYBODY),
    "tasks:search": status(EVERYBODY),
    "tasks:draft": status(EVERYBODY),  # everybody's own
    "tasks:detail": status([*OF_THE_TASK, *ISSUERS]),
    "tasks:figure": status([*OF_THE_TASK, *ISSUERS]),
    "tasks:home": status([], otherwise=302),  # leads on to where the work is
    "tasks:my_work": status(EVERYBODY),
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


@pytest.fixture
def district():
    return LetterheadFactory(unit__committee=True).unit


@pytest.fixture
def department(district):
    return UnitFactory(parent=district, area=district.area)


@pytest.fixture
def commune(district):
    return UnitFactory(committee=True, parent=district)


@pytest.fixture
def task(district, department):
    programme = ProgrammeFactory(unit=district)
    return TaskFactory(programme=programme, units={department: TaskUnit.Role.LEAD})


@pytest.fixture
def indicator(task):
    indicator = IndicatorFactory(task=task)
    TaskScopeFactory(task=task, object_code=indicator.code)
    reading(indicator, 5)
    return indicator


@pytest.fixture
def report(district, indicator):
    outline = OutlinePartFactory(tasks=True).outline
    return ReportFactory(letterhead=district.letterheads.get(), outline=outline)


@pytest.fixture
def task_report(report, task):
    """The report about the one task, of the same unit and period."""
    outline = OutlineFactory(code="chuyen-de", subject="Về {nhiem_vu}")
    OutlinePartFactory(outline=outline, tasks=True)
    head = report.unit.letterheads.get()
    return ReportFactory(letterhead=head, outline=outline, task=task)


@pytest.fixture
def evidence(task, department, report, settings, tmp_path):
    """A file of the department on the task; named like the task, so that one code does."""
    settings.MEDIA_ROOT = tmp_path
    return save_evidence(
        Evidence,
        None,
        content=PDF,
        code=task.code,
        unit=department,
        period=report.period,
        task=task,
        name="bien-ban.pdf",
        sha256=hashlib.sha256(PDF).hexdigest(),
        by=UserFactory(),
        at=moment(report.period.ends_on),
    )


@pytest.fixture
def people(district, department, commune):
    """Somebody of every role in the district, and three who are not of the task."""
    hall = UnitFactory(parent=district)
    return {
        "officer": UserFactory(unit=department),
        "head": UserFactory(unit=department, head=True),
        "office": UserFactory(unit=hall, office=True),
        "leader": UserFactory(unit=hall, leader=True),
        "clerk": UserFactory(unit=hall, clerk=True),
        "admin": UserFactory(unit=hall, admin=True),
        "neighbour": UserFactory(unit=commune),
        "stranger": UserFactory(),
        "unattached": UserFactory(unit=None),
    }


@pytest.fixture
def own_fact(indicator, department):
    """A row of the department itself."""
    return reading(indicator, 6, unit=department)


@pytest.fixture
def own_report(task, department):
    """The department's word on a milestone of the task."""
    return milestone_report(MilestoneFactory(task=task), unit=department)


@pytest.fixture
def paper(task):
    return TaskDocument.objects.create(
        task=task, document=DocumentFactory(), role=TaskDocument.Role.ISSUED
    ).document


@pytest.fixture
def registers(task, department):
    return rows_of(task, department)


@pytest.fixture
def security_measure(task):
    """A measure of a group of the security register that the task covers."""
    group = Group.objects.create(code="trom", name="Trộm cắp")
    line = Line.objects.create(
        code="trom", group=group, name="Trộm", phrase="xảy ra {vu}"
    )
    TaskScopeFactory(task=task, domain="antt", object_code=group.code)
    return LineMeasure.objects.create(
        code="vu", line=line, name="số vụ", kind=LineMeasure.Kind.FLOW
    )


@pytest.fixture
def site(task, own_fact):
    """A project that the task covers, with facts of the department; their addresses."""
    step = StepKind.objects.create(code="do", name="đo", done_phrase="đã đo")
    values = {"code": "cho", "name": "Chợ", "noun": "Dự án"}
    project = Project.objects.create(area=task.programme.unit.area, **values)
    TaskScopeFactory(task=task, domain="gpmb", object_code=project.code)
    known = _of(own_fact) | {"project": project}
    line = {"kind": "AFFECTED", "subject": "PERSON"}
    gpmb_actions.report_step(step=step, state="DONE", **known)
    gpmb_actions.record_tally(count=1, **line, **known)
    completion = gpmb_actions.record_completion(basis="kế hoạch", percent=5, **known)
    gpmb_actions.record_complaints(received=1, **known)
    thing = {"project": project.code, "line": completion.line_id}
    return thing | {"befalls": "affected", "whom": "person"}


@pytest.fixture
def product(task, own_fact):
    """The same of a product."""
    step = CycleStep.objects.create(code="do", name="lấy mẫu")
    product = Product.objects.create(
        code="che", name="chè", area=task.programme.unit.area, is_ocop=True
    )
    TaskScopeFactory(task=task, domain="ocop", object_code=product.code)
    known = _of(own_fact) | {"product": product}
    ocop_actions.report_step(step=step, state="DONE", **known)
    ocop_actions.record_expectation(stars=3, **known)
    ocop_actions.record_score(score=50, **known)
    ocop_actions.record_recognition(stars=3, **known)
    ocop_actions.report_chain(state="DONE", **known)
    return {"product": product.code, "step": step.code}


def _of(own_fact):
    """A row of another register of the same unit, under the code of the one it has."""
    same = {name: getattr(own_fact, name) for name in ("code", "unit")}
    return same | {
        "by": own_fact.recorded_by,
        "at": own_fact.recorded_at,
        "on": own_fact.happened_on,
    }


@pytest.fixture
def addresses(
    task,
    department,
    evidence,
    own_fact,
    site,
    product,
    own_report,
    paper,
    registers,
    security_measure,
    indicator,
    report,
    task_report,
    people,
):
    """{name of the page: a real address of it}."""
    values = {
        "code": task.code,
        "slug": chapters()[0].slug,
        "unit": report.unit.code,
        "period": report.period.code,
        "outline": report.outline.code,
        "task": task.code,
        "extension": "json",
        "edition": 1,
        "pk": 1,
        "username": people["officer"].username,
        "move": "SUBMIT",
        "year": 2021,
        "kind": "json",
        "table": "reading",
        "fact": own_fact.code,
        "part": "ket-qua",
        "order": 1,
        "key": f"chi-tieu-{indicator.code}",
        "document": paper.code,
        **registers,
        "measure": security_measure.code,
        **site,
        **product,
    }
    of_desk = values | {"unit": department.code}
    of_task = values | {"outline": task_report.outline.code}
    figure = f"?ma_so_lieu=chi_tieu.thuc_hien&ma={indicator.code}"

    def said(route):
        if "/moc/" in route.pattern:
            return of_desk | {"fact": own_report.code}
        if route.pattern.startswith("nhap/"):
            return of_desk
        return of_task if "task_" in route.name else values

    return {
        route.name: route.path(**said(route))
        + (figure if route.name.endswith("figure") else "")
        for route in ROUTES
        if not route.path().startswith(ADMIN_SITE)
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

    found = {}
    for name, address in addresses.items():
        response = client.get(address)
        response.getvalue()  # read to its end a file is closed
        found[name] = response.status_code

    assert found == {name: PAGES[name][who] for name in addresses}


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


# What is seen behind them


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
