"""One district with a row of everything, and an address of every page."""

import hashlib

import pytest

from antt.models import Group, Line, LineMeasure
from gpmb import actions as gpmb_actions
from gpmb.models import Project, StepKind
from ocop import actions as ocop_actions
from ocop.models import CycleStep, Product
from tasks.evidence.actions import save_evidence
from tasks.models import Direction, Evidence, TaskDocument, TaskUnit
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
from tests.tasks.evidence.papers import PDF
from vanquan.guide import chapters

from .registers import rows_of

ADMIN_SITE = "/quan-tri/"


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
def instruction(task, department, district, people, report):
    """To the department; named like the task, so that one code does for its page too."""
    return Direction.objects.create(
        code=task.code,
        agency=district,
        task=task,
        to_unit=department,
        text="Làm ngay.",
        due_on=report.period.ends_on,
        by=people["leader"],
        at=moment(report.period.starts_on),
    )


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
    instruction,
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
        for route in routes()
        if not route.path().startswith(ADMIN_SITE)
    }
