"""Several offices in one database: each report is what it is where its office is alone."""

import json

import pytest
import yaml

from reports.compose import compose
from reports.frozen import freeze
from reports.models import Report

from .database import OFFICES, beside, connected, load_dataset

pytestmark = pytest.mark.slow

# Words of the levels of government that an office has nothing to do with.
FOREIGN_LEVELS = {
    "tinh-mau": ["huyện"],
    "vanquan-2020": ["Đảng ủy xã", "thôn 1", "phường"],
    "xa-vidu": ["huyện", "phường"],
}
each_office = pytest.mark.parametrize("office", OFFICES, ids=lambda path: path.name)


@pytest.fixture(scope="module")
def alone(django_db_setup, django_db_blocker):
    """Office → its reports, from a database that knows no other office."""
    reports = {}
    with django_db_blocker.unblock():
        for office in OFFICES:
            with beside("alone") as connection, connected(connection):
                load_dataset(office)
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
    foreign = names_of_others(office) + FOREIGN_LEVELS[office.name]

    for report, text in together[office.name].items():
        assert [name for name in foreign if name in text] == [], report


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
    """Names of units, places, persons and tasks that only other offices have."""
    own = names(office)
    others = set().union(*(names(other) for other in OFFICES if other != office))
    return sorted(
        name for name in others - own if not any(name in mine for mine in own)
    )


def names(office):
    columns = {"unit": "name", "area": "name", "signatory": "full_name", "task": "name"}
    return {
        row[column] for table, column in columns.items() for row in rows(office, table)
    }


def rows(office, table):
    path = office / f"{table}.yaml"
    return yaml.load(path.read_bytes(), yaml.BaseLoader)  # noqa: S506 (all text)
