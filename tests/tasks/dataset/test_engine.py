"""What the engine does with tables of its own: rules that the real ones never reach."""

from dataclasses import replace
from datetime import date

import pytest

from org.models import Area, AreaKind, User
from tasks.dataset.columns import Text, YesNo
from tasks.dataset.faults import Faulty
from tasks.dataset.loader import load
from tasks.dataset.org_tables import AREA_KINDS, AREAS
from tasks.dataset.tables import Writer
from tasks.dataset.task_tables import READINGS
from tasks.models import Reading
from vanquan.datasets import tables

from .folder import NOON

KIND = "- {code: xa, name: xã, rank: 3}\n"
AREA = "- {code: a, name: Mường, kind: xa}\n"


@pytest.fixture
def writer(db):
    return Writer(by=User.objects.create_user("lan"), at=NOON)


def careless(**wrong):
    """An action that asks no rule before it writes."""

    def save(model, row, *, by, at, **values):
        return model.objects.create(**values | wrong)

    return save


def faults(folder, table, writer):
    folder.write(area_kind=KIND, area=AREA)
    with pytest.raises(Faulty) as refused:
        load(folder.path, [AREA_KINDS, table], writer=writer)
    return [str(fault) for fault in refused.value.faults]


def test_the_database_refuses_what_an_action_let_through(folder, writer):
    days = {"starts_on": date(2020, 1, 2), "ends_on": date(2020, 1, 1)}

    assert faults(folder, replace(AREAS, save=careless(**days)), writer) == [
        "area.yaml, mục 1 (dòng 1): Ngày kết thúc không được trước ngày bắt đầu."
    ]


def test_a_key_that_leads_nowhere_is_found_before_the_end(folder, writer):
    def save(model, row, *, by, at, kind, **values):
        return model.objects.create(kind_id=kind.pk + 1, **values)

    (fault,) = faults(folder, replace(AREAS, save=save), writer)

    assert fault.startswith("dataset.yaml: Cơ sở dữ liệu không nhận: ")
    assert not Area.objects.exists()


def test_the_default_of_a_column_goes_before_that_of_the_model(folder, writer):
    columns = [c for c in AREA_KINDS.columns if c.name != "is_rural"]
    table = replace(
        AREA_KINDS, columns=(*columns, YesNo("is_rural", "có", default=True))
    )

    load(folder.write(area_kind=KIND).path, [table], writer=writer)

    assert AreaKind.objects.get().is_rural


def test_that_goes_for_the_columns_of_facts_too(world, writer):
    world.write(
        reading="- {code: s, unit: phong, indicator: chi-tieu, area: muong, happened_on: 2020}\n"
    )
    own = (
        *(c for c in READINGS.own if c.name != "text"),
        Text("text", "lời", default="ít"),
    )
    changed = replace(READINGS, own=own, related=())
    known = [changed if table is READINGS else table for table in tables()]

    load(world.path, known, writer=writer)

    assert Reading.objects.get().text == "ít"
