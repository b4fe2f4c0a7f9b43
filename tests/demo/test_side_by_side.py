"""Several offices in one database: each report is what it is where its office is alone."""

import json

import pytest
import yaml

from reports.compose import compose
from reports.frozen import freeze
from reports.models import Report

from .database import CATALOGUES, DEMO, OFFICES, beside, connected, enter

pytestmark = pytest.mark.slow

# Words of the levels of government that an office has nothing to do with.
FOREIGN_LEVELS = {
    "tinh-mau": ["huyện"],
    "vanquan-2020": ["đảng ủy xã", "thôn 1", "phường"],
    "xa-vidu": ["huyện", "phường"],
}
each_office = pytest.mark.parametrize("office", OFFICES, ids=lambda path: path.name)


@pytest.fixture(scope="module")
def alone(catalogues_database, demo_database, django_db_blocker):
    """Office → its reports, from a database that knows no other office."""
    with django_db_blocker.unblock():
        with connected(demo_database):
            reports = {DEMO.name: composed(DEMO)}
        for office in (office for office in OFFICES if office != DEMO):
            with beside("alone", catalogues_database) as database, connected(database):
                enter(office)
                reports[office.name] = composed(office)
    return reports


@pytest.fixture(scope="module")
def together(offices_database, django_db_blocker):
    """Office → its reports, from the database that holds them all."""
    with django_db_blocker.unblock(), connected(offices_database):
        return {office.name: composed(office) for office in OFFICES}


@pytest.mark.django_db
@each_office
def test_report_is_the_same_beside_others(alone, together, office):
    assert together[office.name] == alone[office.name]
    assert together[office.name]


@pytest.mark.django_db
@each_office
def test_report_names_nothing_of_another_office(together, office):
    foreign = names_of_others(office)
    assert foreign

    for report, text in together[office.name].items():
        printed = text.casefold()
        assert [name for name in foreign if name in printed] == [], report


@pytest.mark.django_db
@each_office
def test_report_knows_no_level_but_its_own(together, office):
    for report, text in together[office.name].items():
        printed = text.casefold()
        assert [
            word for word in FOREIGN_LEVELS[office.name] if word in printed
        ] == [], report


def composed(office):
    """The office's own reports, sources and all, as text; by their addresses."""
    units = {row["unit"] for row in rows(office, "report")}
    reports = Report.objects.for_composition().filter(unit__code__in=units)
    return {
        report.get_absolute_url(): json.dumps(
            freeze(compose(report)), ensure_ascii=False
        )
        for report in reports.order_by("pk")
    }


def names_of_others(office):
    """Names of other offices, as they are printed, that the office's own rows never say."""
    others = set().union(*(names(other) for other in OFFICES if other != office))
    said = "".join(
        path.read_text()
        for path in (*office.glob("*.yaml"), *CATALOGUES.glob("*.yaml"))
    ).casefold()
    return sorted(name for name in others - names(office) if name not in said)


def names(office):
    """Units, places, persons and tasks of an office, in small letters."""
    kinds = {row["code"]: row["name"] for row in rows(CATALOGUES, "area_kind")}
    places = [f"{kinds[row['kind']]} {row['name']}" for row in rows(office, "area")]
    columns = {"unit": "name", "signatory": "full_name", "task": "name"}
    others = [
        row[name]
        for table, name in columns.items()
        for row in rows(office, table)
        if row.get(name)  # a paper may be signed by hand
    ]
    return {name.casefold() for name in (*places, *others)}


def rows(folder, table):
    path = folder / f"{table}.yaml"
    return yaml.load(path.read_bytes(), yaml.BaseLoader)  # noqa: S506 (all text)
