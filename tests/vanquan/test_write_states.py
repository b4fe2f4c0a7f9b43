"""The pictures of lives in docs/ are those of the tables."""

import pytest
from django.core.management import CommandError, call_command

from vanquan.management.commands import write_states


def test_the_pictures_in_the_docs_are_of_these_tables():
    call_command("write_states", check=True)


@pytest.mark.parametrize("old", sorted(write_states.pages()))
def test_an_old_picture_is_refused(monkeypatch, tmp_path, old):
    monkeypatch.setattr(write_states, "DOCS", tmp_path)
    call_command("write_states")
    (tmp_path / old).write_text("cũ")

    with pytest.raises(CommandError, match=f"docs/{old} đã cũ"):
        call_command("write_states", check=True)
    call_command("write_states")
    call_command("write_states", check=True)
