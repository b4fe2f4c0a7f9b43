"""Reading the files of a folder: everything is text, and every mistake has a place."""

import unicodedata

import pytest

from tasks.dataset.reader import Cell, read

TABLES = frozenset({"unit", "area"})


def put(folder, **files):
    for name, content in files.items():
        data = content if isinstance(content, bytes) else content.encode()
        (folder / f"{name}.yaml").write_bytes(data)
    return read(folder, TABLES)


def cells(dataset, table="unit"):
    return [{k: c.text for k, c in row.cells.items()} for row in dataset.rows[table]]


def faults(dataset):
    return [str(fault) for fault in dataset.faults]


@pytest.mark.parametrize(
    "text", ["on", "no", "05", "17.10", "1e3", "2020-01-01", "null", "~"]
)
def test_a_cell_is_the_text_that_was_typed(tmp_path, text):
    dataset = put(tmp_path, unit=f"- {text}: {text}\n")

    assert cells(dataset) == [{text: text}]


def test_keys_and_cells_come_in_one_form_of_letters(tmp_path):
    typed = unicodedata.normalize("NFD", "- tên: Hữu Lễ\n")

    assert cells(put(tmp_path, unit=typed)) == [{"tên": "Hữu Lễ"}]


def test_rows_and_cells_know_where_they_stand(tmp_path):
    dataset = put(tmp_path, unit="# ghi chú\n- a: x\n\n- a: y\n  b: z\n")

    assert [(row.item, row.line) for row in dataset.rows["unit"]] == [(1, 2), (2, 4)]
    assert dataset.rows["unit"][1].cells == {"a": Cell("y", 4), "b": Cell("z", 5)}


def test_an_empty_file_and_an_empty_cell_are_no_mistakes(tmp_path):
    dataset = put(tmp_path, area="# chưa có gì\n", unit="- a:\n")

    assert (faults(dataset), cells(dataset), dataset.rows["area"]) == (
        [],
        [{"a": ""}],
        [],
    )


def test_a_byte_order_mark_is_ignored(tmp_path):
    assert cells(put(tmp_path, unit="\ufeff- a: x\n")) == [{"a": "x"}]


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        (
            "- a: b: c\n",
            "unit.yaml, dòng 1: Không đọc được YAML: có dấu “: ” giữa ô; hãy đặt cả ô trong"
            " ngoặc kép.",
        ),
        (
            "- a: b\n\t- c: d\n",
            "unit.yaml, dòng 2: Không đọc được YAML: có dấu tab; YAML chỉ nhận dấu cách.",
        ),
        (
            '- a: b\n- a: "c\n- a: d\n',
            "unit.yaml, dòng 2: Không đọc được YAML: ngoặc kép mở mà không đóng.",
        ),
        (
            "- a: 1\n---\n- b: 2\n",
            "unit.yaml, dòng 2: Không đọc được YAML: có dấu “---” chia tệp làm hai.",
        ),
        (
            "- a: @x\n",
            "unit.yaml, dòng 1: Không đọc được YAML: ô bắt đầu bằng dấu đặc biệt; hãy đặt"
            " cả ô trong ngoặc kép.",
        ),
        (
            "- a: **đậm** x\n",
            "unit.yaml, dòng 1: Không đọc được YAML: ô bắt đầu bằng dấu “*”; hãy đặt cả ô"
            " trong ngoặc kép.",
        ),
        (
            "- a: b\n c: d\n",
            "unit.yaml, dòng 2: Không đọc được YAML: hãy xem lại thụt dòng, dấu hai chấm và"
            " ngoặc kép.",
        ),
        (
            "- a: ệ\n- a: x\x01y\n",
            "unit.yaml, dòng 2: Không đọc được YAML: có ký tự điều khiển.",
        ),
        (
            "a: b\n",
            "unit.yaml, dòng 1: Tệp phải là một danh sách các dòng “- cột: ô”.",
        ),
        (
            "- a: b\n- c\n",
            "unit.yaml, mục 2 (dòng 2): Mỗi mục phải gồm các ô “cột: ô”.",
        ),
        (
            "- a: b\n  a: c\n",
            "unit.yaml, mục 1 (dòng 2), cột a: Cột này viết hai lần trong một mục.",
        ),
        (
            "- a: b\n  ? [x]\n  : c\n",
            "unit.yaml, mục 1 (dòng 2): Tên cột phải là chữ.",
        ),
        (
            "- a: {gtnt.x loai=y}\n",
            "unit.yaml, mục 1 (dòng 1), cột a: Ô phải là chữ; ô bắt đầu bằng “{” hoặc “[”"
            " thì đặt trong ngoặc kép.",
        ),
        (
            "- a:\n  - b\n",
            "unit.yaml, mục 1 (dòng 2), cột a: Ô phải là chữ; ô bắt đầu bằng “{” hoặc “[”"
            " thì đặt trong ngoặc kép.",
        ),
        (
            "- a: Hữu Lễ\n- a: Lễ\n".encode("utf-16"),
            "unit.yaml, dòng 1: Tệp không phải là UTF-8; hãy lưu lại bằng UTF-8.",
        ),
        (
            b"- a: x\n- a: H\xf9ng\n",
            "unit.yaml, dòng 2: Tệp không phải là UTF-8; hãy lưu lại bằng UTF-8.",
        ),
    ],
)
def test_a_file_that_cannot_be_read_says_where(tmp_path, text, fault):
    assert faults(put(tmp_path, unit=text)) == [fault]


