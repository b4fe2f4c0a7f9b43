"""What is typed and not saved is kept for whoever types it."""

import json

import pytest
from django.urls import reverse

from tasks.models import Draft, Submission
from tests.entries import JUNE_14, moment
from tests.factories import UserFactory

pytestmark = pytest.mark.django_db
KEY = "/nhap/xa/2020-H1/nhiem-vu/"


@pytest.fixture
def officer():
    return UserFactory()


@pytest.fixture
def browser(client, officer):
    client.force_login(officer)
    return client


def keep(browser, content, **more):
    said = {"key": KEY, "content": json.dumps(content)} | more
    return browser.post(reverse("tasks:draft"), said)


def kept(browser, **asked):
    answer = browser.get(reverse("tasks:draft"), {"key": KEY} | asked).json()
    return answer["drafts"].get(KEY, {}).get("content")


def test_the_newest_draft_is_what_comes_back(browser):
    keep(browser, {"km": ["3"]})
    keep(browser, {"km": ["3,5"]})

    assert kept(browser) == {"km": ["3,5"]}


def test_nobody_else_gets_it(browser, client):
    keep(browser, {"km": ["3"]})
    client.force_login(UserFactory())

    assert kept(client) is None


def test_a_draft_is_thrown_away_on_request(browser):
    keep(browser, {"km": ["3"]})
    browser.delete(f"{reverse('tasks:draft')}?key={KEY}")

    assert kept(browser) is None


@pytest.mark.parametrize("content", ["[1]", "không phải JSON", "x" * 2_000_001])
def test_what_is_no_form_is_not_kept(browser, content):
    response = browser.post(reverse("tasks:draft"), {"key": KEY, "content": content})

    assert response.status_code == 400
    assert not Draft.objects.exists()


def test_a_form_that_was_acted_on_leaves_no_draft_behind(browser, officer):
    Submission.objects.create(
        user=officer, token="p", digest="d", answer="/xong/", sent_at=moment(JUNE_14)
    )

    keep(browser, {"km": ["3"]}, token="p")

    assert kept(browser) is None
    answer = browser.get(reverse("tasks:draft"), {"key": KEY, "token": "p"}).json()
    assert answer["spent"] == ["p"]
