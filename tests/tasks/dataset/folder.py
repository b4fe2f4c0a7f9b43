"""A dataset in a folder: what the tests write, and what the engine makes of it."""

from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import yaml
from django.db import transaction

from org.models import User
from tasks.dataset.dumper import dump
from tasks.dataset.faults import Faulty
from tasks.dataset.loader import load
from tasks.dataset.recorder import recorder
from tasks.dataset.tables import Writer
from vanquan.datasets import tables

ZONE = ZoneInfo("Asia/Ho_Chi_Minh")
NOON = datetime(2020, 6, 14, 12, tzinfo=ZONE)
NEXT_DAY = datetime(2020, 6, 15, 12, tzinfo=ZONE)


class Folder:
    def __init__(self, path: Path):
        self.path = path

    def write(self, **files):
        """Rows, or the text of a file, by table."""
        for name, content in files.items():
            text = content if isinstance(content, str) else _yaml(content)
            (self.path / f"{name}.yaml").write_text(text, encoding="utf-8")
        return self

    def load(self, *, at=NOON):
        """Outcomes and absentees of each table."""
        with transaction.atomic():
            writer = Writer(by=recorder(at=at), at=at)
            tallies = load(self.path, tables(), writer=writer)
        return {tally.table.name: tally for tally in tallies}

    def outcomes(self, *, at=NOON):
        """What became of each table, in words: `{"unit": {"mới": 2}}`."""
        return {
            name: {str(outcome): count for outcome, count in tally.outcomes.items()}
            for name, tally in self.load(at=at).items()
        }

    def faults(self):
        """The sentences of a dataset that is refused."""
        try:
            self.load()
        except Faulty as error:
            return [str(fault) for fault in error.faults]
        return []

    def dump(self):
        dump(self.path, tables())
        return self

    def files(self):
        files = (path for path in sorted(self.path.rglob("*")) if path.is_file())
        return {path.name: path.read_text() for path in files}


def counts():
    """Rows of every table, to see that nothing was written."""
    of_tables = {
        table.name: table.model_class._default_manager.count() for table in tables()
    }
    return of_tables | {"user": User.objects.count()}


def _yaml(rows):
    return yaml.dump(rows, allow_unicode=True, sort_keys=False, width=1000)
