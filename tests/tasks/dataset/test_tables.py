"""What every table of the dataset promises, whoever wrote it."""

from collections import Counter

import pytest
from django.apps import apps
from django.db import models

from org.models import AccountEvent, AccountReview
from org.models.accounts import UsedPassword
from reports import models as issued
from tasks.dataset.columns import (
    Choice,
    Day,
    Moment,
    Number,
    PartialDay,
    Reference,
    Whole,
    YesNo,
)
from tasks.dataset.fact_tables import FactTable
from tasks.models.drafts import Draft, Submission
from vanquan.datasets import tables

TABLES = tables()
OURS = {"org", "tasks", "ntm", "ocop", "gtnt", "gpmb", "antt", "reports"}

# Fields that a dataset leaves out on purpose: it is text, and it opens no doors.
LEFT_OUT = {
    "org.Document.file",
    "org.User.password",
    "org.User.last_login",
    "org.User.is_superuser",
    "org.User.is_staff",
    "org.User.date_joined",
    "org.User.first_name",
    "org.User.last_name",
    "org.User.email",
    "org.User.must_change_password",
    "org.User.password_set_at",
    "org.User.reopened_at",
    # Lies beside the text, under its hash; told by it.
    "tasks.Evidence.file",
    "tasks.Evidence.media_type",
    "tasks.Evidence.size",
}
# What an empty cell of a fact means is decided by the loader.
# Of events: whoever loads, and now.
WHO_AND_WHEN = {"submitted_at", "by", "at", "uploaded_at", "uploaded_by"}
ANSWERED_BY_LOADER = {"version", "recorded_at", "recorded_by", "precision"}

FIELDS = {
    Whole: models.IntegerField,
    Number: models.DecimalField,
    YesNo: models.BooleanField,
    Day: models.DateField,
    PartialDay: models.DateField,
    Moment: models.DateTimeField,
    Reference: models.ForeignKey,
}

every_table = pytest.mark.parametrize("table", TABLES, ids=lambda table: table.name)


def steps(table, column):
    """The models on the way to the value, and the field that holds it."""
    *path, name = column.attribute.split(".")
    way = [table.model_class]
    for step in path:
        way.append(way[-1]._meta.get_field(step).related_model)
    return way, way[-1]._meta.get_field(name)


def stored(table):
    """Columns with the field that each of them fills; properties have none."""
    return [
        (column, steps(table, column)[1])
        for column in table.columns
        if not isinstance(getattr(table.model_class, column.attribute, None), property)
    ]


def test_a_name_stands_for_one_table():
    names = Counter(table.name for table in TABLES)

    assert [name for name, count in names.items() if count > 1] == []


@every_table
def test_a_table_comes_after_those_it_refers_to(table):
    so_far = {other.model_class for other in TABLES[: TABLES.index(table) + 1]}

    referred = {c.model_class for c in table.columns if isinstance(c, Reference)}

    assert referred - so_far == set()


@every_table
def test_the_key_is_made_of_columns(table):
    assert set(table.key) - table.by_name.keys() == set()


@every_table
def test_every_field_of_the_model_has_a_column(table):
    columns = {name for c in table.columns for name in c.attribute.split(".")}
    columns |= {c.precision for c in table.columns if isinstance(c, PartialDay)}

    missing = [
        f"{table.model}.{field.name}"
        for field in table.model_class._meta.concrete_fields
        if field.editable and not field.primary_key and field.name not in columns
    ]

    assert set(missing) - LEFT_OUT == set()


# What was signed and issued is never loaded: it travels with the database (ADR 8). So do
# the log of accounts, and what is half typed.
BY_BACKUP = {
    issued.IssuedFigure,
    issued.IssuedFile,
    issued.NumberSeries,
    issued.OutgoingEntry,
    issued.ReportContent,
    issued.ReportEvent,
    AccountEvent,
    AccountReview,
    UsedPassword,
    Draft,
    Submission,
}


def test_every_model_is_in_a_table_or_on_the_way_to_a_value():
    ours = {model for model in apps.get_models() if model._meta.app_label in OURS}
    kept = {model for model in ours if not model.__name__.startswith("Historical")}

    reached = {model for t in TABLES for c, _ in stored(t) for model in steps(t, c)[0]}

    assert kept - reached == BY_BACKUP


@every_table
def test_a_column_can_say_all_that_the_database_can_hold(table):
    """An empty cell means the default: what may be empty can have no other default."""
    speechless = [
        column.name
        for column, field in stored(table)
        if (column.required or column.dump(column.default))
        and (field.null or field.blank)
    ]

    assert speechless == []


@every_table
def test_a_default_is_one_that_the_database_takes(table):
    answered = ANSWERED_BY_LOADER if isinstance(table, FactTable) else WHO_AND_WHEN
    refused = [
        column.name
        for column, field in stored(table)
        if not column.required and column.name not in answered
        if (column.default is None and not field.null)
        or (column.default == "" and not field.blank)
    ]

    assert refused == []


@every_table
def test_labels_of_choices_lead_back_to_their_values(table):
    choices = [column for column in table.columns if isinstance(column, Choice)]

    for column in choices:
        values = [value for value, _ in column.pairs if column.dump(value)]
        assert [column.parse(column.dump(value)) for value in values] == values


@every_table
def test_a_reference_names_its_row_by_a_unique_field(table):
    references = [column for column in table.columns if isinstance(column, Reference)]

    for column in references:
        assert column.model_class._meta.get_field(column.field).unique


@every_table
def test_a_column_has_the_type_of_its_field(table):
    text = models.CharField | models.TextField

    wrong = [
        column.name
        for column, field in stored(table)
        if not isinstance(field, FIELDS.get(type(column), text))
    ]

    assert wrong == []


@every_table
def test_labels_are_there_for_the_documentation(table):
    assert table.label
    assert [column.name for column in table.columns if not column.help] == []
