import stat

import pytest
from django.core.exceptions import ImproperlyConfigured

from vanquan.env import Env, secret_key_from


@pytest.mark.parametrize(
    ("written", "meant"), [("on", True), ("True", True), ("0", False), ("", True)]
)
def test_switch_reads_on_and_off_and_its_default(monkeypatch, written, meant):
    monkeypatch.setenv("HTTPS", written)

    assert Env().switch("HTTPS", default=True) is meant


def test_misspelt_switch_is_refused_instead_of_read_as_off(monkeypatch):
    monkeypatch.setenv("HTTPS", "onn")

    with pytest.raises(ImproperlyConfigured, match="HTTPS is 'onn': write on or off"):
        Env().switch("HTTPS")


def test_a_whole_number_is_read_or_refused(monkeypatch):
    monkeypatch.setenv("LOGIN_FAILURES", "3")
    assert Env().whole("LOGIN_FAILURES", default=5) == 3

    for wrong in ("0", "-1", "năm", "2.5"):
        monkeypatch.setenv("LOGIN_FAILURES", wrong)
        with pytest.raises(ImproperlyConfigured, match="write a whole number from 1"):
            Env().whole("LOGIN_FAILURES", default=5)


def test_one_of_the_words_is_read_and_any_other_refused(monkeypatch):
    monkeypatch.setenv("TOTP", "Admin")
    assert Env().one_of("TOTP", ("off", "admin"), default="off") == "admin"

    monkeypatch.setenv("TOTP", "on")
    with pytest.raises(ImproperlyConfigured, match="write one of off, admin"):
        Env().one_of("TOTP", ("off", "admin"), default="off")


@pytest.mark.parametrize(
    "url", ["vanquan", "mysql://h/x", "postgres://u:secret@h:x/db"]
)
def test_unreadable_database_url_is_refused_without_its_password(monkeypatch, url):
    monkeypatch.setenv("DATABASE_URL", url)

    with pytest.raises(
        ImproperlyConfigured, match="DATABASE_URL cannot be read"
    ) as error:
        Env().database("DATABASE_URL", default="")
    assert "secret" not in str(error.value)


def test_secret_key_is_made_once_and_for_its_owner_only(tmp_path):
    path = tmp_path / "secret-key"
    key = secret_key_from(path)

    assert len(key) >= 50
    assert secret_key_from(path) == key
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert list(tmp_path.iterdir()) == [path]
