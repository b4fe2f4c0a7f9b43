"""There and back: what is dumped and loaded again is what was there."""

import hashlib

import pytest
from django.core.files.base import ContentFile
from django.db import transaction

from org.models import User
from tasks import facts
from tasks.dataset.tables import Outcome
from tasks.models import Indicator, Period, Reading
from tests.anything import anything
from tests.tasks.evidence.papers import PDF
from vanquan.datasets import tables

from .folder import NEXT_DAY, NOON, Folder

TABLES = tables()


class Undone(Exception):
    """Takes back what a test wrote, so that the database is empty again."""


def there_and_back(folder, fill):
    """Dump what `fill` writes; load that, first over it, then into an empty database.

    Returns what became of the rows the first time, and the files of both dumps.
    """
    first, second = folder / "first", folder / "second"
    (folder / "first").mkdir()
    (folder / "second").mkdir()
    try:
        with transaction.atomic():
            fill()
            tallies = Folder(first).dump().load(at=NEXT_DAY).values()
            raise Undone
    except Undone:
        Folder(first).load(at=NEXT_DAY)
    Folder(second).dump()
    over = {outcome for tally in tallies for outcome in tally.outcomes}
    return over, Folder(first).files(), Folder(second).files()


def without_name(files):
    return {name: text for name, text in files.items() if name != "dataset.yaml"}


# What a row needs besides its required fields to keep the rules of its table.
GIVEN = {
    "evidence": lambda: {
        "name": "bien-ban.pdf",
        "file": ContentFile(PDF, "bien-ban.pdf"),
        "sha256": hashlib.sha256(PDF).hexdigest(),
        "size": len(PDF),
        "media_type": "application/pdf",
    },
    "direction_event": lambda: {"text": "Đã làm."},
    "task_scope": lambda: {"domain": "tasks", "object_code": anything(Indicator).code},
    "check_rule": lambda: {"left": "gtnt.thuc_hien", "right": "gtnt.ke_hoach"},
    "reading": lambda: {"value": 1},
    "return_text": lambda: {"text": "Đã làm."},
    "ntm_threshold": lambda: {"operator": "", "text": "có"},
    "ntm_goal": lambda: {"recognition": "đạt chuẩn"},
    "ntm_assessment": lambda: {"result": "MET"},
    "ntm_forecast": lambda: {"year": 2020},
    "ocop_step_report": lambda: {"state": "DONE"},
    "ocop_score": lambda: {"score": 1},
    "ocop_expectation": lambda: {"stars": 1},
    "ocop_recognition": lambda: {"stars": 1},
    "ocop_chain_report": lambda: {"state": "DONE"},
    "gtnt_work": lambda: {"km": 1},
    "gpmb_step_report": lambda: {"state": "DONE"},
    "gpmb_tally": lambda: {"count": 1},
    "gpmb_completion": lambda: {"percent": 1},
    "gpmb_complaint": lambda: {"received": 1},
    "antt_entry": lambda: {"value": 1, "period": anything(Period)},
    "outline_part": lambda: {"kind": "HEADING", "part": ""},
    "report_appendix": lambda: {"kind": "tasks.chi_tieu"},
}


def app_of(table):
    return table.model_class._meta.app_label


@pytest.mark.parametrize("app", sorted({app_of(table) for table in TABLES}))
def test_any_table_survives_the_way_out_and_in(db, settings, tmp_path, app):
    settings.MEDIA_ROOT = tmp_path / "kept"
    own = [table for table in TABLES if app_of(table) == app]

    def fill():
        for table in own:
            anything(table.model_class, **GIVEN.get(table.name, dict)())

    over, first, second = there_and_back(tmp_path, fill)

    assert over == {Outcome.SAME}
    assert {f"{table.name}.yaml" for table in own} <= first.keys()
    assert without_name(first) == without_name(second)


def test_a_history_of_versions_survives(loaded, tmp_path):
    def fill():
        loaded.load()
        reading = Reading.objects.get()
        by = {"by": reading.recorded_by, "reason": "nhầm"}
        second = facts.correct(reading, version=1, at=NOON, value=6, **by)
        facts.correct(second, version=2, at=NEXT_DAY, precision="BALANCE", **by)

    (tmp_path / "x").mkdir()
    with transaction.atomic():
        Reading.objects.all().delete()
    over, first, second = there_and_back(tmp_path / "x", fill)

    assert over == {Outcome.SAME}
    assert first["reading.yaml"].count("- code: so-lieu\n") == 3
    assert first["reading.yaml"] == second["reading.yaml"]


def test_rows_that_tie_tie_the_same_way_afterwards(world, tmp_path):
    world.write(
        milestone=[
            {"code": code, "task": "nv1", "name": code} for code in ("b", "a", "c")
        ]
    )
    (tmp_path / "x").mkdir()

    _, _, second = there_and_back(tmp_path / "x", world.load)

    assert [
        line for line in second["milestone.yaml"].splitlines() if "code" in line
    ] == [
        "- code: b",
        "- code: a",
        "- code: c",
    ]


def test_a_parent_that_was_entered_later_comes_first(loaded):
    year = Period.objects.create(**period("2020", kind="YEAR"))
    Period.objects.filter(code="2020-H1").update(parent=year)

    loaded.dump()

    codes = [
        line for line in loaded.files()["period.yaml"].splitlines() if "code" in line
    ]
    assert codes == ["- code: 2020", "- code: 2020-H1"]


def period(code, **values):
    days = Period.objects.values("starts_on", "ends_on", "cut_off_on").get()
    return {"code": code, "name": code, "year": 2020, **days, **values}


def test_the_order_of_accounts_does_not_depend_on_who_came_first(world, tmp_path):
    """Into an empty database the loader's own account goes before all others."""
    (tmp_path / "x").mkdir()

    def fill():
        User.objects.create(username="mai")
        world.load()

    _, first, second = there_and_back(tmp_path / "x", fill)

    assert first["user.yaml"] == second["user.yaml"]
