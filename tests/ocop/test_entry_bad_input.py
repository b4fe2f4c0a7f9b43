"""Whatever is typed into a slip: a sentence at its field, nothing lost or half-saved."""

from ocop.models import Expectation
from tasks.models import Submission
from tests.bad_input import DAYS, NUMBERS, WORDS, let_through, spread


def test_the_slip_of_what_is_expected(office):
    address = office.address("expectation", "che")

    def send(typed):
        good = {"happened_on": "10/6/2020", "_phieu": "phieu"}
        return office.browser.post(address, good | typed)

    fields = spread(NUMBERS, "low", "upper") | {"happened_on": DAYS, "per": WORDS}
    assert let_through(send, fields) == []
    for model in (Expectation, Submission):
        assert not model.objects.exists()
