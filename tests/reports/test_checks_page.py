"""The page Soát xét: what it shows to whom, and the form that lets a finding through."""

import pytest
from django.urls import reverse

from org.models import UnitParent
from reports.findings import blocking
from reports.states import State
from tests.entries import handed_in, reading, said
from tests.factories import TargetFactory, UnitFactory, UserFactory

from .office import Office

pytestmark = pytest.mark.django_db


@pytest.fixture
def site(log_in, district):
    return log_in(UserFactory(unit=district, office=True, full_name="Lý Thị Mai"))


@pytest.fixture
def address(report):
    codes = [report.unit.code, report.period.code, report.outline.code]
    return reverse("reports:check", args=codes)


@pytest.fixture(autouse=True)
def contradiction(report, task, indicator, departments):
    TargetFactory(indicator=indicator, value=5)
    reading(indicator, 5, precision="UNKNOWN")
    returned = handed_in(departments[0], report.period)
    said(returned, "UNFINISHED", task=task, indicator=indicator, reason="mưa")


@pytest.fixture
def form(report):
    """What the form of the blocking finding posts."""
    finding = blocking(report)[0].finding
    return {
        "key": finding.key,
        "fingerprint": finding.fingerprint,
        "reason": "Huyện ủy đã biết.",
    }


def body(response):
    assert response.status_code == 200
    return response.content.decode()


def told(response):
    return [str(message) for message in response.context["messages"]]


def test_a_finding_says_both_values_and_leads_to_where_it_is_mended(site, address):
    text = body(site.get(address))

    assert "số liệu đã được 05 km, đạt mục tiêu 05 km" in text
    assert 'href="/nhiem-vu/' in text
    assert "Chưa phát hành được:</strong> còn 1 lỗi chặn" in text


def test_only_one_severity_is_shown_if_the_address_says_so(site, address):
    def shown(query):
        parts = site.get(address, query).context["parts"]
        return {c.finding.severity.value for part in parts for c in part.checked}

    assert shown({"muc": "blocking"}) == {"chặn"}
    assert shown({"muc": "warning"}) == {"cảnh báo"}
    assert shown({"muc": "gì đó"}) == shown({}) >= {"chặn", "cảnh báo"}


def test_a_reason_lets_it_through_and_the_filter_is_kept(site, address, form, report):
    response = site.post(f"{address}?muc=blocking", form)

    assert response.url == f"{address}?muc=blocking"
    assert blocking(report) == []
    text = body(site.get(response.url))
    assert "Lý Thị Mai bỏ qua lúc" in text
    assert "Lý do: Huyện ủy đã biết." in text
    assert "Không còn lỗi chặn." in text


@pytest.mark.parametrize(
    ("values", "refusal"),
    [
        ({"reason": " "}, "Hãy ghi lý do bỏ qua phát hiện này."),
        (
            {"fingerprint": "x"},
            "Phát hiện này không còn, hoặc số liệu của nó đã đổi; hãy xem lại.",
        ),
        (
            {"key": "khong-co:x"},
            "Phát hiện này không còn, hoặc số liệu của nó đã đổi; hãy xem lại.",
        ),
    ],
)
def test_without_a_reason_or_of_something_else_it_does_not(
    site, address, form, report, values, refusal
):
    response = site.post(address, form | values, follow=True)

    assert told(response) == [refusal]
    assert len(blocking(report)) == 1


def test_it_is_taken_back_by_a_form(site, address, form, report):
    site.post(address, form)
    waiver = report.waivers.get()

    response = site.post(address, {"waiver": waiver.pk}, follow=True)

    assert told(response)[-1] == "Đã rút lại; phát hiện lại được tính."
    assert len(blocking(report)) == 1
    again = site.post(address, {"waiver": waiver.pk}, follow=True)
    assert told(again) == ["Việc bỏ qua này đã được rút lại rồi."]


def test_a_waiver_of_another_report_is_not_found(site, address):
    assert site.post(address, {"waiver": 0}).status_code == 404
    assert site.post(address, {"waiver": "gì đó"}).status_code == 404


def test_what_has_changed_since_is_to_be_looked_at_again(
    site, address, form, indicator
):
    site.post(address, form)
    reading(indicator, 1)

    assert "Số liệu đã đổi, cần xem lại:" in body(site.get(address))


@pytest.mark.parametrize(
    ("role", "status"),
    [("leader", 302), ("clerk", 403), ("admin", 403)],
)
def test_only_the_office_and_leaders_sign(
    log_in, district, address, form, role, status
):
    client = log_in(UserFactory(unit=district, **{role: True}))

    text = body(client.get(address))

    assert ("Bỏ qua…" in text) is (status == 302)
    assert client.post(address, form).status_code == status


def test_a_catalogue_is_for_the_administrator_to_mend(
    log_in, district, address, report, indicator
):
    indicator.measure = "moc.trang_thai ma=khong-co"
    indicator.save()
    catalogue = f"/quan-tri/tasks/indicator/{indicator.pk}/change/"

    office = body(log_in(UserFactory(unit=district, office=True)).get(address))
    admin = body(log_in(UserFactory(unit=district, admin=True)).get(address))

    assert "Sửa ở danh mục: nhờ quản trị." in office
    assert (catalogue in office, catalogue in admin) == (False, True)


def test_the_preview_and_the_list_lead_to_it(site, report, address):
    total = len(body(site.get(address)).split('<li class="finding'))  # and one

    preview = body(site.get(report.get_absolute_url()))

    assert f'href="{address}">Soát xét ({total - 1})</a>' in preview
    assert f'href="{address}"' in body(site.get(reverse("reports:list")))


def test_a_report_without_findings_says_so(site, address, task):
    task.cancelled_on = "2020-01-01"
    task.save()

    assert "Không tìm thấy chỗ nào mâu thuẫn" in body(site.get(address))


def test_who_only_looks_from_above_lets_nothing_through(
    log_in, report, district, address, form
):
    province = UnitFactory(name="UBND tỉnh", committee=True)
    UnitParent.objects.create(unit=district, parent=province)
    site = log_in(UserFactory(unit=province, office=True))

    assert "Bỏ qua, ghi tên tôi" not in body(site.get(address))
    assert site.post(address, form).status_code == 403
    assert not report.waivers.exists()


@pytest.mark.usefixtures("quick_press")
def test_what_was_signed_for_at_issue_stays(site, address, form, report):
    office = Office(report.unit)
    report.drafting_unit = office.hall
    report.save()
    site.post(address, form)
    waiver = report.waivers.get()
    office.take(report, State.ISSUED)

    assert "Rút lại việc bỏ qua" not in body(site.get(address))
    response = site.post(address, {"waiver": waiver.pk}, follow=True)
    assert told(response) == [
        "Báo cáo đã phát hành: không bỏ qua thêm, không rút lại được nữa."
    ]
    waiver.refresh_from_db()
    assert waiver.withdrawn_at is None
