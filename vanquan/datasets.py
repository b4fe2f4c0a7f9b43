"""All tables of the dataset, in the order in which they are loaded."""

from reports import dataset as report_tables
from tasks.dataset import (
    direction_tables,
    opening_tables,
    org_tables,
    return_tables,
    rule_tables,
    task_tables,
)
from tasks.dataset.tables import Table
from tasks.domains import all_domains
from tasks.evidence import dataset as evidence_tables


def tables() -> tuple[Table, ...]:
    """A table stands after those its rows refer to; returns and what was done with
    periods close the list, because an accepted return and a locked period lock facts
    and their evidence."""
    return (
        *org_tables.TABLES,
        *task_tables.TABLES,
        *rule_tables.TABLES,
        *(table for domain in all_domains() for table in domain.tables),
        *report_tables.TABLES,
        *direction_tables.TABLES,
        *evidence_tables.TABLES,
        *return_tables.TABLES,
        *opening_tables.TABLES,
    )
