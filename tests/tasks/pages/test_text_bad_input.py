"""What the editor may send: what does not print is refused, all else is kept as typed."""

import html

import pytest

from tasks.delta import delta_of
from tasks.models import ReturnText, ReturnVersion, Submission
from tests.bad_input import DAYS, NUMBERS, WORDS, let_through

from .reading_texts import delta

pytestmark = pytest.mark.django_db

# A narrative may be long, and what Word keeps between the letters is left out of it.
UNPRINTABLE = [w for w in WORDS if w[0] not in "xdcá"]
# Words like any other; three of them no font of a report prints.
PLAIN = [typed for typed in [*NUMBERS, *DAYS] if typed not in {"😀", "５", "٥"}]  # noqa: RUF001


def test_what_does_not_print_is_refused_and_stays_in_the_editor(site, address):
    edit = address("text_edit", "ket-qua", 1)

    def send(typed):
        sent = {"text_delta": delta(f"{typed['text']}\n")} if "text" in typed else {}
        good = {"revision": 0, "text": "Một.", "_phieu": "phieu"}
        return site.post(edit, good | {"heading": typed["heading"]} | sent)

    assert let_through(send, {"heading": WORDS, "text": UNPRINTABLE}) == []
    for model in (ReturnText, ReturnVersion, Submission):
        assert not model.objects.exists()


def test_a_text_too_long_to_be_read_stays_in_the_editor(site, address):
    sent = delta("á" * 100_001 + "\n")

    page = site.post(
        address("text_edit", "ket-qua", 1), {"revision": 0, "text_delta": sent}
    )

    assert (page.status_code, list(page.context["form"].errors)) == (422, ["text"])
    assert f'data-delta="{html.escape(sent)}"' in page.content.decode()


def test_formulas_numbers_and_tags_are_words_like_any_other(site, address):
    sent = "".join(f"{typed}\n" for typed in PLAIN)

    site.post(
        address("text_edit", "ket-qua", 1), {"revision": 0, "text_delta": delta(sent)}
    )

    opened = delta_of(ReturnText.objects.get().text)
    assert "".join(op["insert"] for op in opened) == sent
