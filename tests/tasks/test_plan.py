"""State as of a day costs one index seek a thing, however long the history is.

Asked of the engine in use, for every register that has such an index: a new register
gets these tests by declaring it.
"""

import re
from datetime import date, timedelta

import pytest
from django.apps import apps
from django.db import connection
from django.test.utils import CaptureQueriesContext

from tasks.facts import Fact
from tasks.models import MilestoneReport, Reading
from tasks.scope import Scope, end_of_day
from tests.anything import anything, required
from tests.entries import moment
from tests.factories import PeriodFactory, UnitFactory, UserFactory

THINGS, SHORT, LONG = 30, 4, 400
START = date(2018, 1, 1)
TODAY = START + timedelta(days=LONG)

# What a row of the register must say besides what every fact says.
CONTENT = {
    "tasks.Reading": {"value": 1},
    "ntm.Assessment": {"result": "MET"},
    "ntm.Forecast": {"year": 2020},
    "ocop.StepReport": {"state": "DONE"},
    "ocop.Score": {"score": 1},
    "ocop.Expectation": {"stars": 1},
    "ocop.Recognition": {"stars": 1},
    "ocop.ChainReport": {"state": "DONE"},
    "gtnt.Work": {"km": 1},
    "gpmb.StepReport": {"state": "DONE"},
    "gpmb.Completion": {"percent": 1},
    "gpmb.Complaint": {"received": 1},
    "gpmb.Tally": {"count": 1},
    "antt.Entry": {"value": 1},
}


def registers():
    """(model, foreign key to the thing, index) of every register with a `fact_index`."""
    for model in apps.get_models():
        for index in model._meta.indexes if issubclass(model, Fact) else ():
            first, *rest = index.expressions or (None,)
            if [str(part) for part in rest] == [
                "OrderBy(F(happened_on), descending=True)",
                "OrderBy(F(id), descending=True)",
            ]:
                yield model, first.name, index.name


def on(day):
    """What a fact of a day says of when."""
    return {"happened_on": day, "recorded_at": moment(day)}


REGISTERS = list(registers())


@pytest.fixture(params=REGISTERS, ids=[model._meta.label for model, *_ in REGISTERS])
def register(request, db):
    return Register(*request.param)


class Register:
    """A register with things, and a history that grows."""

    def __init__(self, model, field, index):
        self.model, self.field, self.index = model, field, index
        self.table = model._meta.db_table
        self.thing = model._meta.get_field(field).related_model
        self.things = [anything(self.thing) for _ in range(THINGS)]
        model.objects.bulk_create(self._first_facts())

    def _first_facts(self):
        values = required(
            self.model,
            {
                "unit": UnitFactory(),
                "recorded_by": UserFactory(),
                self.field: self.things[0],
            }
            | CONTENT.get(self.model._meta.label, {}),
        )
        for thing in self.things:
            of_thing = {self.field: thing, "code": f"{thing.pk}"}
            yield self.model(**values | of_thing | on(START))

    def grow(self, days):
        """Copy the first day's facts to every day up to this number of them."""
        known = self.model.objects.count() // THINGS
        self.last_day = START + timedelta(days=days - 1)
        for day in range(known, days):
            self._copy(START + timedelta(days=day))
        if connection.vendor == "postgresql":
            with connection.cursor() as cursor:
                cursor.execute(f"ANALYZE {self.table}, {self.thing._meta.db_table}")

    def _copy(self, day):
        """The facts of the first day once more, on another."""
        fields = {f.name: f for f in self.model._meta.concrete_fields}
        columns = {f.column: f'"{f.column}"' for f in fields.values() if f.name != "id"}
        given = {"code": f" {day}"} | {
            name: fields[name].get_db_prep_save(value, connection)
            for name, value in on(day).items()
        }
        taken = columns | dict.fromkeys(given, "%s") | {"code": "code || %s"}
        insert = ["INSERT INTO", self.table, "(", ", ".join(columns.values()), ")"]
        select = ["SELECT", ", ".join(taken.values()), "FROM", self.table]
        with connection.cursor() as cursor:
            cursor.execute(
                " ".join([*insert, *select, "WHERE happened_on = %s"]),
                [*(given[name] for name in taken if name in given), str(START)],
            )

    def queries(self, known_at):
        """The SQL that reads the newest row of each thing, and does."""
        scope = Scope(
            unit=UnitFactory(), period=PeriodFactory(), as_of=TODAY, known_at=known_at
        )
        things = self.thing.objects.filter(pk__in=[thing.pk for thing in self.things])
        with CaptureQueriesContext(connection) as captured:
            rows = list(self.model.objects.latest_for(things, self.field, scope))
        assert {
            (getattr(row, f"{self.field}_id"), row.happened_on) for row in rows
        } == {(thing.pk, self.last_day) for thing in self.things}
        return [query["sql"] for query in captured]


