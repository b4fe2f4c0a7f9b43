"""What leaders are told of security and of milestones on the demo, written by hand."""

import pytest
from django.http import QueryDict

from antt.overview import on_newest, overview_of
from org.models import Unit
from tasks.looks import get_look
from tasks.timeline import timeline
from tests.entries import JUNE_14
from tests.factories import UserFactory
from tests.roles import put_into_their_roles

pytestmark = pytest.mark.django_db


@pytest.fixture
def look(demo):
    """What the district's leaders ask on a day, "" being the day of the last report."""
    unit = Unit.objects.get(code="h184")
    leader = UserFactory(unit=unit, leader=True)
    put_into_their_roles()

    def ask(day="", register=""):
        asked = QueryDict(f"nam=2020&ngay={day}")
        return get_look(leader, asked, JUNE_14.replace(year=2026), register)

    return ask


def test_security_is_compared_and_taken_apart(look):
    found = overview_of(on_newest(look(register="antt")))

    assert found.period.code == "2020-H1"
    assert found.headline == (
        "04 số liệu tăng; 01 số liệu giảm; 63 số liệu chưa có số cùng kỳ để so"
    )
    moved = {
        row.measure.code: f"{row.change.word} {row.change.amount}, {row.change.percent}"
        for row in found.rows
        if row.change.word
    }
    assert moved == {
        "xc-luot": "giảm 338 lượt người, giảm 86,7%",
        "hs-vu": "tăng 03 vụ, tăng 150%",
        "db-vu": "tăng 03 vụ, tăng 150%",
        "mt-vu": "tăng 05 vụ, tăng 250%",
        "mt-nguoi": "tăng 05 đối tượng, tăng 250%",
    }
    sums = {
        shown.split.breakdown.code: shown.split.verdict.partition(",")[0]
        for sheet in found.sheets
        for shown in sheet.splits
    }
    assert sums == {
        "db-vu-xu-ly": "01 + 02 + 02 = 05",
        "db-nguoi-xu-ly": "12 + 11 + 07 = 30",
        "tb-tong-nguon": "02 + 09 + 01 = 12",
        "tb-tong-ket-qua": "09 + 03 = 12",
        "an-vu-ket-qua": "12 + 01 + 04 = 17",
        "an-nguoi-ket-qua": "13 + 01 + 15 = 29",
        "ph-vu-xu-ly": "01 + 02 = 03",
        "ph-nguoi-xu-ly": "01 + 02 = 03",
    }
    shown = {row.measure.code: row.shown.text for row in found.rows}
    assert shown["gt-phat"] == "khoảng 800 triệu đồng"
    assert shown["gt-tai-nan"] == "không phát sinh"
    assert shown["hs-kham-pha"] == "100%"


def test_in_august_the_half_year_is_still_shown(look):
    found = overview_of(on_newest(look("01/08/2020", register="antt")))

    assert (found.period.code, found.is_over) == ("2020-H1", True)


def test_the_inspection_is_late_for_covid_on_the_line(look):
    found = timeline(look())

    states = [(state.value, number) for state, number in found.counts]
    assert states == [("chậm", 1), ("đúng tiến độ", 9)]
    [track] = [t for t in found.milestones if t.milestone.code == "kiem-tra-ky-luat"]
    assert track.unit == "Phòng Nội vụ"
    assert track.why == "chưa thực hiện do tình hình dịch Covid-19"
    assert [(event.told_day, event.text) for event in track.events] == [
        ("đến 14/6/2020", "chưa thực hiện; do tình hình dịch Covid-19"),
        ("31/12/2020", "hết năm"),
    ]
    assert [(t.name, t.why) for t in found.periods] == [
        ("Kỳ báo cáo 6 tháng đầu năm 2020", "đang mở, chưa đặt hạn nộp")
    ]
