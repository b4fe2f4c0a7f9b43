"""What people read when something goes wrong: a sentence and a way on, never English."""

import pytest
from django.core.exceptions import SuspiciousOperation
from django.test import Client
from django.urls import reverse
from django.views import defaults

from tests.factories import UserFactory


def heading(response):
    return response.content.decode().split("<h1>")[1].split("</h1>")[0]


@pytest.mark.django_db
def test_what_is_not_there_is_not_found(client):
    client.force_login(UserFactory())

    response = client.get("/khong-co/")

    assert (response.status_code, heading(response)) == (
        404,
        "Không tìm thấy trang này",
    )


@pytest.mark.django_db
def test_what_is_not_allowed_says_whom_to_ask(client):
    client.force_login(UserFactory())

    response = client.get(reverse("reports:list"))

    assert response.status_code == 403
    assert heading(response) == "Anh/chị không có quyền xem trang này"


@pytest.mark.django_db
def test_form_of_a_session_that_is_over_leads_back_to_the_door():
    response = Client(enforce_csrf_checks=True).post(reverse("login"))

    assert (response.status_code, heading(response)) == (403, "Phiên làm việc đã hết")
    assert reverse("login") in response.content.decode()


def test_request_nobody_understands_is_told_so(rf):
    response = defaults.bad_request(rf.get("/"), SuspiciousOperation())

    assert (response.status_code, heading(response)) == (400, "Yêu cầu không hợp lệ")


def test_error_page_needs_neither_database_nor_session(rf):
    response = defaults.server_error(rf.get("/"))

    assert (response.status_code, heading(response)) == (500, "Hệ thống gặp lỗi")