def test_there_are_registers_to_ask():
    assert {Reading, MilestoneReport} <= {model for model, *_ in REGISTERS}


def test_the_newest_rows_cost_one_seek_a_thing_in_short_and_in_long_history(register):
    check = {"sqlite": check_sqlite, "postgresql": check_postgresql}[connection.vendor]
    moments = (None, end_of_day(TODAY))
    register.grow(SHORT)
    short = [register.queries(known_at) for known_at in moments]
    plans = [[explained(sql) for sql in queries] for queries in short]
    register.grow(LONG)

    for known_at, plan in zip(moments, plans, strict=True):
        check(register, plan, [explained(sql) for sql in register.queries(known_at)])


def explained(sql):
    """The plan of a query: steps as SQLite words them, nodes as PostgreSQL ran them."""
    is_sqlite = connection.vendor == "sqlite"
    how = "EXPLAIN QUERY PLAN" if is_sqlite else "EXPLAIN (ANALYZE, FORMAT JSON)"
    with connection.cursor() as cursor:
        cursor.execute(f"{how} {sql}")
        found = cursor.fetchall()
    if is_sqlite:
        return [step for *_, step in found]
    (((top,),),) = found
    return list(nodes(top["Plan"]))


def nodes(node):
    yield node
    for below in node.get("Plans", ()):
        yield from nodes(below)


def check_sqlite(register, short, long):
    assert long == short
    seek, fetch = long
    column = register.model._meta.get_field(register.field).column
    assert seek[-2:] == [
        "CORRELATED SCALAR SUBQUERY 1",
        f"SEARCH U0 USING INDEX {register.index} ({column}=? AND happened_on<?)",
    ]
    assert not [step for step in seek if re.search("SCAN U0|B-TREE", step)]
    assert fetch == [f"SEARCH {register.table} USING INTEGER PRIMARY KEY (rowid=?)"]


def check_postgresql(register, short, long):
    for plan, _ in (short, long):
        (seek,) = [node for node in plan if node.get("Relation Name") == register.table]
        (limit,) = [node for node in plan if seek in node.get("Plans", ())]
        assert (seek["Node Type"], seek["Index Name"]) == ("Index Scan", register.index)
        assert (limit["Node Type"], limit["Parent Relationship"]) == (
            "Limit",
            "SubPlan",
        )
        assert (seek["Actual Loops"], rows_touched([seek])) == (THINGS, THINGS)
        assert not [node for node in plan if "Sort" in node["Node Type"]]
    # A table of two pages is read whole, a long one by key.
    fetch = [node["Node Type"] for node in long[1]]
    assert fetch in (["Index Scan"], ["Bitmap Heap Scan", "Bitmap Index Scan"])
    assert rows_touched(long[1]) == THINGS <= rows_touched(short[1])


def rows_touched(plan):
    """Rows of tables read by the plan, kept or thrown away, each time it read them."""
    return sum(
        (node["Actual Rows"] + node.get("Rows Removed by Filter", 0))
        * node["Actual Loops"]
        for node in plan
        if "Relation Name" in node
    )
