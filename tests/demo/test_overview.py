"""What the leaders' first page of the demo tells without anything being opened: written
down by hand from the reference report."""

import io
import re
from html import unescape

import pytest
from django.urls import reverse
from openpyxl import load_workbook

from org.models import Unit
from tests.factories import UserFactory

pytestmark = pytest.mark.django_db

PAGE = reverse("overview")
# Task → the state of its badge on 14/6/2020, the worst first.
STATES = {
    6: "chậm",
    1: "chưa có số liệu",
    7: "chưa có số liệu",
    9: "chưa có số liệu",
    2: "đúng tiến độ",
    3: "đúng tiến độ",
    4: "đúng tiến độ",
    5: "không đặt chỉ tiêu",
    8: "không đặt chỉ tiêu",
}


@pytest.fixture
def visit(demo, log_in):
    """The page as one of the people of a unit sees it."""

    def get(unit="h184", **asked):
        somebody = UserFactory(unit=Unit.objects.get(code=unit), leader=unit == "h184")
        return log_in(somebody).get(PAGE, asked)

    return get


def words(html):
    """What a reader sees: without marks and drawings, one space between words."""
    plain = re.sub(r"<(svg|form)\b.*?</\1>|<[^>]+>", " ", html, flags=re.DOTALL)
    return " ".join(unescape(plain).split()).replace(" .", ".")


def task(response, number):
    """The words of one task's card."""
    html = response.content.decode()
    [card] = re.findall(
        rf'<article[^>]*"nv-2020-{number}">(.*?)</article>', html, flags=re.DOTALL
    )
    return words(card)


def states(response):
    return {
        row.task.order: row.course.state.value
        for row in response.context["found"].shown
    }


def test_ten_seconds_tell_how_many_tasks_stand_how(visit):
    page = visit()

    head = words(page.content.decode()).partition(" Các nhiệm vụ")[0]
    assert "Năm 2020, số liệu đến ngày 14/6/2020" in head
    assert head.endswith(
        "1 ▼ chậm 3 ? chưa có số liệu 3 → đúng tiến độ 2 · không đặt chỉ tiêu"
    )
    assert states(page) == STATES
    assert list(states(page)) == list(STATES)


def test_each_task_tells_why_and_what_remains(visit):
    page = visit()

    assert "03 km / 05 km còn 02 km" in task(page, 3)
    assert "5,67 km / 10 km còn 4,33 km" in task(page, 3)
    assert "26/39 còn 13" in task(page, 7)
    average = "Tiêu chí nông thôn mới bình quân toàn huyện thiếu 13/16 xã"
    assert average in task(page, 1)
    assert "Chỉ tiêu tuyển quân chưa có số liệu / 100%" in task(page, 9)
    inspection = "Công tác kiểm tra kỷ luật, kỷ cương hành chính"
    why = "chưa thực hiện do tình hình dịch Covid-19 ▼ chậm"
    assert f"{inspection} {why}" in task(page, 6)
    assert "8 việc đúng tiến độ" in task(page, 4)
    assert "73 số liệu trong sổ theo dõi" in task(page, 8)


def test_what_remains_is_not_called_late(visit):
    told = task(visit(), 3)

    assert "3/3 đúng tiến độ" in told
    assert not re.search("chậm|quá hạn", told.partition("– Phòng")[0])


def test_each_task_names_whom_to_call_and_quotes_them(visit):
    page = visit()

    assert "6. Kỷ luật, kỷ cương hành chính Phòng Nội vụ" in task(page, 6)
    assert "Lý do: đang thực hiện các bước theo quy trình" in task(page, 2)
    assert "Công an huyện chủ động nắm tình hình tại địa bàn." in task(page, 5)
    assert task(page, 5).endswith("– Phòng Nội vụ ▲ chưa chấp nhận")


def test_a_figure_leads_to_its_rows_on_the_same_day(visit, client):
    page = visit()

    [link] = re.findall(r'href="([^"]*)">5,67 km<', page.content.decode())
    source = client.get(unescape(link)).content.decode()

    assert "<h1>5,67 km</h1>" in source
    assert "Tính đến ngày 14/6/2020" in source


