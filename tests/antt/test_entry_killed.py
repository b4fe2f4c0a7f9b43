"""A server that dies amid a save: all of it or nothing, and what was typed is still there."""

import json
import os
import signal
from multiprocessing import get_context

import pytest
from django.db import connection
from django.urls import reverse

from antt import actions
from antt.models import Entry
from tasks.models import Draft, Submission

pytestmark = [
    pytest.mark.skipif(
        connection.vendor != "postgresql",
        reason="SQLite's database of the tests is of this process alone",
    ),
    pytest.mark.django_db(transaction=True),
    pytest.mark.filterwarnings("ignore:.*multi-threaded.*:DeprecationWarning"),
]


def killed_amid(act):
    """Whether a process of its own, which does this, was killed by the system."""
    connection.close()  # the child opens its own
    server = get_context("fork").Process(target=act)
    server.start()
    server.join()
    return server.exitcode == -signal.SIGKILL


@pytest.fixture
def dying(monkeypatch):
    """A server that dies when it has written a second row."""
    record, written = actions.record_entry, []

    def record_and_die(**values):
        written.append(record(**values))
        if len(written) == 2:
            os.kill(os.getpid(), signal.SIGKILL)
        return written[-1]

    monkeypatch.setattr(actions, "record_entry", record_and_die)


def test_a_sheet_is_saved_whole_or_not_at_all_and_its_draft_outlives_the_server(
    browser, page, world, dying, monkeypatch
):
    world.people()
    typed = {"trom-happened_on": "14/6/2020", "trom-vu": "5", "trom-nguoi": "7"}
    key = f"{page}#trom"
    draft = {"key": key, "content": json.dumps(typed), "token": "phieu-2"}
    hidden = {"nhom": "trom", "_phieu": "phieu-2", "_ban_nhap": key}
    assert browser.post(reverse("tasks:draft"), draft).json() == {"saved": True}

    assert killed_amid(lambda: browser.post(page, hidden | typed))

    assert not Entry.objects.exists()
    assert not Submission.objects.exists()
    assert Draft.objects.get().content == typed

    monkeypatch.undo()  # another server answers: the very same form counts once
    assert [browser.post(page, hidden | typed).status_code for _ in range(2)] == [
        302
    ] * 2
    values = Entry.objects.known().values_list("slot__measure__code", "value")
    assert dict(values) == {"vu": 5, "nguoi": 7}
    assert not Draft.objects.exists()
