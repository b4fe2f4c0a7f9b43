"""Faults of what rows name beyond the tables: figures, and objects of the registers."""

import pytest

from .world import (
    INDICATORS,
    changed,
)


@pytest.mark.parametrize(
    ("measure", "sentence"),
    [
        (
            "chi_tieu.thuc_hienn ma=x",
            "Không có số liệu nào mang mã “chi_tieu.thuc_hienn”; có phải"
            " “chi_tieu.thuc_hien”?",
        ),
        ("moc.trang_thai loai=x", "Số liệu moc.trang_thai nhận tham số: ma."),
        (
            "chi_tieu.thuc_hien ma=",
            "“chi_tieu.thuc_hien ma=” phải viết dạng: mã tham_số=giá_trị, như"
            " gtnt.thuc_hien loai=truc_xa.",
        ),
    ],
)
def test_an_indicator_can_only_be_looked_up_where_there_is_a_figure(
    world, measure, sentence
):
    world.write(indicator=changed(INDICATORS, measure=measure))

    assert world.faults() == [
        f"indicator.yaml, mục 1 (dòng 6), cột measure: {sentence}"
    ]


RETURNS = [{"unit": "phong", "period": "2020-H1", "version": "1"}]
TEXT = {
    "unit": "phong",
    "period": "2020-H1",
    "version": "1",
    "part": "kết quả",
    "order": "1",
}


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("Được {xyz.lam ma=x}.", "Không có số liệu nào mang mã “xyz.lam”."),
        ("Được {moc.trang_thai}.", "Số liệu moc.trang_thai nhận tham số: ma."),
        (
            "Được {chi_tieu.thuc_hien ma=x | phan_tam}.",
            "Không có dạng “phan_tam”; có phải “phan_tram”?",
        ),
        (
            "Được {5 km.",
            "“{”: Dấu “{” chưa được đóng bằng “}”; muốn in dấu ngoặc thì viết “\\{”.",
        ),
    ],
)
def test_a_figure_in_a_narrative_must_exist(world, text, sentence):
    world.write(**{"return": RETURNS}, return_text=[TEXT | {"text": text}])

    assert world.faults() == [f"return_text.yaml, mục 1 (dòng 6), cột text: {sentence}"]


def test_the_same_fault_of_the_same_cell_is_told_once(world):
    text = "Được {xyz.lam}, còn {xyz.lam}."
    world.write(**{"return": RETURNS}, return_text=[TEXT | {"text": text}])

    assert len(world.faults()) == 1


@pytest.mark.parametrize(
    ("cells", "place", "sentence"),
    [
        (
            {"domain": "taskss", "object_code": "chi-tieu"},
            "(dòng 2), cột domain",
            "Không có sổ theo dõi nào tên “taskss”; có phải “tasks”?",
        ),
        (
            {"domain": "tasks", "object_code": "khac"},
            "(dòng 3), cột object_code",
            "Sổ tasks không có đối tượng nào mang mã “khac”.",
        ),
    ],
)
def test_a_task_covers_what_a_register_knows(world, cells, place, sentence):
    world.write(task_scope=[{"task": "nv1"} | cells])

    assert world.faults() == [f"task_scope.yaml, mục 1 {place}: {sentence}"]


def test_a_task_may_cover_what_comes_with_the_same_dataset(world):
    world.write(
        task_scope=[{"task": "nv1", "domain": "tasks", "object_code": "chi-tieu"}]
    )

    assert world.faults() == []
