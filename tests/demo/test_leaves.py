"""The print sheets of the demo: what a leader takes to the meeting and on the visit."""

import pytest

from org.models import User
from tests.reports.paper import Paper

pytestmark = pytest.mark.django_db

TASK = "/nhiem-vu/2020-{}/phieu/"
UNIT = "/tong-quan/phieu/?don-vi={}&nam=2020"


@pytest.fixture
def leader(demo, log_in):
    return log_in(User.objects.get(role=User.Role.LEADER))


@pytest.fixture
def printed(leader):
    """The one page behind an address, as a leader prints it, in one line of words."""

    def printed(address):
        response = leader.get(address)
        assert response.status_code == 200, address
        [text] = Paper(response.content).texts
        return " ".join(text.split())

    return printed


def test_a_task_says_how_it_stands_and_why(printed):
    text = printed(TASK.format(6))

    for said in (
        "UBND HUYỆN VĂN QUAN PHIẾU NHIỆM VỤ Kỳ 6 tháng đầu năm 2020",
        "6. Kỷ luật, kỷ cương hành chính CHẬM 1/2 chậm: Công tác kiểm tra",
        "Hạn: 31/12/2020 Chủ trì: Phòng Nội vụ Phối hợp: Huyện ủy Văn Quan;",
        "Cùng kỳ năm 2019: chưa có số liệu.",
        "chậm chưa thực hiện; tình hình dịch",
        "– Kế hoạch số 20/KH-UBND ngày 05/02/2020 về kiểm tra",
        "số liệu đến ngày 14/6/2020.",
    ):
        assert said in text


@pytest.mark.parametrize(
    ("number", "said"),
    [
        # The fullest ones: eight works with their term; three figures, six projects.
        (4, ["31/12/2020 đúng tiến độ"] * 8),
        (7, ["26/39", "67%", "16,2 hộ", "trên 50%", "01 cá nhân", "(LRAMP)"]),
    ],
)
def test_the_fullest_tasks_lose_nothing(printed, number, said):
    text = printed(TASK.format(number))

    assert [text.count(words) >= said.count(words) for words in said] == [True] * len(
        said
    )
    assert "mục nữa" not in text


def test_the_day_in_the_address_is_the_day_of_the_sheet(printed):
    text = printed(TASK.format(3) + "?ngay=01/03/2020")

    assert "CHƯA CÓ SỐ LIỆU" in text
    assert "số liệu đến ngày 01/3/2020." in text


def test_a_commune_finds_what_lies_in_it_whoever_answers_for_it(printed):
    text = printed(UNIT.format("ubnd-huu-le"))

    for said in (
        "PHIẾU ĐƠN VỊ Kỳ 6 tháng đầu năm 2020 UBND xã Hữu Lễ",
        "Nhiệm vụ: 04 nhiệm vụ:",
        "Báo cáo của kỳ: đang nhập (đến ngày in)",
        "xã Hữu Lễ 19/19",
        "Rượu men lá Được công nhận 3 sao Chuỗi giá trị đã hoàn thành",
        "Chưa có kế hoạch và số liệu làm đường của riêng địa bàn này.",
    ):
        assert said in text
    assert "bình quân" not in text.split("Số liệu ")[1].split("Nông thôn mới")[0]


def test_a_department_finds_what_its_tasks_cover_and_no_more(printed):
    text = printed(UNIT.format("p-kt-ht"))

    assert "Đường trục thôn 10 km 5,67 km 57% 4,33 km" in text
    assert "Công trình, dự án" not in text


@pytest.mark.parametrize(
    "address",
    [
        TASK.format(3) + "?ngay=32/13/2020",
        TASK.format(3) + "?ky=khong-co",
        UNIT.format("ubnd-huu-le") + "&ngay=mai",
        UNIT.format("khong-co"),
    ],
)
def test_nonsense_in_the_address_is_no_sheet(leader, address):
    assert leader.get(address).status_code == 404


def test_what_may_not_be_taken_away_is_not_printed_either(printed):
    assert "Trộm" not in printed(TASK.format(8))
