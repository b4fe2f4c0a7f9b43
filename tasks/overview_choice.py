"""What of the leaders' first page its address asks for: which tasks, in which order."""

from collections.abc import Mapping
from dataclasses import dataclass

from django.http import Http404

from org.text import search_key

from .course_states import State

STATE, LEAD, WORDS, ORDER = "tt", "chu-tri", "tim", "xep"
TO_LOOK_AT, IN_PROGRAMME_ORDER = "can-xem", "chuong-trinh"


def slug(state: State) -> str:
    """The state as an address writes it: `qua-han`."""
    return search_key(state.value).replace(" ", "-")


_STATES = {slug(state): state for state in State}


@dataclass(frozen=True, kw_only=True)
class Choice:
    state: State | None = None
    needs_a_look: bool = False
    lead: str = ""  # code of the lead unit
    words: str = ""
    in_programme_order: bool = False

    @property
    def narrows(self) -> bool:
        """Whether some tasks may be left out."""
        return bool(self.state or self.needs_a_look or self.lead or self.words)


def get_choice(asked: Mapping[str, str]) -> Choice:
    """As the address says; 404 where it names a state or order that there is not."""
    state, order = asked.get(STATE, ""), asked.get(ORDER, "")
    if state not in ("", TO_LOOK_AT, *_STATES) or order not in ("", IN_PROGRAMME_ORDER):
        raise Http404("Không có cách xem này.")
    return Choice(
        state=_STATES.get(state),
        needs_a_look=state == TO_LOOK_AT,
        lead=asked.get(LEAD, "").strip(),
        words=asked.get(WORDS, "").strip(),
        in_programme_order=bool(order),
    )
