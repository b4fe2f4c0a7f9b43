"""Which projects a page for leaders shows."""

from collections.abc import Sequence

from django import forms

from tasks.forms.looks import LookFilter

from .overview import ProjectState, Row

STATES = {state.slug: state for state in ProjectState}


class ProjectFilter(LookFilter):
    """By state as well, and by words of the name, the place or who is in charge."""

    tinh_trang = forms.ChoiceField(
        label="Tình trạng",
        required=False,
        choices=[("", "tất cả"), *((slug, s.value) for slug, s in STATES.items())],
        widget=forms.Select(attrs={"class": "form-select"}),
    )

    def shown(self, rows: Sequence[Row]) -> list[Row]:
        """The rows that were asked for; all where what was asked cannot be read."""
        state = STATES.get(self.asked.get("tinh_trang", ""))
        return [
            row
            for row in rows
            if state in (None, row.state)
            and self.is_about(row.project.full_name, row.place, *row.leads)
        ]
