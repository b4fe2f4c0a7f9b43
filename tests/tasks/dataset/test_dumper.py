"""Dumping: what the database holds, so that loading it gives the same again."""

import unicodedata
from pathlib import Path

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from hypothesis import given
from hypothesis import strategies as st

from tasks.dataset import dumper
from tasks.dataset.dumper import NotADataset, dump
from tasks.dataset.reader import read
from tasks.models import Reading
from vanquan.datasets import tables

from .world import READINGS

DEMO = Path(__file__).parents[3] / "demo" / "vanquan-2020"
TABLES = tables()

# What a file looks like


def test_a_file_is_plain_text_without_empty_cells(loaded):
    loaded.dump()

    assert loaded.files()["unit.yaml"] == (
        "# Đơn vị\n"
        "- code: ubnd\n"
        "  name: UBND huyện Mường\n"
        "  kind: Ủy ban nhân dân\n"
        "  area: muong\n"
        "  order: 0\n"
        "- code: phong\n"
        "  name: Phòng Kinh tế\n"
        "  kind: cơ quan chuyên môn\n"
        "  order: 0\n"
    )


def test_a_fact_says_how_it_came_in(loaded):
    loaded.dump()

    assert loaded.files()["reading.yaml"] == (
        "# Số liệu chỉ tiêu nhập tay\n"
        "- code: so-lieu\n"
        "  version: 1\n"
        "  unit: phong\n"
        "  happened_on: 2020-06-14\n"
        "  indicator: chi-tieu\n"
        "  area: muong\n"
        "  value: 5,67\n"
        "  is_approximate: không\n"
        "  answer: có số liệu\n"
        "  is_stated: không\n"
        "  recorded_at: 2020-06-14T12:00:00+07:00\n"
        "  recorded_by: nap-du-lieu\n"
    )


def test_narrative_stands_as_it_was_typed(loaded):
    long = "rất " * 40 + "dài"
    text = f"Đã làm: {{chi_tieu.thuc_hien ma=chi-tieu}}.\n- **Một**\n\n+ {long}"
    loaded.write(
        **{"return": [{"unit": "phong", "period": "2020-H1", "version": "1"}]},
        return_text=[
            {
                "unit": "phong",
                "period": "2020-H1",
                "version": "1",
                "part": "kết quả",
                "order": "1",
                "heading": long,
                "text": text,
            }
        ],
    )
    loaded.load()

    loaded.dump()

    assert loaded.files()["return_text.yaml"].endswith(
        f"  heading: {long}\n"
        "  text: |-\n"
        "    Đã làm: {chi_tieu.thuc_hien ma=chi-tieu}.\n"
        "    - **Một**\n"
        "\n"
        f"    + {long}\n"
    )


@given(
    st.text(
        st.characters(exclude_categories=["Cs", "Cc"]) | st.sampled_from("\n\t\r\x85"),
        min_size=1,
    )
)
def test_any_text_survives_the_file(tmp_path_factory, text):
    folder = tmp_path_factory.mktemp("bo")
    (folder / "unit.yaml").write_text(
        dumper._yaml([{"a": text}]), encoding="utf-8", newline="\n"
    )

    dataset = read(folder, frozenset({"unit"}))

    assert dataset.faults == []
    (row,) = dataset.rows["unit"]
    assert row.cells["a"].text == unicodedata.normalize("NFC", text)


# Who is in it


def test_the_account_of_nobody_is_dumped_only_where_a_row_names_it(loaded):
    loaded.dump()
    named = loaded.files()["user.yaml"]
    Reading.objects.all().delete()

    loaded.dump()

    assert "nap-du-lieu" in named
    assert "nap-du-lieu" not in loaded.files()["user.yaml"]


# Where it goes


def test_a_folder_with_other_things_is_left_alone(loaded, tmp_path):
    (tmp_path / "dataset.yaml").unlink(missing_ok=True)

    with pytest.raises(NotADataset):
        dump(tmp_path, TABLES)


def test_a_new_folder_is_named_after_itself(loaded, tmp_path):
    dump(tmp_path / "moi" / "bo-1", TABLES)

    assert (tmp_path / "moi" / "bo-1" / "dataset.yaml").read_text() == "name: bo-1\n"


def test_a_dataset_folder_keeps_its_name_and_loses_files_of_empty_tables(loaded):
    loaded.write(
        dataset="name: Mường, 2020\nuses: [../khac]\n",
        area_group="- {code: x, name: x}\n",
    )
    (loaded.path / "README.md").write_text("x")

    loaded.dump()

    files = loaded.files()
    assert files["dataset.yaml"] == "name: Mường, 2020\n"
    assert "area_group.yaml" not in files
    assert files["README.md"] == "x"


# How much it costs


def test_queries_do_not_grow_with_the_rows(loaded):
    def queries(count):
        loaded.write(
            dataset="name: x\n",
            reading=[READINGS[0] | {"code": f"s{n}"} for n in range(count)],
        )
        loaded.load()
        with CaptureQueriesContext(connection) as captured:
            loaded.dump()
        return len(captured)

    assert queries(1) == queries(20)