def test_a_broken_file_does_not_hide_the_others(tmp_path):
    dataset = put(tmp_path, area="- a: b: c\n", unit="- a: x\n  a: y\n")

    assert [fault.file for fault in dataset.faults] == ["area.yaml", "unit.yaml"]


# Which files


@pytest.mark.parametrize(
    ("name", "fault"),
    [
        ("units.yaml", "Không có bảng nào ghi ở tệp này; có phải “unit.yaml”?"),
        ("unit.yml", "Không có bảng nào ghi ở tệp này; có phải “unit.yaml”?"),
        ("Unit.YAML.yaml", "Không có bảng nào ghi ở tệp này; có phải “unit.yaml”?"),
        ("xyz123.yaml", "Không có bảng nào ghi ở tệp này."),
    ],
)
def test_a_file_of_no_table_is_a_mistake(tmp_path, name, fault):
    (tmp_path / name).write_text("- a: b\n")

    assert faults(read(tmp_path, TABLES)) == [f"{name}: {fault}"]


def test_other_files_are_none_of_our_business(tmp_path):
    (tmp_path / "README.md").write_text("x")
    (tmp_path / "unit.yaml~").write_text("x")

    assert faults(put(tmp_path, unit="- a: b\n")) == []


@pytest.mark.parametrize("name", ["", "chua-co"])
def test_a_folder_without_tables_is_a_mistake(tmp_path, name):
    folder = tmp_path / name

    assert faults(read(folder, TABLES)) == [
        f"{folder}: Không có thư mục này, hoặc trong đó không có tệp bảng nào."
    ]


# The manifest


@pytest.fixture
def pair(tmp_path):
    """Two folders side by side."""
    for name in ("chung", "rieng"):
        (tmp_path / name).mkdir()
    return tmp_path / "chung", tmp_path / "rieng"


def test_a_folder_brings_those_it_uses_in_front_of_its_own_rows(pair):
    shared, own = pair
    put(shared, unit="- a: x\n")
    dataset = put(own, unit="- a: y\n", dataset="name: Riêng\nuses: [../chung]\n")

    assert cells(dataset) == [{"a": "x"}, {"a": "y"}]
    assert [row.file for row in dataset.rows["unit"]] == [
        "../chung/unit.yaml",
        "unit.yaml",
    ]


def test_a_folder_used_twice_is_read_once(pair):
    shared, own = pair
    put(shared, unit="- a: x\n")
    dataset = put(own, dataset="uses: [../chung, ../chung/]\n")

    assert cells(dataset) == [{"a": "x"}]


def test_folders_that_use_each_other_are_refused(pair):
    shared, own = pair
    put(shared, dataset="uses: [../rieng]\n", unit="- a: x\n")
    dataset = put(own, dataset="uses: [../chung]\n", unit="- a: y\n")

    assert faults(dataset) == [
        "../chung/dataset.yaml, dòng 1, cột uses: “../rieng” lại dùng chính bộ này: vòng tròn."
    ]


@pytest.mark.parametrize(
    ("manifest", "fault"),
    [
        ("uses: [../xa]\n", "dòng 1, cột uses: Không có thư mục “../xa”."),
        ("use: [../chung]\n", "dòng 1: Không có mục “use”; có phải “uses”?"),
        ("- name: x\n", "dòng 1: Tệp phải gồm hai mục: name và uses."),
    ],
)
def test_a_wrong_manifest_says_where(pair, manifest, fault):
    _, own = pair

    assert faults(put(own, dataset=manifest, unit="- a: x\n")) == [
        f"dataset.yaml, {fault}"
    ]
