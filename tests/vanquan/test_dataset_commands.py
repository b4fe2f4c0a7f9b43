"""The commands around datasets, as they are typed."""

from io import StringIO

import pytest
from django.core.management import CommandError, call_command

from org.models import Area, User

KINDS = "- {code: xa, name: xã, rank: 3}\n"


@pytest.fixture
def folder(db, tmp_path):
    (tmp_path / "dataset.yaml").write_text("name: Thử\n")
    (tmp_path / "area_kind.yaml").write_text(KINDS)
    (tmp_path / "area.yaml").write_text("- {code: a, name: Mường, kind: xa}\n")
    return tmp_path


def run(*arguments, **options):
    out = StringIO()
    call_command(*arguments, stdout=out, **options)
    return out.getvalue().splitlines()


def test_loading_says_what_became_of_each_table(folder):
    assert run("load_dataset", str(folder)) == [
        "Bảng       mới  sửa  giữ nguyên  không có trong tệp",
        "area_kind    1    0           0                   0",
        "area         1    0           0                   0",
        "Đã nạp: 2 dòng mới, 0 dòng sửa.",
    ]


def test_loading_again_says_that_nothing_changed(folder):
    run("load_dataset", str(folder))

    assert run("load_dataset", str(folder))[-1] == "Không có gì thay đổi."


def test_loading_names_the_rows_that_only_the_database_has(folder):
    run("load_dataset", str(folder))
    (folder / "area.yaml").write_text(
        "".join(f"- {{code: b{n}, name: Mường, kind: xa}}\n" for n in range(12))
    )
    run("load_dataset", str(folder))
    (folder / "area.yaml").write_text("- {code: b1, name: Mường Hai, kind: xa}\n")

    assert run("load_dataset", str(folder))[-3:] == [
        "area         0    1           0                  12",
        "area: không có trong tệp, vẫn giữ: a, b0, b10, b11, b2, b3, b4, b5, b6, b7…",
        "Đã nạp: 0 dòng mới, 1 dòng sửa.",
    ]


def test_a_faulty_dataset_is_refused_with_every_fault_on_a_line(folder):
    (folder / "area.yaml").write_text("- {code: a, kind: huyen}\n")
    err = StringIO()

    with pytest.raises(
        CommandError, match=r"^Có 2 lỗi; không ghi gì vào cơ sở dữ liệu\.$"
    ) as refused:
        run("load_dataset", str(folder), stderr=err)

    assert refused.value.returncode == 1
    assert err.getvalue().splitlines() == [
        "area.yaml, mục 1 (dòng 1), cột name: Thiếu ô bắt buộc này.",
        "area.yaml, mục 1 (dòng 1), cột kind: Không có loại địa bàn nào mang mã “huyen”.",
    ]
    assert (Area.objects.count(), User.objects.count()) == (0, 0)


def test_a_named_user_loads(folder):
    lan = User.objects.create_user("lan")

    run("load_dataset", str(folder), user="lan")

    assert Area.objects.get().history.get().history_user == lan


def test_a_user_who_is_not_there_cannot_load(folder):
    with pytest.raises(CommandError, match=r"^Không có người dùng nào tên “lan”\.$"):
        run("load_dataset", str(folder), user="lan")


def test_dumping_says_how_much_it_wrote(folder, tmp_path):
    run("load_dataset", str(folder))
    target = tmp_path / "ra"

    assert run("dump_dataset", str(target)) == [
        "area_kind.yaml: 1 dòng",
        "area.yaml: 1 dòng",
        f"Đã ghi 2 dòng vào {target}.",
    ]


def test_dumping_does_not_mix_with_other_files(folder, tmp_path):
    (folder / "dataset.yaml").unlink()

    with pytest.raises(CommandError, match="không phải là bộ dữ liệu"):
        run("dump_dataset", str(folder))


def test_dumping_into_a_file_is_refused(folder):
    with pytest.raises(CommandError, match="không phải là bộ dữ liệu"):
        run("dump_dataset", str(folder / "area.yaml"))


@pytest.fixture
def docs(monkeypatch, tmp_path):
    path = tmp_path / "dataset.md"
    monkeypatch.setattr("vanquan.management.commands.write_dataset_docs.PATH", path)
    return path


def test_the_documentation_is_written_and_then_found_up_to_date(docs):
    run("write_dataset_docs")

    assert docs.read_text().startswith("<!-- Tệp này do")
    assert run("write_dataset_docs", check=True) == []


def test_old_documentation_fails_the_check_and_is_left_as_it_is(docs):
    docs.write_text("cũ")

    with pytest.raises(CommandError, match=r"docs/dataset\.md đã cũ"):
        run("write_dataset_docs", check=True)

    assert docs.read_text() == "cũ"