def test_what_needs_a_word_names_the_matter_the_reason_and_the_unit(visit):
    rows = visit().context["decisions"]

    assert [
        (row.what, "".join(p.text for p in row.why), str(row.unit)) for row in rows
    ] == [
        (
            "Công tác kiểm tra kỷ luật, kỷ cương hành chính",
            "chưa thực hiện do tình hình dịch Covid-19",
            "Phòng Nội vụ",
        ),
        (
            "Nông thôn mới",
            "chưa xong; lý do: còn tiêu chí chưa đạt theo quy định",
            "Phòng Nông nghiệp và Phát triển nông thôn",
        ),
        (
            "Sản phẩm OCOP",
            "chưa xong; lý do: đang thực hiện các bước theo quy trình",
            "Phòng Nông nghiệp và Phát triển nông thôn",
        ),
        (
            "Gian hàng trưng bày",
            "chưa xong; lý do: không có nguồn vốn",
            "Phòng Nông nghiệp và Phát triển nông thôn",
        ),
    ]


def test_panels_tell_what_is_due_and_who_is_missing(visit):
    page = visit()

    assert [(row.day, row.left) for row in page.context["due"]] == [("30/6/2020", 16)]
    assert "Mới có 7/26 đơn vị nộp" in words(page.content.decode())
    assert page.context["changes"].more > 100  # the whole demo was entered since


def test_the_address_is_the_view(visit):
    needing = visit(tt="can-xem", xep="chuong-trinh")
    assert list(states(needing)) == [1, 6, 7, 9]
    assert list(states(visit(**{"chu-tri": "p-noi-vu"}))) == [6, 5]
    assert list(states(visit(tim="KY cuong"))) == [6]
    assert "Không có nhiệm vụ nào như vậy." in words(
        visit(tt="qua-han").content.decode()
    )


@pytest.mark.parametrize("asked", [{"tt": "tot"}, {"xep": "khac"}, {"nam": "1999"}])
def test_a_view_that_is_none_is_not_found(visit, asked):
    assert visit(**asked).status_code == 404


def test_another_day_is_told_as_it_was(visit):
    before = visit(ngay="01/01/2020")
    assert set(states(before).values()) == {"chưa có số liệu", "không đặt chỉ tiêu"}
    assert "Đơn vị chưa báo cáo bằng lời." in task(before, 3)
    after = visit(ngay="01/01/2030")
    assert set(states(after).values()) == {"quá hạn", "không đặt chỉ tiêu"}


def test_a_day_that_is_none_is_told_and_kept(visit):
    for name in ("ngay", "tu"):
        html = visit(**{name: "32/13/2020"}).content.decode()

        assert "Ngày không đúng" in html
        assert 'value="32/13/2020"' in html
        assert "số liệu đến ngày 14/6/2020" in html


def test_a_commune_and_a_department_see_what_is_their_own(visit):
    commune = visit("ubnd-huu-le")
    assert "UBND xã Hữu Lễ" in words(commune.content.decode())
    assert "19 tiêu chí / 19 tiêu chí" in task(commune, 1)
    assert "Tú Xuyên" not in task(commune, 1)
    # What the department wrote says the same as in the report above.
    assert "đối với 17/17 xã, thị trấn." in task(commune, 6)
    assert states(visit("p-noi-vu")) == {5: "không đặt chỉ tiêu", 6: "chậm"}


def test_the_page_as_a_workbook_leaves_the_security_register_out(visit):
    answer = visit(**{"dinh-dang": "xlsx"})

    book = load_workbook(io.BytesIO(answer.content))
    rows = [[cell.value for cell in row] for row in book["Tổng quan"].rows]
    road = next(row for row in rows if row[5] == "Mặt đường bê tông xi măng trục thôn")
    assert road[:5] == [
        3,
        "Đường giao thông nông thôn",
        "đúng tiến độ",
        "3/3 đúng tiến độ: Mặt đường bê tông xi măng trục xã – đạt 60%, theo đường kế hoạch cần 45%",
        "Phòng Kinh tế và Hạ tầng",
    ]
    assert road[8:12] == ["10 km", "5,67 km", 5.67, "4,33 km"]
    [security] = [row for row in rows if row[0] == 8]
    assert security[-1] is None
    assert book["Cần quyết định"].max_row == 5


def test_findings_are_counted_beside_the_page(visit, client):
    visit()

    part = client.get(reverse("overview_findings"), headers={"HX-Request": "true"})

    assert words(part.content.decode()).startswith("2 chặn 24 cảnh báo 5 gợi ý")
    whole = client.get(reverse("overview_findings")).content.decode()
    assert "<h1>Soát xét số liệu</h1>" in whole
