"""Facts by name: what a paper proves, under all corrections of the row."""

from tasks.facts import Fact
from tasks.history import fact_tables

NOT_A_NAME = "“{}” phải viết dạng bảng:mã, như gtnt_work:w-1."


class NotAName(ValueError):
    """The text names no row of a register; str() is a Vietnamese sentence."""


def name_of(fact: Fact) -> str:
    """`gtnt_work:w-1`: as the sources of a figure cite the row, without its version."""
    tables = {table.model_class: name for name, table in fact_tables().items()}
    return f"{tables[type(fact)]}:{fact.code}"


def unversioned(cited: str) -> str:
    """`gtnt_work:w-1@2` of a source without the version."""
    return cited.rpartition("@")[0] or cited


def parts_of(name: str) -> tuple[type[Fact], str]:
    """The register's model and the code of the row. Raises NotAName."""
    table, _, code = name.partition(":")
    if not code or table not in fact_tables():
        raise NotAName(NOT_A_NAME.format(name))
    return fact_tables()[table].model_class, code


def find_fact(name: str) -> Fact | None:
    """The standing row of this name."""
    try:
        model, code = parts_of(name)
    except NotAName:
        return None
    return model._default_manager.known().filter(code=code).first()
