"""Whatever is typed into the table: a sentence at its field, nothing lost or half-saved."""

from gpmb.models import StepReport, Tally
from gpmb.tallies import LINES
from tasks.models import Submission
from tests.bad_input import DAYS, NUMBERS, WORDS, let_through, spread

from .entering import cell

# Of a count, which has no decimals, a dot can only part the thousands.
COUNTS = [typed for typed in NUMBERS if typed not in {"1.234", "12.345"}]


def test_the_table_of_running_totals(office):
    address = office.address("project", "cho")

    def send(typed):
        good = {"happened_on": "10/6/2020", "_phieu": "phieu"}
        return office.browser.post(address, good | typed)

    areas = [cell(*line, "area_m2") for line in LINES]
    fields = spread(NUMBERS, *areas) | spread(COUNTS, *(cell(*line) for line in LINES))
    assert let_through(send, fields | {"happened_on": DAYS}) == []
    for model in (Tally, Submission):
        assert not model.objects.exists()


def test_the_slip_of_a_step(office):
    address = office.address("step", "cho", "do")

    def send(typed):
        good = {"happened_on": "10/6/2020", "state": "ONGOING", "_phieu": "phieu"}
        return office.browser.post(address, good | typed)

    fields = {"due_on": DAYS, "note": WORDS}
    assert let_through(send, fields) == []
    for model in (StepReport, Submission):
        assert not model.objects.exists()
