"""A form sent twice counts once, and one that fails leaves nothing behind."""

import pytest
from django.http import HttpResponse
from django.shortcuts import redirect

from org.models import AreaKind
from tasks import entry
from tasks.models import Draft, Submission
from tests.entries import JUNE_14, moment
from tests.factories import UserFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def officer():
    return UserFactory()


@pytest.fixture
def post(rf, officer):
    """Sends a form to a view that keeps one row for the name in it."""

    def post(view, **typed):
        request = rf.post("/nhap/", {"_phieu": "phieu-1"} | typed)
        request.user = officer
        return view(request)

    return post


@entry.once
def kept(request):
    AreaKind.objects.create(code=request.POST["code"], name="xã", rank=9)
    return redirect("/xong/")


@entry.once
def half_kept(request):
    AreaKind.objects.create(code="xa", name="xã", rank=9)
    return HttpResponse("sai", status=422)


def rows():
    return AreaKind.objects.count()


def test_the_second_of_two_equal_forms_gets_the_answer_of_the_first(post):
    before = rows()
    first, second = post(kept, code="xa-1"), post(kept, code="xa-1")

    assert rows() == before + 1
    assert (first.url, second.url) == ("/xong/", "/xong/")


def test_other_words_under_the_same_token_are_another_act(post):
    before = rows()
    post(kept, code="xa-1")
    post(kept, code="xa-2")

    assert rows() == before + 2


def test_a_form_that_is_refused_leaves_nothing_and_may_come_again(post):
    before = rows()
    assert post(half_kept).status_code == 422
    assert rows() == before
    assert not Submission.objects.exists()


def test_a_form_that_breaks_leaves_nothing(post):
    @entry.once
    def broken(request):
        AreaKind.objects.create(code="xa", name="xã", rank=9)
        raise RuntimeError

    before = rows()
    with pytest.raises(RuntimeError):
        post(broken)
    assert rows() == before


def test_what_was_saved_is_no_draft_any_more(post, officer):
    for key in ("/nhap/", "/khac/"):
        entry.keep_draft(officer, key=key, content={}, at=moment(JUNE_14))

    post(kept, code="xa-1", _ban_nhap="/nhap/")

    assert [d.key for d in Draft.objects.all()] == ["/khac/"]
