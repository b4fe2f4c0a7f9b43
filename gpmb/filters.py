"""Which projects a page for leaders shows; all of it stands in the address."""

from collections.abc import Sequence

from django import forms

from org.text import search_key
from tasks import looks
from tasks.looks import Look

from .overview import ProjectState, Row

STATES = {state.slug: state for state in ProjectState}


class ProjectFilter(forms.Form):
    """By state, and by words of the name, the symbol, the place or who is in charge."""

    tinh_trang = forms.ChoiceField(
        label="Tình trạng",
        required=False,
        choices=[("", "tất cả"), *((slug, s.value) for slug, s in STATES.items())],
        widget=forms.Select(attrs={"class": "form-select"}),
    )
    tim = forms.CharField(
        label="Tên, địa bàn, đơn vị",
        required=False,
        max_length=100,
        widget=forms.TextInput(attrs={"class": "form-control", "type": "search"}),
    )

    def __init__(self, *args, **kwargs):
        super().__init__(*args, label_suffix="", **kwargs)

    def beside(self, look: Look) -> list[tuple[str, str]]:
        """What the address says beside the filter, for the form to carry along."""
        day = f"{look.as_of:%d/%m/%Y}"
        return [*look.kept, (looks.DAY, day), (looks.PERIOD, look.period.code)]

    def shown(self, rows: Sequence[Row]) -> list[Row]:
        """The rows that were asked for; all where what was asked cannot be read."""
        asked = self.cleaned_data if self.is_valid() else {}
        state = STATES.get(asked.get("tinh_trang", ""))
        words = search_key(asked.get("tim", "")).split()
        return [
            row
            for row in rows
            if state in (None, row.state) and all(word in _key(row) for word in words)
        ]


def _key(row: Row) -> str:
    told = (row.project.full_name, row.place, *row.leads)
    return search_key(" ".join(told))
