"""What leaders read of criteria and roads in the demo; written down by hand."""

from datetime import date

import pytest
from django.urls import reverse

from org.models import Unit
from tests.factories import UserFactory
from tests.roles import put_into_their_roles

pytestmark = pytest.mark.django_db

JUNE_14 = {"ngay": "14/06/2020", "nam": "2020", "don-vi": "h184"}
TRAN_NINH = "✓✕✓✓✕✕✓✓✓✕✕✓✓✓✕✕✕✕✓"
TU_XUYEN = "✓?✓???✓✓?✓?✓✓✓???✓✓"


@pytest.fixture
def leader(demo, client):
    client.force_login(UserFactory(unit=Unit.objects.get(code="h184"), leader=True))
    put_into_their_roles()
    return client


def test_criteria_of_the_demo(leader):
    response = leader.get(reverse("ntm:overview"), JUNE_14)

    communes, model = response.context["tables"]
    rows = [
        (row.name, row.met.text, "".join(square.sign for square in row.squares))
        for row in (*communes.known, *model.rows)
    ]
    assert rows == [
        ("Xã Hữu Lễ", "19/19", "≈" * 19),
        ("Xã Trấn Ninh", "10/19", TRAN_NINH),
        ("Xã Tú Xuyên", "10/19", TU_XUYEN),
        ("Khu Đồng Mô, thôn Nà Pua, xã Liên Hội", "5/7", "✕✓✓✓✓✕✓"),
    ]
    assert [column.met.text for column in communes.columns] == [
        *("3/3", "1/3", "3/3", "2/3", "1/3", "1/3", "3/3", "3/3", "2/3", "2/3"),
        *("1/3", "3/3", "3/3", "3/3", "1/3", "1/3", "1/3", "2/3", "3/3"),
    ]
    assert (communes.whole.text, communes.average.text, communes.known_ratio) == (
        "1/16 xã",
        "thiếu 13/16 xã",
        "3/16 xã",
    )
    # Unassessed communes are named, the town is not one of them.
    assert len(communes.unknown) == 13
    assert "thị trấn" not in communes.unknown_names
    assert "mục tiêu ít nhất 12 tiêu chí, đầu kỳ 11,3 tiêu chí" in response.text


def test_ways_to_the_goals_of_the_demo(leader):
    response = leader.get(reverse("ntm:overview"), JUNE_14)

    found = {way.name: way for way in response.context["aims"]}
    assert [
        (name, way.wanted, way.met.text, way.course.state.value, len(way.lacking))
        for name, way in found.items()
    ] == [
        *[
            (
                "Xã Hữu Lễ",
                "đạt chuẩn nông thôn mới (19 tiêu chí)",
                "19/19 tiêu chí",
                "hoàn thành đúng hạn",
                0,
            ),
            ("Xã Trấn Ninh", "trên 10 tiêu chí", "10/19 tiêu chí", "đúng tiến độ", 9),
        ],
        (
            "Xã Tú Xuyên",
            "đạt chuẩn nông thôn mới (19 tiêu chí)",
            "10/19 tiêu chí",
            "đúng tiến độ",
            9,
        ),
        (
            "Khu Đồng Mô, thôn Nà Pua, xã Liên Hội",
            "đạt chuẩn khu dân cư kiểu mẫu (07 tiêu chí)",
            "5/7 tiêu chí",
            "đúng tiến độ",
            2,
        ),
    ]
    tran_ninh = found["Xã Trấn Ninh"]
    assert tran_ninh.added.text == "tiêu chí số 15 Y tế"
    assert tran_ninh.total.text == "11/19 tiêu chí"
    assert found["Xã Hữu Lễ"].reached.name == "trình hồ sơ"
    missing = leader.get(tran_ninh.lacking[0].result.address)
    assert "2020-h1-tran-ninh-tc2" in missing.text


def test_roads_of_the_demo(leader):
    response = leader.get(reverse("gtnt:overview"), JUNE_14)

    found = response.context["overview"]
    # 14/6: 166 of 366 days; 16/30 of June and six months are left, 6,5333 months.
    assert [
        (
            row.name,
            row.amounts.plan.text,
            row.amounts.done.text,
            row.amounts.percent,
            row.amounts.left.text,
            row.needed,
            row.pace,
            row.course.state.value,
        )
        for row in found.classes
    ] == [
        (
            "Đường trục xã, liên xã",
            *("05 km", "03 km", "60%", "02 km", "2,27 km"),
            *("cần thêm 0,31 km/tháng", "đúng tiến độ"),
        ),
        (
            "Đường trục thôn",
            *("10 km", "5,67 km", "57%", "4,33 km", "4,54 km"),
            *("cần thêm 0,66 km/tháng", "đúng tiến độ"),
        ),
        (
            "Cộng",
            *("15 km", "8,67 km", "58%", "6,33 km", "6,80 km"),
            *("cần thêm 0,97 km/tháng", "đúng tiến độ"),
        ),
    ]
    assert found.places.only_whole == (
        "Mới có số chung của huyện Văn Quan, chưa có số của từng xã, thị trấn."
    )
    assert found.contributions == ()
    bars, line = response.context["charts"]
    assert [series.texts for series in bars.series] == [
        ("03 km", "5,67 km", "8,67 km"),
        ("2,27 km", "4,54 km", "6,80 km"),
        ("05 km", "10 km", "15 km"),
    ]
    assert (line.kind, line.labels[6], line.series[0].texts[6]) == (
        "lines",
        "30/6/2020",
        "",
    )
    assert line.series[0].texts[5] == "8,67 km"  # on 14/6/2020


def test_a_day_before_any_number_has_none(leader):
    early = JUNE_14 | {"ngay": f"{date(2020, 1, 1):%d/%m/%Y}"}

    tables = leader.get(reverse("ntm:overview"), early).context["tables"]
    roads = leader.get(reverse("gtnt:overview"), early).context["overview"]

    assert [table.known for table in tables] == [[], []]
    assert [row.amounts.done.text for row in roads.classes] == ["", "", ""]
