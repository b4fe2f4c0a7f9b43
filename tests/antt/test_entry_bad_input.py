"""Whatever is typed into the sheet: a sentence at its field, nothing lost or half-saved."""

from antt.models import Entry
from tasks.models import Submission
from tests.bad_input import DAYS, NUMBERS, WORDS, let_through, spread

from .world import Kind


def test_the_sheet(browser, page, world):
    world.people()
    world.measure("nhan-dinh", Kind.WORDS)
    good = {"nhom": "trom", "trom-happened_on": "14/6/2020", "_phieu": "phieu"}

    def send(typed):
        said = {f"trom-{field}": value for field, value in typed.items()}
        return browser.post(page, good | said)

    fields = spread(NUMBERS, "vu", "nguoi") | {"happened_on": DAYS, "nhan-dinh": WORDS}
    assert let_through(send, fields, form=lambda context: context["forms"][0]) == []
    for model in (Entry, Submission):
        assert not model.objects.exists()
