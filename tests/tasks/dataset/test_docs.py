"""docs/dataset.md is made from the tables, and covers all of them."""

import re

import pytest
from django.conf import settings

from tasks.dataset.docs import document
from tasks.domains import all_domains
from vanquan.datasets import tables

TABLES = tables()
TEXT = document(TABLES, all_domains())


@pytest.mark.parametrize("table", TABLES, ids=lambda table: table.name)
def test_every_table_is_explained_column_by_column(table):
    part = TEXT.partition(f"\n### {table.name}\n")[2].partition("\n### ")[0]

    assert re.findall(r"^\| `(\w+)` \|", part, re.M) == [c.name for c in table.columns]
    assert f"`{table.name}.yaml`" in part


def test_a_line_says_all_there_is_to_know_of_a_column():
    assert "| `area` | mã địa bàn ([area](#area)) | có |  | địa bàn |" in TEXT
    assert (
        "| `is_padded` | có/không |  | `có` | thêm số 0 trước số từ 1 đến 9 |" in TEXT
    )


def test_every_figure_is_listed_with_its_arguments():
    codes = [code for domain in all_domains() for code in domain.measures]

    listed = re.findall(r"^\| `(\w+\.\w+)` \| [^|]*\| [^|]+\|$", TEXT, re.M)

    assert listed == codes
    assert "| `chi_tieu.cung_ky` | `ma`, [`dia_ban`] | Giá trị cùng kỳ" in TEXT


def test_links_inside_lead_to_headings():
    headings = set(re.findall(r"^### (\w+)$", TEXT, re.M))

    assert set(re.findall(r"\]\(#(\w+)\)", TEXT)) - headings == set()


def test_the_file_in_the_repository_is_up_to_date():
    assert (settings.BASE_DIR / "docs" / "dataset.md").read_text() == TEXT
