"""The list of what a unit wrote on a task, and what its pages cost."""

import pytest

from tasks.models import ReturnText
from tests.counting import queries_of_page
from tests.entries import handed_in, said
from tests.factories import (
    PeriodFactory,
    TaskFactory,
)

from .reading_texts import words

pytestmark = pytest.mark.django_db

LONG = (
    "Ủy ban nhân dân đã chỉ đạo các cơ quan chuyên môn khẩn trương thực hiện nhiệm vụ."
)


def test_the_list_shows_every_part_with_what_belongs_there(site, address):
    page = site.get(address())

    titles = [row["part"].title for row in page.context["rows"]]
    assert titles[:3] == ["Kết quả thực hiện", "Chưa hoàn thành", "Dự kiến"]
    assert len(titles) == len(ReturnText.Part)
    assert "không ghi nội dung thuộc bí mật nhà nước" in words(page)
    assert "Không ghi họ tên, địa chỉ" in words(page)


def test_the_list_prints_a_text_with_its_figures_and_says_who_wrote_it(
    site, address, km, write
):
    write(f"Đã làm {km} đường.")

    page = words(site.get(address()))

    assert ">05 km</a> đường." in page
    assert "Hoàng Văn Thụ, lưu 14/6/2020 12:00" in page


def test_the_list_points_out_what_a_figure_says_and_what_was_copied(
    site, address, km, write, department, task
):
    before = PeriodFactory(year=2019, code="2019-H1")
    old = TaskFactory(
        programme__year=2019, programme__unit=task.programme.unit, name=task.name
    )
    said(handed_in(department, before), "RESULT", LONG, task=old)
    write(f"Đã làm 5 km đường.\n{LONG}")

    page = words(site.get(address()))

    assert "Số “5 km” ở đoạn 1 trùng với số liệu “Đường bê tông”" in page
    assert "Câu này giống hệt kỳ trước" in page


def test_an_unfinished_piece_without_a_reason_is_pointed_out(site, address, write):
    write("còn làm", part="UNFINISHED", heading="Đường")

    assert "Chưa có lý do chưa hoàn thành." in words(site.get(address()))


def test_what_is_handed_in_is_shown_and_not_offered_for_writing(
    site, address, department, period, task
):
    said(handed_in(department, period), "RESULT", "Đã làm.", task=task)

    page = words(site.get(address()))

    assert "đang ở bước “đã nộp” nên chỉ xem" in page
    assert "Đã làm." in page
    assert ">Viết<" not in page


# What it costs


def test_pages_cost_the_same_for_one_text_and_for_many(site, address, km, write):
    write(f"Đã làm {km}, tức 5 km.")
    pages = [address(), address("text_edit", "ket-qua", 1)]
    site.get(pages[0])
    one = [queries_of_page(site, page) for page in pages]
    for order in range(2, 7):
        write(f"Đã làm {km}, tức 5 km.", order=order)

    assert [queries_of_page(site, page) for page in pages] == one
