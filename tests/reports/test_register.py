"""The register of outgoing documents, its numbers, and drift, as pages."""

import re

import pytest
from django.urls import reverse

from reports.models import NumberSeries, OutgoingEntry
from reports.states import State
from tasks.actions import correct_reading
from tests.entries import clerk_of_records
from tests.factories import (
    DocumentTypeFactory,
    UserFactory,
)

from .office import later

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("quick_press")]


# The register


@pytest.fixture
def register(office, report):
    report.recipients.create(order=1, text="Tỉnh ủy Lạng Sơn")
    office.take(report, State.ISSUED)
    return reverse("reports:register")


@pytest.mark.parametrize(
    ("query", "is_found"),
    [
        ({}, True),
        ({"tim": "01/bc"}, True),
        ({"tim": "KET QUA nhiem vu"}, True),
        ({"tim": "ly thi mai"}, True),
        ({"tim": "tinh uy LANG SON"}, True),
        ({"tim": "Hà Nội"}, False),
        ({"nam": "2020"}, True),
        ({"nam": "2019"}, True),  # no such year to choose: nothing is narrowed
        ({"nam": "2020", "tim": "xyz"}, False),
    ],
)
def test_the_register_is_searched_without_diacritics_and_by_year(
    as_, office, register, query, is_found
):
    text = as_(office.clerk).get(register, **query)

    assert ("01/BC-UBND</a>" in text) == is_found
    for value in query.values():
        assert value in text or value == "2019"


def test_the_register_has_the_columns_of_the_annex(as_, office, register):
    text = as_(office.clerk).get(register)

    heads = re.findall(r'<th scope="col"[^>]*>(?:<a [^>]*>)?([^<(]+)<', text)
    assert heads == [
        "Số, ký hiệu văn bản",
        "Ngày tháng văn bản",
        "Tên loại và trích yếu nội dung văn bản",
        "Người ký",
        "Nơi nhận văn bản",
        "Đơn vị, người nhận bản lưu",
        "Số lượng bản",
        "Ngày chuyển",
        "Ký nhận",
        "Ghi chú",
    ]


def test_another_agency_has_another_register(as_, office, register):
    stranger = UserFactory(clerk=True)

    assert "Không có văn bản nào." in as_(stranger).get(register)


def test_the_clerk_begins_a_series_where_the_book_stopped(as_, office, report):
    kind = DocumentTypeFactory(report=True)
    site, address = as_(office.clerk), reverse("reports:series")

    site.post(address, nam="2020", loai=kind.pk, so="45")

    series = NumberSeries.objects.get()
    assert (series.unit, series.type, series.next_number) == (office.unit, kind, 45)
    office.take(report, State.ISSUED)
    assert OutgoingEntry.objects.get().full_symbol == "45/BC-UBND"
    assert "không cấp được nữa" in site.post(address, nam="2020", loai=kind.pk, so="12")


# Drift


def test_drift_is_counted_in_the_list_and_told_sentence_by_sentence(
    as_, office, report, row
):
    issued = office.take(report, State.ISSUED)
    site, address = as_(office.drafter), reverse("reports:drift")
    assert "Không có sai lệch." in site.get(address)

    correct_reading(
        row, version=1, by=clerk_of_records(), at=later(1), reason="đo lại", value=6
    )

    assert "1 dòng số liệu đổi sau khi chốt" in site.get(reverse("reports:list"))
    text = site.get(address)
    assert issued.citation in text
    assert "Đường đã cứng hóa: 05 km." in text
    assert "<s>05 km</s>" in text
    assert "<b>06 km</b>" in text
    assert "đo lại" in text
