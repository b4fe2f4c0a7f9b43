"""Reading the environment: a wrong value stops the start and says how to mend it."""

import os
import warnings
from pathlib import Path

import environ
from django.core.exceptions import ImproperlyConfigured
from django.core.management.utils import get_random_secret_key

SWITCH = {"on": True, "true": True, "1": True, "off": False, "false": False, "0": False}

ENGINES = {"django.db.backends.sqlite3", "django.db.backends.postgresql"}


class Env(environ.Env):
    def switch(self, name: str, *, default: bool = False) -> bool:
        """Like bool(), which reads every misspelt "yes" as no; here it is refused."""
        value = self.str(name, default="").strip().lower()
        if not value:
            return default
        if value not in SWITCH:
            raise ImproperlyConfigured(
                f"{name} is {value!r}: write on or off, or remove it ({default=})."
            )
        return SWITCH[value]

    def whole(self, name: str, *, default: int) -> int:
        """A whole number from 1."""
        value = self.str(name, default="").strip() or str(default)
        if not value.isdecimal() or int(value) < 1:
            raise ImproperlyConfigured(
                f"{name} is {value!r}: write a whole number from 1, or remove it"
                f" ({default=})."
            )
        return int(value)

    def one_of(self, name: str, choices: tuple[str, ...], *, default: str) -> str:
        """One of the words; any other is refused."""
        value = self.str(name, default="").strip().lower() or default
        if value not in choices:
            raise ImproperlyConfigured(
                f"{name} is {value!r}: write one of {', '.join(choices)}, or remove it"
                f" ({default=})."
            )
        return value

    def database(self, name: str, *, default: str) -> dict:
        url = self.str(name, default=default)
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # the sentence below says more
            try:
                config = self.db_url_config(url)
            except ValueError:
                config = {}
        if config.get("ENGINE") not in ENGINES:
            # The value itself stays out of the message: it may hold a password.
            raise ImproperlyConfigured(
                f"{name} cannot be read: write sqlite:////absolute/path/db.sqlite3 "
                "or postgres://user:password@host:5432/name."
            )
        return config


def secret_key_from(path: Path) -> str:
    """The installation's own key, made on first use, so that a bare checkout starts."""
    if not path.exists():
        draft = path.with_name(f"{path.name}.{os.getpid()}")
        draft.touch(mode=0o600)
        draft.write_text(get_random_secret_key())
        # Several processes may start at once: the first to rename does not win, the
        # first to link does, and nobody ever reads half a key.
        try:
            path.hardlink_to(draft)
        except FileExistsError:
            pass
        finally:
            draft.unlink()
    return path.read_text()
